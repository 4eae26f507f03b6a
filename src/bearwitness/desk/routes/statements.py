"""What is stated and what is said: assertions, quotations, disputes."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

import msgspec
from fastapi import APIRouter, Depends, Query

from bearwitness.comparison.stances import together
from bearwitness.desk.answers import AT_ONCE, Answer, OfList, Page, gives, page_of
from bearwitness.desk.errors import NotHereError
from bearwitness.desk.looking import Desk, Look, OnDesk
from bearwitness.desk.whole import contradicting
from bearwitness.record import BY_NAME, KINDS, Assertion, AssertionType, Kind, Status
from bearwitness.store.parts import Rest
from bearwitness.store.values import Stretch
from bearwitness.store.wanted import Wanted
from bearwitness.views import DisputeView, QuotationView, StatementView, disputes, quotations
from bearwitness.views.assertion import AssertionPage, ContradictedView, assertion_view
from bearwitness.views.contradictions import SetView
from bearwitness.views.statements import statement_view

router = APIRouter(prefix="/api", tags=["statements"])
_MOST_ALIKE = 200


class Types(msgspec.Struct, frozen=True):
    """The types of assertion with their roles."""

    types: tuple[Kind, ...]


@router.get("/assertion-types", responses=gives(Types))
def assertion_types() -> Answer:
    """What an assertion can say, and who can take part in it."""
    return Answer(Types(KINDS))


async def _wanted(
    kind: Annotated[AssertionType | None, Query(alias="type")] = None,
    status: Status | None = None,
    source: Annotated[str, Query(max_length=200)] = "",
    entity: Annotated[str, Query(max_length=200)] = "",
) -> Wanted:
    return Wanted(kind=kind, status=status, source=source, entity=entity)


@router.get("/assertions", responses=gives(Page[StatementView]))
def assertions(desk: OnDesk, stretch: OfList, wanted: Annotated[Wanted, Depends(_wanted)]) -> Answer:
    """Those of a type, a status, a source, or about somebody, by source and place."""
    with desk.looking() as look:
        found, total = look.pages.wanted(look.shelf, wanted, stretch)
        lookup = look.at(found)
        return Answer(page_of([statement_view(lookup, each) for each in found], total, stretch))


@router.get("/assertions/{identifier}", responses=gives(AssertionPage, 404))
def assertion(desk: OnDesk, identifier: str) -> Answer:
    """What is stated, by whom, on which words, who else states it, and what was decided on it."""
    return Answer(whole(desk, identifier))


@router.get("/quotations", responses=gives(Page[QuotationView]))
def quoted(desk: OnDesk, stretch: OfList, speaker: Annotated[str, Query(max_length=200)] = "") -> Answer:
    """Quotations in the order of the sources, of everybody or of one speaker."""
    with desk.looking() as look:
        found, total = look.pages.quotations_of(look.shelf, speaker, stretch)
        views = {view.id: view for view in quotations(look.at(rest=Rest(quotations=found)).dossier)}
        return Answer(page_of([views[q.id] for q in found], total, stretch))


class _Issue(msgspec.Struct, frozen=True):
    """What is disputed under one name: the ids of the disputes, and how many positions they have together."""

    disputes: tuple[str, ...]
    positions: int


@router.get("/disputes", responses=gives(Page[DisputeView]))
def debates(desk: OnDesk, stretch: OfList) -> Answer:
    """Issues with the positions taken on them; fewer at once where many positions are taken."""
    with desk.looking() as look:
        issues = desk.of_texts(look, "issues", lambda: _issues(look))
        part = _with_few_positions(issues, stretch)
        shown = issues[part.after : part.after + part.limit]
        found = look.pages.disputes_of(look.shelf, [d for issue in shown for d in issue.disputes])
        held = look.pages.by_id(look.shelf, {a for d in found for p in d.positions for a in p.assertions})
        views = {view.id: view for view in disputes(look.at(held, Rest(disputes=found, depth="texts")).dossier)}
        return Answer(page_of([views[issue.disputes[0]] for issue in shown], len(issues), part))


def _issues(look: Look) -> tuple[_Issue, ...]:
    named = together(look.pages.disputes())
    return tuple(_Issue(tuple(d.id for d in same), sum(len(d.positions) for d in same)) for same in named)


def _with_few_positions(issues: Sequence[_Issue], stretch: Stretch) -> Stretch:
    """As much of the stretch as has no more positions than are shown at once, one issue at least."""
    last = itertools.accumulate(issue.positions for issue in issues[stretch.after : stretch.after + stretch.limit])
    return Stretch(max(1, sum(positions <= AT_ONCE for positions in last)), stretch.after)


def whole(desk: Desk, identifier: str) -> AssertionPage:
    """An assertion as it is now, with all there is to know of it; NotHereError where there is none of that id."""
    against = contradicting(desk).get(identifier, ())
    with desk.looking() as look:
        found = look.pages.by_id(look.shelf, [identifier])
        if not found:
            raise NotHereError("assertion", identifier)
        alike = _alike(look, found[0])
        log = [(each.decision, each.undone) for each in look.pages.decisions_on(identifier)]
        return AssertionPage(
            assertion=assertion_view(look.at((*found, *alike)), found[0], alike, log),
            seen=look.pages.seen(identifier),
            hidden=look.pages.hidden(identifier),
            contradictions=tuple(_contradicted(against, identifier)),
        )


def _contradicted(against: Iterable[SetView], identifier: str) -> Iterator[ContradictedView]:
    for each in against:
        others = tuple(statement for statement in each.statements if statement.id != identifier)
        yield ContradictedView(each.id, each.explanation, others)


def _alike(look: Look, assertion: Assertion) -> tuple[Assertion, ...]:
    """What may state the same: of the same type, about the same, at a time that touches its own."""
    main = BY_NAME[assertion.type].roles[0].name
    about = [p.entity for p in assertion.participants if p.role == main and p.entity is not None]
    time = assertion.time
    found = look.pages.involving(
        look.shelf,
        about,
        (assertion.type,),
        within=(time.earliest or "", time.latest or "") if time is not None else ("", ""),
        limit=_MOST_ALIKE,
    )
    return tuple(each for each in found if each.id != assertion.id)
