"""What a file of records says, gathered as it is read.

The reading text has a paragraph for each thing that a record says, "place: Brussels", and two blank lines between
records.  A statement rests on the word for what happened, or on the words that tell it, and on the other lines that it
is taken from; somebody is spoken of where a line has the name.
"""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from bearwitness.edtf import first_and_last
from bearwitness.exchange.records.facts import Fact, Stated, stated
from bearwitness.record import (
    Assertion,
    Citation,
    Entity,
    EntityType,
    Name,
    Problem,
    Reading,
    SourceRecord,
    Span,
    TimeMention,
    When,
    anchor_at,
    content_id,
)
from bearwitness.views.lookup import plain

_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_LONGEST_LINE = 20_000
_WITHIN, _BETWEEN = "\n\n", "\n\n\n"
"""What parts the lines of a record, and records."""


class Line(msgspec.Struct, frozen=True):
    """A line of a record: where it stands, and where the words after its label do."""

    label: str
    span: Span
    words: Span

    @property
    def head(self) -> Span:
        """Where the label stands; the words where there is none."""
        return Span(self.span.start, self.span.start + len(self.label)) if self.label else self.words


class Record(msgspec.Struct, frozen=True):
    """A record in the reading text."""

    text: str
    span: Span
    lines: tuple[Line, ...]

    def line(self, label: str) -> Line | None:
        """The first line of that label."""
        return next((line for line in self.lines if line.label == label), None)

    def beside(self, trigger: Span, *labels: str) -> tuple[Span, ...]:
        """The trigger, and the first lines of those labels that are not its own."""
        found = [line.span for label in labels for line in [self.line(label)] if line is not None]
        return (trigger, *(span for span in found if not span.covers(trigger)))

    def find(self, words: str, within: Span | None = None) -> Span | None:
        """Where words stand in the record, the first time within a stretch of it; None where they do not."""
        said = cleaned(words)
        inside = within or self.span
        at = self.text.find(said, inside.start - self.span.start, inside.end - self.span.start) if said else -1
        return Span(self.span.start + at, self.span.start + at + len(said)) if at >= 0 else None

    def where(self, words: str, within: Span) -> Span:
        """Where words stand within a stretch of the record; the stretch where they do not."""
        return self.find(words, within) or within


