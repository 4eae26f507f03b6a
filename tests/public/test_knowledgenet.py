"""Facts: what an assertion says in the corpus's words, and the evaluator's counts."""

import json

import msgspec
import pytest
from benchmarks.public.knowledgenet import Document, Fact, documents, facts_of, score
from benchmarks.public.predicates import PREDICATES, WAYS
from tests.public.made import anchor, entity, reading

from bearwitness.record import BY_NAME, Assertion, AssertionType, Participant, Reading, Span, TimeMention, When

FIRST = "Ann Lee was born in Hull, England in 1901."
SECOND = "She wed Bo."


def row(text: str, start: int, *facts: tuple[str, str, str], fold: int = 3) -> str:
    told = [
        {"property": p}
        | {
            f"subject{edge}": n
            for edge, n in zip(("Start", "End"), (text.index(s), text.index(s) + len(s)), strict=True)
        }
        | {
            f"object{edge}": n
            for edge, n in zip(("Start", "End"), (text.index(o), text.index(o) + len(o)), strict=True)
        }
        for p, s, o in facts
    ]
    names = ["PLACE_OF_BIRTH", "DATE_OF_BIRTH"] if start == 0 else ["SPOUSE"]
    return json.dumps(
        {"fold": fold, "documentId": "7", "passageStart": start, "passageEnd": start + len(text), "passageText": text}
        | {"annotatedProperties": names, "facts": told}
    )


@pytest.fixture
def document() -> Document:
    born = [("PLACE_OF_BIRTH", "Ann Lee", "Hull"), ("PLACE_OF_BIRTH", "Ann Lee", "England")]
    rows = [
        row(SECOND, 43, ("SPOUSE", "She", "Bo"), ("SPOUSE", "Bo", "She")),
        row(FIRST, 0, *born, ("DATE_OF_BIRTH", "Ann Lee", "1901")),
        row("Elsewhere.", 60, fold=4),
    ]
    (found,) = documents(rows, (3,))
    return found


def assertion(text: str, kind: AssertionType, trigger: str, **roles: str) -> Assertion:
    who = tuple(Participant(role, entity=name) for role, name in roles.items())
    return Assertion(id=kind, type=kind, participants=who, evidence=(anchor(text, trigger),))


@pytest.fixture
def perfect(document: Document) -> Reading:
    text = document.text
    cast = [
        entity("ann", "person", text, "Ann Lee", "She"),
        entity("bo", "person", text, "Bo"),
        *(entity(place, "place", text, place) for place in ("Hull", "England")),
    ]
    birth = msgspec.structs.replace(
        assertion(text, "birth", "born", person="ann"), place="Hull", time=When("1901", "1901-01-01", "1901-12-31")
    )
    at = anchor(text, "1901")
    year = TimeMention(source="s", start=at.start, end=at.end, text="1901", edtf="1901", earliest=None, latest=None)
    stated = (birth, assertion(text, "marriage", "wed", person="ann", spouse="bo"))
    return msgspec.structs.replace(reading(text, *cast), assertions=stated, times=(year,))


def test_passages_of_a_fold_are_one_text_in_their_order(document: Document) -> None:
    assert document.text == f"{FIRST} {SECOND}"
    assert [fact.subject.of(document.text) for fact in document.passages[1].facts] == ["She", "Bo"]


def test_a_perfect_reading_says_every_fact_and_no_other(document: Document, perfect: Reading) -> None:
    for passage in document.passages:
        assert facts_of(perfect, passage.span) == set(passage.facts)
        assert {
            name: each.f1 for name, each in score(passage, facts_of(perfect, passage.span)).items()
        } == dict.fromkeys(passage.predicates, 1)


def test_what_is_denied_is_no_fact(document: Document, perfect: Reading) -> None:
    denied = tuple(msgspec.structs.replace(one, stance="denies") for one in perfect.assertions)
    assert facts_of(msgspec.structs.replace(perfect, assertions=denied), document.passages[0].span) == set()


def test_a_touch_is_enough_and_what_was_not_annotated_is_not_counted(document: Document) -> None:
    passage = document.passages[0]
    touching = Fact("PLACE_OF_BIRTH", Span(4, 7), Span(20, 22))
    assert score(passage, [touching])["PLACE_OF_BIRTH"] == (1, 1, 1, 2)
    assert score(passage, [touching._replace(subject=Span(8, 11))])["PLACE_OF_BIRTH"] == (0, 1, 0, 2)
    assert "SPOUSE" not in score(passage, [touching._replace(predicate="SPOUSE")])


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.predicate}-{way.type}-{way.subject}")
def test_every_way_names_roles_that_the_ontology_has(way: object) -> None:
    roles = {role.name for role in BY_NAME[way.type].roles} | {"time", "place"}  # type: ignore[attr-defined]
    assert {way.subject, way.object, way.of or "time"} <= roles  # type: ignore[attr-defined]
    assert way.predicate in PREDICATES  # type: ignore[attr-defined]
