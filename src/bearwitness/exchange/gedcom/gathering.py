"""Who and what a GEDCOM file speaks of, gathered as it is read: each once, with every place where it is named."""

import re
from collections.abc import Iterable
from typing import cast

import msgspec

from bearwitness.exchange.gedcom.parsing import Structure
from bearwitness.record import Anchor, Entity, EntityType, Name, NameKind, Span, anchor_at, content_id
from bearwitness.views.lookup import plain

_NAME_KINDS: dict[str, NameKind] = {
    "BIRTH": "birth name",
    "MAIDEN": "birth name",
    "MARRIED": "married name",
    "AKA": "pseudonym",
    "PROFESSIONAL": "pseudonym",
}
_DEGREES = re.compile(r"([NSEW]?)(-?\d{1,3}(?:\.\d+)?)")


class Gathered:
    """The entities of one file."""

    def __init__(self, source: str, text: str) -> None:
        self._source, self._text = source, text
        self._entities: dict[str, Entity] = {}
        self._mentions: dict[str, dict[Anchor, None]] = {}
        self._points: dict[str, tuple[float, float] | None] = {}

    def entities(self) -> tuple[Entity, ...]:
        """All of them, in the order in which they are first spoken of."""
        return tuple(map(self._whole, self._entities.values()))

    def entity(self, kind: EntityType, key: str, *names: Name, said: Structure) -> str:
        """The entity that goes by a key, by its first name, spoken of once more in a structure."""
        identifier = content_id("ent", self._source, kind, key)
        if identifier not in self._entities:
            self._entities[identifier] = Entity(id=identifier, type=kind, label=names[0].text, names=names)
        self._speak(identifier, said)
        return identifier

    def person(self, xref: str, label: str, names: tuple[Name, ...], said: Iterable[Structure]) -> str:
        """The person of a record, which her names or else the record itself speak of."""
        identifier = content_id("ent", self._source, "INDI", xref)
        if identifier not in self._entities:
            self._entities[identifier] = Entity(id=identifier, type="person", label=label, names=names)
            for structure in said:
                self._speak(identifier, structure)
        return identifier

    def lie(self, place: str, point: tuple[float, float] | None) -> None:
        """Where a place lies, by the first that says so."""
        if point is not None:
            self._points.setdefault(place, point)

    def anchor(self, span: Span) -> Anchor:
        """The anchor of what stands at `span` of the reading text."""
        return anchor_at(self._source, self._text, span)

    def _speak(self, identifier: str, said: Structure) -> None:
        """One more place where an entity is spoken of: the payload, or the line where it has none."""
        span = said.written if said.written.start < said.written.end else said.line
        self._mentions.setdefault(identifier, {})[self.anchor(span)] = None

    def _whole(self, entity: Entity) -> Entity:
        mentions = tuple(self._mentions.get(entity.id, ()))
        return msgspec.structs.replace(entity, mentions=mentions, point=self._points.get(entity.id))


def without_slashes(name: str) -> str:
    """A name as people write it, without the slashes around the family name."""
    return " ".join(plain(name).replace("/", " ").split())


def kind_of(name: Structure) -> NameKind:
    """What kind of name it is, where the file says so."""
    stated = name.first("TYPE")
    return _NAME_KINDS.get(stated.payload.strip().upper(), "name") if stated is not None else "name"


def point_of(place: Structure) -> tuple[float, float] | None:
    """Longitude and latitude of a place that has a map."""
    where = place.first("MAP")
    found = [where.first(tag) for tag in ("LONG", "LATI")] if where is not None else []
    degrees = [_DEGREES.fullmatch(each.payload.strip().upper()) for each in found if each is not None]
    if len(degrees) != 2 or None in degrees:
        return None
    longitude, latitude = (
        -float(each[2]) if each[1] in ("W", "S") else float(each[2]) for each in cast("list[re.Match[str]]", degrees)
    )
    return (longitude, latitude) if abs(longitude) <= 180 and abs(latitude) <= 90 else None
