"""What the desk answers where it cannot do as asked: one table from error classes to statuses and codes.

DeskError
├── NotHereError            404
├── BadRequestError         400
├── StrangeHostError        400
├── StrangeOriginError      403
├── TooLargeError           413
├── NotKnownError           401
├── NotAllowedError         403
├── TooManyJobsError        429
├── TooOftenError           429
├── LateError               409, with what is there now
├── NotYetError             503
└── NothingToUndoError      409

Errors of the store, of formats and of dates are answered too; each has its line in the table.
"""

from collections.abc import Mapping

import msgspec

from bearwitness.edtf import EdtfError
from bearwitness.exchange.errors import ExchangeError
from bearwitness.store.errors import (
    BusyDossierError,
    LockedDossierError,
    ReadOnlyDossierError,
    RefusedAccountError,
    RefusedDecisionError,
    StaleDecisionError,
    StoreError,
    UnknownSubjectError,
)
from bearwitness.views.assertion import AssertionPage


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


class TooManyJobsError(DeskError):
    """So many jobs run already that another has to wait."""

    def __init__(self, most: int) -> None:
        super().__init__(f"{most} jobs are running; wait for one of them, or stop it")


class TooOftenError(DeskError):
    """A name was tried with wrong passwords too often of late."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"too many wrong passwords; try again in {seconds} seconds")


class LateError(DeskError):
    """Somebody decided in the meantime: what was seen is no more."""

    def __init__(self, present: AssertionPage | None) -> None:
        super().__init__("this has changed since you looked at it; here is how it stands now")
        self.present = present


class NotYetError(DeskError):
    """What is asked for takes long to work out on a large dossier, and is not there yet."""

    def __init__(self, work: str) -> None:
        super().__init__(f"this is being worked out from the whole record; /api/works/{work} says how far it is")


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
    TooManyJobsError: Answered(429, "too-many-jobs"),
    TooOftenError: Answered(429, "too-often"),
    LateError: Answered(409, "late"),
    NotYetError: Answered(503, "not-yet"),
    NothingToUndoError: Answered(409, "nothing-to-undo"),
    StaleDecisionError: Answered(409, "late"),
    UnknownSubjectError: Answered(404, "not-here"),
    RefusedDecisionError: Answered(409, "refused"),
    RefusedAccountError: Answered(409, "refused"),
    LockedDossierError: Answered(503, "locked"),
    BusyDossierError: Answered(503, "busy"),
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


class ErrorAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The body of every answer that is an error."""

    error: Explained
    present: AssertionPage | None = None
    """Where a decision came too late: what it was about, as it is now."""


def answered(error: Exception) -> tuple[int, ErrorAnswer]:
    """The status and the body for an error; 500 and no detail where no class of the table has it."""
    for kind, found in ANSWERS.items():
        if isinstance(error, kind):
            said = Explained(found.code, " ".join(str(error).split()))
            return found.status, ErrorAnswer(said, error.present if isinstance(error, LateError) else None)
    sorry = "this should not have happened; the dossier is as it was before"
    return 500, ErrorAnswer(Explained("defect", sorry))
