"""The power fails while a dossier is written: what may be on the disk then.

SQLite is given a file system (a VFS) that notes every write, every cutting short, every sync and every deletion on their
way to the real one.  From the notes up to any moment the disk is made as it may be when the power comes back: what was
synced is there; of what was written since, each write is there, or not, or some of its sectors are; a file that was
made is perhaps not there, and one that was taken away perhaps still is, until the folder was synced.
"""

import _sqlite3
import ctypes
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

SECTOR = 512
_FILES = 0x100 | 0x800 | 0x80000  # SQLITE_OPEN_MAIN_DB, _MAIN_JOURNAL, _WAL
_P = ctypes.c_void_p
_INT, _LONG = ctypes.c_int, ctypes.c_int64
_OPEN = ctypes.CFUNCTYPE(_INT, _P, _P, _P, _INT, _P)  # the path is a pointer that SQLite reads on behind its end
_DELETE = ctypes.CFUNCTYPE(_INT, _P, _P, _INT)
_WRITE = ctypes.CFUNCTYPE(_INT, _P, _P, _INT, _LONG)
_CUT = ctypes.CFUNCTYPE(_INT, _P, _LONG)
_SYNC = _LOCK = ctypes.CFUNCTYPE(_INT, _P, _INT)
FULL = 13
"""What SQLite calls a disk without room."""


class _Vfs(ctypes.Structure):
    """`sqlite3_vfs`."""

    _fields_ = (
        ("version", _INT),
        ("size", _INT),
        ("longest", _INT),
        ("next", _P),
        ("name", ctypes.c_char_p),
        ("data", _P),
        ("open", _OPEN),
        ("delete", _DELETE),
        ("others", _P * 14),
    )


class _Methods(ctypes.Structure):
    """`sqlite3_io_methods`."""

    _fields_ = (
        ("version", _INT),
        ("close", _P),
        ("read", _P),
        ("write", _WRITE),
        ("cut", _CUT),
        ("sync", _SYNC),
        ("length", _P),
        ("lock", _LOCK),
        ("others", _P * 11),
    )


