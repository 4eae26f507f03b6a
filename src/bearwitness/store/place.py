"""Where a dossier is: a file, or a database of a PostgreSQL server."""

from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote

import msgspec

_SCHEMES = ("postgresql://", "postgres://")
_SECRET = ("password", "sslpassword", "oauth_client_secret")


class Server(msgspec.Struct, frozen=True):
    """A database of a server by its URL, as libpq has it; printed without its password."""

    url: str

    def __str__(self) -> str:
        """The URL without the password and what else is secret."""
        scheme, user, host, asked = self._parts
        query = "&".join(part for part in asked.split("&") if unquote(part.partition("=")[0]) not in _SECRET)
        return f"{scheme}://{user}{host}{'?' if query else ''}{query}"

    def __repr__(self) -> str:
        """The same, as it stands where an error is traced."""
        return f"Server({str(self)!r})"

    @property
    def stem(self) -> str:
        """What files that are made from the dossier are called after: the name of the database."""
        return self._parts[2].partition("/")[2].strip("/") or "witness"

    @property
    def _parts(self) -> tuple[str, str, str, str]:
        """Scheme, user with an @ after it, host with database, and query.

        Everything between the first colon and the last @ is the password, whatever it has that should be escaped.
        """
        scheme, _, rest = self.url.partition("://")
        before, _, query = rest.partition("?")
        user, at, host = before.rpartition("@")
        return scheme, user.partition(":")[0] + at, host, query


Place: TypeAlias = Path | Server


def place_of(text: str) -> Place:
    """The place that a user names: a server by the URL of a database, otherwise a file."""
    return Server(text) if text.startswith(_SCHEMES) else Path(text)


def is_new_file(place: Place) -> bool:
    """Whether the place is a file that is not there yet; a database is never one."""
    return isinstance(place, Path) and not place.exists()
