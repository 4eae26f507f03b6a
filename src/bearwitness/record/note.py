"""A line of the research log: what somebody looked for and did not find, or asks."""

import msgspec


class ResearchNote(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Words of a researcher, not of a source: a search and what came of it, or a question.

    `about` is the id of the statement, the entity, the source or the other note that it is about; a question is open
    until another note is about it.
    """

    id: str
    text: str
    about: str = ""
    question: bool = False
    who: str = ""
    at: str = ""
    """ISO 8601 in UTC."""


def unanswered(notes: tuple[ResearchNote, ...]) -> tuple[ResearchNote, ...]:
    """The questions that no other note is about, in their order."""
    answered = {note.about for note in notes}
    return tuple(note for note in notes if note.question and note.id not in answered)