class Wrote(msgspec.Struct, frozen=True):
    """Bytes were written at a place of a file."""

    name: str
    at: int
    data: bytes

    def onto(self, content: bytearray) -> None:
        """Does it to the content of a file, which grows with zeros where it is too short."""
        content.extend(bytes(max(0, self.at - len(content))))
        content[self.at : self.at + len(self.data)] = self.data

    def sectors(self) -> Iterator["Wrote"]:
        """The parts of it that are on sectors of their own."""
        start = self.at
        while start < self.at + len(self.data):
            end = min((start // SECTOR + 1) * SECTOR, self.at + len(self.data))
            yield Wrote(self.name, start, self.data[start - self.at : end - self.at])
            start = end


class Cut(msgspec.Struct, frozen=True):
    """A file was given another size."""

    name: str
    size: int

    def onto(self, content: bytearray) -> None:
        """Does it to the content of a file."""
        del content[self.size :]
        content.extend(bytes(self.size - len(content)))


class Made(msgspec.Struct, frozen=True):
    """A file was made."""

    name: str


class Synced(msgspec.Struct, frozen=True):
    """All that was done to a file is on the disk, and that it is in its folder."""

    name: str


class Gone(msgspec.Struct, frozen=True):
    """A file was taken away, `for_good` where its folder was synced."""

    name: str
    for_good: bool


class Said(msgspec.Struct, frozen=True):
    """Somebody was told that something is kept."""

    what: str


Change = Wrote | Cut
Event = Wrote | Cut | Made | Synced | Gone | Said


class _File:
    """A file as it is on the disk for sure, and what may have come to it since."""

    def __init__(self, content: bytes, *, there: bool) -> None:
        self.content, self.there, self.gone = bytearray(content), there, False
        self.since: list[Change] = []

    def settle(self) -> None:
        for change in self.since:
            change.onto(self.content)
        self.since, self.there = [], True

    def found(self, luck: random.Random) -> bytes | None:
        """What of it may be found; None where that is no file."""
        if (self.gone or not self.there) and luck.random() < 0.5:
            return None
        content = bytearray(self.content)
        for change in self.since:
            for part in _survived(change, luck):
                part.onto(content)
        return bytes(content)


def boundaries(events: Sequence[Event]) -> list[int]:
    """How many events there are up to each after which something is on the disk for sure, or somebody was told so."""
    return [number for number, event in enumerate(events, 1) if isinstance(event, Synced | Gone | Said)]


def found(before: dict[str, bytes], events: Sequence[Event], luck: random.Random) -> dict[str, bytes]:
    """The files, by name, as they may be found after `events`, of which the power let no more come to pass."""
    files = {name: _File(content, there=True) for name, content in before.items()}
    for event in events:
        match event:
            case Made(name):
                files[name] = _File(b"", there=False)
            case Wrote(name) | Cut(name):
                files[name].since.append(event)
            case Synced(name):
                files[name].settle()
            case Gone(name, for_good=True):
                del files[name]
            case Gone(name):
                files[name].gone = True
    left = {name: file.found(luck) for name, file in files.items()}
    return {name: content for name, content in left.items() if content is not None}


def _survived(change: Change, luck: random.Random) -> list[Change]:
    """What of a change came to the disk: all, nothing, or some sectors."""
    fate = luck.random()
    if fate < 0.4:
        return [change]
    if fate < 0.7 or isinstance(change, Cut):
        return []
    return [sector for sector in change.sectors() if luck.random() < 0.5]


def watchable() -> bool:
    """Whether the SQLite that Python has can be given a file system from here."""
    return hasattr(_sqlite3, "__file__") and hasattr(ctypes.CDLL(_sqlite3.__file__), "sqlite3_vfs_register")


class Disk:
    """What SQLite does to the files of a folder, as it happens.

    Where it has `room`, that many bytes can still be written; where it has a `refusal`, whoever wants a lock gets that
    code of SQLite's.
    """

    def __init__(self, folder: Path) -> None:
        self.events: list[Event] = []
        self.room: int | None = None
        self.refusal = 0
        self._folder = folder
        self._names: dict[int, str] = {}
        self._kept: list[object] = []
        self._sqlite = ctypes.CDLL(_sqlite3.__file__)
        self._sqlite.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        self._real: _Vfs = self._sqlite.sqlite3_vfs_find(None).contents

    def say(self, what: str) -> None:
        """Notes that somebody was told that something is kept."""
        self.events.append(Said(what))

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Notes what happens to files that are opened while the block lasts; they have to be closed in it, too."""
        vfs = _Vfs.from_buffer_copy(self._real)
        vfs.name = b"watched"
        vfs.open, vfs.delete = self._keep(_OPEN(self._open)), self._keep(_DELETE(self._delete))
        self._sqlite.sqlite3_vfs_register(ctypes.byref(vfs), 1)
        try:
            yield
        finally:
            self._sqlite.sqlite3_vfs_unregister(ctypes.byref(vfs))

    def _keep(self, what: Callable[..., int]) -> Callable[..., int]:
        """C does not count who still points at it."""
        self._kept.append(what)
        return what

    def _ours(self, named: int | None) -> Path | None:
        """The path that a pointer leads to, where it is of a file of the folder."""
        path = Path(ctypes.string_at(named).decode()) if named else None
        return path if path is not None and path.parent == self._folder else None

    def _open(self, vfs: int, named: int | None, file: int, flags: int, out: int) -> int:
        path = self._ours(named)
        there = path is not None and path.exists()
        result = int(self._real.open(vfs, named, file, flags, out))
        if result == 0 and path is not None and flags & _FILES:
            self._names[file] = path.name
            if not there:
                self.events.append(Made(path.name))
            self._watch(file)
        return result

    def _watch(self, file: int) -> None:
        methods = ctypes.cast(file, ctypes.POINTER(ctypes.POINTER(_Methods)))
        own = methods.contents.contents
        watched = _Methods.from_buffer_copy(own)

        def write(file: int, data: int, size: int, at: int) -> int:
            if self.room is not None:
                self.room -= size
                if self.room < 0:
                    return FULL
            self.events.append(Wrote(self._names[file], at, ctypes.string_at(data, size)))
            return int(own.write(file, data, size, at))

        def cut(file: int, size: int) -> int:
            self.events.append(Cut(self._names[file], size))
            return int(own.cut(file, size))

        def sync(file: int, flags: int) -> int:
            result = int(own.sync(file, flags))
            self.events.append(Synced(self._names[file]))
            return result

        def lock(file: int, kind: int) -> int:
            return self.refusal or int(own.lock(file, kind))

        watched.write, watched.cut = self._keep(_WRITE(write)), self._keep(_CUT(cut))
        watched.sync, watched.lock = self._keep(_SYNC(sync)), self._keep(_LOCK(lock))
        self._kept.append(watched)
        methods[0] = ctypes.pointer(watched)

    def _delete(self, vfs: int, named: int, folder_too: int) -> int:
        result, path = int(self._real.delete(vfs, named, folder_too)), self._ours(named)
        if result == 0 and path is not None:
            self.events.append(Gone(path.name, for_good=bool(folder_too)))
        return result
