"""What is marked in a stretch of a source's text: who and what is spoken of, dates, quotations, statements."""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from bearwitness.record import Anchor, Assertion, EntityType, Quotation, Status, TimeMention
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup
from bearwitness.views.phrases import phrase
from bearwitness.views.voices import chain_in_words

MarkKind = Literal["person", "group", "place", "work", "event", "time", "quotation", "assertion"]
_KINDS: dict[EntityType, MarkKind] = {
    "person": "person",
    "group": "group",
    "place": "place",
    "work": "work",
    "event": "event",
}


class MarkView(msgspec.Struct, frozen=True, kw_only=True):
    """Marked words of a source, counted in code points; the end is exclusive."""

    kind: MarkKind
    id: str
    """Of the entity, the quotation or the assertion; the EDTF value of a date."""
    start: int
    end: int
    label: str
    """Who or what is meant, what is stated, the date in words, who is quoted."""
    status: Status = "suggested"
    certainty: float = 1.0
    voice: str = ""
    """Of a statement, who says so; "" where the author speaks for himself."""


def of_mentions(lookup: Lookup, mentions: Iterable[tuple[str, Anchor]]) -> Iterator[MarkView]:
    """A mark for each place where an entity of the dossier is spoken of."""
    for identifier, anchor in mentions:
        entity = lookup.entity(identifier)
        if entity is not None:
            label = lookup.label(identifier)
            yield MarkView(kind=_KINDS[entity.type], id=identifier, start=anchor.start, end=anchor.end, label=label)


def of_times(times: Iterable[TimeMention]) -> Iterator[MarkView]:
    """A mark for each dated expression."""
    for time in times:
        yield MarkView(kind="time", id=time.edtf, start=time.start, end=time.end, label=printed(time.when))


def of_quotations(lookup: Lookup, quotations: Iterable[Quotation]) -> Iterator[MarkView]:
    """A mark for each quotation."""
    for q in quotations:
        speaker = lookup.label(q.speaker) if q.speaker is not None else ""
        yield MarkView(kind="quotation", id=q.id, start=q.start, end=q.end, label=speaker)


def of_assertions(lookup: Lookup, assertions: Iterable[Assertion], source: str) -> Iterator[MarkView]:
    """A mark for each stretch of the source that an assertion rests on, the trigger first."""
    for a in assertions:
        label = phrase(lookup, a).text
        voice = _voice(lookup, a)
        for anchor in a.evidence:
            if anchor.source == source:
                yield MarkView(
                    kind="assertion",
                    id=a.id,
                    start=anchor.start,
                    end=anchor.end,
                    label=label,
                    status=a.status,
                    certainty=a.certainty,
                    voice=voice,
                )


def _voice(lookup: Lookup, assertion: Assertion) -> str:
    source = lookup.source(assertion.evidence[0].source)
    own = (source.author,) if source is not None and source.author is not None else ()
    return "" if assertion.voice in ((), own) else chain_in_words(lookup, assertion.voice, source)


def in_order(marks: Iterable[MarkView]) -> tuple[MarkView, ...]:
    """Marks as they stand in the text, outer before inner."""
    return tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind, mark.id)))
