"""The reading room: sources, their texts, and what is marked in them."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, Query

from bearwitness.desk.answers import Answer, OfList, Page, gives, page
from bearwitness.desk.errors import NotHereError
from bearwitness.desk.looking import Desk, Look, OnDesk
from bearwitness.record import PageMark, SourceRecord, Span, paragraphs
from bearwitness.store.counting import SourceCounts
from bearwitness.store.parts import Rest
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.marks import MarkView, in_order, of_assertions, of_mentions, of_quotations, of_times
from bearwitness.views.named import Named, named
from bearwitness.views.notes import source_date
from bearwitness.views.voices import author_of

router = APIRouter(prefix="/api/sources", tags=["reading room"])
Place = Annotated[int, Query(ge=0, le=2**31, description="In code points; the end is exclusive.")]


class SourceRow(msgspec.Struct, frozen=True, kw_only=True):
    """A source in the list of them; `decided` is how many of its assertions somebody decided on."""

    id: str
    title: str
    author: Named | None
    speaker: str
    """The author's name, or what speaks where it names none: "the reviewer"."""
    date: str
    kind: str
    about: Named | None
    language: str
    words: int
    length: int
    """In code points."""
    assertions: int
    """Without those that were rejected."""
    quotations: int
    decided: int
    pages: tuple[PageMark, ...] = ()
    """Where its pages begin, as printed; of a single source alone, () in the list."""


class TextView(msgspec.Struct, frozen=True):
    """A stretch of a source's text; all places are counted from the beginning of the source."""

    start: int
    end: int
    text: str
    length: int
    """Of the whole text, in code points."""
    passages: tuple[Span, ...]
    """The paragraphs that have a character in the stretch."""
    furniture: tuple[Span, ...]
    """Menus, appeals and the like, from which nothing is taken."""


class MarksView(msgspec.Struct, frozen=True):
    """What is marked in a stretch, as it stands in the text, outer before inner."""

    marks: tuple[MarkView, ...]


@router.get("", responses=gives(Page[SourceRow]))
def sources(desk: OnDesk, stretch: OfList) -> Answer:
    """The sources, by date."""
    with desk.looking() as look:
        found = page(look.shelf.sources, stretch)
        return Answer(Page(tuple(_rows(desk, look, found.items)), found.total, found.next))


@router.get("/{identifier}", responses=gives(SourceRow, 404))
def source(desk: OnDesk, identifier: str) -> Answer:
    """A source without its text."""
    with desk.looking() as look:
        head = _head(look, identifier)
        return Answer(msgspec.structs.replace(_rows(desk, look, (head,))[0], pages=head.pages))


@router.get("/{identifier}/text", responses=gives(TextView, 404))
def text(desk: OnDesk, identifier: str, start: Place = 0, end: Place = 2**31) -> Answer:
    """The text between two places, or all of it."""
    with desk.looking() as look:
        found = look.pages.source(look.shelf, identifier)
    if found is None:
        raise NotHereError("source", identifier)
    stretch = Span(min(start, len(found.text)), min(max(start, end), len(found.text)))
    return Answer(
        TextView(
            start=stretch.start,
            end=stretch.end,
            text=stretch.of(found.text),
            length=len(found.text),
            passages=tuple(p for p in paragraphs(found.text) if p.overlaps(stretch)),
            furniture=tuple(f for f in found.furniture if f.overlaps(stretch)),
        )
    )


@router.get("/{identifier}/marks", responses=gives(MarksView, 404))
def marks(desk: OnDesk, identifier: str, start: Place = 0, end: Place = 2**31) -> Answer:
    """What is marked between two places: everything that begins there."""
    with desk.looking() as look:
        _head(look, identifier)
        told = look.pages.within(look.shelf, identifier, start, end)
        mentions = look.pages.mentions_in(look.shelf, identifier, start, end)
        quotations = look.pages.quotations_in(look.shelf, identifier, start, end)
        times = look.pages.times_in(identifier, start, end)
        lookup = look.at(told, Rest(quotations=quotations, entities=tuple(entity for entity, _ in mentions)))
    found = (
        *of_mentions(lookup, mentions),
        *of_times(times),
        *of_quotations(lookup, quotations),
        *of_assertions(lookup, told, identifier),
    )
    return Answer(MarksView(in_order(found)))


def _head(look: Look, identifier: str) -> SourceRecord:
    found = look.shelf.by_source.get(identifier)
    if found is None:
        raise NotHereError("source", identifier)
    return found


def _rows(desk: Desk, look: Look, sources: tuple[SourceRecord, ...]) -> list[SourceRow]:
    lookup = look.at()
    counts = look.pages.counts_of_sources([source.id for source in sources])
    words = desk.of_texts(look, "words", look.pages.sizes)
    return [_row(lookup, source, counts[source.id], words[source.id]) for source in sources]


def _row(lookup: Lookup, source: SourceRecord, counts: SourceCounts, words: int) -> SourceRow:
    return SourceRow(
        id=source.id,
        title=lookup.title_of(source.id),
        author=named(lookup, source.author) if source.author is not None else None,
        speaker=author_of(lookup, source),
        date=source_date(source),
        kind=plain(source.kind),
        about=named(lookup, source.about) if source.about is not None else None,
        language=plain(source.language),
        words=words,
        length=counts.length,
        assertions=counts.assertions,
        quotations=counts.quotations,
        decided=counts.decided,
    )
