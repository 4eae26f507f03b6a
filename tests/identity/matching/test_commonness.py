"""A full name is a sign where it is rare."""

from tests.identity.matching.people import entity

from bearwitness.identity.matching.suggest import suggest_matches
from bearwitness.record import Entity


def crowd(given: str, surname: str, count: int) -> list[Entity]:
    return [entity(f"x{surname}{n}", f"{given} {surname}") for n in range(count)]


def test_among_many_people_a_common_name_joins_nobody_and_a_rare_one_does() -> None:
    """Of 1,200 people 300 are called Smith and 300 John; nobody else is called Drozdova."""
    people = [
        entity("a", "John Smith"),
        entity("b", "John Smith"),
        entity("c", "Vera Drozdova"),
        entity("d", "Vera Drozdova"),
    ]
    people += crowd("Anna", "Smith", 300) + crowd("John", "Weaver", 300) + crowd("Emil", "Unger", 600)
    found = {(m.first, m.second): m.state for m in suggest_matches(people)}
    assert ("a", "b") not in found
    assert found["c", "d"] == "same"
