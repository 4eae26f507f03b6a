"""Kin that several sources tell of, each relation told once.

One source may name both parents where another names the father alone: what the two say of him is one line, and what one
of them says of her is another, which rests on that one's words alone.
"""

from collections.abc import Iterable, Sequence

import msgspec

from bearwitness.comparison.facts import Fact, filler, fillers
from bearwitness.record import Assertion

Relation = tuple[str, ...]
_SIDES = (("relative", "person"), ("person", "relative"))


def told_once(found: Sequence[Fact]) -> list[Fact]:
    """The facts, each of kin with all that is told of these very people, without those of whom another line tells."""
    told = list(found)
    for side, other in _SIDES:
        kin: dict[Relation, list[Fact]] = {}
        for fact in told:
            kin.setdefault(_relation(fact.lead, other), []).append(fact)
        told = [each for fact in told for each in _once(fact, kin[_relation(fact.lead, other)], side)]
    return told


def _once(fact: Fact, others: Iterable[Fact], side: str) -> Iterable[Fact]:
    if fact.lead.type != "kinship":
        return (fact,)
    mine = rest = frozenset(fillers(fact.lead, side))
    tellings = list(fact.tellings)
    for other in others:
        theirs = frozenset(fillers(other.lead, side))
        if theirs < mine:
            rest -= theirs
        elif mine < theirs:
            tellings += other.tellings
    return (Fact(tuple(_of(telling, side, rest) for telling in tellings)),) if rest else ()


def _relation(lead: Assertion, side: str) -> Relation:
    """Who is on that side of a relation, which one it is, and by whose word it stands."""
    return (lead.type, lead.stance, *sorted(fillers(lead, side)), "|", *sorted(fillers(lead, "relation")))


def _of(telling: Assertion, side: str, kept: frozenset[str]) -> Assertion:
    """The telling, with these alone on that side."""
    parts = tuple(p for p in telling.participants if p.role != side or filler(p) in kept)
    return msgspec.structs.replace(telling, participants=parts)
