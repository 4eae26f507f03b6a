"""A life: as a chronology, on a line of time, from place to place, and among others."""

from collections.abc import Iterable, Sequence
from typing import Annotated

import msgspec
from fastapi import APIRouter, Query

from bearwitness.comparison.facts import Fact
from bearwitness.comparison.limits import limits
from bearwitness.desk.answers import Answer, OfList, Page, gives, page
from bearwitness.desk.looking import Desk, Look, OnDesk
from bearwitness.desk.routes.entities import known
from bearwitness.record import Assertion, EntityType
from bearwitness.store.parts import Rest
from bearwitness.store.values import Stretch
from bearwitness.views import Line
from bearwitness.views.belonging import Section, is_own, told_of
from bearwitness.views.course import Course, Entry, course
from bearwitness.views.journeys import Stop, StopView, journeys, stop_view
from bearwitness.views.life import line_of
from bearwitness.views.lookup import Lookup
from bearwitness.views.named import NameView
from bearwitness.views.ties import NetworkView, network
from bearwitness.views.timeline import BarView, bar, dated_facts
from bearwitness.views.wording import sentence, under_the_name

_CENTRES, _MOST_TIED = 30, 1000
_LINES = 100
"""So many lines of a life are put in words for one answer: each has its footnotes."""
_DAY = r"^$|^\d{4}(-\d\d(-\d\d)?)?$"
router = APIRouter(prefix="/api", tags=["lives"])


class LifeLine(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a life, and where it stands: its section and, among the years, its heading."""

    section: Section
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
        told = _course(desk, look, known(look, identifier).id)
        shown = page(told.entries, Stretch(min(stretch.limit, _LINES), stretch.after))
        return Answer(
            LifePage(
                id=told.id,
                label=told.head.label,
                names=told.head.names,
                born=told.head.born,
                died=told.head.died,
                head=tuple(under_the_name(told.head)),
                speaker=told.head.speaker,
                sources=told.sources,
                headings=_headings(told),
                lines=Page(_lines(desk, look, told, shown.items), shown.total, shown.next),
            )
        )


def _headings(told: Course) -> tuple[tuple[str, int], ...]:
    headings: dict[str, int] = {}
    for number, each in enumerate(told.entries):
        if each.section == "years":
            headings.setdefault(each.heading, number)
    return tuple(headings.items())


def _lines(desk: Desk, look: Look, told: Course, shown: Sequence[Entry]) -> tuple[LifeLine, ...]:
    facts = [fact for each in shown for fact in (each.fact, *told.instead.get(each.fact.lead.id, ()))]
    lookup = _in_words(desk, look, told.id, facts)
    lines = ((each, line_of(lookup, told, each)) for each in shown)
    return tuple(
        LifeLine(
            section=each.section,
            heading=each.heading,
            dated=each.dated,
            sentence=sentence(line, told.head.speaker),
            line=line,
        )
        for each, line in lines
    )


def _in_words(desk: Desk, look: Look, person: str, shown: Iterable[Fact]) -> Lookup:
    """What is needed to put some facts of a life in words: each name as all sources of the life have it."""
    tellings = {telling.id: telling for fact in shown for telling in fact.tellings}
    return look.at(tellings.values(), Rest(texts=_told(desk, look, person).texts))


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
        person = known(look, identifier).id
        found, ends = _dated(desk, look, person)
        shown = page(found, stretch)
        lookup = _in_words(desk, look, person, shown.items)
        items = tuple(bar(lookup, fact, person) for fact in shown.items)
        return Answer(TimelinePage(items, shown.total, shown.next, ends))


@router.get("/entities/{identifier}/journeys", responses=gives(Page[StopView], 404))
def stops(desk: OnDesk, identifier: str, stretch: OfList) -> Answer:
    """Where a person was, one place after the other."""
    with desk.looking() as look:
        person = known(look, identifier).id
        shown = page(_stops(desk, look, person), stretch)
        lookup = _in_words(desk, look, person, (stop.fact for stop in shown.items))
        items = tuple(stop_view(lookup, stop, person) for stop in shown.items)
        return Answer(Page(items, shown.total, shown.next))


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

        def made() -> NetworkView:
            centre = [known(look, entity).id] if entity else [e.id for e in look.shelf.of_type("person")[:_CENTRES]]
            told = look.pages.involving(look.shelf, centre, within=(since, until), limit=_MOST_TIED)
            return network(look.at(told, Rest(depth="names")), told, kinds)

        return Answer(desk.worked_out(look, f"network {entity} {kinds} {since} {until}", made))


class _Told(msgspec.Struct, frozen=True):
    """All from which a life is told, and the sources that it is told in."""

    assertions: tuple[Assertion, ...]
    texts: tuple[str, ...]


def _told(desk: Desk, look: Look, person: str) -> _Told:
    def made() -> _Told:
        found = look.pages.of_life(look.shelf, person)
        texts = sorted({anchor.source for a in found for anchor in a.evidence})
        return _Told(tuple(told_of(found, person)), tuple(texts))

    return desk.worked_out(look, f"told {person}", made)


def _course(desk: Desk, look: Look, person: str) -> Course:
    def made() -> Course:
        told = _told(desk, look, person)
        return course(look.at(told.assertions, Rest(depth="texts")), told.assertions, person)

    return desk.worked_out(look, f"life {person}", made)


def _dated(desk: Desk, look: Look, person: str) -> tuple[tuple[Fact, ...], Ends]:
    def made() -> tuple[tuple[Fact, ...], Ends]:
        told = _told(desk, look, person).assertions
        ends = Ends(_limits(told, person, "birth"), _limits(told, person, "death", "killing"))
        return dated_facts(look.shelf.ranks, told, person), ends

    return desk.worked_out(look, f"timeline {person}", made)


def _stops(desk: Desk, look: Look, person: str) -> tuple[Stop, ...]:
    def made() -> tuple[Stop, ...]:
        told = _told(desk, look, person).assertions
        return journeys(look.at(told, Rest(depth="names")), told, person)

    return desk.worked_out(look, f"journeys {person}", made)


def _limits(told: Iterable[Assertion], person: str, *kinds: str) -> Limits | None:
    """The most exact date of the person's own birth or death."""
    dated = [
        a for a in told if a.time is not None and any(a.type == kind and is_own(a, kind, person) for kind in kinds)
    ]
    best = min(dated, key=lambda a: limits(a).days, default=None)
    return Limits(best.time.earliest, best.time.latest) if best is not None and best.time is not None else None
