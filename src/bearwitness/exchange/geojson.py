"""What happened at known places, as GeoJSON (RFC 7946) with the `when` of GeoJSON-T, which programs may pass over.

One feature a statement: a point, or a line where somebody went from one known place to another.
"""

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from bearwitness.exchange.grounds import Grounds
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost, wholly
from bearwitness.exchange.placed import Happening, Timed, happenings, timed
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup

CARRIES: Carried = wholly("dates places voices modalities certainties citations points") | {
    "sources": "the titles of those that a feature rests on",
    "entities": "the labels of those who take part in what happened at a known place",
    "assertions": "in words; what was rejected, denied or questioned, or lies at no known place, is no feature",
    "statuses": "that a statement was accepted; what was rejected is left out",
    "words": "the sentences that they stand in",
}
_ENCODER = msgspec.json.Encoder()


class Geometry(msgspec.Struct, frozen=True):
    """A point, or a line of two points."""

    type: str
    coordinates: tuple[float, float] | tuple[tuple[float, float], ...]


class Properties(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a map shows of a feature."""

    title: str
    date: str = ""
    edtf: str = ""
    earliest: str | None = None
    latest: str | None = None
    places: tuple[str, ...]
    participants: tuple[str, ...] = ()
    type: str
    modality: str
    certainty: float
    status: str
    who: str
    words: tuple[str, ...]
    cited: tuple[str, ...] = ()
    source: str


class Feature(msgspec.Struct, frozen=True, omit_defaults=True, tag="Feature"):
    """A statement on the map."""

    id: str
    geometry: Geometry
    properties: Properties
    when: Timed | None = None


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes a feature a line, and tells what is no feature."""
    lookup = Lookup(now.record())
    found = tuple(happenings(lookup))
    out.writelines(_lines(lookup, found))
    shown = {part for h in found for part in (*h.assertion.entities(), *(place.id for place in h.places))}
    placed = {place.id for happening in found for place in happening.places}
    entities = lookup.dossier.entities
    return lost(
        now,
        CARRIES,
        {
            "entities": sum(entity.id not in shown for entity in entities),
            "points": sum(entity.point is not None and entity.id not in placed for entity in entities),
            "assertions": len(lookup.dossier.assertions) - len(found),
        },
    )


def _lines(lookup: Lookup, found: tuple[Happening, ...]) -> Iterator[bytes]:
    grounds = Grounds(lookup)
    yield b'{"type": "FeatureCollection", "features": ['
    separator = b"\n"
    for happening in found:
        yield separator + _ENCODER.encode(_feature(lookup, grounds, happening))
        separator = b",\n"
    yield b"\n]}\n"


def _feature(lookup: Lookup, grounds: Grounds, happening: Happening) -> Feature:
    time = happening.assertion.time
    return Feature(
        happening.assertion.id,
        _geometry(happening),
        _properties(lookup, grounds, happening),
        timed(time) if time is not None else None,
    )


def _geometry(happening: Happening) -> Geometry:
    points = tuple(dict.fromkeys(happening.points))
    return Geometry("Point", points[0]) if len(points) == 1 else Geometry("LineString", points)


def _properties(lookup: Lookup, grounds: Grounds, happening: Happening) -> Properties:
    assertion, time = happening.assertion, happening.assertion.time
    source = grounds.source(assertion)
    ids = {place.id for place in happening.places}
    return Properties(
        title=grounds.says(assertion),
        date=printed(time) if time is not None else "",
        edtf=time.edtf if time is not None else "",
        earliest=time.earliest if time is not None else None,
        latest=time.latest if time is not None else None,
        places=tuple(lookup.label(place.id) for place in happening.places),
        participants=tuple(lookup.label(one) for one in dict.fromkeys(assertion.entities()) if one not in ids),
        type=assertion.type,
        modality=assertion.modality,
        certainty=assertion.certainty,
        status=assertion.status,
        who=grounds.who(assertion),
        words=grounds.quotes(assertion),
        cited=grounds.pages(assertion),
        source=lookup.title_of(source.id) if source is not None else "",
    )
