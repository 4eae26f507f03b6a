"""Which pairs are compared at all."""

from tests.identity.matching.people import entity

from bearwitness.identity.matching.blocking import LARGEST, candidates
from bearwitness.identity.matching.profiles import profiles
from bearwitness.record import Entity


def pairs(*entities: Entity) -> set[tuple[str, str]]:
    return {(a.entity.id, b.entity.id) for a, b in candidates(profiles(entities, ()).values())}


def test_spellings_and_forms_meet_in_a_block() -> None:
    assert pairs(entity("a", "Feodor Gusev"), entity("b", "Theodore Gussev")) == {("a", "b")}
    assert pairs(entity("a", "Elizaveta Markova"), entity("b", "Mrs. Markoff")) == {("a", "b")}
    assert pairs(entity("a", "Lin Weiguo"), entity("b", "Weiguo Lin")) == {("a", "b")}


def test_those_with_nothing_in_common_are_not_compared() -> None:
    assert pairs(entity("a", "Victor Serge"), entity("b", "Leon Trotsky"), entity("c", "Serge", kind="work")) == set()


def test_a_name_that_hundreds_bear_says_nothing_and_a_rare_given_name_beside_it_does() -> None:
    many = [entity(f"j{n}", "J. Smith") for n in range(LARGEST + 1)]
    assert pairs(*many, entity("a", "Jotham Smith"), entity("b", "Jotham Smith")) == {("a", "b")}
