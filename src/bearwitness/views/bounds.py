"""When things can have happened, by all that is stated together: first and last days that no source gives by itself."""

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from bearwitness.chronology import RULES, Bound, Chronology, Constraint, Point
from bearwitness.comparison.facts import told_at
from bearwitness.edtf.days import iso
from bearwitness.record import Dossier
from bearwitness.views.belonging import told_of
from bearwitness.views.dates import in_words
from bearwitness.views.lookup import Lookup
from bearwitness.views.statements import StatementView, statement_view

Limit = Literal["not before", "not after", "begun by", "not over before"]

_BECAUSE: dict[str, str] = {rule.name: rule.because for rule in RULES}
_OF_THE_LIFE = frozenset(("acts-after-birth", "acts-before-death", "span-of-life"))


class ReasonView(msgspec.Struct, frozen=True, kw_only=True):
    """A statement that a bound rests on; `rule` says what of life leads on from it, "" where it says the day itself."""

    statement: StatementView
    rule: str = ""


class BoundView(msgspec.Struct, frozen=True, kw_only=True):
    """A first or last day and the statements that give it, the nearest to what is bounded first."""

    limit: Limit
    day: str
    """ISO 8601."""
    in_words: str
    otherwise: str | None = None
    """The day in words as it is without what is supposed; "" where there is none then; None where nothing moves."""
    reasons: tuple[ReasonView, ...]


class BoundedView(msgspec.Struct, frozen=True, kw_only=True):
    """What happened, when its own words put it, and what bounds it besides."""

    id: str
    """Of the assertion, or of the person whose birth or death it is."""
    what: str
    date: str = ""
    """As its own source gives it; "" where it gives none, and of a birth or death."""
    bounds: tuple[BoundView, ...]


class BoundsView(msgspec.Struct, frozen=True, kw_only=True):
    """The bounds of a life and of what is told of it."""

    label: str
    life: tuple[BoundedView, ...]
    """Birth and death, where anything bounds them."""
    events: tuple[BoundedView, ...]
    """What is bounded by more than its own date and its people's births and deaths."""
    within_life: int
    """How many undated statements are bounded by nothing else than birth and death."""
    set_aside: tuple[StatementView, ...]
    """Statements left out of account because they contradict others."""


def bounds_of(dossier: Dossier, person: str, chronology: Chronology | None = None) -> BoundsView:
    """The bounds of a person's life and of what is told of it, each with its reasons."""
    finding = _Finding(dossier, Chronology(dossier) if chronology is None else chronology)
    return finding.view(person)


def moved(view: BoundsView, before: BoundsView) -> BoundsView:
    """The bounds under a supposition, those that have moved with what they were `before` it."""
    were = {(each.id, each.what, b.limit): b.in_words for each in (*before.life, *before.events) for b in each.bounds}
    return msgspec.structs.replace(
        view,
        life=tuple(_moved(each, were) for each in view.life),
        events=tuple(_moved(each, were) for each in view.events),
    )


def _moved(each: BoundedView, were: Mapping[tuple[str, str, Limit], str]) -> BoundedView:
    bounds = []
    for bound in each.bounds:
        was = were.get((each.id, each.what, bound.limit), "")
        bounds.append(bound if was == bound.in_words else msgspec.structs.replace(bound, otherwise=was))
    return msgspec.structs.replace(each, bounds=tuple(bounds))


def bound_views(lookup: Lookup, chronology: Chronology, begin: Point, end: Point) -> tuple[BoundView, ...]:
    """Every bound of what began and ended at two points, with its reasons."""
    return tuple(_bound(lookup, limit, bound) for limit, bound in _limits(chronology, begin, end))


def _limits(chronology: Chronology, begin: Point, end: Point) -> list[tuple[Limit, Bound]]:
    """The first and last day; of what goes on, also the last day of the beginning and the first of the end.

    Not where these say no more: what was over by a day had begun by it.
    """
    first, last = chronology.bounds(begin), chronology.bounds(end)
    found: list[tuple[Limit, Bound | None]] = [("not before", first.first), ("not after", last.last)]
    if begin != end:
        within: list[tuple[Limit, Bound | None]] = [("begun by", first.last), ("not over before", last.first)]
        outer = {bound.day for _, bound in found if bound is not None}
        found[1:1] = [(limit, bound) for limit, bound in within if bound is not None and bound.day not in outer]
    return [(limit, bound) for limit, bound in found if bound is not None]


def _bound(lookup: Lookup, limit: Limit, bound: Bound) -> BoundView:
    day = iso(bound.day)
    return BoundView(limit=limit, day=day, in_words=in_words(day), reasons=_reasons(lookup, bound.because[::-1]))


def _reasons(lookup: Lookup, chain: Iterable[Constraint]) -> tuple[ReasonView, ...]:
    """Each statement of a chain once, with the rule by which it leads on."""
    rules: dict[str, str] = {}
    for constraint in chain:
        if constraint.statement:
            said = _BECAUSE.get(constraint.rule, "")
            rules[constraint.statement] = rules.get(constraint.statement) or said
    return tuple(ReasonView(statement=statement_view(lookup, lookup.assertions[s]), rule=r) for s, r in rules.items())


class _Finding:
    def __init__(self, dossier: Dossier, chronology: Chronology) -> None:
        self._lookup = Lookup(dossier)
        self._chronology = chronology

    def view(self, person: str) -> BoundsView:
        told = sorted(told_of(self._lookup.dossier.assertions, person), key=lambda a: told_at(self._lookup.order, a))
        events, within_life = [], 0
        for assertion in told:
            bounds = self._bounds(assertion.id)
            if bounds:
                view = self.statement(assertion.id)
                events.append(BoundedView(id=view.id, what=view.text, date=view.date, bounds=bounds))
            elif assertion.time is None and self._chronology.bounds(Point(assertion.id, "begin")).first is not None:
                within_life += 1
        life = (self._of_life(person, "Born", "begin"), self._of_life(person, "Died", "end"))
        return BoundsView(
            label=self._lookup.label(person),
            life=tuple(each for each in life if each.bounds),
            events=tuple(events),
            within_life=within_life,
            set_aside=tuple(self.statement(s) for s in self._chronology.set_aside if self._is_of(s, person)),
        )

    def statement(self, identifier: str) -> StatementView:
        return statement_view(self._lookup, self._lookup.assertions[identifier])

    def _of_life(self, person: str, what: str, side: Literal["begin", "end"]) -> BoundedView:
        point = Point(person, side)
        return BoundedView(id=person, what=what, bounds=bound_views(self._lookup, self._chronology, point, point))

    def _bounds(self, assertion: str) -> tuple[BoundView, ...]:
        """The bounds that others than the statement itself and the ends of a life give it."""
        ends = self._chronology.ends(assertion)
        if ends is None or ends[0].owner != assertion:
            return ()
        limits = _limits(self._chronology, *ends)
        return tuple(_bound(self._lookup, limit, bound) for limit, bound in limits if _is_news(bound, assertion))

    def _is_of(self, assertion: str, person: str) -> bool:
        return person in self._lookup.assertions[assertion].entities()


def _is_news(bound: Bound, assertion: str) -> bool:
    if any(constraint.rule in _OF_THE_LIFE for constraint in bound.because):
        return False
    return any(statement != assertion for statement in bound.statements)
