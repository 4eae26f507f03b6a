"""What of a dossier belongs to a life, and to which part of it."""

from collections.abc import Iterable
from typing import Literal

from bearwitness.record import BY_NAME, Assertion

Section = Literal["family", "years", "undated", "views", "said of"]

_OF_WORKS = frozenset({"publication", "translation", "loss", "creation"})
_SPOUSES = frozenset({"wife", "husband", "widow", "widower", "spouse", "ex-wife", "ex-husband"})
_FAMILY_ROLE = {"birth": "person", "death": "person", "killing": "victim"}


class Belonging:
    """What of some assertions belongs to each life; what is told of whom is gathered once, for many lives to be asked for.

    What was rejected is left out, and what lacks a part without which its type says nothing.
    """

    def __init__(self, assertions: Iterable[Assertion]) -> None:
        self._kept = [a for a in assertions if a.status != "rejected" and is_whole(a)]
        self._of: dict[str, list[int]] = {}
        for number, assertion in enumerate(self._kept):
            for entity in dict.fromkeys(assertion.entities()):
                self._of.setdefault(entity, []).append(number)

    def told_of(self, person: str) -> list[Assertion]:
        """What is told of the person, of the person's works, and the dated births and deaths of next of kin.

        In the order in which they are given.
        """
        own = self._of.get(person, [])
        told = [self._kept[number] for number in own]
        found = set(own)
        found |= {n for work in _works_of(told, person) for n in self._of[work] if _is_of_work(self._kept[n], work)}
        found |= {n for one in _kin_of(told, person) for n in self._of[one] if _is_of_kin(self._kept[n], one)}
        return [self._kept[number] for number in sorted(found)]


def told_of(assertions: Iterable[Assertion], person: str) -> list[Assertion]:
    """What `Belonging` has of one person."""
    return Belonging(assertions).told_of(person)


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


def _is_of_work(assertion: Assertion, work: str) -> bool:
    return assertion.type in _OF_WORKS and fills(assertion, "work", work)


def _is_of_kin(assertion: Assertion, one: str) -> bool:
    role = _FAMILY_ROLE.get(assertion.type)
    return role is not None and assertion.time is not None and fills(assertion, role, one)


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
