"""What of a dossier belongs to a life, and to which part of it."""

from typing import Literal

from bearwitness.record import BY_NAME, Assertion, Dossier

Section = Literal["family", "years", "undated", "views", "said of"]

_OF_WORKS = frozenset({"publication", "translation", "loss", "creation"})
_SPOUSES = frozenset({"wife", "husband", "widow", "widower", "spouse", "ex-wife", "ex-husband"})
_FAMILY_ROLE = {"birth": "person", "death": "person", "killing": "victim"}


def told_of(dossier: Dossier, person: str) -> list[Assertion]:
    """What is told of the person, of the person's works, and the dated births and deaths of next of kin.

    What was rejected is left out, and what lacks a part without which its type says nothing.
    """
    kept = [a for a in dossier.assertions if a.status != "rejected" and is_whole(a)]
    works = _works_of(kept, person)
    kin = _kin_of(kept, person)
    return [a for a in kept if person in a.entities() or _is_of_works(a, works) or _is_of_kin(a, kin)]


def is_whole(assertion: Assertion) -> bool:
    """Whether every role that its type needs is filled."""
    return set(BY_NAME[assertion.type].required) <= {p.role for p in assertion.participants}


def is_being_married(assertion: Assertion) -> bool:
    """Whether it tells of a marriage by the noun alone ("his wife"), so that it says nothing of a wedding."""
    words = [anchor.text.casefold() for anchor in assertion.evidence]
    return assertion.type == "marriage" and assertion.time is None and words != [] and _SPOUSES.issuperset(words)


def section(assertion: Assertion, person: str) -> Section:
    """The part of the life that the assertion stands in."""
    if assertion.type == "kinship" or is_being_married(assertion):
        return "family"
    if assertion.type == "position" and not fills(assertion, "holder", person):
        return "said of"
    if assertion.time is not None:
        return "years"
    return "views" if assertion.type == "position" else "undated"


def fills(assertion: Assertion, role: str, entity: str) -> bool:
    """Whether the entity takes part in that role."""
    return any(p.role == role and p.entity == entity for p in assertion.participants)


def is_own(assertion: Assertion, kind: str, person: str) -> bool:
    """Whether it is the person's own birth or death, told as a fact."""
    return assertion.type == kind and assertion.stance == "asserts" and fills(assertion, _FAMILY_ROLE[kind], person)


def _is_of_works(assertion: Assertion, works: set[str]) -> bool:
    return assertion.type in _OF_WORKS and any(fills(assertion, "work", work) for work in works)


def _is_of_kin(assertion: Assertion, kin: set[str]) -> bool:
    role = _FAMILY_ROLE.get(assertion.type)
    return role is not None and assertion.time is not None and any(fills(assertion, role, one) for one in kin)


def _works_of(assertions: list[Assertion], person: str) -> set[str]:
    return {
        participant.entity
        for assertion in assertions
        if assertion.type in ("publication", "creation")
        if assertion.stance == "asserts" and fills(assertion, "author", person)
        for participant in assertion.participants
        if participant.role == "work" and participant.entity is not None
    }


def _kin_of(assertions: list[Assertion], person: str) -> set[str]:
    return {
        other
        for assertion in assertions
        if assertion.type in ("kinship", "marriage")
        if assertion.stance == "asserts" and person in assertion.entities()
        for other in assertion.entities()
        if other != person
    }
