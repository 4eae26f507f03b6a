"""Positions in a dispute in the order of time, over all sources that know the issue, and who changed his mind.

A position is dated by its own words where they give a time, else by the document that states it, and that is said: what
a book of 1997 says of a quarrel of 1938 is dated 1997 unless it says when.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from bearwitness.comparison.limits import FIRST, Bounds, bounds
from bearwitness.edtf import EdtfError, first_and_last
from bearwitness.identity.spelling import folded
from bearwitness.record import Assertion, Dispute, Dossier, Position, Stance, When


class Held(msgspec.Struct, frozen=True):
    """A position with its stance and its date; `own` where the date is that of the position, not of the document.

    `answers` is the holder of the position that it is set against in its text; "" where it opens the dispute.
    """

    position: Position
    stance: Stance = "asserts"
    when: When | None = None
    own: bool = False
    answers: str = ""


class Issue(msgspec.Struct, frozen=True):
    """What several sources dispute under one name: the first dispute of that name, and all positions in order of time.

    Those without a date come last, in the order of the sources.
    """

    dispute: Dispute
    held: tuple[Held, ...]

    def changes(self) -> Iterator[tuple[Held, Held]]:
        """Each two positions of one holder that follow each other and are of another stance."""
        of: dict[str, list[Held]] = {}
        for each in self.held:
            if each.when is not None:
                of.setdefault(each.position.holder, []).append(each)
        for several in of.values():
            yield from ((a, b) for a, b in pairwise(several) if a.stance != b.stance and _is_before(a, b))


def issues(dossier: Dossier) -> tuple[Issue, ...]:
    """The issues of a dossier, in the order of its disputes; those of one name are one."""
    stated = {assertion.id: assertion for assertion in dossier.assertions if assertion.status != "rejected"}
    dates = {source.id: _document(source.date) for source in dossier.sources}
    return tuple(Issue(same[0], _in_order(same, stated, dates)) for same in together(dossier.disputes))


def together(disputes: Iterable[Dispute]) -> tuple[tuple[Dispute, ...], ...]:
    """The disputes, in their order, those of one name together."""
    named: dict[str, list[Dispute]] = {}
    for dispute in disputes:
        named.setdefault(folded(dispute.issue) or dispute.id, []).append(dispute)
    return tuple(map(tuple, named.values()))


def _in_order(
    disputes: Sequence[Dispute], stated: Mapping[str, Assertion], dates: Mapping[str, When | None]
) -> tuple[Held, ...]:
    before: dict[Position, str] = {}
    for dispute in disputes:
        for earlier, position in zip((None, *dispute.positions), dispute.positions, strict=False):
            before.setdefault(position, earlier.holder if earlier is not None else "")
    return tuple(sorted((_held(position, stated, dates, before[position]) for position in before), key=_first))


def _held(position: Position, stated: Mapping[str, Assertion], dates: Mapping[str, When | None], before: str) -> Held:
    said = [stated[identifier] for identifier in position.assertions if identifier in stated]
    stance = said[0].stance if said else "asserts"
    answers = before if stance != "asserts" and before != position.holder else ""
    own = next((assertion.time for assertion in said if assertion.time is not None), None)
    if own is not None:
        return Held(position, stance, own, own=True, answers=answers)
    documents = (dates.get(anchor.source) for anchor in position.evidence)
    return Held(position, stance, next((date for date in documents if date is not None), None), answers=answers)


def _document(date: str | None) -> When | None:
    try:
        return When(date, *first_and_last(date)) if date is not None else None
    except EdtfError:
        return None


def _first(held: Held) -> tuple[bool, Bounds]:
    return (held.when is None, bounds(held.when) if held.when is not None else Bounds(FIRST, FIRST))


def _is_before(one: Held, other: Held) -> bool:
    """Whether the whole of the first date lies before the second."""
    return one.when is not None and other.when is not None and bounds(one.when).latest < bounds(other.when).earliest
