"""A dossier without the people who are left out of a site: no page of it, and no file, can then have their names.

In the texts a name becomes "[a living person]", in square brackets as an editor's words are, and every anchor is moved
with its words.  In what else is written of others "a living person" stands.  Statements that are of nobody else go.

Names are found in any case of letters.  A word that is also a name of others, or a word of the language, goes where the
person is spoken of; a whole name goes everywhere, but where somebody of the very same name is shown and spoken of.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import msgspec

from bearwitness.reading.lexicon import is_common
from bearwitness.record import (
    Anchor,
    Assertion,
    AssertionType,
    Dispute,
    Dossier,
    Entity,
    Name,
    PageMark,
    Participant,
    Position,
    Quotation,
    SourceRecord,
    Span,
    TimeMention,
)
from bearwitness.site.grounds import Ground
from bearwitness.site.living import Living
from bearwitness.site.naming import any_name, any_word, bears, found, joined, words_of

_SHARING = frozenset({"person", "place", "group"})
"""Whose names may have a word of hers and mean another; a work that has her name in its title means her."""
_OF_AUTHORS: frozenset[AssertionType] = frozenset({"publication", "creation", "translation", "position"})


def withheld(dossier: Dossier, living: Living, words: str) -> Dossier:
    """The dossier without those who are left out; `words` stand for each of them: "a living person"."""
    return withheld_with(dossier, (), living, words)[0]


def withheld_with(
    dossier: Dossier, grounds: Sequence[Ground], living: Living, words: str
) -> tuple[Dossier, tuple[Ground, ...]]:
    """The same, with what is said of who is who: of the living nothing, and of others without names that are left out."""
    if not living.left_out and not living.authors:
        return dossier, tuple(grounds)
    redaction = _Redaction(dossier, living, words)
    return redaction.dossier(), redaction.grounds(grounds)


def is_nameless(identifier: str) -> bool:
    """Whether an id is that of somebody who was left out."""
    return identifier.startswith(_NAMELESS)


_NAMELESS = "living:"


class _Redaction:
    def __init__(self, dossier: Dossier, living: Living, words: str) -> None:
        self._dossier = dossier
        self._living = living
        self._words = words
        hidden = [entity for entity in dossier.entities if entity.id in living.left_out]
        self._ids = {entity.id: f"{_NAMELESS}{number}" for number, entity in enumerate(hidden, 1)}
        self._people = frozenset(entity.id for entity in dossier.entities if entity.type == "person")
        own = {word for entity in hidden for word in words_of(entity)}
        others = [e for e in dossier.entities if e.type in _SHARING and e.id not in self._ids]
        shared = {word.casefold() for entity in others for word in words_of(entity)}
        self._telling = any_word(word for word in own if word.casefold() not in shared and not is_common(word))
        self._whole = any_name(hidden)
        self._namesakes = {entity.id: entity for entity in others if bears(entity, self._whole)}
        spoken = _by_source(chain.from_iterable(map(_spoken, hidden)))
        kept = _by_source((m.source, m.span) for e in self._namesakes.values() for m in e.mentions)
        self._texts = {
            source.id: self._moved(source, spoken.get(source.id, ()), kept.get(source.id, ()))
            for source in dossier.sources
        }

    def dossier(self) -> Dossier:
        given = self._dossier
        return msgspec.structs.replace(
            given,
            sources=tuple(self._source(source) for source in given.sources),
            entities=tuple(self._entity(entity) for entity in given.entities),
            times=tuple(self._time(time) for time in given.times),
            assertions=tuple(self._assertion(a) for a in given.assertions if self._may_stand(a)),
            quotations=tuple(self._quotation(quotation) for quotation in given.quotations),
            disputes=tuple(self._dispute(dispute) for dispute in given.disputes),
            contradictions=(),
        )

    def grounds(self, given: Iterable[Ground]) -> tuple[Ground, ...]:
        """Those of nobody who may be living, an author neither: they tell of births and kin as often as of works."""
        silent = self._ids.keys() | self._living.authors
        return tuple(
            msgspec.structs.replace(ground, reasons=tuple(map(self._plain, ground.reasons)))
            for ground in given
            if ground.first not in silent and ground.second not in silent
        )

    def _may_stand(self, assertion: Assertion) -> bool:
        """Whether it tells of somebody who is shown, or of nobody at all, or of what an author has published."""
        people = [e for e in assertion.entities() if e in self._people]
        others = [e for e in people if e not in self._ids and e not in self._living.authors]
        if not people or others:
            return True
        return assertion.type in _OF_AUTHORS and any(e in self._living.authors for e in people)

    def _source(self, source: SourceRecord) -> SourceRecord:
        moved = self._texts[source.id]
        return msgspec.structs.replace(
            source,
            title=self._plain(source.title),
            publisher=self._plain(source.publisher),
            author=self._id(source.author),
            text=moved.text,
            furniture=tuple(moved.span(span) for span in source.furniture),
            pages=tuple(PageMark(moved.start(p.start), p.label, p.number) for p in source.pages),
        )

    def _entity(self, entity: Entity) -> Entity:
        if entity.id in self._ids:
            return Entity(id=self._ids[entity.id], type="person", label=self._words)
        plain = self._plain if entity.id not in self._namesakes else str
        return msgspec.structs.replace(
            entity,
            label=plain(entity.label),
            names=tuple(Name(plain(name.text), name.kind) for name in entity.names),
            mentions=tuple(self._anchor(anchor) for anchor in entity.mentions),
        )

    def _time(self, time: TimeMention) -> TimeMention:
        moved = self._texts[time.source]
        span = moved.span(time.span)
        return msgspec.structs.replace(
            time, start=span.start, end=span.end, text=span.of(moved.text), reason=self._plain(time.reason)
        )

    def _assertion(self, assertion: Assertion) -> Assertion:
        return msgspec.structs.replace(
            assertion,
            participants=tuple(self._participant(p) for p in assertion.participants),
            voice=tuple(self._ids.get(speaker, speaker) for speaker in assertion.voice),
            evidence=tuple(self._anchor(anchor) for anchor in assertion.evidence),
        )

    def _participant(self, given: Participant) -> Participant:
        text = self._plain(given.text) if given.text is not None else None
        return Participant(given.role, self._id(given.entity), text)

    def _quotation(self, quotation: Quotation) -> Quotation:
        moved = self._texts[quotation.source]
        span = moved.span(quotation.span)
        return msgspec.structs.replace(
            quotation,
            start=span.start,
            end=span.end,
            text=span.of(moved.text),
            speaker=self._id(quotation.speaker),
            voice=tuple(self._ids.get(speaker, speaker) for speaker in quotation.voice),
        )

    def _dispute(self, dispute: Dispute) -> Dispute:
        return Dispute(
            id=dispute.id,
            issue=self._plain(dispute.issue),
            positions=tuple(self._position(position) for position in dispute.positions),
        )

    def _position(self, position: Position) -> Position:
        return Position(
            holder=self._ids.get(position.holder, position.holder),
            claim=self._plain(position.claim),
            assertions=position.assertions,
            evidence=tuple(self._anchor(anchor) for anchor in position.evidence),
        )

    def _anchor(self, anchor: Anchor) -> Anchor:
        moved = self._texts[anchor.source]
        span = moved.span(anchor.span)
        return Anchor(anchor.source, span.start, span.end, span.of(moved.text))

    def _id(self, identifier: str | None) -> str | None:
        return self._ids.get(identifier, identifier) if identifier is not None else None

    def _plain(self, text: str) -> str:
        """Words that stand in no text, without the names."""
        return _Moved(text, joined(text, [*found(self._telling, text), *found(self._whole, text)]), self._words).text

    def _moved(self, source: SourceRecord, spoken: Iterable[Span], kept: Iterable[Span]) -> "_Moved":
        """The text of a source without the names: where they are spoken of, and wherever only theirs is the name.

        Where a namesake is spoken of, the name is kept.
        """
        theirs = frozenset(place for span in kept for place in range(span.start, span.end))
        whole = (span for span in found(self._whole, source.text) if span.start not in theirs)
        stretches = [*spoken, *found(self._telling, source.text), *whole]
        return _Moved(source.text, joined(source.text, stretches), f"[{self._words}]")


class _Moved:
    """A text in which stretches have been replaced, and where what stood in it stands now."""

    def __init__(self, text: str, stretches: Iterable[Span], words: str) -> None:
        pieces: list[str] = []
        self._before: list[Span] = []
        self._now: list[Span] = []
        at = length = 0
        for span in stretches:
            pieces += [text[at : span.start], words]
            length += span.start - at
            self._before.append(span)
            self._now.append(Span(length, length + len(words)))
            length += len(words)
            at = span.end
        self.text = "".join([*pieces, text[at:]])

    def span(self, span: Span) -> Span:
        """Where the words at a place stand now; what was replaced in part is taken whole."""
        return Span(self.start(span.start), self._at(span.end, inclusive=True))

    def start(self, offset: int) -> int:
        """Where what begins there begins now."""
        return self._at(offset, inclusive=False)

    def _at(self, offset: int, *, inclusive: bool) -> int:
        number = bisect_right(self._before, offset - inclusive, key=lambda span: span.start) - 1
        if number < 0:
            return offset
        before, now = self._before[number], self._now[number]
        if offset < before.end or (inclusive and offset == before.end):
            return now.end if inclusive else now.start
        return now.end + offset - before.end


def _spoken(entity: Entity) -> Iterator[tuple[str, Span]]:
    """The words of the names where a source speaks of the entity, after the id of the source."""
    own = any_word(words_of(entity))
    for mention in entity.mentions:
        for span in found(own, mention.text):
            yield mention.source, Span(mention.start + span.start, mention.start + span.end)


def _by_source(places: Iterable[tuple[str, Span]]) -> dict[str, list[Span]]:
    spans: dict[str, list[Span]] = {}
    for source, span in places:
        spans.setdefault(source, []).append(span)
    return spans
