"""The dossier as a whole: what it holds, who looks at it, its log."""

from collections.abc import Callable

import msgspec
from fastapi import APIRouter

from bearwitness.desk.answers import Answer, OfList, Page, gives, page_of
from bearwitness.desk.looking import Look, OnDesk
from bearwitness.desk.people import Me, OfMe
from bearwitness.record import Decision
from bearwitness.store.values import Summary
from bearwitness.views.assertion import DecisionView, decision_view
from bearwitness.views.named import Named, name_of
from bearwitness.views.phrases import phrase

router = APIRouter(prefix="/api", tags=["dossier"])


class DossierView(msgspec.Struct, frozen=True, kw_only=True):
    """What is on the desk."""

    name: str
    counts: Summary
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
        subject = desk.main_subject(look)
        return Answer(
            DossierView(
                name=desk.name,
                counts=desk.worked_out(look, "summary", look.pages.summary),
                statuses={str(status): count for status, count in sorted(look.pages.statuses().items())},
                main_subject=name_of(look.shelf.entities[subject]) if subject is not None else None,
                version=str(look.pages.version),
                me=me,
                languages=tuple(sorted({source.language for source in look.shelf.sources})),
            )
        )


@router.get("/log", responses=gives(Page[LogLine]))
def log(desk: OnDesk, stretch: OfList) -> Answer:
    """Who decided what and when, the newest first."""
    with desk.looking() as look:
        taken, total = look.pages.log(stretch)
        words = _in_words(look, [decision for _, decision in taken])
        lines = [LogLine(number, decision_view(each, words(each))) for number, each in taken]
        return Answer(page_of(lines, total, stretch))


def _in_words(look: Look, taken: list[Decision]) -> Callable[[Decision], str]:
    """A function that says what a decision was about."""
    subjects = look.pages.by_id(look.shelf, [each.subject for each in taken if not each.other])
    lookup = look.at(subjects, entities=[end for each in taken if each.other for end in (each.subject, each.other)])
    told = {assertion.id: phrase(lookup, assertion).text for assertion in subjects}

    def words(decision: Decision) -> str:
        if decision.other:
            return f"{lookup.label(decision.subject)} – {lookup.label(decision.other)}"
        return told.get(decision.subject, decision.subject)

    return words
