"""What SQLite says when it cannot go on, as the store's own errors about the file."""

import sys
from collections.abc import Callable
from errno import ENOLCK, ENOSYS, ENOTSUP
from pathlib import Path
from tempfile import TemporaryFile

from bearwitness.store.errors import (
    DamagedDossierError,
    FailingDiskError,
    FullDiskError,
    LockedDossierError,
    NotADossierError,
    ReadOnlyDossierError,
    StoreError,
    UnlockableDossierError,
    UnreachableDossierError,
)

if sys.platform != "win32":
    import fcntl


def explanation(path: Path, error: BaseException | None) -> StoreError:
    """The error of the store's that says what SQLite's says."""
    name, detail = getattr(error, "sqlite_errorname", ""), str(error)
    if name.startswith(_TAKEN) and _cannot_lock(path.parent):
        return UnlockableDossierError(str(path))
    for prefix, explained_as in _EXPLANATIONS:
        if name.startswith(prefix):
            return explained_as(str(path), detail)
    return DamagedDossierError(str(path), detail)


def _cannot_lock(folder: Path) -> bool:
    """Whether a folder that can be written has no locks, which SQLite takes for a lock that somebody else holds.

    It is tried on a file of its own: who closes another file of a dossier loses the locks that SQLite has on it.
    """
    if sys.platform == "win32":
        return False
    try:
        with TemporaryFile(dir=folder) as file:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno in (ENOLCK, ENOTSUP, ENOSYS)
    return False


_TAKEN = ("SQLITE_BUSY", "SQLITE_LOCKED")
_EXPLANATIONS: tuple[tuple[str, Callable[[str, str], StoreError]], ...] = (
    *((name, lambda place, _: LockedDossierError(place)) for name in _TAKEN),
    ("SQLITE_READONLY_DBMOVED", lambda place, _: UnreachableDossierError(place, "it was taken away meanwhile")),
    ("SQLITE_READONLY", lambda place, _: ReadOnlyDossierError(place)),
    ("SQLITE_FULL", lambda place, _: FullDiskError(place)),
    ("SQLITE_CANTOPEN", UnreachableDossierError),
    ("SQLITE_IOERR_LOCK", lambda place, _: UnlockableDossierError(place)),
    ("SQLITE_IOERR_RDLOCK", lambda place, _: UnlockableDossierError(place)),
    ("SQLITE_IOERR_UNLOCK", lambda place, _: UnlockableDossierError(place)),
    ("SQLITE_IOERR_CHECKRESERVEDLOCK", lambda place, _: UnlockableDossierError(place)),
    ("SQLITE_PERM", lambda place, _: UnlockableDossierError(place)),
    ("SQLITE_PROTOCOL", lambda place, _: UnlockableDossierError(place)),
    ("SQLITE_IOERR", FailingDiskError),
    ("SQLITE_NOTADB", lambda place, _: NotADossierError(place)),
)
