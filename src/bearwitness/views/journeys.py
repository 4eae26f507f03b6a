"""Where somebody was, one place after the other, as far as the sources say when."""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from bearwitness.comparison.facts import Fact, facts, told_at
from bearwitness.comparison.limits import limits
from bearwitness.record import Assertion, AssertionType, Entity, Status
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


class Stop(msgspec.Struct, frozen=True):
    """Somebody at a place, before it is put in words."""

    kind: StopKind
    place: Entity
    fact: Fact


def journeys(lookup: Lookup, told: Iterable[Assertion], person: str) -> tuple[Stop, ...]:
    """The places where what is `told` puts a person, in the order of time, those without a date last.

    What is denied or questioned puts nobody anywhere, and where somebody else was is no stop of the person's.
    """
    own = [a for a in told if a.stance == "asserts" and a.type != "position" and person in a.entities()]
    found = facts(lookup.order, own)
    found.sort(key=lambda fact: (fact.lead.time is None, limits(fact.lead), told_at(lookup.order, fact.lead)))
    return tuple(stop for fact in found for stop in _stops(lookup, fact))


def stop_view(lookup: Lookup, stop: Stop, person: str) -> StopView:
    """The stop in words."""
    lead, fact = stop.fact.lead, stop.fact
    return StopView(
        kind=stop.kind,
        place=PlaceView(id=stop.place.id, label=lookup.label(stop.place.id), point=stop.place.point),
        assertion=lead.id,
        type=lead.type,
        text=phrase(lookup, lead, person).text,
        date=printed(lead.time) if lead.time is not None else "",
        earliest=lead.time.earliest if lead.time is not None else None,
        latest=lead.time.latest if lead.time is not None else None,
        status=fact.status,
        certainty=fact.certainty,
    )


def _stops(lookup: Lookup, fact: Fact) -> Iterator[Stop]:
    for kind, identifier in _places(fact.tellings):
        entity = lookup.entity(identifier)
        if entity is not None and entity.type == "place":
            yield Stop(kind, entity, fact)


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
