"""What the passages of a dossier are about: kept in it, and looked through for those on the same thing as some words.

It is worked out from the passages when somebody first looks for it, source by source, and kept; it can be thrown away.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

import msgspec
import numpy as np
from sqlalchemy import Connection, delete, exists, select

from bearwitness.learned.weights import Values
from bearwitness.meaning.encoder import SIZE, name
from bearwitness.meaning.nearest import Nearest
from bearwitness.meaning.passages import Eighths, likeness, signs_of, vector_of
from bearwitness.record import Anchor
from bearwitness.store import blocks, schema
from bearwitness.store.bulk import fill
from bearwitness.store.databases import dialect_of
from bearwitness.store.rows import Values as Row
from bearwitness.store.search import hit_of
from bearwitness.store.values import Hit

CANDIDATES = 512
"""How many passages, the nearest by their signs, have their vectors compared."""
LEAST = 0.2
"""Passages that are less alike (cosine) are on other things."""
_WIDTH = SIZE // 8
Place = tuple[str, int]
"""A source, and where a passage starts in it."""
Part = tuple[str, int]
"""A source, and the number of a block of its passages."""


class Told(msgspec.Struct, frozen=True):
    """The passages of a source: where they start, and their words."""

    source: str
    starts: tuple[int, ...]
    texts: tuple[str, ...]


class Meanings:
    """The signs of all passages that were worked out, at hand: 48 bytes for each."""

    def __init__(self, rows: Iterable[tuple[str, int, bytes]]) -> None:
        ordered = sorted(rows)
        self._parts = [(source, part) for source, part, _ in ordered]
        self._firsts = np.cumsum([0, *(len(content) // _WIDTH for _, _, content in ordered)])
        signs = np.frombuffer(b"".join(content for _, _, content in ordered), dtype=np.uint8)
        self._nearest = Nearest(signs.reshape(-1, _WIDTH))

    def __len__(self) -> int:
        return len(self._nearest)

    def near(self, wanted: Values, count: int, source: str = "") -> list[tuple[Part, int]]:
        """The nearest passages by their signs, of one source where it is named: a part, and the number within it."""
        numbers = np.sort(self._nearest.to(wanted, count, self._of_source(source)))
        which = np.searchsorted(self._firsts, numbers, side="right") - 1
        within = numbers - self._firsts[which]
        return [(self._parts[part], place) for part, place in zip(which.tolist(), within.tolist(), strict=True)]

    def _of_source(self, source: str) -> slice:
        if not source:
            return slice(0, len(self))
        first = bisect_left(self._parts, source, key=lambda part: part[0])
        last = bisect_right(self._parts, source, key=lambda part: part[0])
        return slice(int(self._firsts[first]), int(self._firsts[last]))


def meanings_of(connection: Connection) -> Meanings:
    """The signs of all passages that this version's encoder worked out."""
    table = schema.signs
    kept = select(table.c.source, table.c.part, table.c.content).where(table.c.encoder == name())
    return Meanings((row[0], row[1], row[2]) for row in connection.execute(kept))


def waiting(connection: Connection) -> tuple[str, ...]:
    """The sources whose passages have still to be worked out, by id."""
    sources, signs = schema.sources, schema.signs
    done = select(1).where(signs.c.source == sources.c.id, signs.c.encoder == name())
    return tuple(connection.scalars(select(sources.c.id).where(~exists(done)).order_by(sources.c.id)))


def told(connection: Connection, sources: Iterable[str]) -> list[Told]:
    """The passages of sources."""
    table = schema.passages
    found = []
    for source in sources:
        wanted = select(table.c.start, table.c.text).where(table.c.source == source).order_by(table.c.start)
        rows = connection.execute(wanted).all()
        found.append(Told(source, tuple(row[0] for row in rows), tuple(row[1] for row in rows)))
    return found


def rows_of(passages: Told, vectors: Eighths) -> list[tuple[Row, Row]]:
    """The rows of `signs` and `vectors` of a source; one of each, of no passage, where it has none."""
    found = []
    for part, at in enumerate(range(0, max(1, len(vectors)), blocks.PASSAGES)):
        here = slice(at, at + blocks.PASSAGES)
        signs: Row = (passages.source, part, name(), signs_of(vectors[here]).tobytes())
        whole: Row = (passages.source, part, blocks.packed(passages.starts[here]), vectors[here].tobytes())
        found.append((signs, whole))
    return found


def put(connection: Connection, made: Iterable[tuple[Told, Sequence[tuple[Row, Row]]]]) -> None:
    """Keeps what was worked out, in the place of what is there; not of a source whose passages are others by now."""
    true = [(passages.source, rows) for passages, rows in made if told(connection, [passages.source]) == [passages]]
    for table, which in ((schema.signs, 0), (schema.vectors, 1)):
        for source, _ in true:
            connection.execute(delete(table).where(table.c.source == source))
        fill(connection, table, (row[which] for _, rows in true for row in rows))


def like(connection: Connection, meanings: Meanings, words: str, limit: int, source: str = "") -> tuple[Hit, ...]:
    """The passages on the same thing as `words`, at most `limit`, the likest first; of one source where it is named."""
    wanted = vector_of(words)
    if not wanted.any():
        return ()
    near = meanings.near(wanted, max(CANDIDATES, limit), source)
    alike = sorted(_compared(connection, wanted, near), key=lambda each: (-each[0], each[1]))
    return tuple(_hits(connection, [place for cosine, place in alike[:limit] if cosine >= LEAST]))


def _compared(
    connection: Connection, wanted: Values, near: Sequence[tuple[Part, int]]
) -> Iterator[tuple[float, Place]]:
    """How like each of the passages is, and where it is; none where the dossier has others by now."""
    wanted_parts = msgspec.json.encode(sorted({part for part, _ in near})).decode()
    kept = dialect_of(connection).vectors(connection, wanted_parts)
    rows = {(source, part): (blocks.unpacked(starts), content) for source, part, starts, content in kept}
    there = [(part, k) for part, k in near if part in rows and k < len(rows[part][0])]
    if there:
        content = b"".join(rows[part][1][k * SIZE : (k + 1) * SIZE] for part, k in there)
        cosines = likeness(wanted, np.frombuffer(content, dtype=np.int8).reshape(-1, SIZE))
        for (part, k), cosine in zip(there, cosines.tolist(), strict=True):
            yield round(cosine, 4), (part[0], rows[part][0][k])


def _hits(connection: Connection, places: Sequence[Place]) -> Iterator[Hit]:
    table = schema.passages
    for source, start in places:
        wanted = select(table.c.end, table.c.text).where(table.c.source == source, table.c.start == start)
        for end, text in connection.execute(wanted):
            yield hit_of(connection, Anchor(source, start, end, text))
