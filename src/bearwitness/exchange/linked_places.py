"""The places of a dossier in the Linked Places Format, as the World Historical Gazetteer takes it.

A gazetteer wants to know when a place, or its name, is attested: by the dates of what happened there, and by the year
of a source that names it.  A place with neither is left out.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO
from urllib.parse import quote

import msgspec

from bearwitness.comparison.limits import bounds
from bearwitness.exchange.ends import ends
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, Part, lost, wholly
from bearwitness.exchange.placed import End, Span, Timed, timed
from bearwitness.record import Assertion, Dossier, Entity, When
from bearwitness.views.lookup import Lookup, bare_name

CARRIES: Carried = wholly("links points") | {
    "sources": "titles and years of those that name a place",
    "entities": "the places that are attested at some time",
    "names": "those of the places, without their kinds",
    "mentions": "by which sources a place is named",
    "assertions": "that something happened at a place, for when the place is attested",
    "dates": "those of what happened at a place",
}
_CONTEXT = "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld"
_AUTHORITIES = {
    "wd": re.compile(r"https?://(?:www\.)?wikidata\.org/(?:entity|wiki)/(Q\d+)"),
    "gn": re.compile(r"https?://(?:www\.|sws\.)?geonames\.org/(\d+)(?:/.*)?"),
    "tgn": re.compile(r"https?://vocab\.getty\.edu/(?:page/)?tgn/(\d+)"),
    "gnd": re.compile(r"https?://d-nb\.info/gnd/([\dX-]+)"),
    "viaf": re.compile(r"https?://(?:www\.)?viaf\.org/viaf/(\d+)/?"),
}
_ADDRESS = re.compile(r"https?://(?:www\.)?[a-zA-Z0-9.-]{2,256}\.[a-z]{2,63}(?::[0-9]{1,5})?(?:/.*)?")
_YEAR = re.compile(r"-?\d+")
_YEARS = range(-9999, 10000)
_ENCODER = msgspec.json.Encoder()


class Citation(msgspec.Struct, frozen=True, omit_defaults=True):
    """A source that names a place."""

    label: str
    year: str | None = None


class Toponym(msgspec.Struct, frozen=True, omit_defaults=True):
    """A name of a place."""

    toponym: str
    citations: tuple[Citation, ...] = ()


class Link(msgspec.Struct, frozen=True):
    """The same place elsewhere."""

    identifier: str
    type: str = "exactMatch"


class Point(msgspec.Struct, frozen=True, tag="Point"):
    """Where a place lies: longitude and latitude."""

    coordinates: tuple[float, float]


class Nowhere(msgspec.Struct, frozen=True, tag="GeometryCollection"):
    """No known place: an empty collection, which both versions of the schema allow."""

    geometries: tuple[()] = ()


class Kind(msgspec.Struct, frozen=True):
    """What kind of place it is; a dossier knows no more than that it is one."""

    label: str = "place"


class Properties(msgspec.Struct, frozen=True):
    """The name that a map shows."""

    title: str


class Place(msgspec.Struct, frozen=True, kw_only=True, tag="Feature", rename={"identifier": "@id"}, omit_defaults=True):
    """A place as the format has it."""

    identifier: str
    properties: Properties
    names: tuple[Toponym, ...]
    types: tuple[Kind, ...]
    geometry: Point | Nowhere
    links: tuple[Link, ...] = ()
    when: Timed | None = None


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes a place a line, and tells which are left out."""
    places = _Places(now.record())
    out.writelines(places.lines())
    return lost(now, CARRIES, places.left_out())


