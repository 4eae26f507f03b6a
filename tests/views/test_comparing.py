"""Sources beside one another, in words."""

import pytest
from tests.views.making import Making

from bearwitness.comparison.dependence import Dependence
from bearwitness.identity.matching import Match
from bearwitness.record import Decision
from bearwitness.views import comparing, people
from bearwitness.views.comparing import agreement, reason_of, untold
from bearwitness.views.comparing_text import agreement_text, questions_text, silences_text
from bearwitness.views.likeness import likenesses, with_likenesses
from bearwitness.views.lookup import Lookup
from bearwitness.views.questions import open_questions


def making() -> Making:
    made = Making("Ada was born in Rome to Bo in 1801.", "Ada was born in 1801. Ada died in 1850.", kind="obituary")
    made.entity("ada", "person", "Ada").entity("bo", "person", "Bo").entity("rome", "place", "Rome")
    made.says("birth", "born", person="ada", parent="bo", time="1801", place="rome")
    made.says("birth", "born", source="s2", person="ada", time="1801")
    return made


def test_what_one_alone_says_is_not_in_what_both_say() -> None:
    (one,) = agreement(making().dossier).agreed
    assert (one.text, one.standing, [note.date for note in one.notes]) == ("Born", "independent", ["1801", "1801"])


def test_of_many_words_in_common_the_first_are_named_and_the_others_counted() -> None:
    words = tuple(f"word{number}" for number in range(15))
    depending = Dependence(kind="wording", first="s1", second="s2", words=words)
    assert reason_of(Lookup(making().dossier), depending).endswith(": " + ", ".join(words[:12]) + " and 3 more")


@pytest.mark.parametrize(("shown", "rest"), [(0, "2 more such signs"), (1, "1 more such sign"), (2, "after Di")])
def test_of_many_signs_of_dependence_some_are_named(monkeypatch: pytest.MonkeyPatch, shown: int, rest: str) -> None:
    monkeypatch.setattr(comparing, "_REASONS", shown)
    made = Making("Cy and Di say Ada was born.", "Di and Cy say Ada was born.", kind="obituary")
    made.entity("ada", "person", "Ada").entity("cy", "person", "Cy").entity("di", "person", "Di")
    for source in ("s1", "s2"):
        for voice in ("di", "cy"):
            made.says("birth", "born", source=source, person="ada", voice=(voice,))
    (one,) = agreement(made.dossier).agreed
    assert len(one.because) == min(2, shown + 1)
    assert one.because[-1].endswith(rest)


def test_two_obituaries_are_told_apart_by_their_titles() -> None:
    (one,) = agreement(making().dossier).agreed
    assert one.strands == (("the obituary “Source 1”",), ("the obituary “Source 2”",))


def test_differing_dates_stand_side_by_side_with_their_words() -> None:
    made = making()
    made.says("death", "born", person="ada", time="1849")
    made.says("death", "died", source="s2", person="ada", time="1850")
    lines = [line.text for line in agreement_text(agreement(made.dossier))]
    at = lines.index("    They differ about the date:")
    assert lines[at + 1].strip().startswith("1849: Dies — ")
    assert any(line.strip().startswith("1850: Dies — ") for line in lines[at:])


def test_a_dossier_of_nobody_has_nothing_to_compare() -> None:
    nothing = Making("Rain.").dossier
    assert agreement_text(agreement(nothing)) == silences_text(untold(nothing)) == []
    assert questions_text(open_questions(nothing)) == []


def test_a_gap_is_asked_about_with_what_stands_around_it() -> None:
    made = making()
    made.says("death", "died", source="s2", person="ada", time="1850")
    question = open_questions(made.dossier)[0]
    assert question.kind == "gap"
    assert question.question.startswith("What happened from 1802 to 1849? No source has a date in these years")


def test_a_deed_after_death_is_a_question_and_two_dates_of_one_death_are_asked_once() -> None:
    made = making()
    made.says("death", "died", source="s2", person="ada", time="1850")
    made.says("death", "in Rome", person="ada", time="1849")
    made.says("arrest", "born", person="ada", time="1853")
    asked = [q for q in open_questions(made.dossier) if q.kind == "contradiction"]
    assert any("nobody acts after death" in q.question and "1853" in q.question for q in asked)
    assert not any("one dies only once" in q.question for q in asked)


def test_who_may_be_one_is_told_until_somebody_decides() -> None:
    matches = [Match("ada", "bo", "possibly same", 0.4, "both are short")]
    alike = likenesses(matches, (), str)
    views = {view.id: view.possibly for view in with_likenesses(people(making().dossier), alike)}
    assert views == {"ada": ("Bo: both are short",), "bo": ("Ada: both are short",)}
    assert likenesses(matches, (Decision(kind="different", subject="bo", other="ada"),), str) == ()
    assert likenesses(matches, (), {"ada": "ada", "bo": "ada"}.__getitem__) == ()
    assert likenesses([*matches, Match("ada", "bo", "different", 0.0, "")], (), str) == ()
