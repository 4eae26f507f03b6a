"""Page numbers: what is one, which are believed, and what the pages without one are called.

A printed number is believed where other pages confirm it by counting on from it.  A page without one, between pages
that have theirs, is counted and labelled in square brackets, as cataloguers do; where that is not certain it is
"unpaged".
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import msgspec

UNPAGED = "unpaged"
_NUMERAL = r"(?P<number>\d{1,5}|[ivxlc]{1,8}|[IVXLC]{1,8})"
_ALONE = re.compile(
    rf"[-–—\[(|~.•·]?\s*(?:p(?:age|\.)?\s*)?{_NUMERAL}(?:\s*(?:/|of)\s*\d+)?\s*[-–—\])|~.•·]?", re.IGNORECASE
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_WELL_FORMED = re.compile(r"c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_WRITTEN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_CONFIRMED, _CONFIRMED_UNSURE = 2, 3


class Number(msgspec.Struct, frozen=True):
    """A number that may be a page's; `series` is the same for numbers that count on from each other, page by page.

    `sure` where nothing else stands on its line, or it stands apart from what does.
    """

    label: str
    series: tuple[bool, int]
    sure: bool = True


def alone(text: str, index: int) -> Number | None:
    """The number that `text` is, on the page of that index: "233", "xi", "– 12 –", "p. 4", "3 / 12"; else None."""
    found = _ALONE.fullmatch(text.strip())
    return None if found is None else number(found.group("number"), index)


def number(label: str, index: int, *, sure: bool = True) -> Number | None:
    """The number written `label`, as it counts on the page of that index; None where it is no numeral."""
    if label.isdecimal() and label.isascii():
        return Number(label, (False, int(label) - index), sure)
    if label and _WELL_FORMED.fullmatch(label):
        return Number(label, (True, _value(label) - index), sure)
    return None


def believed(candidates: Sequence[Sequence[Number]]) -> tuple[Number | None, ...]:
    """The number of each page that most other pages confirm, rather no year; None where none is confirmed.

    One other page is enough where both numbers are `sure`, two where they are not.
    """
    votes = Counter(series for found in candidates for series in {n.series for n in found})
    sure = Counter(series for found in candidates for series in {n.series for n in found if n.sure})

    def confirmed(found: Number) -> bool:
        return sure[found.series] >= _CONFIRMED or votes[found.series] >= _CONFIRMED_UNSURE

    chosen = ([n for n in found if confirmed(n)] for found in candidates)
    return tuple(
        max(found, key=lambda n: (votes[n.series], not _YEAR.fullmatch(n.label)), default=None) for found in chosen
    )


def labelled(printed: Sequence[Number | None]) -> tuple[str, ...]:
    """The label of each page: as printed, or counted and in brackets, or "unpaged".

    Where no page has a number, all are counted from the first.
    """
    if not any(printed):
        return tuple(f"[{index + 1}]" for index in range(len(printed)))
    before: list[Number | None] = [None]
    for found in printed:
        before.append(found or before[-1])
    after: list[Number | None] = [None]
    for found in reversed(printed):
        after.append(found or after[-1])
    around = zip(printed, before, reversed(after[:-1]), strict=False)
    return tuple(own.label if own is not None else _counted(i, a, b) for i, (own, a, b) in enumerate(around))


def _counted(index: int, before: Number | None, after: Number | None) -> str:
    """The label of an unnumbered page from the numbers before and after it, where these agree or it is the first."""
    if after is not None and after.series == (False, 1 - index):
        return "[1]"
    if before is not None and after is not None and before.series != after.series:
        return UNPAGED
    known = before or after
    assert known is not None
    is_roman, offset = known.series
    value = index + offset
    if value < 1:
        return UNPAGED
    return f"[{written(value)}]" if is_roman else f"[{value}]"


def written(value: int) -> str:
    """A number below 400 in small Roman numerals."""
    out = ""
    for unit, letters in _WRITTEN:
        count, value = divmod(value, unit)
        out += letters * count
    return out


def _value(label: str) -> int:
    values = [_ROMAN[letter] for letter in label.lower()]
    return sum(-a if a < b else a for a, b in pairwise([*values, 0]))
