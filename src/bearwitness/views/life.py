"""A life as a chronology: what a biographer keeps, line by line, with a footnote under every line."""

from collections.abc import Iterable
from itertools import groupby

import msgspec

from bearwitness.comparison.facts import Fact, facts, told_at
from bearwitness.comparison.limits import FIRST, OPEN, Bounds, bounds
from bearwitness.record import Assertion, Dossier, Entity, NameKind, When
from bearwitness.views.belonging import Belonging, Section, is_being_married, is_own, section
from bearwitness.views.dates import heading, heading_year, year_name
from bearwitness.views.lines import Line, differences, line
from bearwitness.views.lookup import Lookup, bare_name, is_nobody
from bearwitness.views.placing import Place, Placer
from bearwitness.views.sources import SourceView, source_view

_VAGUE, _YEAR, _STRETCH = range(3)


class NameView(msgspec.Struct, frozen=True):
    """A name and what kind of name it is."""

    text: str
    kind: NameKind


def name_views(entity: Entity) -> tuple[NameView, ...]:
    """The names of an entity as they can be printed, each once."""
    return tuple(dict.fromkeys(NameView(bare_name(name.text), name.kind) for name in entity.names))


class Group(msgspec.Struct, frozen=True):
    """The lines under one heading: a year, a vaguer date, or a stretch of the telling where `dated` is false."""

    heading: str
    lines: tuple[Line, ...]
    dated: bool = True


class Life(msgspec.Struct, frozen=True, kw_only=True):
    """The chronology of a person, without what was rejected."""

    id: str
    label: str
    names: tuple[NameView, ...] = ()
    born: tuple[str, ...] = ()
    """The dates given for the birth, in the order of time."""
    died: tuple[str, ...] = ()
    """The dates given for the death, in the order of time."""
    family: tuple[Line, ...] = ()
    years: tuple[Group, ...] = ()
    undated: tuple[Line, ...] = ()
    views: tuple[Line, ...] = ()
    """What the person held, where no date is given."""
    said_of: tuple[Line, ...] = ()
    """What others hold of the person."""
    sources: tuple[SourceView, ...] = ()
    """The sources that the lines rest on, in the dossier's order."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, in the order in which the sections are printed."""
        in_years = tuple(each for group in self.years for each in group.lines)
        return self.family + in_years + self.undated + self.views + self.said_of


class _Entry(msgspec.Struct, frozen=True):
    """A fact with its line, on the way to its place."""

    fact: Fact
    line: Line
    section: Section


class _Heading(msgspec.Struct, frozen=True, order=True):
    year: int
    rank: int
    text: str


class _Headed(msgspec.Struct, frozen=True):
    heading: _Heading
    order: tuple[int, Bounds, tuple[int, int, str]]
    line: Line


def life(dossier: Dossier, person_id: str) -> Life:
    """The chronology of the person of that id; without lines where the dossier tells nothing of it."""
    return Lives(Lookup(dossier)).life(person_id)


class Lives:
    """The lives that a dossier tells; what they share is worked out once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._belonging = Belonging(lookup.dossier)
        self._sources: dict[str, SourceView] = {}

    def life(self, person: str) -> Life:
        """The chronology of the person of that id; without lines where the dossier tells nothing of it."""
        entries = _entries(self._lookup, self._belonging.told_of(person), person)
        entity = self._lookup.entity(person)
        years, undated = _in_years(self._lookup, entries, person)
        return Life(
            id=person,
            label=self._lookup.label(person),
            names=name_views(entity) if entity is not None else (),
            born=_dates(entries, "birth", person),
            died=_dates(entries, "death", person),
            family=_of(entries, "family"),
            years=years,
            undated=undated,
            views=_of(entries, "views"),
            said_of=_of(entries, "said of"),
            sources=tuple(self._source(source) for source in self._used(entries)),
        )

    def _used(self, entries: list[_Entry]) -> list[str]:
        """The sources that the lines rest on, in the dossier's order."""
        used = {note.source for entry in entries for note in entry.line.notes}
        return sorted(used & self._lookup.order.keys(), key=lambda source: self._lookup.order[source])

    def _source(self, source: str) -> SourceView:
        if source not in self._sources:
            self._sources[source] = source_view(self._lookup, self._lookup.sources[source])
        return self._sources[source]


