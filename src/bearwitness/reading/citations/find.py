"""The page references of a text, and what they close."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from bearwitness.reading.citations.locators import Locator, labelled
from bearwitness.reading.citations.notes import called, is_noted, notes
from bearwitness.reading.citations.unlabelled import unlabelled
from bearwitness.reading.speech.works import Works, works_of
from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Citation
from bearwitness.record.prose import Cast, Mention, Prose

_BRACKET = re.compile(r"\(([^()\n]*)\)|\[([^\[\]\n]*)\]")
_EXTENT = re.compile(r"^\s*(?:\d+\s*pp\b|[Pp]p\.?\s*(?:[ivxl]+\s*\+\s*)?\d+)", re.IGNORECASE)
_AFTER_WORDS = re.compile(r"[”\"’'»)\]…]\s*$|[”\"’'»][.,;]?\s*$")
_OF = 120
_SMALL = 10
_IMPRINT = re.compile(r"[£$€]|\bhardcover\b|\bpaperback\b|\bpbk\b|\bhbk\b|\bISBN\b|\d\s*(?:pp|pages)\b", re.IGNORECASE)


class Reference(msgspec.Struct, frozen=True):
    """A reference where it stands: `span` with its brackets, and the places it cites.

    `bracketed` where it stands in brackets of its own, so that it closes what stands before it.
    """

    span: Span
    citations: tuple[Citation, ...]
    bracketed: bool


def find_citations(prose: Prose, cast: Cast) -> tuple[Reference, ...]:
    """Every page, volume or chapter reference of the prose, in order, bound to the work it cites.

    The work is one named in the reference itself, in the sentence ("in *Title*"), or by whom the sentence names;
    else the work that the text reviews; None where none of these is at hand.  The extent of a book ("320 pages") is
    no reference, and a number in square brackets is one only where the text has no footnotes.
    """
    works = works_of(prose, cast)
    found = [*_bracketed(prose, cast, works), *_footnoted(prose, cast)]
    found += _inline(prose, cast, works, found)
    return tuple(sorted((r for r in found if not prose.source.in_furniture(r.span)), key=lambda r: r.span))


def _bracketed(prose: Prose, cast: Cast, works: Works) -> Iterator[Reference]:
    text = prose.text
    paged = _paged(text, works)
    for found in _BRACKET.finditer(text):
        span, inside = Span(found.start(), found.end()), Span(found.start() + 1, found.end() - 1)
        if _EXTENT.match(inside.of(text)) and _imprint(text, span):
            continue
        locators = list(labelled(text, inside))
        square = found.group(2) is not None
        if not locators and not (square and not paged):
            alone = unlabelled(text, cast, inside, paged=square)
            locators = [alone] if alone else []
        if locators and not _quotes_inside(text, inside, locators[0]):
            work = _work(prose, cast, works, span)
            yield Reference(span, tuple(Citation(work, one.locator, one.label) for one in locators), bracketed=True)


def _imprint(text: str, span: Span) -> bool:
    return bool(_IMPRINT.search(text[max(0, span.start - 20) : span.end + 20]))


def _quotes_inside(text: str, inside: Span, first: Locator) -> bool:
    """Whether the bracket holds more than a reference: a quotation, or a statement, that the locator belongs to."""
    before = text[inside.start : first.span.start]
    return bool(re.search(r"[“\"].*[”\"]", before)) and not re.search(r"\d{4},\s*$", before)


def _paged(text: str, works: Works) -> bool:
    """Whether numbers in square brackets are pages: in a review, where they do not count up as notes do."""
    numbers = [int(n) for n in re.findall(r"\[(\d{1,4})(?:[-–,]\s*[^\]]*)?\]", text)]
    if works.about is None or is_noted(text) or len(numbers) < 2 or min(numbers) < _SMALL:
        return False
    steps = sum(later - earlier in {0, 1} for earlier, later in pairwise(numbers))
    return 2 * steps <= len(numbers)


def _footnoted(prose: Prose, cast: Cast) -> Iterator[Reference]:
    text = prose.text
    if not is_noted(text):
        return
    for call, note in called(text, prose.source.pages):
        if note.locator is None:
            continue
        work = next((m.entity for m in cast.within(note.span) if m.type == "work"), None)
        yield Reference(call, (Citation(work, note.locator.locator, note.locator.label),), bracketed=True)


def _inline(prose: Prose, cast: Cast, works: Works, taken: Sequence[Reference]) -> Iterator[Reference]:
    """References in the run of the text: "on page 41", "Page 241:", "quoted at p. 203"."""
    entries = [note.span for note in notes(prose.text)]
    for sentence in prose.sentences:
        for locator in labelled(prose.text, sentence.span):
            apart = not any(r.span.overlaps(locator.span) for r in taken) and not any(
                e.covers(locator.span) for e in entries
            )
            if apart and not _imprint(prose.text, locator.span):
                work = _work(prose, cast, works, locator.span)
                yield Reference(locator.span, (Citation(work, locator.locator, locator.label),), bracketed=False)


def _work(prose: Prose, cast: Cast, works: Works, span: Span) -> str | None:
    """The work that the reference at `span` cites."""
    inside = [m for m in cast.within(Span(span.start, span.end + _OF)) if _names(prose.text, span, m)]
    if inside:
        return inside[0].entity
    author = next((own for m in cast.within(span) if (own := _own_work(works, m)) is not None), None)
    if author is not None:
        return author
    sentence = prose.sentences[prose.index_at(span.start)].span
    before = cast.within(Span(sentence.start, span.start))
    named = [m for m in before if m.type == "work" and m.form == "name" and _stands_in(prose.text, m)]
    if named:
        return named[-1].entity
    if before and before[-1].span.end >= span.start - 2 and before[-1].type == "person":
        own = _own_work(works, before[-1])
        if own is not None:
            return own
    return works.about if works.about is not None else _single_work(works, before) or _named_before(prose, cast, span)


def _names(text: str, span: Span, work: Mention) -> bool:
    """Whether the work stands in the reference, or right behind it after "of" ("on page 3 of *The Times*")."""
    if work.type != "work":
        return False
    return span.covers(work.span) or re.fullmatch(r"\s+of\s+[*_]?", text[span.end : work.span.start]) is not None


def _named_before(prose: Prose, cast: Cast, span: Span) -> str | None:
    """The work that the sentence before names by its title, where it names one."""
    number = prose.index_at(span.start)
    if number == 0 or prose.sentences[number - 1].paragraph != prose.sentences[number].paragraph:
        return None
    earlier = prose.sentences[number - 1].span
    titles = {m.entity for m in cast.within(earlier) if m.type == "work" and m.form == "name"}
    return titles.pop() if len(titles) == 1 else None


def _stands_in(text: str, work: Mention) -> bool:
    return (
        re.search(
            r"\bin(?: (?:his|her|their|the|a|an))?\s*[*_“‘\"']*$", text[max(0, work.span.start - 14) : work.span.start]
        )
        is not None
    )


def _own_work(works: Works, person: Mention) -> str | None:
    own = [work for work, author in works.authors.items() if author == person.entity and work in works.titled]
    return own[0] if len(own) == 1 else None


def _single_work(works: Works, before: Sequence[Mention]) -> str | None:
    for mention in reversed(before):
        if mention.type == "person" and (own := _own_work(works, mention)) is not None:
            return own
    return None
