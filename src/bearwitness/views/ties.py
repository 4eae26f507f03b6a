"""Who is tied to whom: every statement as lines between those who take part in it.

A line runs from who fills the first role of the type to each of the others, and to the place.  Several in the first
role are tied to one another only where the type puts them side by side: arrested together, not parents of one son.
What is denied or questioned ties nobody.
"""

from collections.abc import Iterable, Iterator

import msgspec

from bearwitness.record import BY_NAME, Assertion, AssertionType, EntityType, Status
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup, plain

_TOGETHER = frozenset("arrest trial imprisonment expulsion release move participation meeting collaboration".split())


class NodeView(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something that a line ends at, and how many lines do."""

    id: str
    label: str
    type: EntityType
    degree: int


class TieView(msgspec.Struct, frozen=True, kw_only=True):
    """A line between two, with the statement that it stands for; days in ISO 8601, None where open or unknown."""

    source: str
    target: str
    type: AssertionType
    label: str
    """The kinship where it is one ("cousin"), the role where it tells more than the type."""
    assertion: str
    date: str = ""
    earliest: str | None = None
    latest: str | None = None
    status: Status = "suggested"
    certainty: float = 1.0


class NetworkView(msgspec.Struct, frozen=True):
    """The ends of the lines, those with most lines first, and the lines in the order of the statements."""

    nodes: tuple[NodeView, ...]
    ties: tuple[TieView, ...]


def network(lookup: Lookup, told: Iterable[Assertion], kinds: Iterable[EntityType]) -> NetworkView:
    """The lines of what is `told` between entities of some kinds; of what was rejected there are none."""
    shown = frozenset(kinds)
    ties = tuple(
        tie
        for a in told
        if a.stance == "asserts" and a.status != "rejected"
        for tie in _ties(a)
        if _kind(lookup, tie.source) in shown and _kind(lookup, tie.target) in shown
    )
    degrees: dict[str, int] = {}
    for tie in ties:
        for end in (tie.source, tie.target):
            degrees[end] = degrees.get(end, 0) + 1
    nodes = [
        NodeView(id=e.id, label=lookup.label(e.id), type=e.type, degree=degrees[e.id])
        for e in lookup.dossier.entities
        if e.id in degrees
    ]
    return NetworkView(tuple(sorted(nodes, key=lambda node: (-node.degree, node.id))), ties)


def pairs(assertion: Assertion) -> Iterator[tuple[str, str, str]]:
    """The ends of each tie of a statement, and the role of the second one."""
    main = BY_NAME[assertion.type].roles[0].name
    first = [p.entity for p in assertion.participants if p.role == main and p.entity is not None]
    others = [(p.entity, p.role) for p in assertion.participants if p.role != main and p.entity is not None]
    if assertion.place is not None:
        others.append((assertion.place, "place"))
    for number, source in enumerate(first):
        together = first[number + 1 :] if assertion.type in _TOGETHER else []
        for target, role in (*others, *((other, main) for other in together)):
            if source != target:
                yield source, target, role


def tie_label(assertion: Assertion, role: str) -> str:
    """What is written on a tie: the kinship where it is one ("cousin"), the role where it tells more than the type."""
    relation = next((p.text for p in assertion.participants if p.role == "relation" and p.text), None)
    if role == "relative" and relation is not None:
        return plain(relation)
    return assertion.type if role in ("other", "spouse", "person", "member") else f"{assertion.type}: {role}"


def _ties(assertion: Assertion) -> Iterator[TieView]:
    when = assertion.time
    for source, target, role in pairs(assertion):
        yield TieView(
            source=source,
            target=target,
            type=assertion.type,
            label=tie_label(assertion, role),
            assertion=assertion.id,
            date=printed(when) if when is not None else "",
            earliest=when.earliest if when is not None else None,
            latest=when.latest if when is not None else None,
            status=assertion.status,
            certainty=assertion.certainty,
        )


def _kind(lookup: Lookup, identifier: str) -> EntityType | None:
    entity = lookup.entity(identifier)
    return entity.type if entity is not None else None
