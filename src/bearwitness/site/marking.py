"""A source's text as HTML in which every passage that something rests on can be jumped to."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from bearwitness.record import SourceRecord, Span, paragraphs
from bearwitness.views.lookup import plain


def passage_id(source: int, start: int, end: int) -> str:
    """The name of a passage in the page; the same words have the same name."""
    return f"s{source}-{start}-{end}"


def marked_paragraphs(source: SourceRecord, number: int, passages: Iterable[Span]) -> list[tuple[Markup, bool]]:
    """The paragraphs of the text, their passages marked, each with whether it is page furniture.

    A passage that crosses another, or runs over the end of a paragraph, is marked up to there.
    """
    wanted = sorted(set(passages), key=lambda span: (span.start, -span.end))
    found = []
    for paragraph in paragraphs(source.text):
        inside = [_cut(span, paragraph) for span in wanted if paragraph.start <= span.start < paragraph.end]
        furniture = any(stretch.overlaps(paragraph) for stretch in source.furniture)
        found.append((_marked(source.text, number, paragraph, inside), furniture))
    return found


Passage = tuple[Span, Span]


def _cut(span: Span, limit: Span) -> Passage:
    """The passage, and the stretch of it that can be marked."""
    return span, Span(span.start, min(span.end, limit.end))


def _marked(text: str, number: int, stretch: Span, passages: list[Passage]) -> Markup:
    pieces: list[Markup] = []
    at = stretch.start
    rest = list(passages)
    while rest:
        span, shown = rest.pop(0)
        inside = [_cut(inner, shown) for inner, _ in _leading(rest, shown)]
        rest = rest[len(inside) :]
        pieces += [_escaped(text[at : shown.start]), _mark(text, number, span, shown, inside)]
        at = shown.end
    return Markup("").join([*pieces, _escaped(text[at : stretch.end])])


def _leading(passages: list[Passage], within: Span) -> list[Passage]:
    return [passage for passage in passages if passage[1].start < within.end]


def _mark(text: str, number: int, span: Span, shown: Span, inside: list[Passage]) -> Markup:
    name = passage_id(number, span.start, span.end)
    return Markup('<mark id="{}">{}</mark>').format(name, _marked(text, number, shown, inside))


def _escaped(text: str) -> Markup:
    """The words with their white space as one blank, so that pieces join as the text does."""
    words = plain(text)
    if not words:
        return Markup(" ") if text else Markup("")
    lead, tail = (" " if edge.isspace() else "" for edge in (text[0], text[-1]))
    return escape(f"{lead}{words}{tail}")
