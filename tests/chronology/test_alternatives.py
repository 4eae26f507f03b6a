"""A date that is one of several cannot be where every one of them is excluded."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.chronology.lives_told import Telling


def told(*births: str, dead: str = "") -> Telling:
    telling = Telling()
    for source, time in enumerate(births, 1):
        telling.says("birth", "was born", source=f"s{min(source, 2)}", person="ada", time=time)
    if dead:
        telling.says("death", "died", person="ada", time=dead)
    return telling


@pytest.mark.parametrize(
    ("births", "conflicts"),
    [
        (("[1810,1830]", "1820"), [("a1", "a2")]),  # the one lies between the two
        (("[1810,1830]", "1830-05-01"), []),
        (("[1810,1811]", "1811-01-01"), []),  # no gap
        (("[1810,1830]", "[1820,1840]"), [("a1", "a2")]),  # no pair of dates agrees
        (("[1810,1830]", "[1820,1830]"), []),
        (("{1810,1830}", "1820"), []),  # all of several is another thing
    ],
)
def test_what_excludes_every_date_contradicts_it(births: tuple[str, ...], conflicts: list[tuple[str, str]]) -> None:
    assert told(*births).conflicts() == conflicts


def test_two_statements_may_exclude_a_date_each_and_none_can_be_dropped() -> None:
    telling = told("[1700,1830]", dead="1845")
    telling.says("arrest", "arrested", person="ada", time="1820")
    assert telling.conflicts() == [("a1", "a2", "a3")]


def test_whoever_is_blamed_is_set_aside() -> None:
    telling = told("[1810,1830]", "1820")
    telling.says("birth", "was born", source="s2", person="ada", time="1820-05")
    assert telling.conflicts() == [("a1", "a2"), ("a1", "a3")]
    assert telling.thought().set_aside == ("a1",)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sets(st.sampled_from(range(1800, 1870, 10)), min_size=1, max_size=3), min_size=1, max_size=4))
def test_births_can_all_be_true_where_they_have_a_date_in_common(births: list[set[int]]) -> None:
    telling = told(*(f"[{','.join(map(str, sorted(years)))}]" for years in births))
    assert (telling.conflicts() == []) is bool(set.intersection(*births))
    for conflict in telling.conflicts():
        of = [births[int(statement[1:]) - 1] for statement in conflict]
        assert not set.intersection(*of)
        assert all(set.intersection(*of[:at], *of[at + 1 :]) for at in range(len(of)) if len(of) > 1)
