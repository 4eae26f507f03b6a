"""Many decisions at once, of what a preview has shown and nothing else."""

from collections.abc import Sequence
from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Depends

from bearwitness.desk.answers import Answer, body, gives, takes
from bearwitness.desk.errors import LateError
from bearwitness.desk.looking import Look, OnDesk
from bearwitness.desk.people import AsEditor
from bearwitness.desk.routes.deciding import now
from bearwitness.record import Assertion, AssertionType, Decision
from bearwitness.store.taking import Taken
from bearwitness.store.wanted import Wanted
from bearwitness.views.statements import statement_view

router = APIRouter(prefix="/api/decisions", tags=["deciding"])
MOST = 1000


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """Which suggestions: of a source, a type, about somebody, at least so certain."""

    source: str = ""
    type: AssertionType | None = None
    entity: str = ""
    certainty_from: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.0


class BulkWish(msgspec.Struct, frozen=True, kw_only=True):
    """What would be decided on many suggestions: those of a filter, or those named."""

    kind: Literal["accept", "reject"]
    filter: Filter | None = None
    subjects: Annotated[tuple[str, ...], msgspec.Meta(max_length=MOST)] = ()


class BulkItem(msgspec.Struct, frozen=True, kw_only=True):
    """A suggestion that would be decided on."""

    assertion: str
    text: str
    date: str
    who: str
    title: str
    certainty: float


class BulkPreview(msgspec.Struct, frozen=True, kw_only=True):
    """What would be decided on, no more than 1,000; `seen` stands for all of it and is brought back."""

    items: tuple[BulkItem, ...]
    total: int
    """How many fit the filter; those that are not among the items are not decided on."""
    seen: str


class BulkDecision(msgspec.Struct, frozen=True, kw_only=True):
    """What a preview has shown, or a part of it, with its token."""

    kind: Literal["accept", "reject"]
    subjects: Annotated[tuple[str, ...], msgspec.Meta(min_length=1, max_length=MOST)]
    seen: str


class BulkLogged(msgspec.Struct, frozen=True):
    """The numbers of the decisions in the log."""

    numbers: tuple[int, ...]


@router.post("/preview", responses=gives(BulkPreview, 403), openapi_extra=takes(BulkWish))
def preview(desk: OnDesk, _: AsEditor, wish: Annotated[BulkWish, Depends(body(BulkWish))]) -> Answer:
    """What would be decided on; nothing is."""
    with desk.looking() as look:
        found, total = _chosen(look, wish)
        lookup = look.at(found)
        views = [statement_view(lookup, each) for each in found]
        items = tuple(
            BulkItem(assertion=v.id, text=v.text, date=v.date, who=v.who, title=v.title, certainty=v.certainty)
            for v in views
        )
        return Answer(BulkPreview(items=items, total=total, seen=str(look.pages.version)))


@router.post("/many", responses=gives(BulkLogged, 403, 404, 409), openapi_extra=takes(BulkDecision))
def many(desk: OnDesk, me: AsEditor, wish: Annotated[BulkDecision, Depends(body(BulkDecision))]) -> Answer:
    """Takes all of the decisions, or none where anything has changed since the preview."""
    subjects = tuple(dict.fromkeys(wish.subjects))
    with desk.looking() as look:
        if not _is_as_seen(look, subjects, wish.seen):
            raise LateError(None)
        seen = {subject: look.pages.seen(subject) for subject in subjects}
    taken = [
        Taken(Decision(kind=wish.kind, subject=subject, who=me.name, at=now()), seen[subject]) for subject in subjects
    ]
    return Answer(BulkLogged(desk.writer.take(taken)))


def _chosen(look: Look, wish: BulkWish) -> tuple[Sequence[Assertion], int]:
    if wish.filter is None:
        named = [a for a in look.pages.by_id(look.shelf, wish.subjects) if a.status == "suggested"]
        return named, len(named)
    chosen = wish.filter
    wanted = Wanted(kind=chosen.type, status="suggested", source=chosen.source, entity=chosen.entity)
    found = [a for a in look.pages.all_wanted(look.shelf, wanted) if a.certainty >= chosen.certainty_from]
    return found[:MOST], len(found)


def _is_as_seen(look: Look, subjects: Sequence[str], seen: str) -> bool:
    """Whether nothing was read anew and nobody has decided on any of the subjects since the preview."""
    changes, _, decisions = seen.partition(".")
    if changes != str(look.pages.version.changes) or not decisions.isdecimal():
        return False
    return look.pages.last_decision_on(subjects) <= int(decisions)
