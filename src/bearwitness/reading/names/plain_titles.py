"""Titles of works that no marks show: by the year in brackets after them, by a subtitle, by "the novel" before them."""

import re
from collections.abc import Iterator

from bearwitness.reading import nouns
from bearwitness.reading.lexicon import is_common, is_place
from bearwitness.reading.names.titles import CUES, SMALL, Title, looks_like_person, translation_at, words_before
from bearwitness.record import Source, Span

_SMALL = "|".join(sorted(SMALL, key=lambda word: (-len(word), word)))
_CAPITAL = r"[A-ZÀ-ÞĀ-Ž0-9][\w’'–-]*"
_RUN = rf"{_CAPITAL}(?:,? (?:{_CAPITAL}|(?:{_SMALL})(?![\w’'])))*"
_YEAR = r"(?:1[4-9]|20)\d\d"
_WITH_YEAR = re.compile(rf"(?<![\w’'])(?P<title>{_RUN})(?=,? \((?:[^()\n*“‘]{{0,60}}, )?{_YEAR}\b(?!\s*[–-]))")
_WITH_SUBTITLE = re.compile(
    rf"(?<![\w’'])(?P<title>{_RUN}: {_RUN})(?=\.? ?(?:[(\[,.\n]|$| by [A-Z]| edited| translated| ed\.))", re.MULTILINE
)
_AFTER_CUE = re.compile(
    r"\b(?:novel|book|poem|play|film|essay|memoir|memoirs|autobiography|biography|pamphlet|article|paper|story|opera"
    r"|history|study|work|account|trials?|weekly|magazine)(?:, (?:called |entitled )?| called | entitled )"
    rf"(?P<title>{_RUN})(?=[.,;:()!?]|$| \()",
    re.IGNORECASE,
)
_FOREIGN = re.compile(
    r"\b(?:novel|book|poem|play|film|essay|memoir|pamphlet|article|story|opera|study|work),? "
    rf"(?P<title>[A-ZÀ-Þ][^\W\d_]*(?:[ ’'-][^\W\d_]+){{1,9}})(?= \([A-Z][^()\n]{{2,80}}, {_YEAR}\))"
)


def plain_titles(text: str, stretch: Span) -> Iterator[Title]:
    """The titles inside `stretch` that the words around them show; they may overlap."""
    for match in _WITH_SUBTITLE.finditer(text, stretch.start, stretch.end):
        yield from _with_subtitle(text, Span(*match.span("title")))
    for match in _WITH_YEAR.finditer(text, stretch.start, stretch.end):
        yield from _with_year(text, stretch, Span(*match.span("title")))
    for match in _AFTER_CUE.finditer(text, stretch.start, stretch.end):
        yield from _after_cue(text, Span(*match.span("title")))
    for match in _FOREIGN.finditer(text, stretch.start, stretch.end):
        span = Span(*match.span("title"))
        yield Title(span, span, "work", "with its translation in brackets", translation_at(text, span.end))


def reviewed_title(text: str, source: Source) -> Iterator[Title]:
    """Where the title of the reviewed work stands in the text, however its parts are joined."""
    if source.reviewed is None:
        return
    words = [re.escape(word) for word in re.findall(r"[\w’']+", source.reviewed.title)]
    if len(words) < 2:
        return
    pattern = re.compile(r"(?<![\w])" + r"[\W_]{1,4}".join(words) + r"(?!\w)", re.IGNORECASE)
    for match in pattern.finditer(text):
        span = Span(*match.span())
        outer = span
        if text[span.start - 1 : span.start] in ("*", "_") and text[span.end : span.end + 1] in ("*", "_"):
            outer = Span(span.start - 1, span.end + 1)
        yield Title(outer, span, "work", "the work reviewed")


def _with_year(text: str, stretch: Span, span: Span) -> Iterator[Title]:
    words = span.of(text)
    parts = words.split()
    cued = bool(words_before(text, span.start) & CUES)
    small = any(p in SMALL for p in parts)
    events = {p.casefold().strip(",") for p in parts} & nouns.EVENT_HEADS
    opens = span.start == stretch.start and is_common(parts[0])
    if len(parts) < 2 or looks_like_person(words) or not _mostly_capitals(parts):
        return
    if cued or (small and not events and not opens):
        yield Title(span, span, "work", "with its year in brackets", translation_at(text, span.end))


def _after_cue(text: str, span: Span) -> Iterator[Title]:
    parts = span.of(text).split()
    if (
        len(parts) > 1
        and _mostly_capitals(parts)
        and not looks_like_person(span.of(text))
        and not parts[0][0].islower()
    ):
        yield Title(span, span, "work", "after a word for a work", translation_at(text, span.end))


def _with_subtitle(text: str, span: Span) -> Iterator[Title]:
    """A title told by its colon: two runs of capitals of two words and more, none of them a place and its publisher."""
    span = _without_author(text, span)
    main, _, rest = span.of(text).partition(": ")
    sides = (main.split(), rest.split())
    if is_place(main) or min(len(side) for side in sides) < 2:
        return
    capitals = [sum(w[0].isupper() for w in side) for side in sides]
    ends = sides[1][-1].casefold().strip(",") not in SMALL
    if max(capitals) > 1 and ends and all(_mostly_capitals(side) for side in sides):
        yield Title(span, span, "work", "with a subtitle")


def _without_author(text: str, span: Span) -> Span:
    """A title without "Leyla Ozan," before it and ", by Wendell Achterberg" after it."""
    opening = span.of(text).partition(": ")[0].rfind(", ")
    start = span.start + opening + 2 if opening >= 0 else span.start
    by = re.search(r",? by [A-Z]", text[start : span.end])
    return Span(start, start + by.start() if by else span.end)


def _mostly_capitals(parts: list[str]) -> bool:
    return sum(p[0].isupper() or p[0].isdigit() for p in parts) * 3 >= len(parts)
