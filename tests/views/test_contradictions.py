"""Contradictions as a person reads them."""

import msgspec
from tests.chronology.lives_told import Telling

from bearwitness.record import Contradiction, content_id
from bearwitness.views import contradictions, contradictions_text, explained


def two_deaths(**fields: object) -> Telling:
    telling = Telling(
        "Ada died at Riga, the register says, in May 1850. Boris says in his memoirs that Ada died in 1851. Ada moved."
    )
    telling.says("death", "died", person="ada", time="1850-05")
    telling.says("death", "died in 1851", person="ada", time="1851", **fields)
    return telling


def text(telling: Telling) -> str:
    return "\n".join(line.text for line in contradictions_text(contradictions(telling.dossier), 200))


def test_a_contradiction_in_one_sentence() -> None:
    (found,) = explained(two_deaths(voice=("boris",)).dossier)
    assert found.explanation == (
        "These two cannot both be true, since one dies only once: Ada dies (May 1850), says the reviewer “Source 1” "
        "(“Ada died at Riga, the register says, in May 1850.”); Ada dies (1851), says Boris, "
        "according to the reviewer “Source 1” "
        "(“Boris says in his memoirs that Ada died in 1851.”)."
    )
    assert found.id == content_id("c", ["a1", "a2"])


def test_what_stands_in_one_sentence_is_quoted_once() -> None:
    telling = Telling("Ada died in 1850, or, Boris says, in 1851.")
    telling.says("death", "died", person="ada", time="1850")
    telling.says("death", "1851", person="ada", time="1851", voice=("boris",))
    (found,) = explained(telling.dossier)
    assert found.explanation.endswith(
        "Ada dies (1851), says Boris, according to the reviewer “Source 1” (in the same sentence)."
    )


def test_one_voice_and_several_are_told_apart() -> None:
    assert [view.one_voice for view in contradictions(two_deaths(voice=("boris",)).dossier)] == [False]
    assert [view.one_voice for view in contradictions(two_deaths().dossier)] == [True]
    assert "misread" in text(two_deaths())
    assert "misread" not in text(two_deaths(voice=("boris",)))


def test_what_one_statement_contradicts_stands_under_it() -> None:
    telling = two_deaths()
    telling.says("move", "moved", person="ada", time="1852-06")
    telling.says("arrest", "moved", person="ada", time="1852-06")
    views = contradictions(telling.dossier)
    assert [(view.statement.id, [a.others[0].id for a in view.against]) for view in views] == [
        ("a1", ["a2", "a3", "a4"]),
        ("a2", ["a3", "a4"]),
    ]
    assert "cannot be true together with any of these:" in text(telling)


def test_a_set_of_three_names_all() -> None:
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1840")
    telling.says("kinship", "his mother", person="boris", relative="ada", relation="mother")
    telling.says("birth", "Boris was born", person="boris", time="1830")
    (found,) = explained(telling.dossier)
    assert found.statements == ("a1", "a2", "a3")
    assert found.explanation.startswith("These cannot all be true, since a parent is born before the child: ")


def test_only_what_touches_the_person_is_shown_in_a_life() -> None:
    dossier = two_deaths().dossier
    assert len(contradictions(dossier, "ada")) == 1
    assert contradictions(dossier, "boris") == ()


def test_what_others_have_found_stays_until_a_statement_of_it_is_rejected() -> None:
    dossier = two_deaths().dossier
    given = Contradiction(id="x1", statements=("a1", "a2"), explanation="by hand")
    stale = Contradiction(id=content_id("c", ["a1"]), statements=("a1",), explanation="no longer so")
    dossier = msgspec.structs.replace(dossier, contradictions=(given, stale))
    assert [found.id for found in explained(dossier)] == [content_id("c", ["a1", "a2"]), "x1"]
    rejected = msgspec.structs.replace(dossier.assertions[0], status="rejected")
    assert explained(msgspec.structs.replace(dossier, assertions=(rejected, dossier.assertions[1]))) == ()
