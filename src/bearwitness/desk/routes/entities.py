"""Everybody and everything that is spoken of: lists, and each by itself."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, Query

from bearwitness.desk.answers import Answer, OfList, Page, gives, page, page_of
from bearwitness.desk.errors import NotHereError
from bearwitness.desk.looking import Look, OnDesk
from bearwitness.desk.naming import called
from bearwitness.record import Anchor, AssertionType, Entity, EntityType
from bearwitness.store.parts import Rest
from bearwitness.store.values import Stretch
from bearwitness.views.assertion import EvidenceView, evidence_view
from bearwitness.views.entities import EntityView, details
from bearwitness.views.lookup import plain
from bearwitness.views.named import Named, NameView, name_of, name_views

router = APIRouter(prefix="/api/entities", tags=["people, groups, places, works, events"])
_TELLING: dict[EntityType, tuple[AssertionType, ...]] = {
    "person": ("birth", "death", "killing"),
    "group": ("founding", "dissolution"),
    "place": (),
    "work": ("publication", "creation", "translation", "loss"),
    "event": (),
}
_PASSAGES = 20
Words = Annotated[str, Query(max_length=200)]


class MemberView(msgspec.Struct, frozen=True, kw_only=True):
    """An entity of one source, one of those that go by one id."""

    id: str
    label: str
    source: str
    title: str
    mentions: int


class PossiblyView(msgspec.Struct, frozen=True, kw_only=True):
    """Who else it may be, and why."""

    entity: Named
    first: str
    """The ids to decide on: those of the two that are alike."""
    second: str
    score: float
    reason: str


class EntityPage(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something by itself."""

    id: str
    type: EntityType
    label: str
    names: tuple[NameView, ...]
    mentions: int
    statements: int
    same_as: tuple[str, ...]
    """What it is elsewhere: addresses of authority files."""
    point: tuple[float, float] | None
    members: tuple[MemberView, ...]
    """Whom the dossier takes to be one: several where sources were brought together."""
    possibly: tuple[PossiblyView, ...]
    details: dict[str, tuple[str, ...]]
    """What the sources state of it, by what that is ("born", "author")."""
    passages: tuple[EvidenceView, ...]
    """The first sentences that speak of it, each once."""


class MentionView(msgspec.Struct, frozen=True):
    """A place where it is spoken of, and the title of the source."""

    anchor: Anchor
    title: str


@router.get("", responses=gives(Page[EntityView]))
def entities(
    desk: OnDesk,
    stretch: OfList,
    kind: Annotated[EntityType, Query(alias="type")] = "person",
    q: Words = "",
) -> Answer:
    """Those of a type, the most spoken of first; with `q` those whose names are nearest to it, the nearest first."""
    with desk.looking() as look:

        def made() -> Page[EntityView]:
            everybody = look.shelf.of_type(kind)
            chosen = page(called(look.shelf, everybody, q) if q.strip() else everybody, stretch)
            return page_of(_views(look, kind, chosen.items), chosen.total, stretch)

        return Answer(desk.worked_out(look, f"{kind} {stretch.after} {stretch.limit} {q}", made))


@router.get("/{identifier}", responses=gives(EntityPage, 404))
def entity(desk: OnDesk, identifier: str) -> Answer:
    """By all its names, with whom it is taken to be one and whom it may be."""
    with desk.looking() as look:
        found = known(look, identifier)
        return Answer(
            EntityPage(
                id=found.id,
                type=found.type,
                label=name_of(found).label,
                names=name_views(found),
                mentions=look.shelf.mentions[found.id],
                statements=look.pages.counts_of_entities(look.shelf, [found.id])[found.id],
                same_as=found.same_as,
                point=found.point,
                members=_members(look, found),
                possibly=_possibly(look, found),
                details=_details(look, found.type, [found.id]).get(found.id, {}),
                passages=_passages(look, found),
            )
        )


@router.get("/{identifier}/mentions", responses=gives(Page[MentionView], 404))
def mentions(desk: OnDesk, identifier: str, stretch: OfList) -> Answer:
    """Where it is spoken of, in the order of the sources."""
    with desk.looking() as look:
        found = known(look, identifier)
        anchors, total = look.pages.mentions_of(look.shelf, found.id, stretch)
        lookup = look.at()
        items = [MentionView(anchor, lookup.title_of(anchor.source)) for anchor in anchors]
        return Answer(page_of(items, total, stretch))


def known(look: Look, identifier: str) -> Entity:
    """The entity that goes by that id, or whose member does; NotHereError where there is none."""
    found = look.shelf.entities.get(look.shelf.canonical(identifier))
    if found is None:
        raise NotHereError("entity", identifier)
    return found


def _views(look: Look, kind: EntityType, chosen: tuple[Entity, ...]) -> list[EntityView]:
    ids = [entity.id for entity in chosen]
    counts = look.pages.counts_of_entities(look.shelf, ids)
    details = _details(look, kind, ids)
    return [
        EntityView(
            id=entity.id,
            type=entity.type,
            label=name_of(entity).label,
            names=name_views(entity),
            mentions=look.shelf.mentions[entity.id],
            statements=counts[entity.id],
            details=details.get(entity.id, {}),
        )
        for entity in chosen
    ]


def _details(look: Look, kind: EntityType, ids: list[str]) -> dict[str, dict[str, tuple[str, ...]]]:
    """What the sources state of each that a list shows."""
    if not _TELLING[kind]:
        return {}
    told = look.pages.involving(look.shelf, ids, _TELLING[kind])
    return details(look.at(told, Rest(entities=tuple(ids), depth="names")).dossier, ids)


def _members(look: Look, entity: Entity) -> tuple[MemberView, ...]:
    lookup = look.at()
    return tuple(
        MemberView(
            id=member.id,
            label=plain(member.label),
            source=member.source,
            title=lookup.title_of(member.source) if member.source else "",
            mentions=member.mentions,
        )
        for member in look.pages.members_of(look.shelf, entity.id)
    )


def _possibly(look: Look, entity: Entity) -> tuple[PossiblyView, ...]:
    found: dict[str, PossiblyView] = {}
    for match in look.pages.undecided_of(look.shelf, entity.id):
        ends = (match.first, match.second)
        other = next(end for end in map(look.shelf.canonical, ends) if end != entity.id)
        if other in look.shelf.entities and other not in found:
            found[other] = PossiblyView(
                entity=name_of(look.shelf.entities[other]),
                first=match.first,
                second=match.second,
                score=match.score,
                reason=match.reason,
            )
    return tuple(sorted(found.values(), key=lambda each: (-each.score, each.entity.id)))


def _passages(look: Look, entity: Entity) -> tuple[EvidenceView, ...]:
    anchors, _ = look.pages.mentions_of(look.shelf, entity.id, Stretch(_PASSAGES))
    lookup = look.at(rest=Rest(texts=tuple(anchor.source for anchor in anchors)))
    found: dict[tuple[str, int], EvidenceView] = {}
    for anchor in anchors:
        view = evidence_view(lookup, anchor)
        found.setdefault((view.words.source, view.words.start), view)
    return tuple(found.values())