class Gathering:
    """One file as it is read; `reading` gives what was gathered."""

    def __init__(self, data: bytes, name: str, reader: str) -> None:
        self._sha256 = hashlib.sha256(data).hexdigest()
        self.source = content_id("s", self._sha256)
        self._title, self._reader = Path(name).stem, reader
        self._paragraphs: list[str] = []
        self._length = 0
        self._entities: dict[str, Entity] = {}
        self._mentions: dict[str, dict[Span, None]] = {}
        self._times: dict[Span, TimeMention] = {}
        self._assertions: dict[str, tuple[Assertion, tuple[Span, ...]]] = {}
        self._left: Counter[str] = Counter()

    def record(self, lines: Iterable[tuple[str, str]]) -> Record | None:
        """Writes down a record, a line for each label with its words; None where it has no words at all."""
        start = self._length + len(_BETWEEN) if self._paragraphs else 0
        texts, found, at = list[str](), list[Line](), start
        for label, words in lines:
            said = cleaned(words)
            if not said:
                continue
            lead = f"{label}: " if label else ""
            found.append(
                Line(label, Span(at, at + len(lead) + len(said)), Span(at + len(lead), at + len(lead) + len(said)))
            )
            texts.append(lead + said)
            at += len(lead) + len(said) + len(_WITHIN)
        if not found:
            return None
        self._paragraphs.append(_WITHIN.join(texts))
        self._length = found[-1].span.end
        return Record(self._paragraphs[-1], Span(start, self._length), tuple(found))

    def verbatim(self, text: str) -> Span:
        """Writes down a text as it is, such as one that is annotated."""
        start = self._length + len(_BETWEEN) if self._paragraphs else 0
        self._paragraphs.append(text)
        self._length = start + len(text)
        return Span(start, self._length)

    def unspoken(self, kind: EntityType, key: str, name: Name) -> str:
        """The entity that goes by a key, though no words of the file are known to speak of it."""
        identifier = content_id("ent", self.source, kind, key)
        self._entities.setdefault(identifier, Entity(id=identifier, type=kind, label=name.text, names=(name,)))
        self._mentions.setdefault(identifier, {})
        return identifier

    def entity(self, kind: EntityType, key: str, names: Sequence[Name], said: Span) -> str:
        """The entity that goes by a key, called by the first of its names, spoken of once more at `said`."""
        identifier = content_id("ent", self.source, kind, key)
        known = self._entities.get(identifier)
        if known is None:
            self._entities[identifier] = Entity(id=identifier, type=kind, label=names[0].text, names=tuple(names))
        elif any(name not in known.names for name in names):
            self._entities[identifier] = msgspec.structs.replace(
                known, names=tuple(dict.fromkeys((*known.names, *names)))
            )
        self._mentions.setdefault(identifier, {})[said] = None
        return identifier

    def named(self, kind: EntityType, name: str, said: Span) -> str:
        """The entity of that name, which is all that is known of it."""
        text = cleaned(name)
        return self.entity(kind, text, (Name(text),), said)

    def lies(self, place: str, point: tuple[float, float] | None, links: Iterable[str] = ()) -> None:
        """Where an entity lies and what it is elsewhere, by the first record that says so."""
        known = self._entities[place]
        self._entities[place] = msgspec.structs.replace(
            known,
            point=known.point if known.point is not None else point,
            same_as=tuple(dict.fromkeys((*known.same_as, *links))),
        )

    def time(self, edtf: str, said: Span) -> When:
        """The value of a date that stands at `said`."""
        earliest, latest = first_and_last(edtf)
        start, end = said.start, said.end
        self._times[said] = TimeMention(
            source=self.source, start=start, end=end, text="", edtf=edtf, earliest=earliest, latest=latest
        )
        return When(edtf, earliest, latest)

    def say(
        self,
        fact: Fact,
        on: Sequence[Span],
        *,
        time: When | None = None,
        voice: tuple[str, ...] = (),
        citations: tuple[Citation, ...] = (),
    ) -> str | None:
        """States a fact on words, the first of them the ones that carry it; None where the fact says nothing."""
        found = stated(fact)
        if found is None:
            self.leave("statements without what they have to have")
            return None
        return self.state(found, on, time=time, voice=voice, citations=citations)

    def state(  # noqa: PLR0913 - an assertion has them
        self,
        found: Stated,
        on: Sequence[Span],
        *,
        time: When | None = None,
        voice: tuple[str, ...] = (),
        citations: tuple[Citation, ...] = (),
        certainty: float = 1.0,
    ) -> str:
        """States what is of the ontology already."""
        identifier = content_id("a", self.source, found.type, on[0].start, on[0].end, *found.participants)
        made = Assertion(
            id=identifier,
            type=found.type,
            participants=found.participants,
            time=time,
            place=found.place,
            voice=voice,
            certainty=certainty,
            evidence=(),
            citations=citations,
            reader=self._reader,
        )
        self._assertions.setdefault(identifier, (made, tuple(dict.fromkeys(on))))
        return identifier

    def leave(self, what: str, count: int = 1) -> None:
        """Counts what is in the file and is not taken in, for a problem to tell."""
        self._left[what] += count

    def reading(
        self, *, title: str = "", author: str | None = None, date: str | None = None, language: str = "en"
    ) -> Reading:
        """Everything that was gathered."""
        text = _BETWEEN.join(self._paragraphs)
        times = (msgspec.structs.replace(time, text=span.of(text)) for span, time in self._times.items())
        return Reading(
            source=SourceRecord(
                id=self.source,
                title=title or self._title,
                author=author,
                date=date,
                kind="record",
                language=language,
                text=text,
                sha256=self._sha256,
            ),
            reader=self._reader,
            entities=tuple(self._whole(entity, text) for entity in self._entities.values()),
            times=tuple(sorted(times, key=lambda time: time.span)),
            assertions=tuple(self._anchored(text)),
            problems=tuple(self._problems()),
        )

    def _whole(self, entity: Entity, text: str) -> Entity:
        spans = self._mentions[entity.id]
        return msgspec.structs.replace(entity, mentions=tuple(anchor_at(self.source, text, span) for span in spans))

    def _anchored(self, text: str) -> Iterator[Assertion]:
        for assertion, spans in self._assertions.values():
            evidence = tuple(anchor_at(self.source, text, span) for span in spans)
            yield msgspec.structs.replace(assertion, evidence=evidence)

    def _problems(self) -> Iterator[Problem]:
        if self._left:
            yield Problem("doubtful", left_out(self._left), self.source)


def left_out(counted: Mapping[str, int]) -> str:
    """What was not taken in, each with how many there are: "not taken in: notes (3); pictures and files (1)"."""
    return "not taken in: " + "; ".join(f"{what} ({count})" for what, count in sorted(counted.items()))


def cleaned(words: str) -> str:
    """Words as they stand in the reading text: NFC, on one line, without control characters."""
    return plain(unicodedata.normalize("NFC", _NEVER.sub(" ", words[:_LONGEST_LINE])))
