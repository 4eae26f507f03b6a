"""What a statement of a source is among the properties of Wikidata.

Only what has a property of its own is taken; what has none (a meeting, a quarrel, a view) is left out rather than
bent.  A value that is an entity must be an item of Wikidata.
"""

from collections.abc import Callable, Iterator

import msgspec

from bearwitness.exchange.ends import ends
from bearwitness.exchange.families import relation_of
from bearwitness.exchange.wikidata.values import (
    CIRCUMSTANCES,
    Part,
    circumstances,
    item_of,
    point,
    text,
    text_in,
    time,
)
from bearwitness.record import Assertion, Entity
from bearwitness.views.lookup import Lookup, bare_name

_MODALITY = {"certain": (), "probable": ((CIRCUMSTANCES, "Q56644435"),), "possible": ((CIRCUMSTANCES, "Q30230067"),)}
_START, _END, _AT = "P580", "P582", "P585"
_KIN = {
    "father": "P22",
    "mother": "P25",
    "son": "P40",
    "daughter": "P40",
    "child": "P40",
    "brother": "P3373",
    "sister": "P3373",
    "sibling": "P3373",
    "husband": "P26",
    "wife": "P26",
}
_RELATIVE = "P1038"
_NAMES = {"pseudonym": "P742", "birth name": "P1477"}


class Claim(msgspec.Struct, frozen=True):
    """A statement about an entity: the property, the value as QuickStatements writes it, the qualifiers."""

    about: str
    property: str
    value: str
    qualifiers: tuple[Part, ...] = ()


