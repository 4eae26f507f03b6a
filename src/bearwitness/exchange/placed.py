"""Where things happened: the statements that have a place whose coordinates are known, for the formats of maps.

A map shows a point or none, so that what a source denies or questions is no point: it is left out, and told as lost.
"""

from collections.abc import Iterator

import msgspec

from bearwitness.exchange.ends import ends, iso
from bearwitness.record import BY_NAME, Assertion, Entity, When
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup

Point = tuple[float, float]
_ON_A_WAY = ("origin", "destination")


class Happening(msgspec.Struct, frozen=True):
    """A statement with the places of it that lie somewhere, in the order of the way; never empty."""

    assertion: Assertion
    places: tuple[Entity, ...]

    @property
    def points(self) -> tuple[Point, ...]:
        """Where the places lie: longitude and latitude."""
        return tuple(place.point for place in self.places if place.point is not None)


def happenings(lookup: Lookup) -> Iterator[Happening]:
    """What happened at known places, in the order of the statements."""
    for assertion in lookup.dossier.assertions:
        if assertion.stance == "asserts" and assertion.status != "rejected":
            found = tuple(place for place in _places(lookup, assertion) if place.point is not None)
            if found:
                yield Happening(assertion, found)


def _places(lookup: Lookup, assertion: Assertion) -> Iterator[Entity]:
    """From where and to where somebody went; else the place of the statement."""
    roles = {role.name for role in BY_NAME[assertion.type].roles}
    named = [p.entity for role in _ON_A_WAY if role in roles for p in assertion.participants if p.role == role]
    for identifier in dict.fromkeys([*named, assertion.place]):
        entity = lookup.entity(identifier) if identifier is not None else None
        if entity is not None:
            yield entity


class End(msgspec.Struct, frozen=True, omit_defaults=True, rename={"in_": "in"}):
    """An end of a time span, in ISO 8601: in a year, month or day, or between two days."""

    in_: str | None = None
    earliest: str | None = None
    latest: str | None = None


class Span(msgspec.Struct, frozen=True, omit_defaults=True):
    """A time span; an end that is open or unknown is left out."""

    start: End | None = None
    end: End | None = None


class Timed(msgspec.Struct, frozen=True, omit_defaults=True):
    """The time of GeoJSON-T and of Linked Places: spans, and the date in words."""

    timespans: tuple[Span, ...]
    label: str | None = None
    certainty: str | None = None


def timed(when: When) -> Timed | None:
    """A date as the formats of places have it; None where nothing of it is known.

    A date is the span that begins and ends in it.  A date that may be one of many begins and ends between the first
    and the last of them.
    """
    found = ends(when)
    if found.first is None and found.last is None:
        return None
    certainty = "less-certain" if found.approximate or found.uncertain else None
    if found.stretch or found.point is not None:
        first = End(in_=iso(found.first)) if found.first is not None else None
        last = End(in_=iso(found.last)) if found.last is not None and found.stretch else None
        return Timed((Span(first, last),), printed(when), certainty)
    between = End(
        earliest=iso(found.first) if found.first is not None else None,
        latest=iso(found.last) if found.last is not None else None,
    )
    return Timed((Span(between, between),), printed(when), certainty)
