"""The chronology of a dossier: bounds with their reasons, contradictions, and what is set aside."""

import pytest
from hypothesis import given, settings
from tests.chronology.lives_told import Telling, days
from tests.strategies import dossiers

from bearwitness.chronology import Chronology, Point
from bearwitness.record import Dossier


def test_a_bound_names_the_statements_that_give_it() -> None:
    """Born in 1895; held from 1914 on; and so not dead before 1914."""
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1895")
    held = telling.says("imprisonment", "held", person="ada", time="1914-08-12/..")
    found = telling.thought().bounds(Point("ada", "end"))
    assert found.first is not None
    assert found.last is not None
    assert found.first.statements == (held.id,)
    assert found.last.statements == ("a1",)
    assert found.first.because[-1].rule == "acts-before-death"
    assert found.last.because[-1].rule == "span-of-life"


def test_of_many_statements_the_absurd_one_is_set_aside_and_the_others_bound() -> None:
    telling = Telling()
    telling.says("birth", "born again", person="ada", time="1839")
    telling.says("birth", "was born", source="s2", person="ada", time="1812-03-25")
    telling.says("arrest", "arrested", person="ada", time="1834")
    found = telling.thought()
    assert [conflict.statements for conflict in found.conflicts] == [("a1", "a2"), ("a1", "a3")]
    assert found.set_aside == ("a1",)
    assert days(found, "ada") == ("1812-03-25", "1812-03-25")


def test_of_two_dates_neither_is_preferred() -> None:
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1812")
    telling.says("birth", "born again", person="ada", time="1813")
    telling.says("arrest", "arrested", person="ada", time="1834-07-21")
    assert days(telling.thought(), "ada") == ("1709-07-21", "1834-07-21")


def test_an_accepted_date_is_preferred() -> None:
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1812", status="accepted")
    telling.says("birth", "born again", person="ada", time="1813")
    assert days(telling.thought(), "ada") == ("1812-01-01", "1812-12-31")


def test_nothing_is_known_of_what_nobody_speaks_of() -> None:
    assert days(Chronology(Dossier()), "ada") == (None, None)


@settings(max_examples=50)
@given(dossiers())
def test_any_dossier_can_be_thought_through_and_the_order_of_its_sources_does_not_matter(dossier: Dossier) -> None:
    found = Chronology(dossier)
    for point in found.points():
        bounds = found.bounds(point)
        if bounds.first is not None and bounds.last is not None:
            assert bounds.first.day <= bounds.last.day
    for conflict in found.conflicts:
        assert set(conflict.statements) == {c.statement for c in conflict.because if c.statement}


def test_what_is_left_after_the_listed_contradictions_is_set_aside_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bearwitness.chronology.chronology.MOST_LISTED", 1)
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1812")
    telling.says("birth", "born again", person="ada", time="1813")
    telling.says("birth", "Boris was born", person="boris", time="1812")
    telling.says("death", "Boris died", person="boris", time="1800")
    found = telling.thought()
    assert len(found.conflicts) == 1
    assert found.set_aside == ("a1", "a2", "a3", "a4")


@pytest.mark.parametrize(
    ("parent", "child", "blamed"), [("boris", "carl", "a2"), ("carl", "ada", "a1"), ("ada", "boris", "a3")]
)
def test_of_a_circle_only_the_blamed_statement_is_set_aside(parent: str, child: str, blamed: str) -> None:
    """Each is the parent of the next, round in a circle; and one of them is younger than the child."""
    telling = Telling()
    telling.entity("carl", "person", "Carl")
    telling.says("kinship", "his mother", person="ada", relative="carl", relation="father")
    telling.says("kinship", "his mother", person="carl", relative="boris", relation="father")
    telling.says("kinship", "his mother", person="boris", relative="ada", relation="mother")
    telling.says("birth", "was born", person=parent, time="1800")
    telling.says("birth", "Boris was born", person=child, time="1790")
    found = telling.thought()
    assert [c.statements for c in found.conflicts] == [("a1", "a2", "a3"), (blamed, "a4", "a5")]
    assert found.set_aside == (blamed,)
    (between,) = {"ada", "boris", "carl"} - {parent, child}
    assert days(found, between) == ("1790-01-02", "1800-12-30")
