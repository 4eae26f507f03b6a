"""What a command says and how it exits: one table from error classes to exit codes.

CommandError
├── NoDossierError, NothingToShowError, UnknownNameError, AmbiguousNameError      (what is asked for is not there)
├── NoSuchStatementError, NoSuchEventError, SeveralEventsError      (what is asked of time)
├── NoSuchSourceError      (source, read: what a source is called)
├── AlreadyOneError, NothingDecidedError      (same, different)
├── NoSuchCandidateError      (reconcile)
├── OutputExistsError, OutputError      (export)
├── NothingToUndoError      (undo)
└── DefectError      (app: what none of the classes foresees)
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from bearwitness.store.place import Place

COULD_NOT = 1


class CommandError(Exception):
    """A command could not do what it was asked."""


class NoDossierError(CommandError):
    """No dossier is named, and none is in the current folder."""

    def __init__(self) -> None:
        super().__init__("there is no dossier in this folder; make one with `witness read FILE`, or name one with -d")


class NothingToShowError(CommandError):
    """The dossier knows nobody whose life could be shown."""

    def __init__(self, place: Place) -> None:
        super().__init__(f"{place}: no person is in it yet; read a text with `witness read FILE -d {place}`")


class UnknownNameError(CommandError):
    """Nobody in the dossier has that name."""

    def __init__(self, name: str, near: Sequence[str]) -> None:
        meant = f"; did you mean {' or '.join(f'“{other}”' for other in near)}?" if near else ""
        super().__init__(f"nobody in the dossier is called “{name}”{meant or '; `witness show people` lists all'}")


class AmbiguousNameError(CommandError):
    """Several in the dossier have that name."""

    def __init__(self, name: str, labels: Sequence[str]) -> None:
        super().__init__(f"“{name}” may be {', '.join(labels[:-1])} or {labels[-1]}; give more of the name")


class NoSuchStatementError(CommandError):
    """No statement has that id, or several begin so."""

    def __init__(self, name: str, found: int) -> None:
        why = "no statement has the id" if found == 0 else f"{found} statements have ids that begin with"
        super().__init__(f"{why} “{name}”; `witness show contradictions` and `witness show bounds` print the ids")


class NoSuchEventError(CommandError):
    """Nothing that is stated is meant by the words."""

    def __init__(self, words: str) -> None:
        super().__init__(f"nothing in the dossier is “{words}”; give other words, a date, or the id of a statement")


class SeveralEventsError(CommandError):
    """Several things that are stated may be meant by the words."""

    def __init__(self, words: str, found: Sequence[str]) -> None:
        super().__init__(f"“{words}” may be {'; '.join(found[:-1])}; or {found[-1]}. Give more words, or the id")


class NoSuchSourceError(CommandError):
    """No source is called so, or several are."""

    def __init__(self, name: str, found: int) -> None:
        why = (
            "no source has the id or the title" if found == 0 else f"{found} sources have ids or titles that begin with"
        )
        super().__init__(f"{why} “{name}”; `witness source` prints the ids")


class AlreadyOneError(CommandError):
    """The two that are to be told apart or joined are taken for one."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(
            f"“{first}” and “{second}” are taken for one; `witness show identities` prints the ids of the entries, by "
            "which they can be told apart"
        )


class NoSuchCandidateError(CommandError):
    """The service has no candidate of that id for the name, or no address for it."""

    def __init__(self, identifier: str, known: Sequence[str]) -> None:
        listed = f"; it has {', '.join(known)}" if known else ""
        super().__init__(f"the service has no candidate “{identifier}” with an address for that name{listed}")


class NothingDecidedError(CommandError):
    """Nobody has decided anything of the two."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(
            f"nothing that was decided of “{first}” and “{second}” stands, so that there is none to take back"
        )


class OutputExistsError(CommandError):
    """The file that would be written by default is there already."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: is there already; name another file with -o, or the same to replace it")


class OutputError(CommandError):
    """The file that was asked for cannot be written."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path}: cannot be written ({why}); check the folder, its permissions and the space on the disk"
        )


class NothingToUndoError(CommandError):
    """Nothing of this person is left to take back, or to take once more."""

    def __init__(self, who: str, *, again: bool) -> None:
        super().__init__(
            f"there is nothing of {who} to {'take once more' if again else 'take back'}; see `witness log`"
        )


class DefectError(CommandError):
    """Something happened that no error class foresees."""

    def __init__(self, error: BaseException) -> None:
        what = " ".join(str(error).split())
        super().__init__(
            f"this should not have happened ({type(error).__name__}: {what[:200]}); the dossier is as it was before; "
            "please report it, with what WITNESS_TRACEBACK=1 prints"
        )


class Explained(msgspec.Struct, frozen=True):
    """What is said of an error, on one line, and the exit code."""

    sentence: str
    exit_code: int


def exit_codes() -> dict[type[Exception], int]:
    """The exit code of every class of errors that a command may end with, and of those below it."""
    from bearwitness.archive.errors import ArchiveError
    from bearwitness.authorities.reconciliation import ReconciliationError
    from bearwitness.desk.errors import DeskError
    from bearwitness.exchange.errors import ExchangeError
    from bearwitness.learned.weights import WeightsError
    from bearwitness.readers.errors import ReaderError
    from bearwitness.sources.error import SourceError
    from bearwitness.store.errors import StoreError

    kinds = (
        CommandError,
        ArchiveError,
        DeskError,
        ExchangeError,
        ReaderError,
        ReconciliationError,
        SourceError,
        StoreError,
        WeightsError,
    )
    return dict.fromkeys(kinds, COULD_NOT)


def explained(error: Exception) -> Explained | None:
    """What to say of an error; None where no class of the table has it."""
    for kind, exit_code in exit_codes().items():
        if isinstance(error, kind):
            return Explained(" ".join(str(error).split()), exit_code)
    return None
