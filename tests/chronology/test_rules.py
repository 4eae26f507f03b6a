"""The rules of life: what each forbids, what it lets pass, and that it can be switched off."""

from collections.abc import Callable

import pytest
from tests.chronology.lives_told import TEXT, Telling

from bearwitness.chronology import IN_FORCE, RULES, RuleName


def act_before_birth(t: Telling) -> None:
    t.says("birth", "was born", person="ada", time="1850")
    t.says("arrest", "arrested", person="ada", time="1849")


def act_after_death(t: Telling) -> None:
    t.says("death", "Ada died", person="ada", time="1796")
    t.says("marriage", "met", person="ada", spouse="boris", time="1815")


def too_old(t: Telling) -> None:
    t.says("birth", "was born", person="ada", time="1700")
    t.says("arrest", "arrested", person="ada", time="1850")


def child_before_mother(t: Telling) -> None:
    t.says("birth", "was born", person="ada", time="1850")
    t.says("birth", "Boris was born", person="boris", time="1840")
    t.says("kinship", "his mother", person="boris", relative="ada", relation="mother")


def born_of_a_dead_mother(t: Telling) -> None:
    t.says("death", "Ada died", person="ada", time="1850")
    t.says("birth", "Boris was born", person="boris", time="1851")
    t.says("kinship", "his mother", person="boris", relative="ada", relation="mother")


def translated_before_it_was_begun(t: Telling) -> None:
    t.says("creation", "wrote", author="ada", work="salt", time="1852/1868")
    t.says("translation", "translated", translator="boris", work="salt", time="1850")


def freed_before_the_arrest(t: Telling) -> None:
    t.says("arrest", "arrested", person="ada", time="1850")
    t.says("release", "freed", person="ada", time="1849")


def two_days_of_two_calendars(t: Telling) -> None:
    t.says("birth", "was born", person="ada", time="1812-03-25")
    t.says("birth", "born again", person="ada", time="1812-04-06")


def mother_of_eight(t: Telling) -> None:
    t.says("birth", "was born", person="ada", time="1850")
    t.says("birth", "Boris was born", person="boris", time="1858")
    t.says("kinship", "his mother", person="boris", relative="ada", relation="mother")


def founded_twice(t: Telling) -> None:
    t.says("founding", "League was founded", founded="league", time="1853")
    t.says("founding", "founded anew", founded="league", time="1855")


def dissolved_before_it_was_founded(t: Telling) -> None:
    t.says("founding", "League was founded", founded="league", time="1853")
    t.says("dissolution", "founded anew", dissolved="league", time="1850")


def joined_before_it_was_founded(t: Telling) -> None:
    t.says("founding", "League was founded", founded="league", time="1853")
    t.says("joining", "joined", member="ada", group="league", time="1850")


CASES: list[tuple[RuleName, Callable[[Telling], None], tuple[RuleName, ...]]] = [
    ("acts-after-birth", act_before_birth, ()),
    ("acts-before-death", act_after_death, ()),
    ("span-of-life", too_old, ()),
    ("parent-born-first", child_before_mother, ()),
    ("parent-alive", born_of_a_dead_mother, ()),
    ("work-begun-first", translated_before_it_was_begun, ()),
    ("release-after-arrest", freed_before_the_arrest, ()),
    ("parent-of-age", mother_of_eight, ()),
    ("founded-once", founded_twice, ()),
    ("dissolved-once", dissolved_before_it_was_founded, ("founded-once",)),
    ("joined-after-founding", joined_before_it_was_founded, ("founded-once",)),
]


@pytest.mark.parametrize(("rule", "story", "needed"), CASES, ids=[case[0] for case in CASES])
def test_a_rule_in_force_forbids_and_a_rule_switched_off_does_not(
    rule: RuleName, story: Callable[[Telling], None], needed: tuple[RuleName, ...]
) -> None:
    telling = Telling()
    story(telling)
    switched = (*needed, rule)
    on, off = (needed, switched) if rule in IN_FORCE else (switched, needed)
    assert len(telling.conflicts(*on)) == 1
    assert telling.conflicts(*off) == []


def test_the_rule_of_two_calendars_allows_what_is_forbidden_without_it() -> None:
    telling = Telling()
    two_days_of_two_calendars(telling)
    assert telling.conflicts() == []
    assert len(telling.conflicts("two-calendars")) == 1


def test_every_rule_has_a_case_here() -> None:
    assert {case[0] for case in CASES} | {"two-calendars"} == {rule.name for rule in RULES}


@pytest.mark.parametrize("words", ["was buried", "rests; her remains were moved", "was honoured posthumously"])
def test_what_is_done_for_the_dead_may_come_after_death(words: str) -> None:
    telling = Telling(f"Ada died. {'x ' * 200} Ada {words}.")
    telling.says("death", "died", person="ada", time="1850")
    telling.says("participation", words, person="ada", time="1851")
    assert telling.conflicts() == []


def test_print_memory_and_the_journey_home_are_no_acts_of_the_dead() -> None:
    telling = Telling()
    telling.says("death", "Ada died", person="ada", time="1850-05-01")
    telling.says("publication", "published", work="salt", author="ada", time="1860")
    telling.says("translation", "translated", work="salt", translator="ada", time="1861")
    telling.says("award", "got", person="ada", award="prize", time="1862")
    telling.says("move", "moved", person="ada", time="1850-06-10")
    assert telling.conflicts() == []
    telling.says("move", "lived", person="ada", time="1850-08-10")
    assert len(telling.conflicts()) == 1


def test_a_father_may_have_died_before_the_birth_a_year_is_too_long() -> None:
    for died, count in (("1850-01-15", 0), ("1849-06-01", 1)):
        telling = Telling(TEXT)
        telling.says("death", "Boris died", person="boris", time=died)
        telling.says("birth", "was born", person="ada", parent="boris", time="1850-09-01")
        assert len(telling.conflicts()) == count
