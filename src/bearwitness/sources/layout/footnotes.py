"""Notes at the foot of printed pages, told apart from the prose above them.

They are the last lines of a column, set smaller than the text, and begin with a number or a sign; a note may go on
at the foot of the next page.  Where the letters are of one size, a note's number is one that the page calls.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

import msgspec

from bearwitness.sources.layout import margins
from bearwitness.sources.layout.columns import gutter_of, in_order, together
from bearwitness.sources.layout.lines import PRINTED_ASTERISK
from bearwitness.sources.layout.sheets import Line, usual_size

RAISED_FIGURES = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_SMALLER = 0.93
_SIGNS = f"{PRINTED_ASTERISK}†‡§¶"
MARKER = re.compile(
    rf"(?:(?P<raised>[{RAISED_FIGURES}]+|[{_SIGNS}]{{1,3}})|\[(?P<bracketed>\d{{1,3}})\]|(?P<plain>\d{{1,3}})[.)]?(?=\s)"
    r"|(?P<misread>[’'`´°®©™?^~]{1,2})(?=\s))\s*(?=\S)"
)
"""With what a note begins; a raised number that was not recognised is often taken for such a sign as `misread` has."""
UNKNOWN = "?"
"""The number of a note of which nobody knows it."""
CALL = re.compile(
    rf"(?<=[^\s{RAISED_FIGURES}])(?:(?P<figures>[{RAISED_FIGURES}]{{1,3}})|(?P<signs>[{_SIGNS}]{{1,3}}))(?!\w)"
)
_FIGURES = str.maketrans(RAISED_FIGURES, "0123456789")
_ENDED = re.compile(r"[.!?…)\]][\"'”’»)\]*]*$")
_BEGUN = re.compile(r"[*“‘\"'(\[]*(?:[^\W\d_a-z]|see\b|ibid|cf\b)")
_GAP = 1.25
_ACROSS = 0.3
_SOME = 0.15


class NoteLine(msgspec.Struct, frozen=True):
    """A line of a note; `number` where the note begins in it, "" where it goes on."""

    number: str
    line: Line


def parted(
    lines: Sequence[Line], size: float, *, open_note: bool, ordered: bool = False
) -> tuple[list[tuple[Line, ...]], list[NoteLine]]:
    """The columns of a page without their notes, and the lines of the notes; `size` is that of the text's letters.

    `open_note` where the page before ended in the middle of a note; `ordered` where the lines are in order already.
    """
    main, aside = (tuple(lines), ()) if ordered else margins.parted(lines)
    size = _size_of(main, size)
    columns = _as_given(main) if ordered else _columns(main, size)
    calls = {plain(found.group()) for line in lines for found in CALL.finditer(line.text)}
    prose: list[tuple[Line, ...]] = []
    notes: list[NoteLine] = []
    for number, column in enumerate(columns):
        lowest = not any(_is_below(other, column) for other in columns[number + 1 :])
        unfinished = not ended(notes[-1].line.text) if notes else open_note
        first = _first_of_notes(column, size, calls, open_note=unfinished) if lowest else len(column)
        prose.append(column[:first])
        notes += _noted(column[first:])
    return [column for column in (*prose, together(aside)) if column], notes


def _as_given(lines: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """The blocks of a page, each with its lines from above."""
    return tuple(together(list(block)) for _, block in groupby(lines, key=lambda line: line.block))


def _columns(lines: Sequence[Line], size: float) -> tuple[tuple[Line, ...], ...]:
    """The columns of a page; small lines below several of them that run across are the last."""
    by_base = sorted(lines, key=lambda line: (line.base, line.left))
    first = len(by_base)
    while first and _is_small(by_base[first - 1], size):
        first -= 1
    small = by_base[first:]
    gutter = gutter_of(by_base[:first])
    across = gutter is not None and sum(line.left < gutter < line.right for line in small) > _ACROSS * len(small)
    return (*in_order(by_base[:first]), together(small)) if across else in_order(lines)


def _size_of(lines: Sequence[Line], size: float) -> float:
    """The size of the text's letters on a page: the usual one, where enough of it has that, or else its own."""
    usual = sum(len(line.text) for line in lines if line.size >= _SMALLER * size)
    return size if usual > _SOME * sum(len(line.text) for line in lines) else usual_size(lines)


def _is_small(line: Line, size: float) -> bool:
    return line.role == "note" or line.size < _SMALLER * size


def ended(text: str) -> bool:
    """Whether a note that ends so has ended."""
    return _ENDED.search(text) is not None


def plain(marker: str) -> str:
    """A marker as it stands in the reading text: plain figures, the asterisk of the print as one."""
    return marker.translate(_FIGURES).replace(PRINTED_ASTERISK, "*")


def _is_below(other: Sequence[Line], column: Sequence[Line]) -> bool:
    beside = other[0].left < column[0].right and column[0].left < other[0].right
    return beside and other[0].base > column[-1].base


def _first_of_notes(column: Sequence[Line], size: float, calls: set[str], *, open_note: bool) -> int:
    """The number of the line with which the notes begin; that of all lines where there are none."""
    first = len(column)
    while first and _is_small(column[first - 1], size):
        first -= 1
    small = column[first:]
    begin = next((i for i, line in enumerate(small) if _begins(line, calls)), None)
    stated = next((i for i, line in enumerate(small) if line.role == "note"), None)
    if stated is not None:
        return first + stated
    if begin is not None:
        goes_on = open_note and begin > 0 and _stands_apart(column, first)
        return first if goes_on else first + begin
    if small and open_note and _stands_apart(column, first):
        return first
    return _same_size(column, calls)


def _begins(line: Line, calls: set[str]) -> bool:
    """Whether a note begins in a small line: with a raised or bracketed number, a sign, or a number that is called.

    Where nothing says which numbers are called, words that begin a sentence have to follow.
    """
    found = MARKER.match(line.text)
    if found is None:
        return False
    number = found.group("plain")
    return number is None or (number in calls if calls else _BEGUN.match(line.text, found.end()) is not None)


def _same_size(column: Sequence[Line], calls: set[str]) -> int:
    """Where notes in letters of the text's size begin: at a raised number that the lines above call, set apart."""
    for i in range(len(column) - 1, 0, -1):
        found = MARKER.match(column[i].text)
        if (
            found is not None
            and found.group("raised")
            and plain(found.group("raised")) in calls
            and _stands_apart(column, i)
        ):
            return i
    return len(column)


def _stands_apart(column: Sequence[Line], at: int) -> bool:
    """Whether there is more room above a line than between those above it; so it is with the first of a column."""
    if at < 2:
        return True
    usual = sorted(b.base - a.base for a, b in pairwise(column[:at]))
    return column[at].base - column[at - 1].base > _GAP * usual[len(usual) // 2]


def _noted(lines: Iterable[Line]) -> Iterator[NoteLine]:
    last = 0
    for line in lines:
        found = MARKER.match(line.text)
        label = (
            ""
            if found is None
            else plain(found.group("raised") or found.group("bracketed") or found.group("plain") or UNKNOWN)
        )
        counts = not label.isdecimal() or last == 0 or 0 < int(label) - last <= 2 or label == "1"
        if found is None or not counts:
            yield NoteLine("", line)
            continue
        last = int(label) if label.isdecimal() else last
        yield NoteLine(label, msgspec.structs.replace(line, text=line.text[found.end() :]))