def _entries(lookup: Lookup, told: Iterable[Assertion], person: str) -> list[_Entry]:
    kept = (a for a in told if not _only_says_there_was_one(lookup, a))
    found = sorted(facts(lookup.order, kept), key=lambda f: told_at(lookup.order, f.lead))
    instead = differences(lookup, found)
    return [
        _Entry(
            fact,
            msgspec.structs.replace(line(lookup, fact, person), elsewhere=instead.get(fact.lead.id, ())),
            section(fact.lead, person),
        )
        for fact in found
    ]


def _only_says_there_was_one(lookup: Lookup, assertion: Assertion) -> bool:
    """Whether it is a tie to somebody called by no more than the relation: "his father", "his wife"."""
    if assertion.type != "kinship" and not is_being_married(assertion):
        return False
    across = [p.entity for p in assertion.participants if p.role in ("relative", "spouse") and p.entity is not None]
    return across != [] and all(is_nobody(lookup.label(r)) or not _has_name(lookup, r) for r in across)


def _has_name(lookup: Lookup, identifier: str) -> bool:
    entity = lookup.entity(identifier)
    return entity is not None and any(name.kind != "epithet" for name in entity.names)


def _of(entries: list[_Entry], name: Section) -> tuple[Line, ...]:
    return tuple(entry.line for entry in entries if entry.section == name)


def _dates(entries: list[_Entry], kind: str, person: str) -> tuple[str, ...]:
    own = [entry.line for entry in entries if entry.line.date and is_own(entry.fact.lead, kind, person)]
    return tuple(dict.fromkeys(each.date for each in sorted(own, key=_limits)))


def _limits(each: Line) -> Bounds:
    return bounds(each.time) if each.time is not None else OPEN


def _in_years(lookup: Lookup, entries: list[_Entry], person: str) -> tuple[tuple[Group, ...], tuple[Line, ...]]:
    """The lines under their headings, and those without a date that have no place among them."""
    placer = Placer(lookup, [t for entry in entries if entry.section == "years" for t in entry.fact.tellings])
    headed: list[_Headed] = []
    undated: list[Line] = []
    for entry in entries:
        if entry.section == "years":
            headed.append(_dated(lookup, entry, person))
        elif entry.section == "undated":
            place = placer.place(entry.fact)
            if place is None:
                undated.append(entry.line)
            else:
                headed.append(_placed(lookup, entry, place))
    headed.sort(key=lambda h: (h.heading, h.order))
    groups = tuple(
        Group(key.text, tuple(h.line for h in lines), dated=key.rank != _STRETCH)
        for key, lines in groupby(headed, key=lambda h: h.heading)
    )
    return groups, tuple(undated)


def _dated(lookup: Lookup, entry: _Entry, person: str) -> _Headed:
    lead = entry.fact.lead
    limits = _limits(entry.line)
    when = lead.time if lead.time is not None else When("", None, None)
    text = heading(when)
    rank = _YEAR if text == year_name(heading_year(when)) else _VAGUE
    return _Headed(
        _Heading(heading_year(when), rank, text),
        (_phase(lead, limits, person), limits, told_at(lookup.order, lead)),
        entry.line,
    )


def _phase(lead: Assertion, limits: Bounds, person: str) -> int:
    """The order within a year: the birth, what falls within it, what goes on beyond it, a death of unknown day."""
    if is_own(lead, "birth", person):
        return 0
    if is_own(lead, "death", person) and limits.earliest != limits.latest:
        return 3
    return 1 if limits.earliest[0] == limits.latest[0] or limits.earliest == FIRST else 2


def _placed(lookup: Lookup, entry: _Entry, place: Place) -> _Headed:
    key = _Heading(place.year, _YEAR if place.in_year else _STRETCH, place.heading)
    line_there = msgspec.structs.replace(entry.line, told=place.told)
    return _Headed(key, (1, place.after, told_at(lookup.order, entry.fact.lead)), line_there)
