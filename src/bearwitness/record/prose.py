"""The layers that a reader lays over a text: sentences, mentions, attributions.

Each stage of `reading` takes the layers below it and gives one more; all of them are frozen values, offsets into
the source's text.
"""

from bisect import bisect_right
from typing import Literal

import msgspec

from bearwitness.record.anchor import Anchor, Span, anchor_at, touched
from bearwitness.record.assertion import Modality, Stance
from bearwitness.record.entity import Entity, EntityType
from bearwitness.record.passages import paragraphs, sentences
from bearwitness.record.source import Source

MentionForm = Literal["name", "pronoun", "description"]


class Sentence(msgspec.Struct, frozen=True):
    """A sentence of the prose, in paragraph number `paragraph`; `heading` where it stands in a heading."""

    span: Span
    paragraph: int
    heading: bool = False


class Prose(msgspec.Struct, frozen=True):
    """A source divided for reading: its sentences in order, without the furniture."""

    source: Source
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The source's reading text, which all offsets point into."""
        return self.source.text

    def index_at(self, offset: int) -> int:
        """The number of the last sentence that starts at or before `offset`; 0 where none does."""
        return max(0, bisect_right(self.sentences, offset, key=lambda s: s.span.start) - 1)

    def anchor(self, span: Span) -> Anchor:
        """The anchor of what stands at `span`."""
        return anchor_at(self.source.id, self.text, span)


class Mention(msgspec.Struct, frozen=True):
    """A place where an entity is spoken of; mentions nest, never cross.

    `entity` is the id of an entity of the cast.
    """

    span: Span
    form: MentionForm
    type: EntityType
    entity: str


class Cast(msgspec.Struct, frozen=True):
    """Who and what a text speaks of: the entities, and their mentions in the order of the text (outer before inner).

    `subject` is the entity whose life the text tells, where it tells one; `author` who wrote the text; `about` the
    work that it reviews.
    """

    entities: tuple[Entity, ...]
    mentions: tuple[Mention, ...]
    subject: str | None = None
    author: str | None = None
    about: str | None = None

    def entity(self, identifier: str) -> Entity:
        """The entity of that id; KeyError where the cast has none."""
        for entity in self.entities:
            if entity.id == identifier:
                return entity
        raise KeyError(identifier)

    def within(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie wholly inside `span`, in order."""
        first = bisect_right(self.mentions, span.start - 1, key=lambda m: m.span.start)
        last = bisect_right(self.mentions, span.end, key=lambda m: m.span.start)
        return tuple(m for m in self.mentions[first:last] if span.covers(m.span))


class Attribution(msgspec.Struct, frozen=True):
    """Words that the text lays in somebody's mouth: what stands in `span` is said by the last of `voice`.

    `voice` is the whole chain, outermost first, the text's author included where known; `cue` is the words that
    say so ("argues", "according to").
    """

    span: Span
    cue: Span
    voice: tuple[str, ...]
    stance: Stance = "asserts"
    modality: Modality = "certain"


def divide(source: Source) -> Prose:
    """The sentences of a source, with their paragraphs, without those that touch its furniture."""
    starts = [paragraph.start for paragraph in paragraphs(source.text)]
    found = (
        Sentence(
            span,
            bisect_right(starts, span.start) - 1,
            touched(source.headings, span),
        )
        for span in sentences(source.text)
        if not source.in_furniture(span)
    )
    return Prose(source, tuple(found))
