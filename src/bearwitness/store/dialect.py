"""What each database does in its own way: `sqlite` and `postgresql`.

The rest of the store speaks SQLAlchemy Core.  `Dialect` says what can be asked of an open dossier, `Medium` what can be
asked of the place of one before it is open.
"""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, Engine

Make = Callable[[Connection], None]
"""What makes the tables of a dossier in an empty database."""
Found = tuple[str, int, int, str]
"""A passage that was found: its source, start, end and text."""
Block = tuple[str, int, bytes, bytes]
"""What is kept of some passages of a source: it, the number of the block, where they start, their vectors."""
CONNECTIONS = 40
"""How many may look at a dossier, or wait to write to it, at one time: as many as a server answers in threads."""
RANKED = 2000
"""Of this many passages that have the words the best are found; all are not looked at where they are more."""


class Dialect(Protocol):
    """An open dossier, asked through the connection that holds it."""

    def insert(
        self, connection: Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]
    ) -> None:
        """Inserts rows."""

    def create_rest(self, connection: Connection) -> None:
        """Makes, beside the tables, the full-text index and what keeps the log from being changed."""

    def make_rest_anew(self, connection: Connection, make: Make) -> None:
        """Makes indexes, triggers and the full-text index again as a dossier has them that was just made."""

    def number_on(self, connection: Connection, table: str) -> None:
        """Lets the numbers that a table gives to new rows go on after the last that is in it."""

    def back_up_file(self, connection: Connection, target: Path) -> bool:
        """Copies the file of the dossier, where it is in one, to a new file; whether it is in one."""

    def objects(self, connection: Connection) -> dict[str, str]:
        """What there is of tables, indexes and triggers, by name, in words that are the same for the same thing."""

    def expected(self, make: Make) -> dict[str, str]:
        """What `objects` says of a dossier that was just made."""

    def version_of(self, connection: Connection) -> int:
        """The number of the dossier's format."""

    def stamp(self, connection: Connection, version: int) -> None:
        """Marks the dossier as one of that format, within the running transaction."""

    def damage(self, connection: Connection) -> list[str]:
        """What the database itself finds wrong, a line each."""

    def index_passages(self, connection: Connection) -> None:
        """Puts passages into the full-text index that were inserted since it was last done, all at once."""

    def take_away_words(self, connection: Connection) -> None:
        """Takes away the full-text index, where one that is made anew costs less than one that many are put into."""

    def make_words(self, connection: Connection) -> None:
        """Makes the full-text index that was taken away."""

    def not_indexed(self, connection: Connection) -> int:
        """How many passages the full-text index lacks, and how many it has that there are not."""

    def find(self, connection: Connection, terms: Sequence[str], limit: int, source: str = "") -> list[Found]:
        """The passages that have all the terms, the best `limit` of them, best first; of one source where it is named.

        A term is a word, or several in a row; one that ends in * stands for all that begin so.
        """

    def vectors(self, connection: Connection, blocks: str) -> list[Block]:
        """The rows of `vectors` of some blocks, given as JSON: a list of sources with the number of a block of each."""

    def settle(self, connection: Connection) -> None:
        """Tells the database that much has come in."""


class Medium(Protocol):
    """The place of a dossier."""

    def exists(self) -> bool:
        """Whether something is there."""

    def create(self, make: Make) -> None:
        """Makes an empty dossier where there is nothing; it is there whole or not at all."""

    def require_dossier(self) -> None:
        """Nothing, where a dossier is there; the error that says what is there instead."""

    def writable(self) -> bool:
        """Whether it can be written, as far as that can be told without writing."""

    def engine(self, *, writes: bool, patience: float) -> Engine:
        """An engine on the dossier; only where it `writes` can anything be changed through it.

        A transaction with the execution option `writes` takes the write lock at once.  `patience` is how many seconds
        it waits for another program's lock.
        """

    def explained(self) -> AbstractContextManager[None]:
        """Turns what the database raises into the store's own errors about this dossier."""
