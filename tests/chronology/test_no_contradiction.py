"""What is no contradiction: each of these pairs can be true together."""

import pytest
from tests.chronology.lives_told import Telling


@pytest.mark.parametrize(
    ("kind", "first", "second", "parts"),
    [
        ("birth", "1812", "1812-03-25", {"person": "ada"}),  # the same told with different precision
        ("birth", "1812~", "1815", {"person": "ada"}),  # circa is wide
        ("birth", "1812?", "1830", {"person": "ada"}),  # the source itself doubts the date
        ("death", "[1812,1815]", "1815-03", {"person": "ada"}),  # one of several
        ("residence", "1850", "1860", {"person": "ada", "place": "riga"}),  # two states at two times
        ("residence", "1850/1852", "1851", {"person": "ada", "place": "riga"}),
        ("publication", "1846", "1847", {"work": "salt", "author": "ada"}),  # two editions
        ("creation", "1846", "1849", {"work": "salt", "author": "ada"}),  # it took her years
        ("founding", "1853", "1855", {"founded": "league"}),  # founded again
        ("marriage", "1838", "1852", {"person": "ada", "spouse": "boris"}),
        ("arrest", "1834", "1835", {"person": "ada"}),
    ],
)
def test_told_twice(kind: str, first: str, second: str, parts: dict[str, str]) -> None:
    telling = Telling()
    telling.says(kind, "Ada was born", time=first, **parts)
    telling.says(kind, "Ada died", source="s2", time=second, **parts)
    assert telling.conflicts() == []


@pytest.mark.parametrize(
    "fields", [{"stance": "denies"}, {"stance": "questions"}, {"status": "rejected"}, {"certainty": 0.3}]
)
def test_what_is_denied_questioned_rejected_or_doubted_bounds_nothing(fields: dict[str, object]) -> None:
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1812")
    telling.says("birth", "born again", person="ada", time="1815", **fields)
    assert telling.conflicts() == []


def test_what_is_thought_probable_counts_only_where_that_is_asked_for() -> None:
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1812")
    telling.says("birth", "born again", person="ada", time="1815", modality="probable")
    assert telling.thought().conflicts == ()
    assert len(telling.thought(hedged=True).conflicts) == 1


def test_a_suggestion_below_one_half_counts_once_it_is_accepted() -> None:
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1812")
    telling.says("birth", "born again", person="ada", time="1815", certainty=0.3, status="accepted")
    assert len(telling.conflicts()) == 1


def test_two_voices_in_one_source_can_contradict_each_other() -> None:
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1812", voice=("boris",))
    telling.says("birth", "born again", person="ada", time="1815", voice=("ada",))
    assert len(telling.conflicts()) == 1


@pytest.mark.parametrize("label", ["His brothers", "the governor", "Ada and Eva", "his book", "a friend"])
def test_several_people_or_somebody_unknown_have_no_one_birth(label: str) -> None:
    telling = Telling(f"{label} was born. {label} was born.")
    telling.entity("them", "person", label)
    telling.says("birth", "born", person="them", time="1812")
    telling.says("birth", "born", source="s2", person="them", time="1815")
    assert telling.conflicts() == []


@pytest.mark.parametrize("label", ["Ada", "His father", "Ada’s mother", "The Mahdi"])
def test_who_has_a_name_or_is_a_parent_is_one_person(label: str) -> None:
    telling = Telling(f"{label} was born. {label} was born.")
    telling.entity("one", "person", label)
    telling.says("birth", "born", person="one", time="1812")
    telling.says("birth", "born", source="s2", person="one", time="1815")
    assert len(telling.conflicts()) == 1
