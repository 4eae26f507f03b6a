"""The quotations of a text."""

from collections.abc import Sequence

import msgspec

from bearwitness.reading.citations import find_citations
from bearwitness.reading.quotations.blocks import blocks
from bearwitness.reading.quotations.marks import Quoted, quoted_words
from bearwitness.reading.quotations.naming import is_gloss, is_name, is_term
from bearwitness.reading.quotations.paging import paged
from bearwitness.reading.quotations.speakers import Paragraphs, Speaker, speakers, told
from bearwitness.reading.speech.lines import lines
from bearwitness.reading.speech.works import Works, works_of
from bearwitness.reading.voices.attributions import Said, chain, said_in
from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Quotation
from bearwitness.record.ids import content_id
from bearwitness.record.passages import paragraphs
from bearwitness.record.prose import Cast, Prose

_SCRAP = 3
"""Up to so many words are a quotation only where something says that somebody said them."""


def find_quotations(prose: Prose, cast: Cast) -> tuple[Quotation, ...]:
    """All quoted words of the prose, in order, with their speaker where the text tells.

    The words are exactly what stands between the marks, or the paragraph set apart (`block`), without the reference
    that closes it.  Titles, names, glosses, terms and scare quotes are none.  `voice` is the author, where known, all
    whose report the words come through, and the speaker.
    """
    works = works_of(prose, cast)
    marked = [q for q in quoted_words(prose.text) if _may_be_quotation(prose, cast, q)]
    apart = [b for b in blocks(prose.text) if _in_prose(prose, b)]
    apart = [b for b in apart if not any(q.span.covers(b) for q in marked)]
    spans = sorted({*(q.span for q in marked), *apart})
    who = _who(prose, cast, spans, works)
    kept = [q.span for q in marked if _is_quotation(prose, q, who.get(q.span))]
    kept = sorted({*kept, *apart})
    said = said_in(prose, cast, kept, works)
    who = _who(prose, cast, kept, works)
    found = [_quotation(prose, cast, span, who.get(span), said) for span in kept]
    found = [msgspec.structs.replace(q, block=True) if q.span in apart else q for q in found]
    return paged(prose, found, find_citations(prose, cast))


def _who(prose: Prose, cast: Cast, spans: Sequence[Span], works: Works) -> dict[Span, Speaker]:
    starts = tuple(stretch.start for stretch in paragraphs(prose.text))
    return speakers(told(lines(prose, cast, spans), works), works, Paragraphs(starts))


def _in_prose(prose: Prose, span: Span) -> bool:
    return not prose.source.in_furniture(span) and not any(h.overlaps(span) for h in prose.source.headings)


def _may_be_quotation(prose: Prose, cast: Cast, quoted: Quoted) -> bool:
    text = prose.text
    return (
        _in_prose(prose, quoted.span)
        and not is_gloss(text, quoted)
        and not is_name(text, quoted, cast)
        and not is_term(text, quoted)
    )


def _is_quotation(prose: Prose, quoted: Quoted, speaker: Speaker | None) -> bool:
    words = quoted.span.of(prose.text)
    if len(words.split()) > _SCRAP or quoted.depth:
        return True
    return speaker is not None and speaker.cue is not None


def _quotation(prose: Prose, cast: Cast, span: Span, speaker: Speaker | None, said: Sequence[Said]) -> Quotation:
    who = speaker.entity if speaker else None
    own = speaker.cue.span if speaker and speaker.cue else None
    outer = [o for o in said if o.scope.span.covers(span) and o.cue.span != own]
    outer.sort(key=lambda o: (o.scope.span.start - o.scope.span.end, o.cue.span))
    author = (cast.author,) if cast.author else ()
    return Quotation(
        source=prose.source.id,
        start=span.start,
        end=span.end,
        text=span.of(prose.text),
        id=content_id("q", prose.source.id, span.start, span.end),
        speaker=who,
        voice=chain(cast.author, [o.holder for o in outer], who) if who else author,
    )
