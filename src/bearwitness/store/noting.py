"""The research log within the log of decisions: a note is a decision of the kind "note", on nothing but itself."""

from collections.abc import Callable, Iterable

import msgspec
from sqlalchemy import Connection

from bearwitness.record import Decision, ResearchNote
from bearwitness.store import rows, schema
from bearwitness.store.bulk import existing
from bearwitness.store.errors import RefusedDecisionError, UnknownSubjectError
from bearwitness.store.log import append, decisions_on
from bearwitness.store.standing import standing

_ELSE = (schema.assertions.c.id, schema.entities.c.id, schema.sources.c.id)
"""Where the id of a note may not stand: a decision on it would be one on what is there."""
_ABOUT = (*_ELSE, schema.decisions.c.subject)
"""Where the id of what a note is about may stand."""


def is_a_note(connection: Connection, decision: Decision) -> bool:
    """Whether a decision is a note, or takes one back."""
    if decision.kind == "withdraw" and not decision.other:
        return any(each.kind == "note" for each in decisions_on(connection, decision.subject))
    return decision.kind == "note"


def note(connection: Connection, decision: Decision) -> None:
    """Logs a note, or takes it back; refused where it says nothing, UnknownSubjectError where it is about nothing known."""
    if decision.kind == "withdraw":
        taken = standing(decisions_on(connection, decision.subject)).get((decision.subject, ""))
        if taken is None:
            raise RefusedDecisionError(decision.subject, "there is none to take back")
        append(connection, [msgspec.structs.replace(decision, content=taken.content)])
        return
    said = _decoded(decision)
    if not said.text.strip():
        raise RefusedDecisionError(decision.subject, "it says nothing")
    if said.id != decision.subject or any(existing(connection, column, [said.id]) for column in _ELSE):
        raise RefusedDecisionError(decision.subject, "a note has an id of its own, which is that of nothing else")
    if said.about and not any(existing(connection, column, [said.about]) for column in _ABOUT):
        raise UnknownSubjectError(said.about)
    append(connection, [decision])


def notes(log: Iterable[Decision], canonical: Callable[[str], str]) -> tuple[ResearchNote, ...]:
    """The notes that stand, in the order in which they were taken, about entities by the ids that these go by."""
    taken = (decision for decision in standing(each for each in log if not each.other).values())
    return tuple(_note(decision, canonical) for decision in taken if decision.kind == "note")


def decision_of(note: ResearchNote) -> Decision:
    """The decision by which a note stands in the log."""
    words = msgspec.structs.replace(note, who="", at="")
    return Decision(kind="note", subject=note.id, content=rows.as_json(words), who=note.who, at=note.at)


def _decoded(decision: Decision) -> ResearchNote:
    try:
        return rows.from_json(decision.content, ResearchNote)
    except msgspec.DecodeError as error:
        raise RefusedDecisionError(decision.subject, f"its content is no note ({error})") from error


def _note(decision: Decision, canonical: Callable[[str], str]) -> ResearchNote:
    said = rows.from_json(decision.content, ResearchNote)
    return msgspec.structs.replace(said, about=canonical(said.about), who=decision.who, at=decision.at)
