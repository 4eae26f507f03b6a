"""Times on `lives` by the kind of expression: mentions that are right, that have another value, that nobody marked.

usage: python -m benchmarks.times_kinds [train|dev]

A mention is right where a marked time that it overlaps has its value, qualifiers aside.  Not for the test part, whose
misses nobody may look at.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from bearwitness.reading.times.meaning import (
    Age,
    Date,
    DayPart,
    Event,
    Expression,
    Meaning,
    Part,
    Range,
    Shift,
    Stretch,
)
from bearwitness.reading.times.mentions import mentions
from bearwitness.reading.times.story import Resolved, told
from bearwitness.record import Prose, TimeMention
from benchmarks.lives import documents, load

_QUALIFIERS = re.compile(r"[~?%]")
_BOUNDS = frozenset({"by", "before", "until", "since", "from", "after"})
COLUMNS = ("right", "other value", "not marked")
Row = Counter[str]


def kind(expression: Expression) -> str:
    """What sort of expression it is, in the words of the guide."""
    named = _kind(expression.meaning)
    return f"{expression.lead} …" if named == "written out" and expression.lead in _BOUNDS else named


def _kind(meaning: Meaning) -> str:  # noqa: PLR0911  # one answer a kind of meaning
    match meaning:
        case Part() | DayPart() if meaning.of is not None:
            return _kind(meaning.of)
        case Range():
            side = meaning.first or meaning.last
            return "pointed at" if side is None else _kind(side)
        case Date(year=int()):
            return "written out"
        case Date(pointer="", of=None):
            return "day, month or season without a year"
        case Age():
            return "age or time of life"
        case Shift() if isinstance(meaning.of, Event):
            return "counted from an event"
        case Shift():
            return "counted from the story or the page"
        case Stretch(pointer=""):
            return "duration"
        case _:
            return "pointed at"


def kinds(resolved: Iterable[Resolved]) -> dict[tuple[int, int], str]:
    """The kind of every place of an expression, with and without its preposition, and of the times inside it."""
    return {
        (span.start, span.end): kind(expression)
        for each in resolved
        for expression in _inside(each.expression)
        for span in (expression.span, expression.whole)
    }


def _inside(expression: Expression) -> Iterator[Expression]:
    for side in (*expression.sides, expression.inner):
        if side is not None:
            yield from _inside(side)
    yield expression


def tallied(prose: Prose, marked: Sequence[TimeMention]) -> tuple[dict[str, Row], int]:
    """How the mentions of a text fare, by kind, and how many marked times no mention overlaps."""
    resolved = told(prose)
    named = kinds(resolved)
    found = mentions(prose, resolved)
    table: dict[str, Row] = {}
    for mention in found:
        row = table.setdefault(named.get((mention.start, mention.end), "pointed at"), Counter())
        row[_outcome(mention, marked)] += 1
    missed = sum(not any(_overlap(time, mention) for mention in found) for time in marked)
    return table, missed


def _outcome(mention: TimeMention, times: Iterable[TimeMention]) -> str:
    values = [_bare(time.edtf) for time in times if _overlap(time, mention)]
    return "not marked" if not values else "right" if _bare(mention.edtf) in values else "other value"


def _overlap(one: TimeMention, other: TimeMention) -> bool:
    return one.start < other.end and other.start < one.end


def _bare(edtf: str) -> str:
    return _QUALIFIERS.sub("", edtf)


def main(arguments: list[str]) -> None:
    part = "train" if "train" in arguments else "dev"
    total: dict[str, Row] = {}
    missed = 0
    for path in documents(part):
        gold = load(path)
        table, left = tallied(gold.prose, gold.times)
        missed += left
        for name, row in table.items():
            total.setdefault(name, Counter()).update(row)
    print(f"{'lives ' + part:38}" + "".join(f"{column:>13}" for column in COLUMNS))
    for name, row in sorted(total.items(), key=lambda item: -item[1].total()):
        print(f"{name:38}" + "".join(f"{row[column]:13}" for column in COLUMNS))
    print(f"marked and not found: {missed}")


if __name__ == "__main__":
    main(sys.argv[1:])
