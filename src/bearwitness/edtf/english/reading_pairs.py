"""Two dates of which one leaves a part to the other: "3–5 April 1921", "1928–33", "490–481 BC"."""

import re
from collections.abc import Iterator

from bearwitness.edtf.english.reading_points import read_point
from bearwitness.edtf.english.words import SOME_TIME_IN

_ABBREVIATED = re.compile(r"[0-9]{1,2}")
_YEAR = re.compile(r"([0-9]{4})([?~%]?)")
_AD = re.compile(r"\bad [0-9]+$")
_MOST_LENT = 8
"""Words of a date, more than any has that lends some to another."""
_ERA = re.compile(r"[0-9,]+ (bce?)")


def splits(text: str, separator: str) -> Iterator[tuple[str, str]]:
    """Both sides of every place where the separator stands, the last first."""
    for found in reversed(list(re.finditer(separator, text))):
        yield text[: found.start()], text[found.end() :]


def read_pair(first: str, last: str) -> tuple[str | None, str | None]:
    """The EDTF of both; None for one that is no date even with what the other lends it."""
    era = _ERA.fullmatch(last)
    if era and first.replace(",", "").isdigit():
        first = f"{first} {era[1]}"
    first, last = first.removeprefix(SOME_TIME_IN), last.removeprefix(SOME_TIME_IN)
    if _AD.search(first) and last.isdigit():
        last = f"ad {last}"
    start = read_point(first)
    if start is None:
        start = next(filter(None, map(read_point, _completed(first, last))), None)
    return start, _abbreviated(start, last) or read_point(last)


def _completed(first: str, last: str) -> Iterator[str]:
    """The first date with ever more of the end of the last: "3 1921", "3 April 1921"."""
    words = last.split(" ")
    for count in range(1, min(len(words), _MOST_LENT)):
        yield f"{first} {' '.join(words[-count:])}"


def _abbreviated(start: str | None, last: str) -> str | None:
    """The year of which `last` is the last one or two figures, after the year `start`; it shares its "circa"."""
    year = _YEAR.fullmatch(start) if start is not None else None
    if year is None or not _ABBREVIATED.fullmatch(last):
        return None
    return f"{year[1][: -len(last)]}{last}{year[2]}"
