"""The page that a quotation stands on, where the text gives it."""

import re
from collections.abc import Sequence

import msgspec

from bearwitness.reading.citations import Reference, closing
from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Quotation
from bearwitness.record.prose import Prose

_LONGEST_ASIDE = 90
_ASIDE = re.compile(r"(?:,?[”\"’'»]|[”\"’'»],)\s.*[,;—–]\s*[“\"‘'«„]")


def paged(prose: Prose, quotations: Sequence[Quotation], references: Sequence[Reference]) -> tuple[Quotation, ...]:
    """The quotations with the places they are cited from.

    A quotation has the reference that closes it; the parts of one that is interrupted ("x", she said, "y") have the
    reference that closes the last; one that a speaker with a page brings in ("Kranz (p. 40) says") has that page.
    """
    spans = [q.span for q in quotations]
    found: list[Quotation] = []
    for quotation in reversed(quotations):
        reference = closing(prose.text, quotation.span, references, spans) or _leading(
            prose, quotation.span, references
        )
        citations = reference.citations if reference else ()
        if not citations and found and _interrupted(prose.text, quotation, found[-1]):
            citations = found[-1].citations
        found.append(msgspec.structs.replace(quotation, citations=citations))
    return tuple(reversed(found))


def _leading(prose: Prose, words: Span, references: Sequence[Reference]) -> Reference | None:
    """The reference in front of the words in their sentence, behind a speaker or at its head, with none after them."""
    sentence = prose.sentences[prose.index_at(words.start)].span
    before = [r for r in references if sentence.start <= r.span.start and r.span.end <= words.start]
    if len(before) != 1 or ";" in prose.text[before[0].span.end : words.start]:
        return None
    reference = before[0]
    leads = reference.span.start == sentence.start
    after = prose.text[reference.span.end : words.start]
    attached = reference.bracketed and re.match(r"\s*(?:,\s*)?(?:to|that|says?|said|writes?|wrote|has|notes?)\b", after)
    return reference if leads or attached else None


def _interrupted(text: str, first: Quotation, second: Quotation) -> bool:
    """Whether the second goes on with the first after "she said", in the same mouth."""
    between = text[first.end : second.start]
    return (
        first.speaker == second.speaker
        and first.speaker is not None
        and len(between) <= _LONGEST_ASIDE
        and not re.search(r"[.;:?!]\s|\n", between)
        and text[second.start].islower()
        and _ASIDE.fullmatch(between) is not None
    )
