"""Where a line without a date stands: between the dated lines that its source tells before and after it.

That is an order of telling, not a date, and the line says so.  It is done only where the telling runs forward in
time and the neighbours stand close by in the text and in time.
"""

from bisect import bisect_right

import msgspec

from bearwitness.comparison.facts import Fact, told_at
from bearwitness.comparison.limits import Bounds, bounds
from bearwitness.record import Assertion, When
from bearwitness.views.dates import heading, heading_year, printed
from bearwitness.views.lookup import Lookup

_STATES = frozenset({"kinship", "membership", "association", "position", "naming", "publication"})
_NOT_A_NEIGHBOUR = frozenset({"publication", "creation", "position", "naming", "translation"})
_PARAGRAPHS = 3
_YEARS = 30


class Place(msgspec.Struct, frozen=True):
    """Where an undated line stands: under which heading, and after the line with the bounds `after`."""

    year: int
    heading: str
    told: str
    """In words: "told between “1908” and “May 1917”", "told beside “1919”"."""
    after: Bounds
    in_year: bool
    """Whether both neighbours stand under one heading, so that the line can stand there too."""


class _Neighbour(msgspec.Struct, frozen=True):
    start: int
    paragraph: int
    time: When


class Placer:
    """The dated lines of a life in the order that each source tells them."""

    def __init__(self, lookup: Lookup, dated: list[Assertion]) -> None:
        self._lookup = lookup
        self._told: dict[str, list[_Neighbour]] = {}
        for assertion in sorted(dated, key=lambda a: told_at(lookup.order, a)):
            if _can_be_neighbour(assertion) and assertion.time is not None:
                anchor = assertion.evidence[0]
                found = _Neighbour(anchor.start, self._paragraph(anchor.source, anchor.start), assertion.time)
                self._told.setdefault(anchor.source, []).append(found)

    def place(self, fact: Fact) -> Place | None:
        """Where an undated fact is told; None where its neighbours do not bind it."""
        lead = fact.lead
        if lead.type in _STATES or not lead.evidence or lead.stance != "asserts":
            return None
        anchor = lead.evidence[0]
        told = self._told.get(anchor.source, [])
        at = bisect_right(told, anchor.start, key=lambda n: n.start)
        if at == 0 or at == len(told):
            return None
        paragraph = self._paragraph(anchor.source, anchor.start)
        before, after = told[at - 1], told[at]
        close = paragraph - before.paragraph <= _PARAGRAPHS and after.paragraph - paragraph <= _PARAGRAPHS
        return _between(before.time, after.time) if close else None

    def _paragraph(self, source: str, start: int) -> int:
        return bisect_right(self._lookup.paragraph_starts(source), start)


def _can_be_neighbour(assertion: Assertion) -> bool:
    if assertion.time is None or not assertion.evidence or assertion.type in _NOT_A_NEIGHBOUR:
        return False
    limits = bounds(assertion.time)
    return limits.latest[0] - limits.earliest[0] <= 1 and assertion.stance == "asserts"


def _between(before: When, after: When) -> Place | None:
    first, last = bounds(before), bounds(after)
    if first.earliest > last.latest or last.earliest[0] - first.earliest[0] > _YEARS:
        return None
    same = heading(before) == heading(after)
    one, other = printed(before), printed(after)
    return Place(
        heading_year(before),
        heading(before) if same else f"Undated, told between {heading(before)} and {heading(after)}",
        f"told between “{one}” and “{other}”" if one != other else f"told beside “{one}”",
        first,
        same,
    )
