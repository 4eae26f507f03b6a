"""A person decides: one thing, many at once after a preview, or takes back."""

from datetime import UTC, datetime
from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends

from bearwitness.desk.answers import Answer, body, gives, takes
from bearwitness.desk.drafts import Draft, made_of
from bearwitness.desk.errors import BadRequestError, LateError, NotHereError, NothingToUndoError
from bearwitness.desk.looking import Desk, Look, OnDesk
from bearwitness.desk.people import AsEditor, Me
from bearwitness.desk.routes.about import about
from bearwitness.desk.routes.statements import whole
from bearwitness.record import Decision, DecisionKind
from bearwitness.store.errors import RefusedDecisionError, StaleDecisionError
from bearwitness.store.standing import ON_IDENTITIES
from bearwitness.store.taking import Taken
from bearwitness.views.decided import in_words

router = APIRouter(prefix="/api", tags=["deciding"])


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """A decision to be taken.

    `seen` is the token that came with what was looked at; on an assertion it is needed.  `content` is the assertion as
    it shall be, to correct or to add one; `other` the second entity of same, different and possibly same.
    """

    kind: DecisionKind
    subject: str = ""
    other: str = ""
    content: Draft | None = None
    seen: str = ""


class DecidedView(msgspec.Struct, frozen=True, kw_only=True):
    """A decision as it was logged."""

    number: int
    kind: DecisionKind
    subject: str
    other: str
    says: str
    """What it was about, in words."""


@router.post("/decisions", responses=gives(DecidedView, 403, 404, 409, 422), openapi_extra=takes(Wish))
def decide(desk: OnDesk, me: AsEditor, wish: Annotated[Wish, Depends(body(Wish))]) -> Answer:
    """Takes a decision; refused where what it is about is no longer as it was seen."""
    with desk.looking() as look:
        taken = _taken(look, me, wish)
    try:
        (number,) = desk.writer.take([taken])
    except (StaleDecisionError, RefusedDecisionError) as error:
        if isinstance(error, RefusedDecisionError) and not _has_changed(desk, taken):
            raise
        raise _late(desk, taken.decision) from error
    return Answer(_decided(desk, number, taken.decision))


@router.post("/undo", responses=gives(DecidedView, 403, 409))
def undo(desk: OnDesk, me: AsEditor) -> Answer:
    """Takes back the last decision of the one who asks."""
    done = desk.writer.undo(me.name, now())
    if done is None:
        raise NothingToUndoError("take back")
    return Answer(_decided(desk, *done))


@router.post("/redo", responses=gives(DecidedView, 403, 409))
def redo(desk: OnDesk, me: AsEditor) -> Answer:
    """Takes once more the decision that the one who asks took back last."""
    done = desk.writer.redo(me.name, now())
    if done is None:
        raise NothingToUndoError("do again")
    return Answer(_decided(desk, *done))


def now() -> str:
    """The present moment in UTC, to the second (ISO 8601)."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _taken(look: Look, me: Me, wish: Wish) -> Taken:
    decision = Decision(kind=wish.kind, subject=wish.subject, other=wish.other, who=me.name, at=now())
    if wish.other or wish.kind in ON_IDENTITIES:
        if not wish.other or wish.subject == wish.other:
            raise BadRequestError(f"“{wish.kind}” is said of two entities")
        return Taken(decision, wish.seen)
    if wish.kind not in ("correct", "add"):
        _require_seen(wish)
        return Taken(decision, wish.seen)
    if wish.content is None:
        raise BadRequestError(f"“{wish.kind}” needs the assertion as it shall be")
    if wish.kind == "correct":
        _require_seen(wish)
    return _written(look, decision, wish.content, wish.seen)


def _written(look: Look, decision: Decision, draft: Draft, seen: str) -> Taken:
    """A correction or an addition, with the entities that it brings."""
    if not draft.evidence:
        raise BadRequestError("an assertion rests on words; select some")
    identifier = draft.evidence[0].source
    source = look.pages.source(look.shelf, identifier)
    if source is None:
        raise NotHereError("source", identifier)
    made = made_of(draft, source, decision.subject if decision.kind == "correct" else "")
    content = msgspec.json.encode(made.assertion).decode()
    full = msgspec.structs.replace(decision, subject=made.assertion.id, content=content)
    return Taken(full, seen, made.entities, source.id)


def _require_seen(wish: Wish) -> None:
    if not wish.seen:
        raise BadRequestError("say with `seen` what you saw, so that nobody's decision is lost")


def _has_changed(desk: Desk, taken: Taken) -> bool:
    if not taken.seen:
        return False
    with desk.looking() as look:
        return look.pages.seen(taken.decision.subject, taken.decision.other) != taken.seen


def _late(desk: Desk, decision: Decision) -> LateError:
    try:
        return LateError(None if decision.other else whole(desk, decision.subject))
    except NotHereError:
        return LateError(None)


def _decided(desk: Desk, number: int, decision: Decision) -> DecidedView:
    with desk.looking() as look:
        says = in_words(about(look, [decision]))(decision)
    return DecidedView(number=number, kind=decision.kind, subject=decision.subject, other=decision.other, says=says)
