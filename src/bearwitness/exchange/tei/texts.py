"""A source as a text marked up: who is spoken of, the dates, who is quoted, what is furniture, and the anchors."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from bearwitness.exchange.chapters import Chapter, Known
from bearwitness.exchange.inline import Fragment, Stretch, nested
from bearwitness.exchange.tei.people import SHAPES
from bearwitness.exchange.tei.statements import cited, place_id, voices
from bearwitness.exchange.tei.values import attributes, dated, to
from bearwitness.exchange.xmlwords import text, xml_id
from bearwitness.record import Anchor, Entity, Quotation, Span, paragraphs
from bearwitness.views.lookup import Lookup


class Mark(msgspec.Struct, frozen=True):
    """An element to be put round a stretch: its name, its attributes, and its id, which it bears where `named`."""

    span: Span
    element: str
    attributes: str
    id: str
    named: bool = False


def body(chapter: Chapter, known: Known, offsets: Sequence[int]) -> Iterator[str]:
    """The body of the source's text, with an `anchor` at each of `offsets`, which are sorted and each once."""
    whole = chapter.source.text
    marks = list(_marks(chapter, known))
    blocks = list(paragraphs(whole)) or [Span(0, len(whole))]
    writer = _Writer(chapter, marks, offsets)
    at = 0
    for block, fragments in zip(blocks, nested(_stretches(marks), blocks), strict=True):
        yield writer.words(at, block.start)
        yield f"<p>{writer.block(block, fragments)}</p>"
        at = block.end
    yield writer.rest(at)


def notes(chapter: Chapter, lookup: Lookup) -> Iterator[str]:
    """What the body has no room for: how dates were worked out, through whom somebody is quoted, and from where."""
    for number, time in enumerate(chapter.times):
        if time.reason:
            yield f'<note type="reason" target="#{_time_id(chapter, number)}">{text(time.reason)}</note>\n'
    for quotation in chapter.quotations:
        target = to(quotation.id)
        if quotation.voice:
            yield f'<note type="voice" target="{target}">{voices(quotation.voice)}</note>\n'
        for citation in quotation.citations:
            yield f'<note type="citation" target="{target}">{cited(lookup, citation)}</note>\n'


class _Writer:
    """The text as it is written, with the anchors that come next."""

    def __init__(self, chapter: Chapter, marks: Sequence[Mark], offsets: Sequence[int]) -> None:
        self._chapter = chapter
        self._text = chapter.source.text
        self._marks = marks
        self._offsets = offsets
        self._next = 0

    def words(self, start: int, end: int) -> str:
        """The text from `start` to `end`, with the anchors before `end`."""
        found: list[str] = []
        while self._next < len(self._offsets) and self._offsets[self._next] < end:
            offset = self._offsets[self._next]
            found += [text(self._text[start:offset]), self._anchor(offset)]
            start = offset
            self._next += 1
        return "".join([*found, text(self._text[start:end])])

    def rest(self, start: int) -> str:
        """The text from `start` on, with the anchors that are left."""
        words = self.words(start, len(self._text))
        return words + "".join(self._anchor(offset) for offset in self._offsets[self._next :])

    def block(self, block: Span, fragments: Sequence[Fragment]) -> str:
        """A paragraph with its elements."""
        found: list[str] = []
        opened: list[Fragment] = []
        at = block.start
        for fragment in fragments:
            at = self._closed(found, opened, at, fragment.start)
            found += [self.words(at, fragment.start), self._opening(fragment)]
            opened.append(fragment)
            at = fragment.start
        at = self._closed(found, opened, at, block.end)
        found.append(self.words(at, block.end))
        return "".join(found)

    def _closed(self, found: list[str], opened: list[Fragment], at: int, until: int) -> int:
        """Closes the elements that end by `until`, and says where the text goes on."""
        while opened and opened[-1].end <= until:
            fragment = opened.pop()
            found += [self.words(at, fragment.end), f"</{self._marks[fragment.number].element}>"]
            at = fragment.end
        return at

    def _opening(self, fragment: Fragment) -> str:
        mark = self._marks[fragment.number]
        named = attributes(
            xml_id=_piece(mark, fragment.piece) if mark.named or fragment.pieces > 1 else None,
            prev=f"#{_piece(mark, fragment.piece - 1)}" if fragment.piece > 1 else None,
            next=f"#{_piece(mark, fragment.piece + 1)}" if fragment.piece < fragment.pieces else None,
        )
        return f"<{mark.element}{mark.attributes}{named}>"

    def _anchor(self, offset: int) -> str:
        return f'<anchor xml:id="{place_id(self._chapter.source.id, offset)}"/>'


def _piece(mark: Mark, piece: int) -> str:
    return mark.id if piece == 1 else f"{mark.id}.{piece}"


def _time_id(chapter: Chapter, number: int) -> str:
    return f"{xml_id(chapter.source.id)}.time{number}"


def _marks(chapter: Chapter, known: Known) -> Iterator[Mark]:
    """The elements to be written; of two on the same words the first is the outer."""
    source = xml_id(chapter.source.id)
    for number, span in enumerate(chapter.source.furniture):
        yield Mark(span, "seg", ' type="furniture"', f"{source}.furniture{number}")
    yield from (_quotation(quotation) for quotation in chapter.quotations)
    for number, (identifier, anchor) in enumerate(chapter.mentions):
        element, values = _mention(known[identifier], anchor)
        yield Mark(anchor.span, element, values, f"{source}.mention{number}")
    for number, time in enumerate(chapter.times):
        yield Mark(time.span, "date", dated(time.when), _time_id(chapter, number), bool(time.reason))


def _mention(entity: Entity, anchor: Anchor) -> tuple[str, str]:
    """A name as a name, other words that mean somebody as a referring string."""
    ref = attributes(ref=to(entity.id))
    if any(name.text == anchor.text for name in entity.names) or entity.label == anchor.text:
        return SHAPES[entity.type].name, ref
    return "rs", f' type="{entity.type}"{ref}'


def _quotation(quotation: Quotation) -> Mark:
    block = "block" if quotation.block else None
    if quotation.speaker is None:
        return Mark(quotation.span, "quote", attributes(rend=block), xml_id(quotation.id), named=True)
    values = attributes(who=to(quotation.speaker), direct="true", rend=block)
    return Mark(quotation.span, "said", values, xml_id(quotation.id), named=True)


def _stretches(marks: Sequence[Mark]) -> Iterator[Stretch]:
    """The marks as stretches; a date is cut where a quotation in it begins or ends, since TEI has no room for one."""
    quoted = sorted({end for m in marks if m.element in {"said", "quote"} for end in (m.span.start, m.span.end)})
    for number, mark in enumerate(marks):
        inside = quoted[bisect_right(quoted, mark.span.start) : bisect_left(quoted, mark.span.end)]
        cuts = inside if mark.element == "date" else []
        ends = [mark.span.start, *cuts, mark.span.end]
        yield from (Stretch(start, end, number) for start, end in pairwise(ends))
