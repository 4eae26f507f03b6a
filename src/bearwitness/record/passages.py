"""A text divided into paragraphs and sentences.

Sentences are found by rule: a full stop ends one unless an abbreviation, an initial or a number carries it.  Every
character that is not white space belongs to exactly one sentence; a quotation mark or bracket that closes after the
stop belongs to the sentence it closes.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from bearwitness.record.abbreviations import GIVEN, PATRONYMICS, TITLES
from bearwitness.record.anchor import Span

_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
_STOP = re.compile(r"[.!?…]+[\"'”’»)\]*_]*(?=\s)")
_WORD_BEFORE = r"(?:^|[\s(\[“‘\"'])"
_ABBREVIATION = re.compile(
    _WORD_BEFORE + rf"(?:(?:[A-Z]\.)*[A-Z]|{PATRONYMICS}|{'|'.join(TITLES + GIVEN)}"
    r"|Rep|Pres|Jr|Esq|Mt|Ft|Bros|vs|viz|cf|Cf|ca|c|fl|b|d|r|n|ed|eds|edn|trans|tr|repr|rev|fol|i\.e|e\.g"
    r"|et al|ibid|op|cit|approx|dept|est|incl|Mon|Tue|Tues|Wed|Weds|Thu|Thur|Thurs|Fri|Sat|Sun"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.$"
)
_NUMBERED = re.compile(
    _WORD_BEFORE + r"(?:p|pp|n|nn|no|nos|No|Nos|vol|vols|Vol|ch|chap|Ch|f|ff|fig|figs|art|col|Bd|Nr|sec)\.$"
)
_REACH = 12
_LONGEST = 10_000
"""Characters of a sentence: what goes on longer is a table or an index, and is cut at white space."""


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of `text` in order, without the white space around them."""
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, len(text))


def sentences(text: str) -> tuple[Span, ...]:
    """The sentences of `text` in order; a line break inside a paragraph ends none."""
    return tuple(s for paragraph in paragraphs(text) for s in _within(text, paragraph))


def sentence_around(text: str, start: int, end: int) -> Span:
    """The sentence, or run of sentences of one paragraph, that covers `start` to `end`."""
    divided = _divided(text)
    at = bisect_right(divided, start, key=lambda paragraph: paragraph.start) - 1
    if at < 0 or divided[at].end <= start:
        return Span(start, end)
    inside = _sentences_of(text, divided[at])
    return Span(_at(inside, start).start, _at(inside, max(start, end - 1)).end)


def _at(inside: tuple[Span, ...], place: int) -> Span:
    return inside[max(0, bisect_right(inside, place, key=lambda sentence: sentence.start) - 1)]


@lru_cache(maxsize=8)
def _divided(text: str) -> tuple[Span, ...]:
    """The paragraphs, kept for the texts that were asked about last."""
    return tuple(paragraphs(text))


@lru_cache(maxsize=64)
def _sentences_of(text: str, paragraph: Span) -> tuple[Span, ...]:
    """The sentences of a paragraph, kept as its paragraphs are: one may be as long as a book."""
    return tuple(_within(text, paragraph))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)


def _within(text: str, paragraph: Span) -> Iterator[Span]:
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if _ends_sentence(text, start, stop):
            yield from _cut(text, start, stop.end())
            start = stop.end()
    yield from _cut(text, start, paragraph.end)


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > _LONGEST:
        last = max(text.rfind(space, start + 1, start + _LONGEST) for space in " \n")
        cut = last if last > start else start + _LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    following = text[stop.end() : stop.end() + _REACH].lstrip().lstrip("\"'“‘«([*_—–-")
    if not following:
        return True
    if following[0].islower():
        return False
    if stop.group() != ".":
        return True
    before = text[max(start, stop.start() - _REACH) : stop.end()]
    if following[0].isdigit() and _NUMBERED.search(before):
        return False
    return _ABBREVIATION.search(before) is None
