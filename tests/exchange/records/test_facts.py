"""Which statement a fact of another record is."""

import pytest

from bearwitness.exchange.records.dates import edtf_of, formal, span_of
from bearwitness.exchange.records.facts import Fact, stated, type_of
from bearwitness.record import BY_NAME, Participant


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Birth", "birth"),
        ("born", "birth"),
        ("MilitaryService", "occupation"),
        ("military_service", "occupation"),
        ("Deportation", "expulsion"),
        ("imprisonment", "imprisonment"),
        ("Christening", None),
        ("", None),
    ],
)
def test_words_of_records_name_types(words: str, found: str | None) -> None:
    assert type_of(words) == found


def said(**parts: object) -> tuple[str, tuple[Participant, ...]] | None:
    found = stated(Fact(subject="ada", **parts))  # type: ignore[arg-type]
    return None if found is None else (found.type, found.participants)


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"kind": "birth"}, ("birth", (Participant("person", "ada"),))),
        (
            {"kind": "occupation", "words": "printer", "groups": ("p",)},
            (
                "occupation",
                (Participant("person", "ada"), Participant("employer", "p"), Participant("function", text="printer")),
            ),
        ),
        (
            {"kind": "marriage", "others": ("b",)},
            ("marriage", (Participant("person", "ada"), Participant("spouse", "b"))),
        ),
        # a marriage to nobody known is only a part in one
        (
            {"kind": "marriage"},
            ("participation", (Participant("person", "ada"), Participant("event", text="marriage"))),
        ),
        (
            {"kind": "christening", "words": "at home"},
            ("participation", (Participant("person", "ada"), Participant("event", text="christening: at home"))),
        ),
        ({"kind": "move", "place": "x"}, ("move", (Participant("person", "ada"), Participant("destination", "x")))),
        (
            {"kind": "publication", "work": "w"},
            ("publication", (Participant("author", "ada"), Participant("work", "w"))),
        ),
        ({"kind": "", "words": ""}, None),
    ],
)
def test_a_fact_is_a_statement_with_all_that_its_type_has_to_have(parts: dict[str, object], found: object) -> None:
    assert said(**parts) == found


@pytest.mark.parametrize("kind", sorted(BY_NAME))
def test_no_fact_is_a_statement_that_lacks_a_role(kind: str) -> None:
    found = stated(Fact(kind=kind, subject="ada", words="words", others=("b",), groups=("c",), place="d"))
    assert found is not None
    roles = {participant.role for participant in found.participants}
    assert {role.name for role in BY_NAME[found.type].roles if role.required} <= roles


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("1936", "1936"),
        ("1936-05", "1936-05"),
        ("12 May 1936", "1936-05-12"),
        ("12.5.1936", "1936-05-12"),
        ("5.1936", "1936-05"),
        ("25/12/1936", "1936-12-25"),
        ("12/25/1936", "1936-12-25"),
        ("3/4/1936", None),  # April or March?
        ("1936-05-12 00:00:00", "1936-05-12"),
        ("12.5.36", None),  # of which century?
        ("99.99.1936", None),
        ("somewhen", None),
        ("", None),
    ],
)
def test_dates_of_records(words: str, edtf: str | None) -> None:
    assert edtf_of(words) == edtf


@pytest.mark.parametrize(
    ("first", "last", "edtf"),
    [
        ("1936", "1940", "1936/1940"),
        ("1936", "", "1936"),
        ("", "1940", "/1940"),
        ("1936", "1936", "1936"),
        ("", "", None),
    ],
)
def test_stretches_of_records(first: str, last: str, edtf: str | None) -> None:
    assert span_of(first, last) == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("+1936-05-12", "1936-05-12"),
        ("A+1936", "1936~"),
        ("+1917-02/+1920", "1917-02/1920"),
        ("A+1917/+1920", "1917~/1920~"),
        ("/+1920", "/1920"),
        ("+1936-05-12T10:00", "1936-05-12"),
        ("R3/+1936/P1Y", None),  # recurring
        ("+1936/P1Y", None),  # a duration
        ("", None),
    ],
)
def test_formal_dates_of_gedcomx(words: str, edtf: str | None) -> None:
    assert formal(words) == edtf
