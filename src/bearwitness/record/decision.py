"""What a person decided.  Decisions are an append-only log; undoing is one more decision."""

from typing import Literal

import msgspec

DecisionKind = Literal[
    "accept", "reject", "withdraw", "correct", "add", "same", "different", "possibly same", "describe", "note"
]


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """Who decided what about which subject, when, and what was seen at the time.

    `subject` is the id of an assertion or, for an identity, of an entity; `other` is the second entity, or the address
    under which an authority file has it.  A description is of a source, and a note has an id of its own.  `content` is
    the JSON of what was decided upon, so that the decision stands though suggestions are read again.
    """

    kind: DecisionKind
    subject: str
    other: str = ""
    content: str = ""
    who: str = ""
    at: str = ""
    """ISO 8601 in UTC, given by the edge that took the decision."""
