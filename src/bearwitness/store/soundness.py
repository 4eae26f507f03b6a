"""What must be true of a dossier: every anchor has its words, every reference its target, every role its filling.

Pure functions over values, one for each kind, that give a problem for each thing that is not so.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from bearwitness.edtf import EdtfError, parse
from bearwitness.record import (
    BY_NAME,
    Anchor,
    Assertion,
    Citation,
    Contradiction,
    Dispute,
    Dossier,
    Entity,
    EntityType,
    PageMark,
    Problem,
    ProblemKind,
    Quotation,
    Reading,
    ResearchNote,
    SourceRecord,
    Span,
    TimeMention,
    When,
)

_DATES_AT_HAND = 1 << 14
_DAY = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)")


class Known(Protocol):
    """What the checks have to look up."""

    def source(self, identifier: str) -> SourceRecord | None:
        """The source of that id."""

    def type_of(self, entity: str) -> EntityType | None:
        """The type of the entity of that id."""

    def has_assertion(self, identifier: str) -> bool:
        """Whether there is an assertion of that id."""


class KnownDossier:
    """What a dossier in memory knows of itself."""

    def __init__(self, dossier: Dossier) -> None:
        self._sources = {source.id: source for source in dossier.sources}
        self._types = {entity.id: entity.type for entity in dossier.entities}
        self._assertions = {assertion.id for assertion in dossier.assertions}

    def source(self, identifier: str) -> SourceRecord | None:
        """The source of that id."""
        return self._sources.get(identifier)

    def type_of(self, entity: str) -> EntityType | None:
        """The type of the entity of that id."""
        return self._types.get(entity)

    def has_assertion(self, identifier: str) -> bool:
        """Whether there is an assertion of that id."""
        return identifier in self._assertions


def in_dossier(dossier: Dossier) -> Iterator[Problem]:
    """Everything that is not as it must be in a dossier as a value."""
    known = KnownDossier(dossier)
    yield from _doubles(dossier)
    for source in dossier.sources:
        yield from in_source(source, known)
    yield from in_content(dossier, known)
    for contradiction in dossier.contradictions:
        yield from in_contradiction(contradiction, known)
    written = {note.id for note in dossier.notes}
    for note in dossier.notes:
        if note.about not in written:
            yield from in_note(note, known)


def in_content(content: Dossier | Reading, known: Known) -> Iterator[Problem]:
    """Everything that is not as it must be in what sources state and speak of."""
    for entity in content.entities:
        yield from in_entity(entity, known)
    for time in content.times:
        yield from in_time(time, known)
    for assertion in content.assertions:
        yield from in_assertion(assertion, known)
    for quotation in content.quotations:
        yield from in_quotation(quotation, known)
    for dispute in content.disputes:
        yield from in_dispute(dispute, known)


def in_source(source: SourceRecord, known: Known) -> Iterator[Problem]:
    """Furniture outside the text; an author or a reviewed work that is no entity; a date that is none."""
    named = f"the source “{_shortened(source.title)}” ({source.id})"
    for span in source.furniture:
        if not 0 <= span.start <= span.end <= len(source.text):
            yield _wrong(f"{named} has furniture at {span.start}-{span.end}, outside its text", source.id)
    if any(not 0 <= mark.start <= len(source.text) for mark in source.pages) or not _ascending(source.pages):
        yield _wrong(f"{named} has pages that begin outside its text or out of order", source.id)
    yield from _missing(known, named, source.id, ("author", source.author), ("reviewed work", source.about))
    if source.date is not None:
        yield from _edtf(source.date, named, source.id)


def _ascending(pages: tuple[PageMark, ...]) -> bool:
    return all(one.start < other.start for one, other in pairwise(pages))


def in_entity(entity: Entity, known: Known) -> Iterator[Problem]:
    """Mentions without their words."""
    for mention in entity.mentions:
        yield from in_mention(mention, entity.id, known, entity.label)


def in_mention(mention: Anchor, entity: str, known: Known, label: str = "") -> Iterator[Problem]:
    """A mention without its words; the entity is named by its label too where that is at hand."""
    yield from _orphan(mention, f"a mention of {label} ({entity})" if label else f"a mention of {entity}", known)


def in_time(time: TimeMention, known: Known) -> Iterator[Problem]:
    """A dated expression without its words, or with impossible days."""
    named = f"the time “{time.text}”"
    yield from _anchored(Anchor(time.source, time.start, time.end, time.text), named, known)
    yield from _days(time.when, named, time.source)


def in_assertion(assertion: Assertion, known: Known) -> Iterator[Problem]:
    """Evidence without its words, missing entities, roles that the type does not have or that nobody fills."""
    trigger = f"“{_shortened(assertion.evidence[0].text)}”" if assertion.evidence else "nothing"
    named = f"the {assertion.type} on {trigger} ({assertion.id})"
    where = assertion.evidence[0].source if assertion.evidence else ""
    if not assertion.evidence:
        yield _wrong(f"{named} has no evidence", where)
    for anchor in assertion.evidence:
        yield from _anchored(anchor, f"the evidence of {named}", known)
    for participant in assertion.participants:
        yield from _missing(known, named, where, (participant.role, participant.entity))
    voices = (("voice", voice) for voice in assertion.voice)
    yield from _missing(known, named, where, ("place", assertion.place), *voices, *_cited(assertion.citations))
    yield from _roles(assertion, named, where)
    if not 0 <= assertion.certainty <= 1:
        yield _wrong(f"{named} has the certainty {assertion.certainty}, which is not between 0 and 1", where)
    if assertion.time is not None:
        yield from _days(assertion.time, named, where)


def in_quotation(quotation: Quotation, known: Known) -> Iterator[Problem]:
    """Quoted words that do not stand there, or that nobody known says."""
    named = f"the quotation “{_shortened(quotation.text)}” ({quotation.id})"
    anchor = Anchor(quotation.source, quotation.start, quotation.end, quotation.text)
    yield from _anchored(anchor, named, known)
    voices = (("voice", voice) for voice in quotation.voice)
    speaker = ("speaker", quotation.speaker)
    yield from _missing(known, named, quotation.source, speaker, *voices, *_cited(quotation.citations))


def in_dispute(dispute: Dispute, known: Known) -> Iterator[Problem]:
    """Positions that nobody known holds, or that rest on nothing."""
    named = f"the dispute on “{_shortened(dispute.issue)}” ({dispute.id})"
    if not dispute.positions:
        yield _wrong(f"{named} has no positions", "")
    for position in dispute.positions:
        yield from _missing(known, named, "", ("holder", position.holder))
        yield from _statements(position.assertions, named, known)
        for anchor in position.evidence:
            yield from _orphan(anchor, f"the evidence of {named}", known)


def in_contradiction(contradiction: Contradiction, known: Known) -> Iterator[Problem]:
    """Statements that are no assertions."""
    yield from _statements(contradiction.statements, f"the contradiction {contradiction.id}", known)


def in_note(note: ResearchNote, known: Known) -> Iterator[Problem]:
    """A note that is about nothing known."""
    about = note.about
    if about and not (known.has_assertion(about) or known.type_of(about) or known.source(about)):
        yield _wrong(f"the note {note.id} is about {about}, which does not exist", "")


def _doubles(dossier: Dossier) -> Iterator[Problem]:
    everything = (
        dossier.sources,
        dossier.entities,
        dossier.assertions,
        dossier.quotations,
        dossier.disputes,
        dossier.contradictions,
        dossier.notes,
    )
    counted = Counter(item.id for kind in everything for item in kind)
    for identifier, count in counted.items():
        if count > 1:
            yield _wrong(f"the identifier {identifier} stands for {count} things", "")


def _statements(identifiers: Iterable[str], named: str, known: Known) -> Iterator[Problem]:
    for identifier in identifiers:
        if not known.has_assertion(identifier):
            yield _wrong(f"{named} names assertion {identifier}, which does not exist", "")


def _missing(known: Known, named: str, where: str, *parts: tuple[str, str | None]) -> Iterator[Problem]:
    for part, entity in parts:
        if entity is not None and known.type_of(entity) is None:
            yield _wrong(f"{named} has the {part} {entity}, which does not exist", where)


def _cited(citations: Iterable[Citation]) -> Iterator[tuple[str, str | None]]:
    for citation in citations:
        yield "cited work", citation.work


def _roles(assertion: Assertion, named: str, where: str) -> Iterator[Problem]:
    kind = BY_NAME[assertion.type]
    roles = {role.name for role in kind.roles}
    for participant in assertion.participants:
        if participant.role not in roles:
            yield _wrong(f"{named} has the role {participant.role}, which its type does not have", where)
        if participant.entity is None and participant.text is None:
            yield _wrong(f"{named} has nothing in the role {participant.role}", where)
    filled = {participant.role for participant in assertion.participants}
    for missing in kind.required:
        if missing not in filled:
            yield _wrong(f"{named} has nothing in the role {missing}, which must be filled", where)


def _anchored(anchor: Anchor, named: str, known: Known) -> Iterator[Problem]:
    yield from _orphan(anchor, named, known)
    source = known.source(anchor.source)
    if source is not None and any(stretch.overlaps(anchor.span) for stretch in source.furniture):
        yield Problem("furniture", f"{named} stands in page furniture: {_quoted(anchor)}", anchor.source)


def _orphan(anchor: Anchor, named: str, known: Known) -> Iterator[Problem]:
    source = known.source(anchor.source)
    if source is None:
        yield _wrong(f"{named} names source {anchor.source}, which does not exist", anchor.source)
    elif not anchor.holds(source.text):
        stands = _shortened(Span(max(0, anchor.start), max(0, anchor.end)).of(source.text))
        yield Problem("orphan", f"{named} should have {_quoted(anchor)}, and there stands “{stands}”", anchor.source)


def _edtf(text: str, named: str, where: str) -> Iterator[Problem]:
    fault = _fault_of_edtf(text)
    if fault is not None:
        yield _wrong(f"{named} {fault}", where)


def _days(when: When, named: str, where: str) -> Iterator[Problem]:
    yield from (_wrong(f"{named} {fault}", where) for fault in _faults_of_days(when))


@lru_cache(_DATES_AT_HAND)
def _fault_of_edtf(text: str) -> str | None:
    try:
        parse(text)
    except EdtfError as error:
        return f"has the date “{_shortened(text)}”, which is no EDTF: {error.reason}"
    return None


@lru_cache(_DATES_AT_HAND)
def _faults_of_days(when: When) -> tuple[str, ...]:
    fault = _fault_of_edtf(when.edtf)
    faults = [] if fault is None else [fault]
    days = [_day(text) if text is not None else None for text in (when.earliest, when.latest)]
    for text, day in zip((when.earliest, when.latest), days, strict=True):
        if text is not None and day is None:
            faults.append(f"has the day {text}, which does not exist")
    first, last = days
    if first is not None and last is not None and first > last:
        faults.append(f"has its earliest day {when.earliest} after its latest {when.latest}")
    return tuple(faults)


def _day(text: str) -> tuple[int, int, int] | None:
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day = map(int, found.groups())
    try:
        date(2000 + year % 400, month, day)  # the calendar repeats every 400 years
    except ValueError:
        return None
    return year, month, day


def _quoted(anchor: Anchor) -> str:
    return f"“{_shortened(anchor.text)}” at {anchor.start}-{anchor.end}"


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"


def _wrong(message: str, where: str) -> Problem:
    kind: ProblemKind = "damaged"
    return Problem(kind, message, where)
