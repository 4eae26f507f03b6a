"""The quotations of a text."""

import msgspec

from bearwitness.reading.citations import find_citations
from bearwitness.reading.quotations.blocks import blocks
from bearwitness.reading.quotations.judging import is_quotation, main_style
from bearwitness.reading.quotations.marks import Quoted, quoted_words
from bearwitness.reading.quotations.naming import is_charge
from bearwitness.reading.quotations.paging import paged
from bearwitness.reading.quotations.speakers import Speaker, speakers, told
from bearwitness.reading.speech.lines import lines
from bearwitness.reading.speech.works import Works, works_of
from bearwitness.reading.voices.attributions import Reaches, chain, reaches, said_in
from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Quotation
from bearwitness.record.ids import content_id
from bearwitness.record.prose import Cast, Prose


def find_quotations(prose: Prose, cast: Cast) -> tuple[Quotation, ...]:
    """All quoted words of the prose, in order, with their speaker where the text tells.

    The words are exactly what stands between the marks, or the paragraph set apart (`block`), without the reference
    that closes it.  Titles, names, glosses, terms and scare quotes are none.  `voice` is the author, where known, all
    whose report the words come through, and the speaker.
    """
    works = works_of(prose, cast)
    marked = [q for q in quoted_words(prose.text) if _in_prose(prose, q.span)]
    apart = [b for b in blocks(prose.text) if _in_prose(prose, b) and not any(q.span.covers(b) for q in marked)]
    every_mark = sorted({*(q.span for q in marked), *apart})
    laid = lines(prose, cast, every_mark)
    who = speakers(prose, told(laid, works), works)
    style = main_style(prose.text, marked)
    words = [q.span for q in marked if is_quotation(prose.text, cast, q, who.get(q.span.start), style)]
    kept = sorted({*words, *apart})
    laid = laid if kept == every_mark else lines(prose, cast, kept)
    every = reaches(said_in(prose, laid, works))
    who = speakers(prose, told(laid, works), works)
    who |= {q.span.start: Speaker(None) for q in marked if _is_official(prose.text, q, who.get(q.span.start))}
    found = [_quotation(prose, cast, span, who.get(span.start), every) for span in kept]
    found = [msgspec.structs.replace(q, block=True) if q.span in apart else q for q in found]
    found = list(paged(prose, found, find_citations(prose, cast)))
    return tuple(_by_page(q, who.get(q.start), works, cast) for q in found)


def _is_official(text: str, quoted: Quoted, speaker: Speaker | None) -> bool:
    """Whether the words are a charge in the words of whoever laid it, whom nothing names."""
    return (speaker is None or speaker.cue is None) and is_charge(text, quoted)


def _by_page(quotation: Quotation, speaker: Speaker | None, works: Works, cast: Cast) -> Quotation:
    """What the page of a work says of who speaks.

    A quotation that no word of saying brings in is in the words of the author of the work that it is cited from; other
    people's words, cited from a work, come through its author.
    """
    work = quotation.citations[0].work if quotation.citations else None
    author = works.authors.get(work) if work else None
    if author is None or author == quotation.speaker:
        return quotation
    if speaker is None or speaker.cue is None or speaker.entity in {None, cast.author}:
        return msgspec.structs.replace(quotation, speaker=author, voice=chain(cast.author, [], author))
    through = [author, *(v for v in quotation.voice[:-1] if v not in {cast.author, author})]
    return msgspec.structs.replace(quotation, voice=chain(cast.author, through, quotation.voice[-1]))


def _in_prose(prose: Prose, span: Span) -> bool:
    return not prose.source.in_furniture(span) and not any(h.overlaps(span) for h in prose.source.headings)


def _quotation(prose: Prose, cast: Cast, span: Span, speaker: Speaker | None, every: Reaches) -> Quotation:
    who = speaker.entity if speaker else None
    own = speaker.cue.span if speaker and speaker.cue else span
    outer = [o.holder for o in every.around(own) if o.cue.span != own]
    author = (cast.author,) if cast.author else ()
    return Quotation(
        source=prose.source.id,
        start=span.start,
        end=span.end,
        text=span.of(prose.text),
        id=content_id("q", prose.source.id, span.start, span.end),
        speaker=who,
        voice=chain(cast.author, outer, who) if who else author,
    )
