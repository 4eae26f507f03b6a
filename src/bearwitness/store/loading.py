"""Many readings in one transaction: what each row costs by itself is paid once for all of them.

Indexes are made after the rows where more is put than is there.
"""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, func, select

from bearwitness.record import Reading
from bearwitness.store import replacing, schema
from bearwitness.store.bulk import among, chunks, no_collecting
from bearwitness.store.indexes import make_again, take_away
from bearwitness.store.sifting import sifted

Identity = tuple[str, str, str]

_AT_ONCE = 100
"""Readings whose rows are inserted together."""
_FEW = 10_000
"""Assertions for which no index is worth being made anew."""


def put_all(connection: Connection, readings: Iterable[Reading]) -> int:
    """Puts readings, one after the other, in the place of what the dossier has of their sources.

    Gives how many were put; what the same reader read in the same text before is passed over.
    """
    indexes, put = _Indexes(connection), 0
    for batch in _batches(readings):
        with no_collecting():
            put += _put(connection, batch, indexes)
    indexes.restore()
    return put


def _put(connection: Connection, batch: Sequence[Reading], indexes: "_Indexes") -> int:
    there = _there(connection, batch)
    if there:
        indexes.restore()
    else:
        indexes.expect(sum(len(reading.assertions) for reading in batch))
    new = [sifted(reading) for reading in batch if there.get(reading.source.id) != identity_of(reading)]
    replacing.replace(connection, new)
    return len(new)


def identity_of(reading: Reading) -> Identity:
    """What has to be the same for a source not to be read again: the file, the reader, the text."""
    return (reading.source.sha256, reading.reader, reading.source.text)


def _there(connection: Connection, readings: Sequence[Reading]) -> dict[str, Identity]:
    """What the dossier has of the sources of the readings, by their ids."""
    table = schema.sources
    found: dict[str, Identity] = {}
    for chunk in chunks(reading.source.id for reading in readings):
        wanted = select(table.c.id, table.c.sha256, table.c.reader, table.c.text).where(among(table.c.id, chunk))
        found.update({row[0]: (row[1], row[2], row[3]) for row in connection.execute(wanted)})
    return found


def _batches(readings: Iterable[Reading]) -> Iterator[list[Reading]]:
    """The readings in their order, some at a time, none of them with two of one source."""
    batch: dict[str, Reading] = {}
    for reading in readings:
        if len(batch) == _AT_ONCE or reading.source.id in batch:
            yield list(batch.values())
            batch = {}
        batch[reading.source.id] = reading
    if batch:
        yield list(batch.values())


class _Indexes:
    """The indexes over what readings bring, taken away while more comes than was there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._there = True
        self._before = self._count()
        self._put = 0

    def expect(self, assertions: int) -> None:
        """Takes the indexes away once the assertions put since they were made are more than there were then."""
        self._put += assertions
        if self._there and self._put > max(_FEW, self._before):
            take_away(self._connection, schema.OF_A_READING)
            self._there = False

    def restore(self) -> None:
        """Makes the indexes that are not there."""
        if not self._there:
            make_again(self._connection, schema.OF_A_READING)
            self._there = True
            self._before, self._put = self._count(), 0

    def _count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(schema.assertions)).scalar_one()
