"""Which of the words between quotation marks are a quotation."""

import re
from collections.abc import Sequence
from typing import Literal

from bearwitness.reading.quotations.marks import Quoted
from bearwitness.reading.quotations.naming import (
    is_capitalised,
    is_charge,
    is_cited_title,
    is_gloss,
    is_name,
    is_own_title,
    is_term,
)
from bearwitness.reading.quotations.speakers import Speaker
from bearwitness.reading.speech.lexicon import Pattern
from bearwitness.record.prose import Cast

Style = Literal["double", "single", ""]

_SCRAP = 3
_LONG = 5
_MENU = re.compile(r"[|·»«]")


def main_style(text: str, marked: Sequence[Quoted]) -> Style:
    """The marks that a text quotes with; "" where it has no quotation long enough to tell."""
    long = [q.double for q in marked if q.depth == 0 and len(q.span.of(text).split()) >= _LONG]
    if not long:
        return ""
    return "double" if sum(long) * 2 >= len(long) else "single"


def is_quotation(text: str, cast: Cast, quoted: Quoted, speaker: Speaker | None, style: Style) -> bool:
    """Whether these are somebody's words.

    A gloss, a title and a term are none.  A name is one only where it is spoken ("‘Lady Tennant,’ she said").  One
    word, or up to three in other marks than the text quotes with, are one only where a word of saying brings them in.
    """
    words = quoted.span.of(text)
    if _MENU.search(words) or is_gloss(text, quoted) or is_term(text, quoted) or is_cited_title(text, quoted):
        return False
    direct = speaker is not None and speaker.direct
    if is_own_title(text, quoted):
        return True
    if is_name(text, quoted, cast):
        return direct or (not is_capitalised(words) and "speech" in _patterns(speaker))
    count = len(words.split())
    other = style != "" and (style == "double") != quoted.double and quoted.depth == 0
    if count == 1 or (count <= _SCRAP and other):
        return direct or _told(speaker) or quoted.depth > 0 or (not other and is_charge(text, quoted))
    return True


def _told(speaker: Speaker | None) -> bool:
    """Whether a word of saying in the sentence itself brings the words in."""
    return speaker is not None and speaker.cue is not None and speaker.near and not speaker.carried


def _patterns(speaker: Speaker | None) -> frozenset[Pattern]:
    if speaker is None or speaker.carried or speaker.cue is None or speaker.cue.verb is None:
        return frozenset()
    return speaker.cue.verb.patterns
