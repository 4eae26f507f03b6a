"""The date of the page itself, among the lines at its head and its end."""

import re
from collections.abc import Sequence

from bearwitness.sources.dates import date_in, find_date
from bearwitness.sources.draft import words_in

_LINE_WORDS = 14
_AROUND = 7
_ISSUED = re.compile(r"\b(?:posted|published|issued?|described|vol|no)\b", re.IGNORECASE)
_FROM = re.compile(
    r"^(?:from |(?:first published|published|written|delivered|source)\s?:).*?\D(?P<year>\d{4})\.?$", re.IGNORECASE
)
_NOT_OWN = re.compile(
    r"\b(?:last (?:updated|modified)|born|died|copyright|correction|accessed|retrieved|next|previous)\b"
    r"|©|«|»|\d{4}\s?[–-]\s?\d",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|on|the)\b", re.IGNORECASE)
_REVISED = re.compile(r"\brevised\b(?P<rest>.*\d{4}.*)$", re.IGNORECASE)
_PLACE = re.compile(r"^,(?: [^\W\d_a-z]\w+){1,3}$")
_REFERENCE = re.compile(r"[*_“\"(:]")
"""What references to books have, and datelines do not."""
_MONTH = len("2016-02")


def date_of_page(lines: Sequence[str], notices: Sequence[str]) -> str:
    """The EDTF date of the page, "" where it bears none.

    `lines` stand at its head and its end, `notices` are the furniture there.  A date that stands alone comes first,
    then one that says it is of publishing, a dateline, a signature with a date, and the issue in a magazine's head.
    """
    own = [line for line in lines if words_in(line) <= _LINE_WORDS and not _NOT_OWN.search(line)]
    others = [line for line in notices if not _NOT_OWN.search(line)]
    ordered = (
        *(line for line in (*own, *others) if is_date(line) and _in_month(line)),
        *(line for line in (*own, *others) if _ISSUED.search(line) and _in_month(line)),
        *(line for line in own if is_dateline(line)),
        *(line for line in others if " | " in line and _in_month(line)),
        *(found.group("year") for found in map(_FROM.match, own) if found is not None),
    )
    return next((_last(line) for line in ordered), "")


def _last(line: str) -> str:
    """The date in a line; where it says that it was revised, the date of that."""
    revised = _REVISED.search(line)
    return date_in(line if revised is None else revised.group("rest"))


def is_date(text: str) -> bool:
    """Whether `text` is a date and no more, a day of the week apart."""
    found = find_date(text)
    return found is not None and not _WEEKDAY.sub("", text[: found.start()] + text[found.end() :]).strip(" .,;:()[]–—")


def is_dateline(text: str) -> bool:
    """Whether `text` is a place or a name with a date after it, a comma between, or a date with a place."""
    found = find_date(text)
    if found is None or text.endswith((";", "?", "!")) or _REFERENCE.search(text):
        return False
    before, after = text[: found.start()].strip(), text[found.end() :].strip(" .")
    if (before + after).count(" ") >= _AROUND or _NOT_OWN.search(text):
        return False
    if not before:
        return _PLACE.match(after) is not None
    return before[-1] in "—–" or (before[0].isupper() and "," in before)


def _in_month(line: str) -> bool:
    return len(date_in(line)) >= _MONTH
