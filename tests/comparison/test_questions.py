"""What a record leaves open."""

import msgspec
from tests.views.making import Making, when

from bearwitness.comparison.facts import facts
from bearwitness.comparison.questions import gaps, on_one_source, undated
from bearwitness.comparison.silences import Witnesses
from bearwitness.record import TimeMention

TEXT = "Ada was born in 1801. Then she was arrested at Pisa. Ada died in 1810."


def making(*others: str) -> Making:
    made = Making(TEXT, *others).entity("ada", "person", "Ada").entity("pisa", "place", "Pisa")
    made.says("birth", "born", person="ada", time="1801")
    made.says("death", "died", person="ada", time="1810")
    return made


def years(made: Making) -> list[tuple[int, int]]:
    found = gaps(made.dossier, facts({"s1": 0}, made.assertions), "ada")
    return [stretch for gap in found for stretch in gap.stretches]


def test_years_between_the_same_two_facts_are_one_gap() -> None:
    made = making("Nobody knows what she did in 1806.")
    (gap,) = gaps(made.dossier, facts({"s1": 0}, made.assertions), "ada")
    assert gap.stretches == ((1802, 1805), (1807, 1809))


def test_years_without_a_date_are_a_gap() -> None:
    assert years(making()) == [(1802, 1809)]


def test_a_fact_is_asserted_where_the_reader_is_sure_of_one_of_its_tellings() -> None:
    made = making()
    made.assertions[1] = msgspec.structs.replace(made.assertions[1], certainty=0.4)
    assert years(made) == []
    made.says("death", "died", person="ada", time="1810-05", certainty=0.4)
    made.says("death", "died", person="ada", time="1810", certainty=0.8)
    assert years(made) == [(1802, 1809)]


def test_a_date_of_anything_in_any_text_fills_its_year() -> None:
    made = making()
    value = when("1805")
    made.times.append(
        TimeMention(source="s1", start=0, end=3, text="Ada", edtf="1805", earliest=value.earliest, latest=value.latest)
    )
    assert years(made) == [(1802, 1804), (1806, 1809)]


def test_a_year_that_a_text_names_is_filled_though_the_reader_made_nothing_of_it() -> None:
    made = making("Nobody knows what she did in 1806.")
    assert years(made) == [(1802, 1805), (1807, 1809)]


def test_of_a_long_time_the_ends_are_filled() -> None:
    made = making()
    made.times.append(
        TimeMention(
            source="s1", start=0, end=3, text="Ada", edtf="1805/1808", earliest="1805-01-01", latest="1808-12-31"
        )
    )
    assert years(made) == [(1802, 1804)]


def test_two_years_are_no_gap_and_without_a_death_there_is_none() -> None:
    made = making()
    made.says("illness", "arrested", person="ada", time="1804")
    assert years(made) == [(1805, 1809)]
    del made.assertions[1]
    assert years(made) == []


def single(made: Making) -> list[str]:
    found = facts({"s1": 0, "s2": 1}, made.assertions)
    return [f.lead.type for f in on_one_source(Witnesses(made.dossier, found, "ada"), found, "ada")]


def test_a_turn_is_on_one_source_only_where_no_other_text_may_tell_it() -> None:
    assert single(making("Nothing of the kind.")) == ["birth", "death"]
    assert single(making("She was of noble birth, born rich.")) == ["death"]


def open_events(made: Making) -> list[str]:
    found = facts({"s1": 0}, made.assertions)
    return [f.lead.type for f in undated(made.dossier, Witnesses(made.dossier, found, "ada"), found, "ada")]


def test_an_event_without_a_date_is_open_unless_one_of_the_kind_is_dated() -> None:
    made = making()
    made.says("arrest", "arrested", person="ada", place="pisa")
    assert open_events(made) == ["arrest"]
    made.says("arrest", "died", person="ada", place="pisa", time="1804")
    assert open_events(made) == []
