"""What is known while a text is walked through: who was placed where, who is salient, who is whose."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import msgspec

from bearwitness.identity.clusters import Clusters
from bearwitness.identity.drafts import Draft
from bearwitness.identity.reference import Reference
from bearwitness.reading import nouns
from bearwitness.reading.names import NameSpan
from bearwitness.reading.words import Word, Words
from bearwitness.record import EntityType, Span

_NESTED = 12
"""So many quotations may stand inside one that began before them."""


class Placed(msgspec.Struct, frozen=True):
    """A reference and who is meant by it."""

    reference: Reference
    draft: Draft

    @property
    def real(self) -> Draft:
        """Who is meant, by what is known now."""
        return self.draft.real()


class Scene(msgspec.Struct, eq=False, kw_only=True):
    """The state of a walk.  `placed` is kept in the order of the ends of the references.

    `said_of` is whom the description that ends at an offset was put to, between commas after a name.
    `subject` is whose life the text tells, `author` who says "I" outside quotations, `addressee` to whom a letter goes,
    `reviewed` the author of the work reviewed, `about` that work; `speakers` is who says the words of each quotation.
    """

    words: Words
    text: str
    names: tuple[NameSpan, ...] = ()
    clusters: Clusters
    paragraphs: tuple[int, ...] = ()
    quotes: tuple[Span, ...] = ()
    speakers: dict[Span, Draft] = msgspec.field(default_factory=dict)
    subject: Draft | None = None
    author: Draft | None = None
    addressee: Draft | None = None
    reviewed: Draft | None = None
    about: Draft | None = None
    first_person: bool = False
    placed: list[Placed] = msgspec.field(default_factory=list)
    by_span: dict[Span, Draft] = msgspec.field(default_factory=dict)
    said_of: dict[int, Draft] = msgspec.field(default_factory=dict)

    @property
    def drafts(self) -> list[Draft]:
        """All drafts of the text, those that became part of others included."""
        return self.clusters.drafts

    def fresh(self, kind: EntityType, *, plural: bool = False) -> Draft:
        """A new draft."""
        draft = Draft(type=kind, order=len(self.drafts), plural=plural)
        self.drafts.append(draft)
        return draft

    def place(self, reference: Reference, draft: Draft) -> None:
        """Note that `reference` speaks of `draft`."""
        placed = Placed(reference, draft)
        at = len(self.placed)
        if self.placed and self.placed[-1].reference.span.end > reference.span.end:
            at = bisect_left(self.placed, reference.span.end, key=lambda p: p.reference.span.end)
        self.placed.insert(at, placed)
        self.by_span.setdefault(reference.span, draft)
        draft.references.append(reference)
        if reference.form != "pronoun" and reference.noun:
            draft.nouns.add(reference.noun)
            draft.modifiers.update(reference.modifiers)
            learn_sex(draft, reference.noun)

    def before(self, reference: Reference) -> Iterator[Placed]:
        """What was placed before the start of `reference`, the nearest first."""
        at = bisect_left(self.placed, reference.span.start, key=lambda p: p.reference.span.end)
        while at < len(self.placed) and self.placed[at].reference.span.end <= reference.span.start:
            at += 1
        for number in range(at - 1, -1, -1):
            yield self.placed[number]

    def at(self, span: Span) -> Draft | None:
        """Who stands at `span`, or last inside it."""
        exact = self.by_span.get(span)
        if exact is not None:
            return exact.real()
        inside = [draft for other, draft in self.by_span.items() if span.covers(other)]
        return inside[-1].real() if inside else None

    def paragraph(self, reference: Reference) -> int:
        """The number of the paragraph of a reference."""
        return self.paragraphs[reference.sentence]

    def opens_sentence(self, reference: Reference) -> bool:
        """Whether no word of the sentence stands before the reference, or but one ("But", "In 1901," count as none)."""
        before = self.previous(reference, 6)
        return len(before) < 2 or (len(before) < 6 and before[-1].text == ",")

    def quote_at(self, offset: int) -> Span | None:
        """The innermost quotation that holds `offset`."""
        at = bisect_right(self.quotes, offset, key=lambda q: q.start)
        near = self.quotes[max(0, at - _NESTED) : at]
        return min((q for q in near if offset < q.end), key=lambda q: q.end - q.start, default=None)

    def speaker_at(self, offset: int) -> Draft | None:
        """Who says the words at `offset`: the speaker of the quotation there, or the author outside of all."""
        quote = self.quote_at(offset)
        if quote is None:
            return self.author
        speaker = self.speakers.get(quote)
        return speaker.real() if speaker is not None else None

    def previous(self, reference: Reference, count: int = 1) -> tuple[Word, ...]:
        """Up to `count` words of the sentence before the reference."""
        return self.words.before(reference.span.start, count)


def learn_sex(draft: Draft, noun: str) -> None:
    """What a noun says of the sex of whom it describes, where it is not known yet."""
    if draft.sex in ("m", "f"):
        return
    if noun in nouns.KIN_M or noun in nouns.ROLES_M:
        draft.sex = "m"
    elif noun in nouns.KIN_F or noun in nouns.ROLES_F:
        draft.sex = "f"
