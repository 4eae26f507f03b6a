"""Lists of who and what a dossier speaks of: people, groups, places, works, events."""

from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from bearwitness.comparison.callings import callings, is_verbal
from bearwitness.comparison.limits import bounds
from bearwitness.reading.gazetteer import town as town_of
from bearwitness.record import Assertion, AssertionType, Dossier, Entity, EntityType
from bearwitness.views.belonging import fills
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.named import NameView, name_views


class EntityView(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something that the sources speak of, by all its names."""

    id: str
    type: EntityType
    label: str
    names: tuple[NameView, ...] = ()
    mentions: int = 0
    """How often the sources speak of it, by name, by pronoun or by description."""
    statements: int = 0
    """In how many assertions it takes part; what was rejected is not counted."""
    details: dict[str, tuple[str, ...]] = {}
    """What the sources state of it, by what that is ("born", "author"); only what they state."""
    same_as: tuple[str, ...] = ()
    """Its addresses in authority files."""
    possibly: tuple[str, ...] = ()
    """Who else it may be, with the reason, where nobody has decided."""


class Entities:
    """The lists of a dossier; what is told of each entity is gathered once for all of them."""

    def __init__(self, dossier: Dossier) -> None:
        self._told = _Told(dossier)

    def people(self) -> tuple[EntityView, ...]:
        """The people, those most spoken of first, with born, died and "known as"."""
        return _list(self._told, "person")

    def groups(self) -> tuple[EntityView, ...]:
        """The groups, those most spoken of first, with founded, dissolved and members."""
        return _list(self._told, "group")

    def places(self) -> tuple[EntityView, ...]:
        """The places, those most spoken of first, with their country, what is dated there and who was there."""
        return _list(self._told, "place")

    def works(self) -> tuple[EntityView, ...]:
        """The works, those most spoken of first, with author, published, translator, reviewed and cited."""
        return _list(self._told, "work")

    def events(self) -> tuple[EntityView, ...]:
        """The events, those most spoken of first, with their dates and who took part."""
        return _list(self._told, "event")

    def things(self) -> Iterator[tuple[EntityType, tuple[EntityView, ...]]]:
        """The lists of what is no person, with what each is of."""
        yield "group", self.groups()
        yield "place", self.places()
        yield "work", self.works()
        yield "event", self.events()


def people(dossier: Dossier) -> tuple[EntityView, ...]:
    """The people of `Entities`."""
    return Entities(dossier).people()


def groups(dossier: Dossier) -> tuple[EntityView, ...]:
    """The groups of `Entities`."""
    return Entities(dossier).groups()


def places(dossier: Dossier) -> tuple[EntityView, ...]:
    """The places of `Entities`."""
    return Entities(dossier).places()


def works(dossier: Dossier) -> tuple[EntityView, ...]:
    """The works of `Entities`."""
    return Entities(dossier).works()


def details(dossier: Dossier, entities: Iterable[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """What the sources state of some entities, by their ids; of those that the dossier does not hold there is nothing."""
    told = _Told(dossier)
    known = [entity for identifier in entities if (entity := told.lookup.entity(identifier)) is not None]
    return {entity.id: _stated(told, entity) for entity in known}


class _Told:
    """What is told of each entity."""

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        self.lookup = Lookup(dossier)
        self.of: dict[str, list[Assertion]] = {}
        for assertion in dossier.assertions:
            if assertion.status != "rejected":
                there = () if assertion.place is None else (assertion.place,)
                for identifier in dict.fromkeys((*assertion.entities(), *there)):
                    self.of.setdefault(identifier, []).append(assertion)
        self.reviews: dict[str, list[str]] = {}
        """The titles of the sources that are about a work."""
        for source in dossier.sources:
            if source.about is not None:
                self.reviews.setdefault(source.about, []).append(self.lookup.title_of(source.id))

    def stated(self, kind: AssertionType, role: str, entity: str) -> list[Assertion]:
        """What is asserted of the entity in that role."""
        return [
            a for a in self.of.get(entity, []) if a.type == kind and a.stance == "asserts" and fills(a, role, entity)
        ]

    def dates(self, found: Iterable[Assertion]) -> tuple[str, ...]:
        """The dates of the assertions, each once, in the order of time."""
        dated = [a.time for a in found if a.time is not None]
        return tuple(dict.fromkeys(printed(when) for when in sorted(dated, key=bounds)))

    def once(self, found: Iterable[Assertion]) -> tuple[str, ...]:
        """The dates of what happens once: without those that another gives more exactly ("1812" beside a day of it)."""
        dated = [a for a in found if a.time is not None]
        limits = {bounds(a.time) for a in dated if a.time is not None}
        wide = {one for one in limits if any(other != one and other.within(one) for other in limits)}
        return self.dates(a for a in dated if a.time is not None and bounds(a.time) not in wide)

    def names(self, found: Iterable[Assertion], role: str) -> tuple[str, ...]:
        """Those who fill a role of the assertions, and the words where words fill it, each once."""
        filling = (p for a in found for p in a.participants if p.role == role)
        names = (self.lookup.label(p.entity) if p.entity is not None else plain(p.text or "") for p in filling)
        return tuple(dict.fromkeys(name for name in names if name))


def _list(told: _Told, kind: EntityType) -> tuple[EntityView, ...]:
    found = [
        EntityView(
            id=entity.id,
            type=entity.type,
            label=told.lookup.label(entity.id),
            names=name_views(entity),
            mentions=len(entity.mentions),
            statements=len(told.of.get(entity.id, [])),
            same_as=entity.same_as,
            details=_stated(told, entity),
        )
        for entity in told.dossier.entities
        if entity.type == kind
    ]
    return tuple(sorted(found, key=lambda view: (-view.mentions, -view.statements)))


def _stated(told: _Told, entity: Entity) -> dict[str, tuple[str, ...]]:
    return {what: values for what, values in _DETAILS[entity.type](told, entity).items() if values}


def _of_person(told: _Told, entity: Entity) -> dict[str, tuple[str, ...]]:
    functions = told.names(told.stated("occupation", "person", entity.id), "function")
    return {
        "born": told.once(told.stated("birth", "person", entity.id)),
        "died": told.once(told.stated("death", "person", entity.id) + told.stated("killing", "victim", entity.id)),
        "known as": tuple(words for words in callings(functions) if not is_verbal(words)),
    }


def _of_group(told: _Told, entity: Entity) -> dict[str, tuple[str, ...]]:
    members = told.stated("joining", "group", entity.id) + told.stated("membership", "group", entity.id)
    return {
        "founded": told.once(told.stated("founding", "founded", entity.id)),
        "founders": told.names(told.stated("founding", "founded", entity.id), "founder"),
        "dissolved": told.once(told.stated("dissolution", "dissolved", entity.id)),
        "members": told.names(members, "member"),
    }


def _of_place(told: _Told, entity: Entity) -> dict[str, tuple[str, ...]]:
    here = [a for a in told.of.get(entity.id, []) if a.stance == "asserts"]
    return {"lies in": _countries(entity), "dates": told.dates(here), "who": told.names(here, "person")}


def _countries(entity: Entity) -> tuple[str, ...]:
    """The country of today of a town that the gazetteer knows, after its state in the United States."""
    towns = [town for name in entity.names if (town := town_of(name.text)) is not None and town.link in entity.same_as]
    return tuple(dict.fromkeys(f"{town.state}, {town.country}" if town.state else town.country for town in towns))


def _of_work(told: _Told, entity: Entity) -> dict[str, tuple[str, ...]]:
    made = told.stated("publication", "work", entity.id) + told.stated("creation", "work", entity.id)
    published = told.stated("publication", "work", entity.id)
    return {
        "author": told.names(made, "author"),
        "published": told.once(published),
        "publisher": told.names(published, "publisher"),
        "translator": told.names(told.stated("translation", "work", entity.id), "translator"),
        "reviewed in": tuple(told.reviews.get(entity.id, ())),
    }


def _of_event(told: _Told, entity: Entity) -> dict[str, tuple[str, ...]]:
    here = [a for a in told.of.get(entity.id, []) if a.stance == "asserts"]
    return {"dates": told.dates(here), "who": told.names(here, "person")}


_DETAILS: Mapping[EntityType, Callable[[_Told, Entity], dict[str, tuple[str, ...]]]] = {
    "person": _of_person,
    "group": _of_group,
    "place": _of_place,
    "work": _of_work,
    "event": _of_event,
}
