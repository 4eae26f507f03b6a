"""What the desk answers where it cannot do as asked: one table from error classes to statuses and codes.

DeskError
├── NotHereError            404
├── BadRequestError         400
├── StrangeHostError        400
├── StrangeOriginError      403
├── TooLargeError           413
├── NotKnownError           401
├── NotAllowedError         403
└── NothingToUndoError      409

Errors of the store, of formats and of dates are answered too; each has its line in the table.
"""

from collections.abc import Mapping

import msgspec

from bearwitness.edtf import EdtfError
from bearwitness.exchange.errors import ExchangeError
from bearwitness.store.errors import (
    LockedDossierError,
    ReadOnlyDossierError,
    RefusedDecisionError,
    StoreError,
    UnknownSubjectError,
)


class DeskError(Exception):
    """The desk could not do as it was asked."""


class NotHereError(DeskError):
    """The dossier holds nothing of that id."""

    def __init__(self, what: str, identifier: str) -> None:
        super().__init__(f"the dossier holds no {what} called “{identifier[:80]}”")


class BadRequestError(DeskError):
    """What was sent is not of the form that the API describes."""

    def __init__(self, why: str) -> None:
        super().__init__(f"this is not what the desk expects: {why}")


class StrangeHostError(DeskError):
    """The request names a host that this desk is not."""

    def __init__(self, host: str) -> None:
        super().__init__(f"this desk does not answer as “{host[:80]}”; open it under the address that it printed")


class StrangeOriginError(DeskError):
    """A page of somewhere else asks for a change."""

    def __init__(self) -> None:
        super().__init__("a page of another address may not change anything here")


class TooLargeError(DeskError):
    """More was sent than the desk takes."""

    def __init__(self, most: int) -> None:
        super().__init__(f"this is more than the desk takes in one request ({most} bytes)")


class NotKnownError(DeskError):
    """Nobody has logged in, or the name and the password do not fit."""

    def __init__(self, why: str = "log in first") -> None:
        super().__init__(why)


class NotAllowedError(DeskError):
    """The one who asks may look but not do this."""

    def __init__(self, role: str, needed: str) -> None:
        super().__init__(f"a {role} may not do this; it takes an {needed}")


class NothingToUndoError(DeskError):
    """Nothing of this person is left to take back, or to do again."""

    def __init__(self, what: str) -> None:
        super().__init__(f"there is nothing of yours to {what}")


class Answered(msgspec.Struct, frozen=True):
    """How an error is answered."""

    status: int
    code: str


ANSWERS: Mapping[type[Exception], Answered] = {
    NotHereError: Answered(404, "not-here"),
    BadRequestError: Answered(400, "bad-request"),
    StrangeHostError: Answered(400, "strange-host"),
    StrangeOriginError: Answered(403, "strange-origin"),
    TooLargeError: Answered(413, "too-large"),
    NotKnownError: Answered(401, "not-known"),
    NotAllowedError: Answered(403, "not-allowed"),
    NothingToUndoError: Answered(409, "nothing-to-undo"),
    UnknownSubjectError: Answered(404, "not-here"),
    RefusedDecisionError: Answered(409, "refused"),
    LockedDossierError: Answered(503, "locked"),
    ReadOnlyDossierError: Answered(403, "read-only"),
    StoreError: Answered(500, "dossier"),
    ExchangeError: Answered(422, "format"),
    EdtfError: Answered(422, "date"),
}
"""The first class of the table that an error is of answers it."""


class Explained(msgspec.Struct, frozen=True):
    """What went wrong: a code for programs, a sentence for people."""

    code: str
    message: str


class ErrorAnswer(msgspec.Struct, frozen=True):
    """The body of every answer that is an error."""

    error: Explained


def answered(error: Exception) -> tuple[int, ErrorAnswer]:
    """The status and the body for an error; 500 and no detail where no class of the table has it."""
    for kind, found in ANSWERS.items():
        if isinstance(error, kind):
            return found.status, ErrorAnswer(Explained(found.code, " ".join(str(error).split())))
    said = "this should not have happened; the dossier is as it was before"
    return 500, ErrorAnswer(Explained("defect", said))
