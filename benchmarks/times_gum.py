"""Times on the biographies of GUM: the first and last day of each dated expression.

usage: python -m benchmarks.times_gum [train|dev|test|both]

GUM gives its dates as TEI does (when, from, to, notBefore, notAfter); `both` is dev and test together.  A date counts as
found where a mention that overlaps it has the same first and last day, be it with its preposition, as a whole range or
as one end of it; a range that is found is one mention, its ends are two where GUM marks two.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bearwitness.edtf import EdtfError, first_and_last
from bearwitness.reading.times import find_times
from bearwitness.reading.times.calendar import Dating, Period, edtf
from bearwitness.reading.times.meaning import Part, Range
from bearwitness.reading.times.resolve import resolved
from bearwitness.reading.times.story import Resolved, told
from bearwitness.record import Source, TimeMention, divide

FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora" / "gum"
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_OF_A_LIFE = re.compile(
    r"\b(?:age|aged|old|in life|later years|a? ?(?:child|boy|girl)(?:hood)?|youth|(?:his|her|their) [a-z]+$)\b",
    re.IGNORECASE,
)
_NO_DATE = "no date by itself"
Days = tuple[str | None, str | None]


class Marked(msgspec.Struct, frozen=True):
    """A dated expression of GUM: its place, and its first and last day."""

    start: int
    end: int
    days: Days


class Tally(msgspec.Struct):
    """How many dates were marked, how many mentions found, and how many of either agree."""

    gold: int = 0
    found: int = 0
    gold_right: int = 0
    found_right: int = 0

    def f1(self) -> tuple[float, float, float]:
        """Precision, recall and F1 in percent."""
        precision = 100 * self.found_right / max(1, self.found)
        recall = 100 * self.gold_right / max(1, self.gold)
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def biographies(part: str) -> list[str]:
    """The names of the biographies of a part, as `dates.tsv` splits them."""
    splits = {row[0]: row[1] for row in rows() if "_bio_" in row[0]}
    wanted = {"dev", "test"} if part == "both" else {part}
    return sorted(name for name, split in splits.items() if split in wanted)


def rows() -> list[list[str]]:
    """The rows of `dates.tsv` without its head."""
    return [line.split("\t") for line in (FOLDER / "dates.tsv").read_text(encoding="utf-8").splitlines()[1:]]


def document(name: str) -> tuple[str, dict[tuple[int, int], tuple[int, int]]]:
    """The text of a document, and the place of every token by its sentence's and its own number."""
    text, places, number = "", {}, 0
    glued = True
    for line in (FOLDER / "dep" / f"{name}.conllu").read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and text and "_block" not in line:
            text, glued = text.rstrip() + "\n\n", True
        elif line.startswith("# sent_id"):
            number = int(line.rpartition("-")[2])
        cells = line.split("\t")
        if len(cells) == 10 and cells[0].isdigit():
            text += "" if glued else " "
            places[number, int(cells[0])] = (len(text), len(text) + len(cells[1]))
            text += cells[1]
            glued = "SpaceAfter=No" in cells[9]
    return text, places


def marked(name: str, places: dict[tuple[int, int], tuple[int, int]]) -> list[Marked]:
    """The dated expressions of a document."""
    found = []
    for row in rows():
        if row[0] == name:
            first = (int(row[3]), int(row[4]))
            last = (first[0], first[1] + len(row[6].split()) - 1)
            found.append(Marked(places[first][0], places[last][1], days(row[7])))
    return found


def days(attributes: str) -> Days:
    """The first and last day that TEI attributes give; None where a side is open or not a date by itself."""
    given = dict(_ATTRIBUTE.findall(attributes))
    first = given.get("when") or given.get("from") or given.get("notBefore")
    last = given.get("when") or given.get("to") or given.get("notAfter")
    return _day(first, 0), _day(last, 1)


def _day(date: str | None, side: int) -> str | None:
    try:
        return None if date is None else first_and_last(date)[side]
    except EdtfError:
        return _NO_DATE


def tally(gold: list[Marked], times: tuple[TimeMention, ...], cores: list[Marked]) -> Tally:
    """How far the mentions of a document agree with what is marked; mentions that overlap are one.

    `cores` are the times without their prepositions and the ends of ranges, for GUM mostly marks these.  GUM marks
    neither ages and times of a life nor what befell somebody ("until his death"): those of ours that meet no mark are
    not counted.  Nor is a date that GUM marks without its year ("--09"), which has no first and last day.
    """
    counts = Tally(gold=sum(_NO_DATE not in date.days for date in gold))
    for group in grouped(times):
        start, end = group[0].start, max(time.end for time in group)
        values: set[Days] = {(time.earliest, time.latest) for time in group}
        values |= {side.days for side in cores if side.start < end and start < side.end}
        near = [date for date in gold if any(t.start < date.end and date.start < t.end for t in group)]
        if any(_NO_DATE in date.days for date in near):
            continue
        right = [date for date in near if date.days in values]
        counts.found += 0 if not near and _OF_A_LIFE.search(group[0].text) else max(1, len(near))
        counts.found_right += len(right)
        counts.gold_right += len(right)
    return counts


def grouped(times: tuple[TimeMention, ...]) -> Iterator[list[TimeMention]]:
    """The mentions in groups that overlap."""
    groups: dict[int, list[TimeMention]] = defaultdict(list)
    end = head = -1
    for time in times:
        head = time.start if time.start >= end else head
        end = max(end, time.end)
        groups[head].append(time)
    yield from groups.values()


def bare(found: list[Resolved]) -> list[Marked]:
    """Every time without its preposition, and the two times of every range."""
    return [
        Marked(each.expression.span.start, each.expression.span.end, first_and_last(edtf(each.value)))
        for whole in found
        for each in (whole, *whole.sides, *_beginning(whole), *_half(whole))
        if each.value is not None
    ]


def _beginning(whole: Resolved) -> Iterator[Resolved]:
    """The first end of a range whose last one is the present."""
    meaning = whole.expression.meaning
    if isinstance(meaning, Range) and meaning.first is not None and not whole.sides:
        yield msgspec.structs.replace(whole, value=resolved(meaning.first, whole.now))


def _half(whole: Resolved) -> Iterator[Resolved]:
    """The early or late half of a decade, as GUM takes it ("the early 2000s" are 2000 to 2004); ours is a third."""
    meaning = whole.expression.meaning
    if isinstance(meaning, Part) and meaning.part in ("early", "late"):
        decade = resolved(meaning.of, whole.now)
        if isinstance(decade, Dating) and decade.years == 10:
            first = decade.year + (5 if meaning.part == "late" else 0)
            yield msgspec.structs.replace(whole, value=Period(Dating(first), Dating(first + 4)))


def measured(name: str) -> Tally:
    """The tally of one biography."""
    text, places = document(name)
    prose = divide(Source(id=name, title=name.rpartition("_")[2].capitalize(), text=text, sha256=""))
    return tally(marked(name, places), find_times(prose), bare(told(prose)))


def main(arguments: list[str]) -> None:
    part = next((a for a in arguments if a in ("train", "dev", "test", "both")), "dev")
    total = Tally()
    for name in biographies(part):
        counts = measured(name)
        print(f"{name:24} marked {counts.gold:3}  found {counts.found:3}  right {counts.gold_right:3}")
        for field in total.__struct_fields__:
            setattr(total, field, getattr(total, field) + getattr(counts, field))
    precision, recall, f1 = total.f1()
    print(f"GUM biographies, {part}: P {precision:.1f}  R {recall:.1f}  F1 {f1:.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
