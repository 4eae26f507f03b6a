"""A life: as a chronology, on a line of time, from place to place, and among others."""

from typing import Annotated, Literal

import msgspec
from fastapi import APIRouter, Query

from bearwitness.comparison.limits import limits
from bearwitness.desk.answers import Answer, OfList, Page, gives, page
from bearwitness.desk.looking import Desk, Look, OnDesk
from bearwitness.desk.routes.entities import known
from bearwitness.record import Assertion, EntityType
from bearwitness.store.parts import Rest
from bearwitness.views import Life, Line, life
from bearwitness.views.belonging import is_own, told_of
from bearwitness.views.journeys import StopView, journeys
from bearwitness.views.life import NameView
from bearwitness.views.ties import NetworkView, network
from bearwitness.views.timeline import BarView, timeline
from bearwitness.views.wording import head_lines, sentence, speaker_of

_CENTRES, _MOST_TIED = 30, 1000
_DAY = r"^$|^\d{4}(-\d\d(-\d\d)?)?$"
router = APIRouter(prefix="/api", tags=["lives"])
LifeSection = Literal["family", "years", "undated", "views", "said of"]


class LifeLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a life, and where it stands: its section and, among the years, its heading."""

    section: LifeSection
    heading: str
    """A year, a vaguer date, or a stretch of the telling; "" outside the years."""
    dated: bool
    """Whether the heading is of time."""
    sentence: str
    """The line in words, with who says so where that is not the one who speaks throughout, and what others have."""
    line: Line


class LifePage(msgspec.Struct, frozen=True, kw_only=True):
    """The head of a life and a stretch of its lines."""

    id: str
    label: str
    names: tuple[NameView, ...]
    born: tuple[str, ...]
    died: tuple[str, ...]
    head: tuple[str, ...]
    """What stands under the name, a line each."""
    speaker: str
    """Who speaks where a line names nobody."""
    sources: tuple[str, ...]
    """The ids of the sources that the lines rest on."""
    headings: tuple[tuple[str, int], ...]
    """Each heading of the years with the number of its first line, to go to with `after`."""
    lines: Page[LifeLine]


@router.get("/entities/{identifier}/life", responses=gives(LifePage, 404))
def chronology(desk: OnDesk, identifier: str, stretch: OfList) -> Answer:
    """The chronology: the family, the years, what has no date, views, what others hold."""
    with desk.looking() as look:
        told = _life(desk, look, known(look, identifier).id)
    lines = _lines(told)
    headings: dict[str, int] = {}
    for number, each in enumerate(lines):
        if each.section == "years":
            headings.setdefault(each.heading, number)
    return Answer(
        LifePage(
            id=told.id,
            label=told.label,
            names=told.names,
            born=told.born,
            died=told.died,
            head=tuple(head_lines(told)),
            speaker=speaker_of(told),
            sources=tuple(source.id for source in told.sources),
            headings=tuple(headings.items()),
            lines=page(lines, stretch),
        )
    )


class Limits(msgspec.Struct, frozen=True):
    """The first and the last day that a date allows, as far as they are known (ISO 8601)."""

    earliest: str | None
    latest: str | None


class Ends(msgspec.Struct, frozen=True):
    """When somebody was born and died, by the most exact of the dates that are given."""

    born: Limits | None
    died: Limits | None


class TimelinePage(msgspec.Struct, frozen=True):
    """The dated facts of a life in the order of time, and its ends."""

    items: tuple[BarView, ...]
    total: int
    next: int | None
    life: Ends


@router.get("/entities/{identifier}/timeline", responses=gives(TimelinePage, 404))
def bars(desk: OnDesk, identifier: str, stretch: OfList) -> Answer:
    """The dated facts of a life, each with the days between which it began and ended."""
    with desk.looking() as look:
        found, ends = _bars(desk, look, known(look, identifier).id)
    part = page(found, stretch)
    return Answer(TimelinePage(part.items, part.total, part.next, ends))


@router.get("/entities/{identifier}/journeys", responses=gives(Page[StopView], 404))
def stops(desk: OnDesk, identifier: str, stretch: OfList) -> Answer:
    """Where a person was, one place after the other."""
    with desk.looking() as look:
        found = _stops(desk, look, known(look, identifier).id)
    return Answer(page(found, stretch))


@router.get("/network", responses=gives(NetworkView, 404))
def around(
    desk: OnDesk,
    entity: Annotated[str, Query(max_length=200)] = "",
    kind: Annotated[list[EntityType] | None, Query(alias="type")] = None,
    since: Annotated[str, Query(alias="from", pattern=_DAY)] = "",
    until: Annotated[str, Query(alias="to", pattern=_DAY)] = "",
) -> Answer:
    """Who is tied to whom: around an entity, or among those spoken of most; of the ties that may fall into a time."""
    kinds: list[EntityType] = ["person", "group"] if kind is None else kind
    with desk.looking() as look:
        centre = [known(look, entity).id] if entity else [e.id for e in look.shelf.of_type("person")[:_CENTRES]]
        told = look.pages.involving(look.shelf, centre, within=(since, until), limit=_MOST_TIED)
        return Answer(network(look.at(told, Rest(depth="names")), told, kinds))


def _life(desk: Desk, look: Look, person: str) -> Life:
    def made() -> Life:
        return life(look.at(look.pages.of_life(look.shelf, person)).dossier, person)

    return desk.worked_out(look, f"life {person}", made)


def _bars(desk: Desk, look: Look, person: str) -> tuple[tuple[BarView, ...], Ends]:
    def made() -> tuple[tuple[BarView, ...], Ends]:
        lookup = look.at(look.pages.of_life(look.shelf, person))
        told = told_of(lookup.dossier, person)
        ends = Ends(_limits(told, person, "birth"), _limits(told, person, "death", "killing"))
        return timeline(lookup, told, person), ends

    return desk.worked_out(look, f"timeline {person}", made)


def _limits(told: list[Assertion], person: str, *kinds: str) -> Limits | None:
    """The most exact date of the person's own birth or death."""
    dated = [
        a for a in told if a.time is not None and any(a.type == kind and is_own(a, kind, person) for kind in kinds)
    ]
    best = min(dated, key=lambda a: limits(a).days, default=None)
    return Limits(best.time.earliest, best.time.latest) if best is not None and best.time is not None else None


def _stops(desk: Desk, look: Look, person: str) -> tuple[StopView, ...]:
    def made() -> tuple[StopView, ...]:
        lookup = look.at(look.pages.involving(look.shelf, [person]))
        return journeys(lookup, told_of(lookup.dossier, person), person)

    return desk.worked_out(look, f"journeys {person}", made)


def _lines(told: Life) -> list[LifeLine]:
    speaker = speaker_of(told)

    def line(section: LifeSection, each: Line, heading: str = "", *, dated: bool = False) -> LifeLine:
        return LifeLine(section=section, heading=heading, dated=dated, sentence=sentence(each, speaker), line=each)

    return [
        *(line("family", each) for each in told.family),
        *(line("years", each, group.heading, dated=group.dated) for group in told.years for each in group.lines),
        *(line("undated", each) for each in told.undated),
        *(line("views", each) for each in told.views),
        *(line("said of", each) for each in told.said_of),
    ]
