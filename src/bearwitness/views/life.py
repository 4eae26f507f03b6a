"""A life as a chronology: what a biographer keeps, line by line, with a footnote under every line."""

from itertools import groupby

import msgspec

from bearwitness.record import Dossier
from bearwitness.views.belonging import Belonging, Section
from bearwitness.views.course import Course, Entry, course
from bearwitness.views.lines import Line, instead, line
from bearwitness.views.lookup import Lookup
from bearwitness.views.named import NameView
from bearwitness.views.sources import SourceView, source_view


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


def life(dossier: Dossier, person_id: str) -> Life:
    """The chronology of the person of that id; without lines where the dossier tells nothing of it."""
    return Lives(Lookup(dossier)).life(person_id)


class Lives:
    """The lives that a dossier tells; what they share is worked out once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._belonging = Belonging(lookup.dossier.assertions)
        self._sources: dict[str, SourceView] = {}

    def life(self, person: str) -> Life:
        """The chronology of the person of that id; without lines where the dossier tells nothing of it."""
        lookup = self._lookup
        told = course(lookup, self._belonging.told_of(person), person)
        lines = [(entry, line_of(lookup, told, entry)) for entry in told.entries]
        in_years = [each for each in lines if each[0].section == "years"]
        years = groupby(in_years, key=lambda each: (each[0].heading, each[0].dated))

        def of(section: Section) -> tuple[Line, ...]:
            return tuple(each for entry, each in lines if entry.section == section)

        return Life(
            id=person,
            label=told.head.label,
            names=told.head.names,
            born=told.head.born,
            died=told.head.died,
            family=of("family"),
            years=tuple(Group(text, tuple(each for _, each in same), dated) for (text, dated), same in years),
            undated=of("undated"),
            views=of("views"),
            said_of=of("said of"),
            sources=tuple(self._source(source) for source in told.sources),
        )

    def _source(self, source: str) -> SourceView:
        if source not in self._sources:
            self._sources[source] = source_view(self._lookup, self._lookup.sources[source])
        return self._sources[source]


def line_of(lookup: Lookup, told: Course, entry: Entry) -> Line:
    """The line of a fact in the course of a life, with where it is told and what others have instead."""
    others = told.instead.get(entry.fact.lead.id, ())
    return msgspec.structs.replace(
        line(lookup, entry.fact, told.id),
        told=entry.told,
        elsewhere=tuple(instead(lookup, entry.fact, other) for other in others),
    )
