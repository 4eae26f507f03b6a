"""Who is silent, and when nothing may be said of it."""

import msgspec
import pytest
from tests.views.making import Making

from bearwitness.comparison.facts import facts
from bearwitness.comparison.silences import Silence, silences

FIRST = "Ada was born in 1801. In 1825 Ada was arrested at Pisa. Ada died in 1850."
AROUND = "Ada studied in 1822. Ada was ill in 1829."


def making(other: str, **first: object) -> Making:
    made = Making(FIRST, other).entity("ada", "person", "Ada").entity("pisa", "place", "Pisa")
    made.says("birth", "born", person="ada", time="1801")
    made.says("arrest", "arrested", person="ada", **({"time": "1825", "place": "pisa"} | first))
    made.says("death", "died", person="ada", time="1850")
    for kind, trigger, year in (("education", "studied", "1822"), ("illness", "ill", "1829")):
        if trigger in other:
            made.says(kind, trigger, source="s2", person="ada", time=year)
    return made


def of_the_arrest(made: Making) -> list[Silence]:
    told = facts({"s1": 0, "s2": 1}, made.assertions)
    untold = silences(made.dossier, told, "ada")
    return [s for u in untold if u.fact.lead.type == "arrest" for s in u.silences]


def test_a_source_that_tells_around_an_event_without_a_word_of_it_is_silent() -> None:
    (one,) = of_the_arrest(making(AROUND))
    assert (one.source, one.reason, one.lacks) == ("s2", "told around it", ("pisa", "arrested"))
    assert (one.before.type, one.after.type) == ("education", "illness")


@pytest.mark.parametrize(
    "more",
    [
        "In 1825 the police came.",  # the year
        "At Pisa she was taken away.",  # the place, at no time
        "In 1827 at Pisa she was taken away.",  # the place, at a time that may be another dating of it
        "She was seized at Piza.",  # the place, spelt otherwise
        "They arrested her.",  # what happened
    ],
)
def test_words_that_may_tell_it_forbid_to_say_so(more: str) -> None:
    assert of_the_arrest(making(f"{AROUND} {more}")) == []


def test_a_place_named_at_another_time_does_not_tell_it() -> None:
    assert len(of_the_arrest(making(f"{AROUND} In 1840 she saw Pisa."))) == 1


def test_a_source_that_tells_nothing_before_need_not_tell_it() -> None:
    assert of_the_arrest(making("Ada was ill in 1829.")) == []


def test_a_source_that_was_written_before_cannot_tell_it() -> None:
    made = making(AROUND)
    made.sources[1] = msgspec.structs.replace(made.sources[1], date="1820")
    assert of_the_arrest(made) == []


@pytest.mark.parametrize("first", [{"time": "182X"}, {"certainty": 0.3}, {"stance": "denies"}])
def test_what_is_vague_doubtful_or_denied_nobody_is_silent_about(first: dict[str, object]) -> None:
    assert of_the_arrest(making(AROUND, **first)) == []


def test_an_obituary_of_some_length_promises_the_whole_life() -> None:
    made = making("Ada walked. " * 100)
    assert of_the_arrest(made) == []
    made.sources[1] = msgspec.structs.replace(made.sources[1], kind="obituary")
    assert [one.reason for one in of_the_arrest(made)] == ["tells the whole life"]