class Claims:
    """The claims that the statements of a dossier are."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._makers: dict[str, Callable[[Assertion], Iterator[Claim]]] = {
            "birth": self._birth,
            "death": lambda a: self._happened(a, "person", "P570", "P20"),
            "killing": self._killing,
            "naming": self._naming,
            "kinship": self._kinship,
            "marriage": self._marriage,
            "education": self._education,
            "occupation": lambda a: self._between(a, "person", "employer", "P108", self._lasting(a)),
            "joining": lambda a: self._between(a, "member", "group", "P463", self._once(a, _START)),
            "leaving": lambda a: self._between(a, "member", "group", "P463", self._once(a, _END)),
            "membership": lambda a: self._between(a, "member", "group", "P463", self._lasting(a)),
            "founding": self._founding,
            "dissolution": lambda a: self._happened(a, "dissolved", "P576"),
            "residence": self._residence,
            "participation": lambda a: self._between(a, "person", "event", "P1344", self._lasting(a)),
            "creation": lambda a: self._between(a, "work", "author", "P170"),
            "publication": self._publication,
            "translation": lambda a: self._between(a, "work", "translator", "P655"),
        }

    def of(self, assertion: Assertion) -> Iterator[Claim]:
        """The claims that a statement makes; none where Wikidata has no property or no item for it."""
        make = self._makers.get(assertion.type)
        for claim in make(assertion) if make is not None else ():
            marks = _MODALITY[assertion.modality]
            yield msgspec.structs.replace(claim, qualifiers=tuple(dict.fromkeys((*claim.qualifiers, *marks))))

    def _birth(self, assertion: Assertion) -> Iterator[Claim]:
        yield from self._happened(assertion, "person", "P569", "P19")
        yield from self._between(assertion, "parent", "person", "P40")

    def _killing(self, assertion: Assertion) -> Iterator[Claim]:
        yield from self._happened(assertion, "victim", "P570", "P20")
        yield from self._between(assertion, "victim", "agent", "P157")

    def _kinship(self, assertion: Assertion) -> Iterator[Claim]:
        relation = relation_of(assertion)
        if relation:
            yield from self._between(assertion, "person", "relative", _KIN.get(relation, _RELATIVE))

    def _marriage(self, assertion: Assertion) -> Iterator[Claim]:
        where = self._item(assertion.place)
        place = (("P2842", where),) if where is not None else ()
        yield from self._between(assertion, "person", "spouse", "P26", (*self._once(assertion, _START), *place))

    def _education(self, assertion: Assertion) -> Iterator[Claim]:
        for teacher in self._filling(assertion, "institution"):
            kind = "P1066" if teacher.type == "person" else "P69"
            yield from self._to(assertion, "person", teacher, kind, self._lasting(assertion))

    def _founding(self, assertion: Assertion) -> Iterator[Claim]:
        yield from self._happened(assertion, "founded", "P571")
        yield from self._between(assertion, "founded", "founder", "P112")

    def _residence(self, assertion: Assertion) -> Iterator[Claim]:
        place = self._lookup.entity(assertion.place) if assertion.place is not None else None
        if place is not None:
            yield from self._to(assertion, "person", place, "P551", self._lasting(assertion))

    def _publication(self, assertion: Assertion) -> Iterator[Claim]:
        yield from self._happened(assertion, "work", "P577", "P291")
        yield from self._between(assertion, "work", "author", "P50")
        yield from self._between(assertion, "work", "publisher", "P123")

    def _naming(self, assertion: Assertion) -> Iterator[Claim]:
        """A name of which the dossier says that it is a pseudonym or the name at birth."""
        given = [bare_name(p.text) for p in assertion.participants if p.role == "name" and p.text]
        for person in self._filling(assertion, "person"):
            kinds = {bare_name(name.text): name.kind for name in person.names if name.kind in _NAMES}
            for name in given:
                value = text(name) if kinds.get(name) == "pseudonym" else text_in(name, "und")
                if name in kinds and value is not None:
                    yield Claim(person.id, _NAMES[kinds[name]], value)

    def _happened(self, assertion: Assertion, role: str, date: str, place: str = "") -> Iterator[Claim]:
        """When, and where, something happened to those in a role."""
        when = time(assertion.time) if assertion.time is not None else None
        where = self._item(assertion.place) if place else None
        for entity in self._filling(assertion, role):
            if when is not None:
                yield Claim(entity.id, date, *when)
            if where is not None:
                yield Claim(entity.id, place, where)

    def _between(
        self, assertion: Assertion, about: str, role: str, kind: str, qualifiers: tuple[Part, ...] = ()
    ) -> Iterator[Claim]:
        """That those in one role stand in a relation to those in another."""
        for value in self._filling(assertion, role):
            yield from self._to(assertion, about, value, kind, qualifiers)

    def _to(
        self, assertion: Assertion, about: str, value: Entity, kind: str, qualifiers: tuple[Part, ...]
    ) -> Iterator[Claim]:
        item = item_of(value)
        for entity in self._filling(assertion, about) if item is not None else ():
            if entity.id != value.id and item is not None:
                yield Claim(entity.id, kind, item, qualifiers)

    def _once(self, assertion: Assertion, kind: str) -> tuple[Part, ...]:
        """When something began or ended, as a qualifier."""
        found = time(assertion.time) if assertion.time is not None else None
        return ((kind, found[0]), *found[1]) if found is not None else ()

    def _lasting(self, assertion: Assertion) -> tuple[Part, ...]:
        """From when to when something lasted, or when it was."""
        if assertion.time is None:
            return ()
        found = ends(assertion.time)
        if not found.stretch:
            return self._once(assertion, _AT)
        known = ((name, end) for name, end in ((_START, found.first), (_END, found.last)) if end is not None)
        return (*((name, point(end)) for name, end in known), *circumstances(found))

    def _filling(self, assertion: Assertion, role: str) -> list[Entity]:
        found = (self._lookup.entity(p.entity) for p in assertion.participants if p.role == role and p.entity)
        return [entity for entity in found if entity is not None]

    def _item(self, identifier: str | None) -> str | None:
        entity = self._lookup.entity(identifier) if identifier is not None else None
        return item_of(entity) if entity is not None else None
