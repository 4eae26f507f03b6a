"""What a format could not carry, counted: no export is silent about it.

`PARTS` is the closed list of what a dossier is made of.  Each format names the parts that it carries, wholly or in
part; every other part that a dossier has is reported as lost, so that nothing can be forgotten in the report.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal, TypeVar

import msgspec

from bearwitness.exchange.holdings import Holdings
from bearwitness.record import Assertion, Entity, Quotation, SourceRecord, TimeMention

Part = Literal[
    "sources",
    "texts",
    "furniture",
    "entities",
    "names",
    "mentions",
    "links",
    "points",
    "times",
    "reasons",
    "assertions",
    "dates",
    "durations",
    "places",
    "voices",
    "stances",
    "modalities",
    "certainties",
    "statuses",
    "readers",
    "words",
    "positions",
    "citations",
    "quotations",
    "disputes",
    "contradictions",
    "notes",
    "decisions",
    "problems",
    "matches",
]

Carried = Mapping[Part, str]
"""The parts that a format carries, with "" where wholly, and with what it carries of a part where it does not."""


class Counted(msgspec.Struct, frozen=True):
    """What one and several of a part are called, and what it is."""

    one: str
    several: str
    meaning: str


PARTS: Mapping[Part, Counted] = {
    "sources": Counted("source", "sources", "title, author, date, kind, language and reviewed work of each source"),
    "texts": Counted("full text of a source", "full texts of sources", "the reading text of each source"),
    "furniture": Counted(
        "running head, menu or notice told apart from the text",
        "running heads, menus and notices told apart from the text",
        "which of the text is no prose",
    ),
    "entities": Counted(
        "person, group, place, work or event",
        "people, groups, places, works and events",
        "people, groups, places, works and events, with their labels",
    ),
    "names": Counted("name", "names", "every name of an entity, and what kind of name it is"),
    "mentions": Counted(
        "place in the texts where somebody or something is spoken of",
        "places in the texts where somebody or something is spoken of",
        "every place where an entity is spoken of",
    ),
    "links": Counted(
        "link to a catalogue or to Wikidata", "links to catalogues and to Wikidata", "what an entity is elsewhere"
    ),
    "points": Counted("place's position on the map", "places' positions on the map", "where a place lies"),
    "times": Counted(
        "date as a text words it",
        "dates as the texts word them",
        "every expression of time in the texts with its value",
    ),
    "reasons": Counted(
        "explanation of how a date was worked out",
        "explanations of how dates were worked out",
        "how a value was worked out that the words do not give",
    ),
    "assertions": Counted("statement", "statements", "what is stated: its type and who takes part in which role"),
    "dates": Counted("date of a statement", "dates of statements", "the EDTF value, the first and the last day"),
    "durations": Counted(
        "length of time that something took", "lengths of time that something took", "how long it lasted"
    ),
    "places": Counted("place where something happened", "places where something happened", "where it happened"),
    "voices": Counted(
        "record of who says so, and through whom",
        "records of who says so, and through whom",
        "who says so, through whom",
    ),
    "stances": Counted(
        "mark that something is denied or questioned",
        "marks that something is denied or questioned",
        "that a voice denies or questions it",
    ),
    "modalities": Counted("“probably” or “perhaps”", "“probably” and “perhaps”", "how sure the voice is"),
    "certainties": Counted(
        "estimate of how sure the reading is", "estimates of how sure the reading is", "the reader's own probability"
    ),
    "statuses": Counted(
        "mark that a statement was accepted or rejected",
        "marks that a statement was accepted or rejected",
        "what a person made of it",
    ),
    "readers": Counted(
        "record of which reader found a statement", "records of which reader found a statement", "which reader found it"
    ),
    "words": Counted(
        "quotation that a statement rests on", "quotations that statements rest on", "the exact words it rests on"
    ),
    "positions": Counted(
        "exact place of the words that a statement rests on",
        "exact places of the words that statements rest on",
        "where in the text those words stand",
    ),
    "citations": Counted(
        "page of a work that a source cites",
        "pages of works that sources cite",
        "the pages of works that a source cites for it",
    ),
    "quotations": Counted(
        "passage in somebody's own words",
        "passages in somebody's own words",
        "words given as somebody's own, with their speaker",
    ),
    "disputes": Counted("dispute", "disputes", "issues, with the positions taken on them"),
    "contradictions": Counted(
        "group of statements that cannot all be true",
        "groups of statements that cannot all be true",
        "sets of statements that cannot all be true",
    ),
    "notes": Counted("note of the research log", "notes of the research log", "what was looked for, what is asked"),
    "decisions": Counted(
        "record of who decided what, and when", "records of who decided what, and when", "who decided what, and when"
    ),
    "problems": Counted(
        "warning about how a source was read",
        "warnings about how sources were read",
        "what was doubtful about a reading",
    ),
    "matches": Counted(
        "finding that two may be the same person or thing",
        "findings that two may be the same person or thing",
        "who may be whom, and why",
    ),
}


class Loss(msgspec.Struct, frozen=True):
    """How much of a part did not get into the file, or not whole.

    `carried` says what of the part the format carries; it is "" where that is nothing.
    """

    part: Part
    count: int
    carried: str = ""

    @property
    def sentence(self) -> str:
        """The loss in words: "3 disputes", "2 names; kept: those of the person"."""
        named = PARTS[self.part]
        what = f"{self.count} {named.one if self.count == 1 else named.several}"
        return f"{what}; kept: {self.carried}" if self.carried else what


Losses = tuple[Loss, ...]
"""In the order of `PARTS`, none with a count of 0."""

Value = TypeVar("Value")
_Counters = dict[Part, Callable[[Value], int]]


def _one(_: object) -> int:
    return 1


_SOURCES: _Counters[SourceRecord] = {"sources": _one, "texts": _one, "furniture": lambda s: len(s.furniture)}
_ENTITIES: _Counters[Entity] = {
    "entities": _one,
    "names": lambda e: len(e.names),
    "mentions": lambda e: len(e.mentions),
    "links": lambda e: len(e.same_as),
    "points": lambda e: e.point is not None,
}
_TIMES: _Counters[TimeMention] = {"times": _one, "reasons": lambda t: bool(t.reason)}
_ASSERTIONS: _Counters[Assertion] = {
    "assertions": _one,
    "dates": lambda a: a.time is not None,
    "durations": lambda a: a.duration is not None,
    "places": lambda a: a.place is not None,
    "voices": lambda a: bool(a.voice),
    "stances": lambda a: a.stance != "asserts",
    "modalities": lambda a: a.modality != "certain",
    "certainties": _one,
    "statuses": lambda a: a.status != "suggested",
    "readers": lambda a: bool(a.reader),
    "words": lambda a: len(a.evidence),
    "positions": lambda a: len(a.evidence),
    "citations": lambda a: len(a.citations),
}
_QUOTATIONS: _Counters[Quotation] = {"quotations": _one, "citations": lambda q: len(q.citations)}


def lost(
    now: Holdings, carried: Carried, in_part: Mapping[Part, int] | None = None, never_whole: Iterable[Part] = ()
) -> Losses:
    """What a format that carries `carried` leaves of the dossier.

    Of the parts carried in part, `in_part` counts what is not whole, and of `never_whole` nothing is.
    """
    counts: dict[Part, int] = dict(in_part) if in_part is not None else {}
    for part, count in _counted(now, frozenset(PARTS) - frozenset(carried) | frozenset(never_whole)):
        counts[part] = counts.get(part, 0) + count
    return tuple(Loss(part, counts[part], carried.get(part, "")) for part in PARTS if counts.get(part, 0) > 0)


def _counted(now: Holdings, parts: frozenset[Part]) -> Iterator[tuple[Part, int]]:
    yield from _tally(now.sources, _SOURCES, parts)
    yield from _tally(now.entities, _ENTITIES, parts)
    yield from _tally(now.times, _TIMES, parts)
    yield from _tally(now.assertions, _ASSERTIONS, parts)
    yield from _tally(now.quotations, _QUOTATIONS, parts)
    yield from _tally(now.disputes, {"disputes": _one}, parts)
    yield from _tally(now.contradictions, {"contradictions": _one}, parts)
    yield from _tally(now.notes, {"notes": _one}, parts)
    yield from _tally(now.decisions, {"decisions": _one}, parts)
    yield from _tally(now.problems, {"problems": _one}, parts)
    yield from _tally(now.matches, {"matches": _one}, parts)


def _tally(
    things: Callable[[], Iterator[Value]], counters: _Counters[Value], parts: frozenset[Part]
) -> Iterator[tuple[Part, int]]:
    """How many of each of `parts` the things have; the things are not looked at where none of it is theirs."""
    wanted = {part: count for part, count in counters.items() if part in parts}
    totals = dict.fromkeys(wanted, 0)
    for thing in things() if wanted else ():
        for part, count in wanted.items():
            totals[part] += count(thing)
    yield from totals.items()


def wholly(names: str) -> dict[Part, str]:
    """The parts of these names, as carried wholly; KeyError for what is no part."""
    by_name: dict[str, Part] = {part: part for part in PARTS}
    return dict.fromkeys((by_name[name] for name in names.split()), "")
