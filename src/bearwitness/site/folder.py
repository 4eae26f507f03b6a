"""The folder of a site: only files that a site wrote there before are written over or taken away.

`witness-site.json` says which files are the site's.  While a site is being written, `witness-site.part` has the name of
each file before it is there, so that one that was broken off can be written again, and leaves nothing behind.
"""

from pathlib import Path
from typing import Literal

import msgspec

from bearwitness.exchange.errors import FileInTheWayError
from bearwitness.exchange.folder import require_no_link
from bearwitness.site.errors import NotASiteFolderError

FORMAT: Literal["bearwitness-site/1"] = "bearwitness-site/1"
MANIFEST = "witness-site.json"
BEGUN = "witness-site.part"


class Manifest(msgspec.Struct, frozen=True):
    """What the folder is, and which of its files are the site's; not `whole` while they are written."""

    format: str
    whole: bool = True
    files: tuple[str, ...] = ()


class SiteFolder:
    """A folder that a site is written into, file by file; `finish` takes away what the site no longer has."""

    def __init__(self, folder: Path) -> None:
        """Raises ExchangeError where the folder holds something else than a site."""
        self._folder = folder
        self._before = _manifest_of(folder)
        self._written: dict[str, None] = {}
        self._made: set[Path] = set()
        folder.mkdir(parents=True, exist_ok=True)
        self._tell(Manifest(FORMAT, whole=False, files=self._before.files))
        require_no_link(folder, BEGUN)

    def put(self, name: str, content: bytes) -> None:
        """Writes a file, unless it is there already with this content.

        Raises FileInTheWayError where a file of another hand has its name.
        """
        place = self.place(name)
        if not (place.is_file() and place.read_bytes() == content):
            place.write_bytes(content)

    def place(self, name: str) -> Path:
        """Where a file of the site is to be written; it then counts as written."""
        require_no_link(self._folder, name)
        place = self._folder / name
        if name not in self._written:
            if place.exists() and name not in self._before.files:
                raise FileInTheWayError(str(place))
            with (self._folder / BEGUN).open("a", encoding="utf-8") as begun:
                begun.write(f"{name}\n")
        if place.parent not in self._made:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(place.parent)
        self._written[name] = None
        return place

    def finish(self) -> None:
        """Takes away the files of the site before that are none of it any more, and folders that are empty then."""
        for name in sorted(set(self._before.files) - self._written.keys()):
            if _is_inside(name):
                require_no_link(self._folder, name)
                (self._folder / name).unlink(missing_ok=True)
        for parent in sorted({Path(name).parent for name in self._before.files}, reverse=True):
            place = self._folder / parent
            if place != self._folder and place.is_dir() and not any(place.iterdir()):
                place.rmdir()
        self._tell(Manifest(FORMAT, files=tuple(sorted(self._written))))
        (self._folder / BEGUN).unlink(missing_ok=True)

    def _tell(self, manifest: Manifest) -> None:
        require_no_link(self._folder, MANIFEST)
        (self._folder / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n")


def _manifest_of(folder: Path) -> Manifest:
    """What the folder holds of a site before; of an empty one, or one that is not there, nothing."""
    if not folder.exists() or not any(folder.iterdir()):
        return Manifest(FORMAT)
    require_no_link(folder, MANIFEST)
    try:
        found = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
    except FileNotFoundError as error:
        raise NotASiteFolderError(str(folder), f"it has files, and no {MANIFEST}") from error
    except msgspec.DecodeError as error:
        raise NotASiteFolderError(str(folder), f"{MANIFEST} cannot be read") from error
    if found.format != FORMAT:
        raise NotASiteFolderError(str(folder), f"its format is “{found.format}”")
    names = dict.fromkeys((*found.files, *_begun_in(folder)))
    return msgspec.structs.replace(found, files=tuple(name for name in names if _is_inside(name)))


def _begun_in(folder: Path) -> list[str]:
    """The names of the files that a site which was broken off had begun to write."""
    require_no_link(folder, BEGUN)
    try:
        return (folder / BEGUN).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []


def _is_inside(name: str) -> bool:
    """Whether a name of a manifest leads to a file in the folder, and nowhere else."""
    parts = Path(name).parts
    return bool(parts) and ".." not in parts and not Path(name).is_absolute()
