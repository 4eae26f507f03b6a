"""The dossier as a whole: what it holds, who looks at it, its log."""

from collections.abc import Mapping, Sequence

import msgspec
from fastapi import APIRouter

from bearwitness.desk.answers import Answer, OfLongList, Page, gives, page_of
from bearwitness.desk.looking import Desk, Look, OnDesk
from bearwitness.desk.people import Me, OfMe
from bearwitness.record import Decision, EntityType, Status
from bearwitness.store.parts import Rest
from bearwitness.views.assertion import DecisionView, decision_view
from bearwitness.views.decided import in_words
from bearwitness.views.lookup import Lookup
from bearwitness.views.named import Named, name_of

_PLURALS: dict[EntityType, str] = {
    "person": "people",
    "group": "groups",
    "place": "places",
    "work": "works",
    "event": "events",
}
router = APIRouter(prefix="/api", tags=["dossier"])


class DossierView(msgspec.Struct, frozen=True, kw_only=True):
    """What is on the desk."""

    name: str
    counts: dict[str, int]
    """How much there is of each kind; of assertions those that are not rejected."""
    statuses: dict[str, int]
    """How many assertions are suggested, accepted and rejected."""
    main_subject: Named | None
    """Whose life it tells most of."""
    version: str
    """Changes whenever anything changes."""
    me: Me
    languages: tuple[str, ...]


class LogLine(msgspec.Struct, frozen=True):
    """A line of the log by its number."""

    number: int
    decision: DecisionView


@router.get("/dossier", responses=gives(DossierView))
def dossier(desk: OnDesk, me: OfMe) -> Answer:
    """What is on the desk, and who looks at it."""
    with desk.looking() as look:
        subject, statuses = desk.main_subject(look), look.pages.statuses()
        return Answer(
            DossierView(
                name=desk.name,
                counts=_counts(desk, look, statuses),
                statuses={str(status): count for status, count in sorted(statuses.items())},
                main_subject=name_of(look.shelf.entities[subject]) if subject is not None else None,
                version=str(look.pages.version),
                me=me,
                languages=tuple(sorted({source.language for source in look.shelf.sources})),
            )
        )


@router.get("/log", responses=gives(Page[LogLine]))
def log(desk: OnDesk, stretch: OfLongList) -> Answer:
    """Who decided what and when, the newest first."""
    with desk.looking() as look:
        taken, total = look.pages.log(stretch)
        words = in_words(about(look, [each.decision for each in taken]))
        lines = [LogLine(e.number, decision_view(e.decision, words(e.decision), undone=e.undone)) for e in taken]
        return Answer(page_of(lines, total, stretch))


def _counts(desk: Desk, look: Look, statuses: Mapping[Status, int]) -> dict[str, int]:
    people = {plural: len(look.shelf.of_type(kind)) for kind, plural in _PLURALS.items()}
    return {
        "sources": len(look.shelf.sources),
        **people,
        **desk.of_texts(look, "held", look.pages.held),
        "assertions": sum(count for status, count in statuses.items() if status != "rejected"),
        "decided": sum(count for status, count in statuses.items() if status != "suggested"),
    }


def about(look: Look, taken: Sequence[Decision]) -> Lookup:
    """What has to be known to say what decisions are about."""
    subjects = look.pages.by_id(look.shelf, [each.subject for each in taken if not each.other])
    ends = (end for each in taken if each.other for end in (each.subject, each.other))
    return look.at(subjects, Rest(entities=tuple(ends)))
