"""What can be wrong with a dossier, one class a condition, each with its own sentence.

StoreError
├── MissingDossierError, NotADossierError, NewerDossierError, OlderDossierError     (opening)
├── LockedDossierError, BusyDossierError, UnlockableDossierError, ReadOnlyDossierError, UnreachableDossierError (access)
├── MissingDriverError, UnreachableServerError, RefusingServerError, UnstorableTextError      (a server)
├── DamagedDossierError, FullDiskError, FailingDiskError                            (medium)
├── TakenPlaceError, TakenIdError, UnknownSubjectError, StaleDecisionError, RefusedDecisionError    (content)
└── RefusedAccountError                                                             (people)
"""


class StoreError(Exception):
    """A dossier could not be used as asked; it is as it was before."""


class MissingDossierError(StoreError):
    """There is no dossier at that place."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: there is no such dossier; make one with `witness read FILE -d {place}`")


class NotADossierError(StoreError):
    """The file is something else."""

    def __init__(self, place: str, what: str = "another kind of file") -> None:
        super().__init__(f"{place}: this is not a dossier but {what}; choose another name")


class NewerDossierError(StoreError):
    """The dossier has a format that this version does not know yet."""

    def __init__(self, place: str, found: int, known: int) -> None:
        super().__init__(
            f"{place}: written by a newer witness (dossier format {found}, and this one knows {known}); "
            "install the newer version to open it"
        )


class OlderDossierError(StoreError):
    """The dossier has an older format and cannot be brought up to date where it stands."""

    def __init__(self, place: str, found: int, known: int) -> None:
        super().__init__(
            f"{place}: has the older dossier format {found} and cannot be written; "
            f"copy it to where it can be, so that it can be brought to format {known}"
        )


class LockedDossierError(StoreError):
    """Another program is writing to the dossier, and went on for as long as we waited."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: locked, another program is writing to it; try again when it has finished")


class BusyDossierError(StoreError):
    """So many look at the dossier through this program that another one had to wait for too long."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: too many are looking at it at one time; try again in a moment")


class UnlockableDossierError(StoreError):
    """The file system does not lock files, so that nothing would keep two from writing at once."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place}: its folder cannot lock files, as some on networks cannot; "
            "keep the dossier on this machine, or on a server (postgresql://…)"
        )


class ReadOnlyDossierError(StoreError):
    """The dossier can be read but not written."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: cannot be written; make the file and its folder writable, or work on a copy")


class UnreachableDossierError(StoreError):
    """The place cannot be opened: its folder is missing, or may not be entered."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place}: cannot be opened ({why}); check the folder and its permissions")


class MissingDriverError(StoreError):
    """The dossier is on a PostgreSQL server, and the library that speaks with it is not installed."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: needs a library that is not installed; pip install 'bearwitness[postgresql]'")


class UnreachableServerError(StoreError):
    """The server does not answer, does not let the user in, or has no such database."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(
            f"{place}: cannot be reached ({why}); check the address, the user and that the database is there"
        )


class RefusingServerError(StoreError):
    """The server does not let the user do it."""

    def __init__(self, place: str, why: str) -> None:
        super().__init__(f"{place}: the server refuses it ({why}); ask whoever keeps the server for the right to")


class UnstorableTextError(StoreError):
    """A text has the character NUL, which PostgreSQL cannot hold."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place}: a text has the character NUL, which PostgreSQL cannot hold; take it out of the text"
        )


class DamagedDossierError(StoreError):
    """The dossier's content is not what was written."""

    def __init__(self, place: str, detail: str) -> None:
        super().__init__(f"{place}: damaged ({detail}); go back to a copy of it")


class FullDiskError(StoreError):
    """No room is left for what is to be written."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: the disk is full; free some space and do it again")


class FailingDiskError(StoreError):
    """The disk or its file system refuses to read or write."""

    def __init__(self, place: str, detail: str) -> None:
        super().__init__(f"{place}: the disk cannot be read or written ({detail}); check its space, limits and health")


class TakenPlaceError(StoreError):
    """A dossier is to be copied to where one is already."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place}: holds a dossier already; copy to a place that is new or empty")


class TakenIdError(StoreError):
    """A reading brings an identifier that stands for something else already."""

    def __init__(self, source: str, identifier: str) -> None:
        super().__init__(
            f"source {source} brings the identifier {identifier} twice, or another source has it already; "
            "identifiers have to be made from the source's own and from what they stand for"
        )


class UnknownSubjectError(StoreError):
    """A decision is about something that the dossier does not hold."""

    def __init__(self, subject: str) -> None:
        super().__init__(f"the dossier holds nothing called {subject} to decide on")


class RefusedAccountError(StoreError):
    """An account cannot be as it is asked for."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(f"the account “{name[:80]}” stays as it was: {why}")


class StaleDecisionError(StoreError):
    """What a decision is about has changed since it was looked at."""

    def __init__(self, subject: str) -> None:
        super().__init__(f"the decision on {subject} was not taken: it has changed since it was read; look at it again")


class RefusedDecisionError(StoreError):
    """What a decision brings does not hold: a missing anchor, an unknown entity, an empty role."""

    def __init__(self, subject: str, why: str) -> None:
        super().__init__(f"the decision on {subject} was not taken: {why}")
