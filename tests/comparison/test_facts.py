"""Which assertions share a line."""

from tests.views.making import Making

from bearwitness.comparison.facts import facts


def making() -> Making:
    made = Making("Ada was born. Ada was arrested and arrested again.", "Ada was born and arrested.")
    return made.entity("ada", "person", "Ada").entity("rome", "place", "Rome")


def shared(made: Making) -> list[list[str]]:
    return sorted([[a.id for a in fact.tellings] for fact in facts({"s1": 0, "s2": 1}, made.assertions)])


def test_a_birth_told_twice_is_one_fact_the_exact_date_first() -> None:
    made = making()
    made.says("birth", "born", person="ada", time="1803")
    made.says("birth", "born", source="s2", person="ada", time="1803-04-07", place="rome")
    assert shared(made) == [["a2", "a1"]]


def test_births_of_different_years_stay_apart() -> None:
    made = making()
    made.says("birth", "born", person="ada", time="1803")
    made.says("birth", "born", source="s2", person="ada", time="1801")
    assert shared(made) == [["a1"], ["a2"]]


def test_a_birth_without_a_date_joins_the_dated_one() -> None:
    made = making()
    made.says("birth", "born", person="ada")
    made.says("birth", "born", source="s2", person="ada", time="1801")
    assert shared(made) == [["a2", "a1"]]


def test_a_denial_never_joins_what_it_denies() -> None:
    made = making()
    made.says("birth", "born", person="ada", time="1801")
    made.says("birth", "born", source="s2", person="ada", time="1801", stance="denies")
    assert shared(made) == [["a1"], ["a2"]]


def test_two_arrests_in_one_source_are_two_and_across_sources_one() -> None:
    made = making()
    made.says("arrest", "arrested", person="ada", time="1820")
    made.says("arrest", "arrested again", person="ada", time="1820-05")
    made.says("arrest", "arrested", source="s2", person="ada", time="1820-05")
    assert shared(made) == [["a1"], ["a2", "a3"]]


def test_arrests_at_different_places_are_different_arrests() -> None:
    made = making().entity("pisa", "place", "Pisa")
    made.says("arrest", "arrested", person="ada", time="1820", place="rome")
    made.says("arrest", "arrested", source="s2", person="ada", time="1820", place="pisa")
    assert shared(made) == [["a1"], ["a2"]]