class _Places:
    """The places of a dossier with what attests them."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._lookup = Lookup(dossier)
        self._there: dict[str, list[Assertion]] = {}
        for assertion in dossier.assertions:
            if assertion.stance == "asserts" and assertion.status != "rejected":
                for identifier in dict.fromkeys((assertion.place, *assertion.entities())):
                    if identifier is not None:
                        self._there.setdefault(identifier, []).append(assertion)
        found = [(entity, self._place(entity)) for entity in dossier.entities if entity.type == "place"]
        self._shown = [(entity, place) for entity, place in found if _is_attested(place)]

    def lines(self) -> Iterator[bytes]:
        """A collection of features, each on a line of its own."""
        yield b'{"type": "FeatureCollection", "@context": ' + _ENCODER.encode(_CONTEXT) + b', "features": ['
        separator = b"\n"
        for _, place in self._shown:
            yield separator + _ENCODER.encode(place)
            separator = b",\n"
        yield b"\n]}\n"

    def left_out(self) -> dict[Part, int]:
        """How much of what the format carries is not in the file."""
        shown = {entity.id for entity, _ in self._shown}
        others = [entity for entity in self._dossier.entities if entity.id not in shown]
        attesting = {a.id for identifier in shown for a in self._there.get(identifier, [])}
        untold = [a for a in self._dossier.assertions if a.id not in attesting]
        return {
            "entities": len(others),
            "names": sum(len(entity.names) for entity in others),
            "mentions": sum(len(entity.mentions) for entity in others),
            "links": sum(len(entity.same_as) for entity in others)
            + sum(len(entity.same_as) - len(place.links) for entity, place in self._shown),
            "points": sum(entity.point is not None for entity in others),
            "assertions": len(untold),
            "dates": sum(a.time is not None for a in untold),
        }

    def _place(self, entity: Entity) -> Place:
        label = self._lookup.label(entity.id)
        links = dict.fromkeys(found for address in entity.same_as if (found := _linked(address)) is not None)
        return Place(
            identifier=_identifier(entity),
            properties=Properties(label),
            names=self._names(entity, label),
            types=(Kind(),),
            geometry=Point(entity.point) if entity.point is not None else Nowhere(),
            links=tuple(Link(found) for found in links),
            when=self._when(entity),
        )

    def _names(self, entity: Entity, label: str) -> tuple[Toponym, ...]:
        """Each name with the sources that have it to the letter."""
        names = tuple(dict.fromkeys((label, *(bare_name(name.text) for name in entity.names))))
        found: dict[str, dict[str, None]] = {name: {} for name in names}
        for mention in entity.mentions:
            if (spoken := bare_name(mention.text)) in found:
                found[spoken][mention.source] = None
        return tuple(
            Toponym(name, citations=tuple(c for s in sources if (c := self._citation(s)) is not None))
            for name, sources in found.items()
        )

    def _citation(self, identifier: str) -> Citation | None:
        source = self._lookup.source(identifier)
        if source is None:
            return None
        found = ends(When(source.date, None, None)).first if source.date is not None else None
        year = str(found[0]) if found is not None and found[0] in _YEARS else None
        return Citation(self._lookup.title_of(identifier), year)

    def _when(self, entity: Entity) -> Timed | None:
        """The spans of what happened there, in the order of time."""
        dates = [a.time for a in self._there.get(entity.id, []) if a.time is not None]
        spans = [span for when in sorted(dates, key=bounds) if (found := timed(when)) for span in found.timespans]
        spans = [_begun(span) for span in spans if all(year in _YEARS for year in _years(span))]
        return Timed(tuple(dict.fromkeys(spans))) if spans else None


def _is_attested(place: Place) -> bool:
    return place.when is not None or any(c.year is not None for name in place.names for c in name.citations)


def _begun(span: Span) -> Span:
    """A span with a start, which the older schema demands: what ended by a day had begun by it."""
    if span.start is not None or span.end is None:
        return span
    return Span(End(latest=span.end.in_), span.end)


def _years(span: Span) -> Iterator[int]:
    days = (day for end in (span.start, span.end) if end is not None for day in (end.in_, end.earliest, end.latest))
    return (int(found[0]) for day in days if day is not None and (found := _YEAR.match(day)) is not None)


def _identifier(entity: Entity) -> str:
    return f"bearwitness:{quote(entity.id, safe='')}"


def _linked(address: str) -> str | None:
    """An address as the gazetteer takes it: by the prefix of an authority, or as it is; None where it is none."""
    for prefix, pattern in _AUTHORITIES.items():
        found = pattern.fullmatch(address)
        if found is not None:
            return f"{prefix}:{found[1]}"
    return address if _ADDRESS.fullmatch(address) else None
