"""The positions of disputes, brought to the sources that they rest on."""

from collections.abc import Mapping

import msgspec

from bearwitness.exchange.holdings import Holdings
from bearwitness.record import Anchor, Position


class PlacedPosition(msgspec.Struct, frozen=True):
    """A position as far as it rests on one source; `dispute` and `number` (from 1) say which of which."""

    dispute: str
    number: int
    issue: str
    position: Position
    evidence: tuple[Anchor, ...]


def positions_by_source(now: Holdings) -> Mapping[str, list[PlacedPosition]]:
    """Every position that has words, under each source that it has words of."""
    found: dict[str, list[PlacedPosition]] = {}
    for dispute in now.disputes():
        for number, position in enumerate(dispute.positions, 1):
            for source in dict.fromkeys(anchor.source for anchor in position.evidence):
                evidence = tuple(anchor for anchor in position.evidence if anchor.source == source)
                placed = PlacedPosition(dispute.id, number, dispute.issue, position, evidence)
                found.setdefault(source, []).append(placed)
    return found


def positions_without_words(now: Holdings) -> int:
    """How many disputes have a position that rests on no words of its own."""
    return sum(any(not position.evidence for position in dispute.positions) for dispute in now.disputes())
