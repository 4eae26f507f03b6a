"""Bounds as a person reads them, with the statements that give them."""

from tests.chronology.lives_told import Telling

from bearwitness.chronology import Chronology
from bearwitness.chronology.what_if import supposed
from bearwitness.views import bounds_of, bounds_text, moved


def held() -> Telling:
    telling = Telling(
        "Ada was born in 1895. Ada was arrested in May 1914 and freed. Ada studied before moving in 1910."
    )
    telling.says("birth", "born", person="ada", time="1895")
    telling.says("arrest", "arrested", person="ada", time="1914-05")
    telling.says("release", "freed", person="ada")
    telling.says("move", "moving", person="ada", time="1910")
    telling.says("education", "studied", person="ada")
    telling.says("residence", "Ada was", person="ada")
    return telling


def text(telling: Telling) -> str:
    return "\n".join(line.text for line in bounds_text(bounds_of(telling.dossier, "ada"), 200))


def test_what_its_own_words_do_not_date_is_bounded_by_other_statements() -> None:
    found = bounds_of(held().dossier, "ada")
    bounds = {each.id: [(b.limit, b.day) for b in each.bounds] for each in found.events}
    assert bounds == {"a3": [("not before", "1914-05-01")], "a5": [("begun by", "1910-12-31")]}
    assert found.within_life == 1


def test_the_reason_is_the_chain_of_statements_the_nearest_first() -> None:
    release = next(each for each in bounds_of(held().dossier, "ada").events if each.id == "a3")
    reasons = release.bounds[0].reasons
    assert [(reason.statement.id, reason.rule) for reason in reasons] == [
        ("a3", "a release follows the arrest"),
        ("a2", ""),
    ]


def test_the_words_stand_where_a_statement_is_first_named() -> None:
    shown = text(held())
    assert shown.count("Ada was arrested in May 1914 and _freed_.") == 1
    assert "Not before 1 May 1914:" in shown
    assert "1 undated statement: no more is known than that it was in the lifetime." in shown


def test_what_is_left_out_of_account_is_said() -> None:
    telling = held()
    telling.says("birth", "born", person="ada", time="1920")
    shown = text(telling)
    assert "Left out of account, because they contradict others" in shown
    assert "[a7]" in shown.split("Left out of account")[1]


def test_what_moves_under_a_supposition_says_what_it_was() -> None:
    dossier = held().dossier
    changed = supposed(dossier, dated={"a2": "1915"})
    view = moved(bounds_of(changed, "ada", Chronology(changed)), bounds_of(dossier, "ada"))
    shown = "\n".join(line.text for line in bounds_text(view, 200))
    assert "Not before 1 January 1915 (otherwise 1 May 1914):" in shown
    assert shown.count("otherwise") == 2  # and the death, which comes after the arrest
