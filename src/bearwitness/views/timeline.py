"""What is told of a life as bars on a line of time, each with what is not known of its ends."""

from collections.abc import Iterable, Mapping

import msgspec

from bearwitness.comparison.facts import Fact, facts, told_at
from bearwitness.comparison.limits import limits
from bearwitness.edtf import Bounds, Edtf, EdtfError, End, Interval, bounds, parse
from bearwitness.edtf.days import iso
from bearwitness.record import Assertion, AssertionType, Stance, Status, When
from bearwitness.views.belonging import section
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup
from bearwitness.views.phrases import phrase


class BarView(msgspec.Struct, frozen=True, kw_only=True):
    """A dated fact: between which days it began, and between which it ended (ISO 8601, each included).

    A limit is None where there is none or none is known.  `circa` where the date is approximate (its limits are then
    widened as `edtf.Circa` says), `uncertain` where the source doubts it; `open_begin` and `open_end` where it went on
    from before, or beyond, what is told.
    """

    assertion: str
    """The id of the assertion that words it."""
    tellings: tuple[str, ...]
    """The ids of all assertions that state it, that one first."""
    type: AssertionType
    text: str
    date: str
    edtf: str
    earliest_begin: str | None
    latest_begin: str | None
    earliest_end: str | None
    latest_end: str | None
    open_begin: bool = False
    open_end: bool = False
    circa: bool = False
    uncertain: bool = False
    place: str = ""
    stance: Stance = "asserts"
    status: Status = "suggested"
    certainty: float = 1.0


def dated_facts(order: Mapping[str, int], told: Iterable[Assertion], person: str) -> tuple[Fact, ...]:
    """The dated facts of what is `told` of a person, in the order of time, without ties of family.

    `order` is the number of every source.
    """
    found = facts(order, (a for a in told if a.time is not None and section(a, person) == "years"))
    return tuple(sorted(found, key=lambda fact: (limits(fact.lead), told_at(order, fact.lead))))


def bar(lookup: Lookup, fact: Fact, person: str) -> BarView:
    """The bar of a dated fact in the life of a person."""
    lead = fact.lead
    assert lead.time is not None
    value = _value(lead.time)
    days = bounds(value) if value is not None else Bounds(None, None, None, None)
    plain_days = (lead.time.earliest, lead.time.latest) if value is None else (None, None)
    return BarView(
        assertion=lead.id,
        tellings=tuple(telling.id for telling in fact.tellings),
        type=lead.type,
        text=phrase(lookup, lead, person).text,
        date=printed(lead.time),
        edtf=lead.time.edtf,
        earliest_begin=_day(days.earliest_begin) or plain_days[0],
        latest_begin=_day(days.latest_begin),
        earliest_end=_day(days.earliest_end),
        latest_end=_day(days.latest_end) or plain_days[1],
        open_begin=isinstance(value, Interval) and isinstance(value.start, End),
        open_end=isinstance(value, Interval) and isinstance(value.end, End),
        circa=value is not None and value.approximate,
        uncertain=value is not None and value.uncertain,
        place=lookup.label(lead.place) if lead.place is not None else "",
        stance=lead.stance,
        status=fact.status,
        certainty=fact.certainty,
    )


def _value(when: When) -> Edtf | None:
    try:
        return parse(when.edtf)
    except EdtfError:
        return None


def _day(number: int | None) -> str | None:
    return iso(number) if number is not None else None
