"""The folder of a site: only files that a site wrote there before are written over or taken away.

`witness-site.json` says which files are the site's.  While a site is being written it says so too, so that one that was
broken off can be written again.
"""

from pathlib import Path
from typing import Literal

import msgspec

from bearwitness.exchange.errors import FileInTheWayError
from bearwitness.exchange.folder import require_no_link
from bearwitness.site.errors import NotASiteFolderError

FORMAT: Literal["bearwitness-site/1"] = "bearwitness-site/1"
MANIFEST = "witness-site.json"


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
        if place.exists() and self._before.whole and name not in self._before.files:
            raise FileInTheWayError(str(place))
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
    return msgspec.structs.replace(found, files=tuple(name for name in found.files if _is_inside(name)))


def _is_inside(name: str) -> bool:
    """Whether a name of a manifest leads to a file in the folder, and nowhere else."""
    parts = Path(name).parts
    return bool(parts) and ".." not in parts and not Path(name).is_absolute()
