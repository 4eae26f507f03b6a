"""Brackets that cite a place without saying "page": "(22)", "(*Title*, 12)", "(Weissman 2001: 233)", "[133]"."""

import re

from bearwitness.reading.citations.locators import Locator, bare
from bearwitness.record.anchor import Span
from bearwitness.record.prose import Cast

_NAME = r"[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|and|&|von|de|van|der|et al\.?))*"
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_REMARK = r"(?P<remark>,\s*(?:my|our|emphasis|italics|original|translation|trans)\b[^)]*)?"
_PLACE = r"(?P<place>[\divxlcIVX][\w\s,.–—:-]*?)"
_TITLED = re.compile(rf"[*_][^*_]+[*_],\s*(?:{_YEAR},\s*)?(?:pp?\.\s*)?{_PLACE}$")
_DATED = re.compile(rf"(?:{_NAME},?\s+)?\(?{_YEAR}\)?\s*(?P<mark>[,:])\s*{_PLACE}{_REMARK}$")
_NAMED = re.compile(rf"{_NAME}[,:]?\s+{_PLACE}{_REMARK}$")
_ALONE = re.compile(rf"(?:at\s+)?{_PLACE}{_REMARK}$")
_AFTER_WORDS = re.compile(r"[”\"’'»)\]…]\s*$|[”\"’'»][.,;]?\s*$")


def unlabelled(text: str, cast: Cast, inside: Span, *, paged: bool) -> Locator | None:
    """The place that the inside of a bracket cites; None where it may be a year, an age, a date, a number in a list.

    A number alone, or behind a person's name, cites a place only right behind quoted words; behind a title or a year
    it does everywhere.  `paged` where numbers in such brackets are known to be pages.
    """
    quoted = _AFTER_WORDS.search(text[max(0, inside.start - 6) : inside.start - 1]) is not None
    alone = paged or (quoted and not ("(1)" in text and "(2)" in text))
    return _titled(text, cast, inside) or _dated(text, inside) or (_alone(text, cast, inside) if alone else None)


def _titled(text: str, cast: Cast, inside: Span) -> Locator | None:
    found = _TITLED.match(text[: inside.end], inside.start)
    if found:
        return bare(text, Span(found.start("place"), found.end("place")))
    title = max((m.span.end for m in cast.within(inside) if m.type == "work"), default=None)
    if title is None:
        return None
    rest = re.match(r"[*_”’\"')\]]*,\s*(?:\d{4},\s*)?", text[title : inside.end])
    return bare(text, Span(title + rest.end(), inside.end)) if rest else None


def _dated(text: str, inside: Span) -> Locator | None:
    """The place in "Weissman 2001, 233" and "2001: 233"; a year and a comma alone bring none."""
    found = _DATED.match(text[: inside.end], inside.start)
    if found is None or (text[inside.start].isdigit() and found.group("mark") == ","):
        return None
    return bare(text, Span(found.start("place"), found.end("place")))


def _alone(text: str, cast: Cast, inside: Span) -> Locator | None:
    named = any(mention.type == "person" for mention in cast.within(inside))
    found = (_NAMED if named else _ALONE).match(text[: inside.end], inside.start)
    return bare(text, Span(found.start("place"), found.end("place"))) if found else None
