"""Search over everything: words in the texts, and names, rightly or wrongly spelt."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Query

from bearwitness.desk.answers import Answer, gives
from bearwitness.desk.looking import Look, OnDesk
from bearwitness.desk.naming import nearest
from bearwitness.record import EntityType
from bearwitness.store.values import Hit
from bearwitness.views import StatementView
from bearwitness.views.named import Named, name_of
from bearwitness.views.statements import statement_view

router = APIRouter(prefix="/api", tags=["search"])
SearchKind = Literal["all", "passages", "people", "groups", "places", "works", "events"]
_TYPES: dict[str, EntityType] = {
    "people": "person",
    "groups": "group",
    "places": "place",
    "works": "work",
    "events": "event",
}


class NameHit(msgspec.Struct, frozen=True):
    """Somebody or something of a name like the one that was asked for; `score` is 100 where it is the same."""

    entity: Named
    score: float
    mentions: int


class PassageHit(msgspec.Struct, frozen=True):
    """A sentence that has the words, in it or in what it states."""

    hit: Hit
    states: tuple[StatementView, ...]


class Found(msgspec.Struct, frozen=True):
    """What a search finds, the best first."""

    names: tuple[NameHit, ...]
    passages: tuple[PassageHit, ...]


@router.get("/search", responses=gives(Found))
def search(
    desk: OnDesk,
    q: Annotated[str, Query(max_length=200)],
    kind: SearchKind = "all",
    source: Annotated[str, Query(max_length=200, description="Passages of one source alone.")] = "",
    limit: Annotated[int, Query(ge=1, le=200)] = 20,
) -> Answer:
    """Passages by their words and by what they state; people, groups, places, works and events by their names."""
    with desk.looking() as look:
        names = tuple(_names(look, q, kind, limit)) if kind != "passages" else ()
        passages = tuple(shown(look, look.pages.find(q, limit, source))) if kind in ("all", "passages") else ()
        return Answer(Found(names, passages))


def _names(look: Look, words: str, kind: SearchKind, limit: int) -> Iterator[NameHit]:
    wanted = tuple(_TYPES.values()) if kind == "all" else (_TYPES[kind],)
    for near in nearest(look.shelf, words):
        if near.entity.type in wanted and limit > 0:
            limit -= 1
            yield NameHit(name_of(near.entity), round(near.score, 1), look.shelf.mentions[near.entity.id])


def shown(look: Look, hits: Sequence[Hit]) -> Iterator[PassageHit]:
    """Sentences that were found, each with what it states."""
    stated = look.pages.by_id(look.shelf, [a for hit in hits for a in hit.assertions])
    lookup = look.at(stated)
    views = {each.id: statement_view(lookup, each) for each in stated}
    for hit in hits:
        yield PassageHit(hit, tuple(views[a] for a in hit.assertions if a in views))
