"""The research log as a person reads it: what is asked and not answered, what was looked for."""

from collections.abc import Iterator

from bearwitness.record import ResearchNote, unanswered
from bearwitness.views.dates import in_words
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.phrases import phrase

_DAY = len("2026-01-01")


def asked(lookup: Lookup) -> Iterator[str]:
    """The questions that nobody has answered, each with what it is about, who asks and since when."""
    for note in unanswered(lookup.dossier.notes):
        yield _told(lookup, note)


def looked_for(lookup: Lookup) -> Iterator[str]:
    """The searches, and the questions that were answered with their answers."""
    notes = lookup.dossier.notes
    open_now, written = {note.id for note in unanswered(notes)}, {note.id for note in notes}
    for note in notes:
        if note.id not in open_now and note.about not in written:
            yield "; then: ".join(_told(lookup, each) for each in _thread(notes, note))


def _thread(notes: tuple[ResearchNote, ...], first: ResearchNote) -> Iterator[ResearchNote]:
    """A note and those that answer it, each answer with its own."""
    yield first
    for note in notes:
        if note.about == first.id != note.id:
            yield from _thread(notes, note)


def _told(lookup: Lookup, note: ResearchNote) -> str:
    said_of = f" (on {_named(lookup, note.about)})" if note.about and not _is_note(lookup, note.about) else ""
    signed = ", ".join(part for part in (plain(note.who), in_words(note.at[:_DAY]) if note.at else "") if part)
    return f"{plain(note.text)}{said_of}{' — ' if signed else ''}{signed} [{note.id}]"


def _is_note(lookup: Lookup, identifier: str) -> bool:
    return any(note.id == identifier for note in lookup.dossier.notes)


def _named(lookup: Lookup, identifier: str) -> str:
    told = lookup.assertions.get(identifier)
    if told is not None:
        return f"“{phrase(lookup, told).text}”"
    return lookup.label(identifier) if lookup.entity(identifier) is not None else lookup.title_of(identifier)
