"""The lists of people, groups, places, works and events."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from bearwitness.exchange.tei.values import attributes, certainty, dated, to, word
from bearwitness.exchange.xmlwords import text, xml_id
from bearwitness.record import Assertion, Entity, EntityType
from bearwitness.views.lookup import plain


class Shape(msgspec.Struct, frozen=True):
    """How entities of one type are written: the list, an entry of it, the element of a name."""

    listed: str
    entry: str
    name: str


SHAPES: Mapping[EntityType, Shape] = {
    "person": Shape("listPerson", "person", "persName"),
    "group": Shape("listOrg", "org", "orgName"),
    "place": Shape("listPlace", "place", "placeName"),
    "event": Shape("listEvent", "event", "eventName"),
    "work": Shape("listBibl", "bibl", "title"),
}
_VITAL = ("birth", "death")
Vitals = Mapping[str, list[Assertion]]
"""Births and deaths by the person that they are of."""


def vitals(assertions: Iterable[Assertion]) -> Vitals:
    """The births and deaths that sources assert and nobody rejected."""
    found: dict[str, list[Assertion]] = {}
    for assertion in assertions:
        if assertion.type in _VITAL and assertion.stance == "asserts" and assertion.status != "rejected":
            for participant in assertion.participants:
                if participant.role == "person" and participant.entity is not None:
                    found.setdefault(participant.entity, []).append(assertion)
    return found


def lists(entities: Iterable[Entity], known_vitals: Vitals) -> Iterator[str]:
    """A list a type, those of the type in their order; nothing of a type that nobody is of."""
    by_type: dict[EntityType, list[Entity]] = {}
    for entity in entities:
        by_type.setdefault(entity.type, []).append(entity)
    for kind, shape in SHAPES.items():
        if kind in by_type:
            yield f"<{shape.listed}>\n"
            yield from (_entry(entity, shape, known_vitals.get(entity.id, ())) for entity in by_type[kind])
            yield f"</{shape.listed}>\n"


def _entry(entity: Entity, shape: Shape, lived: Iterable[Assertion]) -> str:
    names = [_name(shape, plain(entity.label), "main")]
    names += [_name(shape, name.text, word(name.kind)) for name in entity.names]
    links = [f'<idno type="URI">{text(link)}</idno>' for link in entity.same_as]
    if shape.entry == "event":
        names, links = links, names
    parts = "".join([*names, _location(entity), *links, *_lived(entity, lived)])
    return f"<{shape.entry}{attributes(xml_id=xml_id(entity.id))}>{parts}</{shape.entry}>\n"


def _lived(entity: Entity, known: Iterable[Assertion]) -> list[str]:
    """The births before the deaths; only a person has them in TEI."""
    return [_vital(a) for kind in _VITAL for a in known if a.type == kind] if entity.type == "person" else []


def _name(shape: Shape, name: str, kind: str) -> str:
    return f'<{shape.name} type="{kind}">{text(name)}</{shape.name}>'


def _location(entity: Entity) -> str:
    """The point as TEI has it by default: WGS 84, latitude first; only a place has one."""
    if entity.point is None or entity.type != "place":
        return ""
    longitude, latitude = entity.point
    return f"<location><geo>{latitude} {longitude}</geo></location>"


def _vital(assertion: Assertion) -> str:
    """A birth or a death, which the event of the same statement tells whole."""
    place = f"<placeName{attributes(ref=to(assertion.place))}/>" if assertion.place is not None else ""
    said = attributes(
        cert=certainty(assertion.certainty), source=to(assertion.evidence[0].source), corresp=to(assertion.id)
    )
    return f"<{assertion.type}{dated(assertion.time)}{said}>{place}</{assertion.type}>"
