"""A source's text as HTML in which every passage that something rests on can be jumped to."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

import msgspec
from markupsafe import Markup, escape

from bearwitness.record import SourceRecord, Span, paragraphs, touched
from bearwitness.views.lookup import plain

Naming = Callable[[Span], str]
"""What a passage is called in its page."""


class Paragraph(msgspec.Struct, frozen=True):
    """A paragraph, or a piece of one, with its passages marked; `start` is where it begins in the text."""

    text: Markup
    furniture: bool
    start: int


def marked_paragraphs(
    source: SourceRecord, passages: Iterable[Span], name: Naming, shown: Sequence[Span] | None = None
) -> list[Paragraph]:
    """The paragraphs of the text with their passages marked, or what of them lies in the stretches `shown`.

    A passage that crosses another, or runs over the end of a paragraph, is marked up to there.
    """
    wanted = sorted(set(passages), key=lambda span: (span.start, -span.end))
    starts = [span.start for span in wanted]
    whole = [Span(0, len(source.text))] if shown is None else shown
    found = []
    for paragraph in paragraphs(source.text):
        for stretch in _within(paragraph, whole):
            first, last = bisect_left(starts, stretch.start), bisect_left(starts, stretch.end)
            inside = [_cut(span, stretch) for span in wanted[first:last]]
            text = _marked(source.text, name, stretch, inside)
            found.append(Paragraph(text, touched(source.furniture, paragraph), stretch.start))
    return found


def _within(paragraph: Span, shown: Sequence[Span]) -> list[Span]:
    first = bisect_left(shown, paragraph.start, key=lambda span: span.end)
    last = bisect_left(shown, paragraph.end, key=lambda span: span.start)
    cut = (Span(max(paragraph.start, s.start), min(paragraph.end, s.end)) for s in shown[first:last])
    return [span for span in cut if span.start < span.end]


Passage = tuple[Span, Span]


def _cut(span: Span, limit: Span) -> Passage:
    """The passage, and the stretch of it that can be marked."""
    return span, Span(span.start, min(span.end, limit.end))


def _marked(text: str, name: Naming, stretch: Span, passages: list[Passage]) -> Markup:
    pieces: list[Markup] = []
    at = stretch.start
    rest = list(passages)
    while rest:
        span, shown = rest.pop(0)
        inside = [_cut(inner, shown) for inner, _ in _leading(rest, shown)]
        rest = rest[len(inside) :]
        pieces += [_escaped(text[at : shown.start]), _mark(text, name, span, shown, inside)]
        at = shown.end
    return Markup("").join([*pieces, _escaped(text[at : stretch.end])])


def _leading(passages: list[Passage], within: Span) -> list[Passage]:
    return [passage for passage in passages if passage[1].start < within.end]


def _mark(text: str, name: Naming, span: Span, shown: Span, inside: list[Passage]) -> Markup:
    return Markup('<mark id="{}">{}</mark>').format(name(span), _marked(text, name, shown, inside))


def _escaped(text: str) -> Markup:
    """The words with their white space as one blank, so that pieces join as the text does."""
    words = plain(text)
    if not words:
        return Markup(" ") if text else Markup("")
    lead, tail = (" " if edge.isspace() else "" for edge in (text[0], text[-1]))
    return escape(f"{lead}{words}{tail}")
