"""What a statement says of time: the manners in which things happen, durations, and what follows for a life."""

import pytest
from tests.chronology.lives_told import Telling, days

from bearwitness.chronology.days import duration
from bearwitness.chronology.manner import HAPPENINGS, kin_by_birth
from bearwitness.record import BY_NAME


def test_every_type_of_the_ontology_happens_in_some_manner() -> None:
    assert set(HAPPENINGS) == set(BY_NAME)
    for kind, happening in HAPPENINGS.items():
        assert {*happening.alive, *happening.born} <= {role.name for role in BY_NAME[kind].roles}


@pytest.mark.parametrize(
    ("kind", "edtf", "begin", "end"),
    [
        ("arrest", "1850", ("1850-01-01", "1850-12-31"), ("1850-01-01", "1850-12-31")),
        ("move", "1850", ("1850-01-01", "1850-12-31"), ("1850-01-01", "1850-12-31")),
        ("move", "1850/1852", ("1850-01-01", "1852-12-31"), ("1850-01-01", "1852-12-31")),
        ("residence", "1850", (None, "1850-12-31"), ("1850-01-01", None)),  # it was going on then
        ("residence", "1850/1852", ("1850-01-01", "1850-12-31"), ("1852-01-01", "1852-12-31")),
        ("residence", "1850/..", ("1850-01-01", "1850-12-31"), ("1850-01-01", None)),
        ("move", "1850~", ("1845-01-01", "1855-12-31"), ("1845-01-01", "1855-12-31")),
        ("move", "1850?", (None, None), (None, None)),
        ("move", "Y-170000002", (None, None), (None, None)),  # no life reaches so far
    ],
)
def test_dates(kind: str, edtf: str, begin: tuple[str, str], end: tuple[str, str]) -> None:
    telling = Telling()
    said = telling.says(kind, "moved", person="ada", place="riga", time=edtf)
    found = telling.thought("span-of-life")
    assert days(found, said.id, "begin") == begin
    # A moment has one day, which is its beginning.
    assert days(found, said.id, "begin" if kind == "arrest" else "end") == end


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("P2Y", (12, 0), (36, 0)),
        ("P9M", (8, 0), (10, 0)),
        ("P1Y6M", (17, 0), (19, 0)),
        ("P5W", (0, 28), (0, 42)),
        ("P12D", (0, 11), (0, 13)),
    ],
)
def test_durations_are_round_numbers(text: str, least: tuple[int, int], most: tuple[int, int]) -> None:
    assert duration(text) == (least, most)


@pytest.mark.parametrize("text", [None, "", "P", "PT5H", "5 years"])
def test_what_is_no_duration_in_days_says_nothing(text: str | None) -> None:
    assert duration(text) is None


def test_a_duration_bounds_the_end_by_the_beginning() -> None:
    telling = Telling()
    held = telling.says("imprisonment", "held", person="ada", time="1850-03-01/..", duration="P2Y")
    assert days(telling.thought(), held.id, "end") == ("1851-03-01", "1853-03-01")


def test_whoever_acts_lives() -> None:
    telling = Telling()
    telling.says("arrest", "arrested", person="ada", time="1850-03-01")
    found = telling.thought()
    assert days(found, "ada", "begin") == ("1725-03-01", "1850-03-01")
    assert days(found, "ada", "end") == ("1850-03-01", "1975-03-01")


def test_a_killing_is_a_death() -> None:
    telling = Telling()
    telling.says("killing", "Ada died", victim="ada", agent="boris", time="1850-03-01")
    found = telling.thought()
    assert days(found, "ada", "end") == ("1850-03-01", "1850-03-01")
    assert days(found, "boris", "begin")[1] == "1850-03-01"


@pytest.mark.parametrize(
    ("relation", "word"),
    [
        ("father", "father"),
        ("natural son", "son"),
        ("eldest daughter", "daughter"),
        ("stepson", ""),
        ("son-in-law", ""),
        ("godmother", ""),
        ("half-brother", ""),
        ("cousin", ""),
        ("", ""),
    ],
)
def test_kin_by_birth(relation: str, word: str) -> None:
    assert kin_by_birth(relation) == word
