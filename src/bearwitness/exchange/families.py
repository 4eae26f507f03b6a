"""Who is whose child and who is married to whom, for the formats of genealogists.

They have families: one or two parents and their children.  A source that names more than two parents gives as many
families; what two sources say of the same parents is one.  What is denied or questioned makes no family.
"""

from collections.abc import Iterable, Iterator

import msgspec

from bearwitness.record import Assertion, Dossier
from bearwitness.views.lookup import plain

_CHILDREN = frozenset({"son", "daughter", "child"})
_PARENTS = frozenset({"father", "mother", "parent"})
_SPOUSES = frozenset({"husband", "wife", "spouse"})
_MEN = frozenset("son father husband brother uncle nephew grandfather grandson widower stepson".split())
_WOMEN = frozenset(
    "daughter mother wife sister aunt niece grandmother granddaughter widow stepdaughter half-sister".split()
)
_NOT_BORN = {"adopted": "ADOPTED", "adoptive": "ADOPTED", "foster": "FOSTER"}
_ONLY_CALLED = frozenset({"step", "god", "spiritual"})


class Family(msgspec.Struct, frozen=True, kw_only=True):
    """One or two people with the children that they have together, and what says so."""

    parents: tuple[str, ...]
    children: tuple[str, ...] = ()
    marriages: tuple[Assertion, ...] = ()
    grounds: tuple[Assertion, ...] = ()
    """What says that a child is theirs."""


class Families:
    """The families of a dossier, and what else tells of kinship."""

    def __init__(self, dossier: Dossier) -> None:
        self._people = {entity.id for entity in dossier.entities if entity.type == "person"}
        shown = [a for a in dossier.assertions if a.stance == "asserts" and a.status != "rejected"]
        self.sexes = _sexes(shown)
        self._births = [birth for assertion in shown for birth in self._children(assertion)]
        self._couples = [couple for assertion in shown for couple in self._marriages(assertion)]
        self.all = tuple(self._families())
        self.used = {a.id for family in self.all for a in (*family.marriages, *family.grounds)}
        """The statements that the families are made of."""
        self._of_parent = _index(family.parents for family in self.all)
        self._of_child = _index(family.children for family in self.all)

    def of_parent(self, person: str) -> tuple[int, ...]:
        """The numbers of the families in which the person is a parent or spouse."""
        return tuple(self._of_parent.get(person, ()))

    def of_child(self, person: str) -> tuple[int, ...]:
        """The numbers of the families in which the person is a child."""
        return tuple(self._of_child.get(person, ()))

    def spouses(self, family: Family) -> tuple[str | None, str | None]:
        """The two places of a family, man and woman where the words say so, else in the order of telling."""
        first, second = (*family.parents, None)[:2]
        if self.sexes.get(first or "") == "F" or (second is not None and self.sexes.get(second) == "M"):
            return second, first
        return first, second

    def _families(self) -> Iterator[Family]:
        """Each pair or single parent once, in the order in which they are told of.

        A parent alone is one of the pair where another statement says that the child is theirs.
        """
        pairs: dict[str, list[frozenset[str]]] = {}
        for parents, child, _ in self._births:
            if len(parents) == 2:
                pairs.setdefault(child, []).append(frozenset(parents))
        told: dict[frozenset[str], tuple[str, ...]] = {}
        children: dict[frozenset[str], dict[str, list[Assertion]]] = {}
        marriages: dict[frozenset[str], list[Assertion]] = {}
        for parents, child, ground in self._births:
            alone = frozenset(parents)
            key = next((pair for pair in pairs.get(child, ()) if alone < pair), alone)
            told.setdefault(key, parents if key == alone else tuple(sorted(key)))
            children.setdefault(key, {}).setdefault(child, []).append(ground)
        for couple, ground in self._couples:
            told.setdefault(frozenset(couple), couple)
            marriages.setdefault(frozenset(couple), []).append(ground)
        for key, parents in told.items():
            yield Family(
                parents=parents,
                children=tuple(children.get(key, {})),
                marriages=tuple(marriages.get(key, ())),
                grounds=tuple(g for grounds in children.get(key, {}).values() for g in grounds),
            )

    def _children(self, assertion: Assertion) -> Iterator[tuple[tuple[str, ...], str, Assertion]]:
        """Parents, at most two, with a child of theirs, and what says so."""
        for parents, child in _told_children(assertion):
            known = tuple(dict.fromkeys(p for p in parents if p in self._people and p != child))
            if child in self._people:
                for together in [known] if 0 < len(known) <= 2 else [(parent,) for parent in known]:
                    yield together, child, assertion

    def _marriages(self, assertion: Assertion) -> Iterator[tuple[tuple[str, str], Assertion]]:
        married = assertion.type == "marriage" or relation_of(assertion) in _SPOUSES
        role = "spouse" if assertion.type == "marriage" else "relative"
        for one in _filling(assertion, "person") if married else ():
            for other in _filling(assertion, role):
                if one != other and {one, other} <= self._people:
                    yield (one, other), assertion


def _index(groups: Iterable[tuple[str, ...]]) -> dict[str, list[int]]:
    """The numbers of the groups that each is in."""
    found: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        for one in group:
            found.setdefault(one, []).append(number)
    return found


def relation_of(assertion: Assertion) -> str:
    """The noun of a kinship ("cousin"); "" where the statement is none, or only calls somebody so ("step father")."""
    if assertion.type != "kinship":
        return ""
    words = next(
        (plain(p.text).casefold().split() for p in assertion.participants if p.role == "relation" and p.text), []
    )
    return "" if not words or _ONLY_CALLED & set(words) else words[-1]


def pedigree(assertion: Assertion) -> str:
    """How a child came to its parents, where that is not by birth: "ADOPTED" or "FOSTER"; else ""."""
    words = (
        word for p in assertion.participants if p.role == "relation" and p.text for word in p.text.casefold().split()
    )
    return next((_NOT_BORN[word] for word in words if word in _NOT_BORN), "")


def _told_children(assertion: Assertion) -> Iterator[tuple[tuple[str, ...], str]]:
    relation = relation_of(assertion)
    if assertion.type == "birth":
        parents = _filling(assertion, "parent")
        yield from ((parents, child) for child in _filling(assertion, "person"))
    elif relation in _CHILDREN:
        parents = _filling(assertion, "person")
        yield from ((parents, child) for child in _filling(assertion, "relative"))
    elif relation in _PARENTS:
        parents = _filling(assertion, "relative")
        yield from ((parents, child) for child in _filling(assertion, "person"))


def _sexes(assertions: Iterable[Assertion]) -> dict[str, str]:
    """M or F of those whom a kinship calls by a word that says so; of two words, the first."""
    found: dict[str, str] = {}
    for assertion in assertions:
        relation = relation_of(assertion)
        sex = "M" if relation in _MEN else "F" if relation in _WOMEN else ""
        if sex:
            for person in _filling(assertion, "relative"):
                found.setdefault(person, sex)
    return found


def _filling(assertion: Assertion, role: str) -> tuple[str, ...]:
    return tuple(p.entity for p in assertion.participants if p.role == role and p.entity is not None)
