"""The course of a life: its facts in the order in which they are told, and where each stands, none of them in words yet."""

from collections.abc import Iterable, Mapping

import msgspec

from bearwitness.comparison.differing import same_but_dated_otherwise
from bearwitness.comparison.facts import Fact, facts, told_at
from bearwitness.comparison.limits import FIRST, Bounds, limits
from bearwitness.record import Assertion, Entity, When
from bearwitness.views.belonging import Section, is_being_married, is_own, section
from bearwitness.views.dates import heading, heading_year, printed, year_name
from bearwitness.views.family import told_once
from bearwitness.views.lines import DOUBTFUL
from bearwitness.views.lookup import Lookup, is_nobody
from bearwitness.views.named import NameView, name_views
from bearwitness.views.placing import Place, Placer
from bearwitness.views.voices import author_of

_VAGUE, _YEAR, _STRETCH = range(3)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A fact, and where it stands in a life."""

    fact: Fact
    section: Section
    heading: str = ""
    """A year, a vaguer date, or a stretch of the telling; "" outside the years."""
    dated: bool = False
    """Whether the heading is of time."""
    told: str = ""
    """Where what has no date is told, in words; "" where the heading says it."""


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """What can be said of a life as a whole."""

    label: str
    names: tuple[NameView, ...] = ()
    born: tuple[str, ...] = ()
    """The dates given for the birth, in the order of time."""
    died: tuple[str, ...] = ()
    """The dates given for the death, in the order of time."""
    lines: int = 0
    accepted: int = 0
    """How many of the lines somebody accepted."""
    doubted: bool = False
    """Whether the reader doubts one of those that nobody accepted."""
    sources: int = 0
    speaker: str = ""
    """Who speaks where a line names nobody: the author of the one source; "" where there are several sources."""


class Course(msgspec.Struct, frozen=True, kw_only=True):
    """The facts of a life, without what was rejected, in the order in which the sections are printed."""

    id: str
    head: Head
    entries: tuple[Entry, ...]
    instead: Mapping[str, tuple[Fact, ...]]
    """What others have instead of a fact, by the id of its lead."""
    sources: tuple[str, ...]
    """The ids of the sources that the facts rest on, in the dossier's order."""


class _Heading(msgspec.Struct, frozen=True, order=True):
    year: int
    rank: int
    text: str


class _Headed(msgspec.Struct, frozen=True):
    heading: _Heading
    order: tuple[int, Bounds, tuple[int, int, str]]
    fact: Fact
    told: str = ""

    @property
    def entry(self) -> Entry:
        """Where the fact stands among the years."""
        text, dated = self.heading.text, self.heading.rank != _STRETCH
        return Entry(fact=self.fact, section="years", heading=text, dated=dated, told=self.told)


def course(lookup: Lookup, told: Iterable[Assertion], person: str) -> Course:
    """The course of the person's life, of what is told of it.

    The texts have to be at hand, but not how they speak of people and of time.
    """
    kept = (a for a in told if not _only_says_there_was_one(lookup, a))
    found = sorted(told_once(facts(lookup.order, kept)), key=lambda fact: told_at(lookup.order, fact.lead))
    entries = _in_order(lookup, found, person)
    sources = {telling.evidence[0].source for fact in found for telling in fact.tellings if telling.evidence}
    used = tuple(sorted(sources & lookup.order.keys(), key=lambda source: lookup.order[source]))
    return Course(
        id=person,
        head=_head(lookup, entries, used, person),
        entries=entries,
        instead=_instead(found),
        sources=used,
    )


def _head(lookup: Lookup, entries: tuple[Entry, ...], sources: tuple[str, ...], person: str) -> Head:
    entity = lookup.entity(person)
    return Head(
        label=lookup.label(person),
        names=name_views(entity) if entity is not None else (),
        born=_dates(entries, "birth", person),
        died=_dates(entries, "death", person),
        lines=len(entries),
        accepted=sum(entry.fact.status == "accepted" for entry in entries),
        doubted=any(e.fact.status != "accepted" and e.fact.certainty < DOUBTFUL for e in entries),
        sources=len(sources),
        speaker=author_of(lookup, lookup.source(sources[0])) if len(sources) == 1 else "",
    )


def _instead(found: Iterable[Fact]) -> dict[str, tuple[Fact, ...]]:
    return {
        fact.lead.id: tuple(other for other in group if other is not fact)
        for group in same_but_dated_otherwise(found)
        for fact in group
    }


def _only_says_there_was_one(lookup: Lookup, assertion: Assertion) -> bool:
    """Whether it is a tie to somebody called by no more than the relation: "his father", "his wife"."""
    if assertion.type != "kinship" and not is_being_married(assertion):
        return False
    across = [p.entity for p in assertion.participants if p.role in ("relative", "spouse") and p.entity is not None]
    return across != [] and all(is_nobody(lookup.label(r)) or not _has_name(lookup.entity(r)) for r in across)


def _has_name(entity: Entity | None) -> bool:
    return entity is not None and any(name.kind != "epithet" for name in entity.names)


def _dates(entries: Iterable[Entry], kind: str, person: str) -> tuple[str, ...]:
    leads = (entry.fact.lead for entry in entries)
    own = sorted((lead for lead in leads if lead.time is not None and is_own(lead, kind, person)), key=limits)
    return tuple(dict.fromkeys(printed(lead.time) for lead in own if lead.time is not None))


def _in_order(lookup: Lookup, found: Iterable[Fact], person: str) -> tuple[Entry, ...]:
    """The facts section by section, those of the years under their headings.

    What has no date stands among the years where its source tells it between two dates.
    """
    of: dict[Section, list[Fact]] = {}
    for fact in found:
        of.setdefault(section(fact.lead, person), []).append(fact)
    dated = of.get("years", [])
    placer = Placer(lookup, [telling for fact in dated for telling in fact.tellings])
    headed = [_dated(lookup, fact, person) for fact in dated]
    undated: list[Fact] = []
    for fact in of.get("undated", ()):
        place = placer.place(fact)
        if place is None:
            undated.append(fact)
        else:
            headed.append(_placed(lookup, fact, place))
    headed.sort(key=lambda h: (h.heading, h.order))
    return (
        *(Entry(fact=fact, section="family") for fact in of.get("family", ())),
        *(each.entry for each in headed),
        *(Entry(fact=fact, section="undated") for fact in undated),
        *(Entry(fact=fact, section="views") for fact in of.get("views", ())),
        *(Entry(fact=fact, section="said of") for fact in of.get("said of", ())),
    )


def _dated(lookup: Lookup, fact: Fact, person: str) -> _Headed:
    lead = fact.lead
    when = lead.time if lead.time is not None else When("", None, None)
    text = heading(when)
    rank = _YEAR if text == year_name(heading_year(when)) else _VAGUE
    order = (_phase(lead, limits(lead), person), limits(lead), told_at(lookup.order, lead))
    return _Headed(_Heading(heading_year(when), rank, text), order, fact)


def _phase(lead: Assertion, days: Bounds, person: str) -> int:
    """The order within a year: the birth, what falls within it, what goes on beyond it, a death of unknown day."""
    if is_own(lead, "birth", person):
        return 0
    if is_own(lead, "death", person) and days.earliest != days.latest:
        return 3
    return 1 if days.earliest[0] == days.latest[0] or days.earliest == FIRST else 2


def _placed(lookup: Lookup, fact: Fact, place: Place) -> _Headed:
    key = _Heading(place.year, _YEAR if place.in_year else _STRETCH, place.heading)
    return _Headed(key, (1, place.after, told_at(lookup.order, fact.lead)), fact, place.told if place.in_year else "")
