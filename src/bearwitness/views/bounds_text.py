"""Bounds and their reasons as lines for a terminal."""

from collections.abc import Iterator, Sequence

from bearwitness.views.bounds import BoundedView, BoundsView, BoundView, ReasonView
from bearwitness.views.contradictions_text import statement_words
from bearwitness.views.lookup import capital
from bearwitness.views.wording import counted
from bearwitness.views.wrapping import Printed, hanging


def bounds_text(view: BoundsView, width: int = 80) -> list[Printed]:
    """The bounds of a life and of what is told of it; the words of a statement stand where it is named first."""
    return list(BoundsWriter(width).lines(view))


class BoundsWriter:
    """Bounds as they are written, with what has been quoted already."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._shown: set[str] = set()

    def lines(self, view: BoundsView) -> Iterator[Printed]:
        """A life and what is told of it."""
        yield Printed(view.label, "title")
        for each in (*view.life, *view.events):
            yield from self._bounded(each)
        if view.within_life:
            said = (
                f"{counted(view.within_life, 'undated statement')}: no more is known than that it was in the lifetime."
            )
            yield from (Printed(""), *hanging("", said, self._width))
        if view.set_aside:
            yield from (Printed(""), Printed("Left out of account, because they contradict others", "heading"))
        for statement in view.set_aside:
            yield from hanging("  – ", f"{statement.in_words} — {statement.who} [{statement.id}]", self._width, "line")

    def _bounded(self, each: BoundedView) -> Iterator[Printed]:
        yield Printed("")
        yield from hanging("", f"{each.what} ({each.date})" if each.date else each.what, self._width, "heading")
        yield from self.bounds(each.bounds)

    def bounds(self, bounds: Sequence[BoundView]) -> Iterator[Printed]:
        """Each bound and its reasons; a first and a last day together where the same statements give both."""
        if len(bounds) == 2 and _statements(bounds[0]) == _statements(bounds[1]):
            yield from self._bound(_together(*bounds), bounds[0])
        else:
            for bound in bounds:
                yield from self._bound(_limited(bound), bound)

    def _bound(self, said: str, bound: BoundView) -> Iterator[Printed]:
        yield from hanging("  ", f"{capital(said)}:", self._width)
        for reason in bound.reasons:
            yield from self._reason(reason)

    def _reason(self, reason: ReasonView) -> Iterator[Printed]:
        statement = reason.statement
        rule = f"; {reason.rule}" if reason.rule else ""
        known = statement.id in self._shown
        number = f" [{statement.id}]" if known else ""
        yield from hanging("    – ", f"{statement.in_words} — {statement.who}{rule}{number}", self._width, "line")
        if not known:
            self._shown.add(statement.id)
            yield from statement_words(statement, None, self._width)


def _statements(bound: BoundView) -> list[str]:
    return [reason.statement.id for reason in bound.reasons]


def _together(first: BoundView, last: BoundView) -> str:
    if first.day == last.day and first.otherwise == last.otherwise:
        return f"on {_day(first)}"
    return f"{_limited(first)}, {_limited(last)}"


def _limited(bound: BoundView) -> str:
    return f"{bound.limit} {_day(bound)}"


def _day(bound: BoundView) -> str:
    if bound.otherwise is None:
        return bound.in_words
    return (
        f"{bound.in_words} (otherwise {bound.otherwise})" if bound.otherwise else f"{bound.in_words} (otherwise open)"
    )
