"""Where a dossier is: a file, or a database of a PostgreSQL server."""

from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

import msgspec

_SCHEMES = ("postgresql://", "postgres://")


class Server(msgspec.Struct, frozen=True):
    """A database of a server by its URL, as libpq has it; printed without its password."""

    url: str

    def __str__(self) -> str:
        """The URL without the password."""
        parts = urlsplit(self.url)
        user, at, host = parts.netloc.rpartition("@")
        query = "&".join(part for part in parts.query.split("&") if not part.startswith("password="))
        return f"{parts.scheme}://{user.partition(':')[0]}{at}{host}{parts.path}{'?' if query else ''}{query}"

    @property
    def stem(self) -> str:
        """What files that are made from the dossier are called after: the name of the database."""
        return urlsplit(self.url).path.strip("/") or "witness"


Place: TypeAlias = Path | Server


def place_of(text: str) -> Place:
    """The place that a user names: a server by the URL of a database, otherwise a file."""
    return Server(text) if text.startswith(_SCHEMES) else Path(text)


def is_new_file(place: Place) -> bool:
    """Whether the place is a file that is not there yet; a database is never one."""
    return isinstance(place, Path) and not place.exists()
