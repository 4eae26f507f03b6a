"""Where somebody was, one place after the other, as far as the sources say when."""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from bearwitness.comparison.facts import facts, told_at
from bearwitness.comparison.limits import limits
from bearwitness.record import Assertion, AssertionType, Status
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup
from bearwitness.views.phrases import phrase

StopKind = Literal["from", "to", "at"]
_WAYS: dict[str, StopKind] = {"origin": "from", "destination": "to"}


class PlaceView(msgspec.Struct, frozen=True, kw_only=True):
    """A place; `point` is [longitude, latitude], None where it is not known where it lies."""

    id: str
    label: str
    point: tuple[float, float] | None


class StopView(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody at a place: gone from there, come there, or there, and the statement that says so.

    `earliest` and `latest` are the days (ISO 8601) between which it was; None where open or unknown.
    """

    kind: StopKind
    place: PlaceView
    assertion: str
    type: AssertionType
    text: str
    date: str = ""
    earliest: str | None = None
    latest: str | None = None
    status: Status = "suggested"
    certainty: float = 1.0


def journeys(lookup: Lookup, told: Iterable[Assertion], person: str) -> tuple[StopView, ...]:
    """The places where what is `told` puts a person, in the order of time, those without a date last.

    What is denied or questioned puts nobody anywhere, and where somebody else was is no stop of the person's.
    """
    own = [a for a in told if a.stance == "asserts" and a.type != "position" and person in a.entities()]
    found = facts(lookup.order, own)
    found.sort(key=lambda fact: (fact.lead.time is None, limits(fact.lead), told_at(lookup.order, fact.lead)))
    return tuple(stop for fact in found for stop in _stops(lookup, fact.tellings, person))


def _stops(lookup: Lookup, tellings: tuple[Assertion, ...], person: str) -> Iterator[StopView]:
    lead = tellings[0]
    for kind, identifier in _places(tellings):
        entity = lookup.entity(identifier)
        if entity is None or entity.type != "place":
            continue
        yield StopView(
            kind=kind,
            place=PlaceView(id=identifier, label=lookup.label(identifier), point=entity.point),
            assertion=lead.id,
            type=lead.type,
            text=phrase(lookup, lead, person).text,
            date=printed(lead.time) if lead.time is not None else "",
            earliest=lead.time.earliest if lead.time is not None else None,
            latest=lead.time.latest if lead.time is not None else None,
            status="accepted" if any(telling.status == "accepted" for telling in tellings) else "suggested",
            certainty=max(telling.certainty for telling in tellings),
        )


def _places(tellings: tuple[Assertion, ...]) -> Iterator[tuple[StopKind, str]]:
    """From where and to where somebody went, else the place, of the first telling that names one."""
    for telling in tellings:
        ways = [(p.role, p.entity) for p in telling.participants if p.role in _WAYS and p.entity is not None]
        if ways:
            yield from ((_WAYS[role], entity) for role, entity in sorted(ways, key=lambda way: way[0], reverse=True))
            return
        if telling.place is not None:
            yield "at", telling.place
            return
