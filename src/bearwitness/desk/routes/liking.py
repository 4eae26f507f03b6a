"""Passages on the same thing as some words, whatever words they use; and the work that has to be done before."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, Query

from bearwitness.desk.answers import Answer, gives
from bearwitness.desk.looking import OnDesk
from bearwitness.desk.people import AsEditor
from bearwitness.desk.routes.searching import PassageHit, shown

router = APIRouter(prefix="/api/like", tags=["search"])


class Alike(msgspec.Struct, frozen=True):
    """Passages that are perhaps on the same thing, the likest first."""

    passages: tuple[PassageHit, ...]
    waiting: int
    """How many sources have not been gone through yet, so that none of their passages is found."""
    going: bool
    """Whether they are being gone through."""


class Waiting(msgspec.Struct, frozen=True):
    """How many sources are still to be gone through."""

    waiting: int


@router.get("", responses=gives(Alike))
def like(
    desk: OnDesk,
    q: Annotated[str, Query(max_length=200)],
    source: Annotated[str, Query(max_length=200, description="Passages of one source alone.")] = "",
    limit: Annotated[int, Query(ge=1, le=50)] = 10,
) -> Answer:
    """Passages that are perhaps on the same thing as the words, the likest first."""
    going = desk.going_through.going
    meanings = desk.meanings()
    with desk.looking() as look:
        hits = look.pages.like(meanings, q, limit, source)
        return Answer(Alike(tuple(shown(look, hits)), len(look.pages.waiting()), going))


@router.post("", responses=gives(Waiting, 403))
def go_through(desk: OnDesk, _: AsEditor) -> Answer:
    """Begins to go through the sources that are waiting, beside whatever else the desk does."""
    with desk.looking() as look:
        waiting = look.pages.waiting()
    desk.going_through.begin(waiting)
    return Answer(Waiting(len(waiting)))
