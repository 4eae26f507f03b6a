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
    "texts": Counted("text of a source", "texts of sources", "the reading text of each source"),
    "furniture": Counted("stretch of page furniture", "stretches of page furniture", "which of the text is no prose"),
    "entities": Counted("entity", "entities", "people, groups, places, works and events, with their labels"),
    "names": Counted("name", "names", "every name of an entity, and what kind of name it is"),
    "mentions": Counted("mention", "mentions", "every place where an entity is spoken of"),
    "links": Counted("link to an authority", "links to authorities", "what an entity is elsewhere"),
    "points": Counted("coordinate", "coordinates", "where a place lies"),
    "times": Counted("dated expression", "dated expressions", "every expression of time in the texts with its value"),
    "reasons": Counted("reason of a date", "reasons of dates", "how a value was worked out that the words do not give"),
    "assertions": Counted("assertion", "assertions", "what is stated: its type and who takes part in which role"),
    "dates": Counted("date of an assertion", "dates of assertions", "the EDTF value, the first and the last day"),
    "durations": Counted("duration", "durations", "how long it lasted"),
    "places": Counted("place of an assertion", "places of assertions", "where it happened"),
    "voices": Counted("chain of voices", "chains of voices", "who says so, through whom"),
    "stances": Counted("denial or question", "denials and questions", "that a voice denies or questions it"),
    "modalities": Counted("“probably” or “perhaps”", "“probably” and “perhaps”", "how sure the voice is"),
    "certainties": Counted("certainty of the reader", "certainties of the reader", "the reader's own probability"),
    "statuses": Counted("acceptance or rejection", "acceptances and rejections", "what a person made of it"),
    "readers": Counted("name of a reader", "names of readers", "which reader found it"),
    "words": Counted("quotation of evidence", "quotations of evidence", "the exact words it rests on"),
    "positions": Counted("position of evidence", "positions of evidence", "where in the text those words stand"),
    "citations": Counted("citation", "citations", "the pages of works that a source cites for it"),
    "quotations": Counted("quotation", "quotations", "words given as somebody's own, with their speaker"),
    "disputes": Counted("dispute", "disputes", "issues, with the positions taken on them"),
    "contradictions": Counted("contradiction", "contradictions", "sets of statements that cannot all be true"),
    "notes": Counted("note of the research log", "notes of the research log", "what was looked for, what is asked"),
    "decisions": Counted("decision", "decisions", "who decided what, and when"),
    "problems": Counted("problem of a reading", "problems of readings", "what was doubtful about a reading"),
    "matches": Counted("match of two entities", "matches of entities", "who may be whom, and why"),
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
        """The loss in words: "3 mentions", "2 names; carried: those of the person"."""
        named = PARTS[self.part]
        what = f"{self.count} {named.one if self.count == 1 else named.several}"
        return f"{what}; carried: {self.carried}" if self.carried else what


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
