"""Which reference belongs to which words.  A reference that is not surely theirs is given to none."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from bearwitness.reading.citations.find import Reference
from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Citation
from bearwitness.record.prose import Prose

_ADJACENT = re.compile(r"[”\"’'»“…]*[.,;:!?…]*[”\"’'»]*\s*[—–-]?\s*(?:quoted (?:at|on)|cited (?:at|on)|at|on)?\s*$")
_JOINED = re.compile(r"[”\"’'»]*,?\s*(?:and|or)?\s*[“\"‘'«„]*$")
_REACH = 70


def closing(text: str, words: Span, references: Sequence[Reference], others: Sequence[Span]) -> Reference | None:
    """The reference that closes the quoted `words`: behind them in their sentence, with no other of `others` between.

    Words joined to the next quotation by no more than "and" share its reference.
    """
    for reference in references:
        if reference.span.start < words.end:
            continue
        between = text[words.end : reference.span.start]
        if _ADJACENT.fullmatch(between):
            return reference
        if not reference.bracketed or len(between) > _REACH or re.search(r"[.;:?!]\s|\n", between):
            return None
        later = [o for o in others if words.end <= o.start < reference.span.start]
        if not later:
            return reference
        if len(later) == 1 and _JOINED.fullmatch(text[words.end : later[0].start]):
            return reference
        return None
    return None


def citations_at(prose: Prose, span: Span, references: Sequence[Reference]) -> tuple[Citation, ...]:
    """What the statement at `span` cites: the first bracketed reference that follows it in its sentence.

    Where none follows, one that stands right before it ("Kranz (p. 40) says"); () where its part of the sentence, up to
    a semicolon, has neither.
    """
    sentence = prose.sentences[prose.index_at(span.start)].span
    first = bisect_left(references, span.end, key=lambda r: r.span.start)
    following = next((r for r in references[first:] if r.bracketed), None)
    if following is not None and following.span.start <= sentence.end + 3:
        between = prose.text[span.end : following.span.start]
        return () if ";" in between else following.citations
    before = references[first - 1] if first else None
    leads = before is not None and before.bracketed and before.span.start >= sentence.start
    return before.citations if before and leads and not prose.text[before.span.end : span.start].strip() else ()
