"""What is kept of the meaning of passages, in blocks: some passages of one source that follow each other.

A block is small enough that PostgreSQL keeps the signs of it in the row, and large enough that a million passages are few
rows.  The module knows which passages a block is of, and nothing of what the vectors mean.
"""

import struct
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from bearwitness.store import schema

PASSAGES = 32
"""How many passages a block has at most."""


def packed(starts: Sequence[int]) -> bytes:
    """Where passages start, as a block has it."""
    return struct.pack(f"<{len(starts)}i", *starts)


def unpacked(starts: bytes) -> tuple[int, ...]:
    """Where the passages of a block start."""
    return struct.unpack(f"<{len(starts) // 4}i", starts)


def untrue(connection: Connection) -> Iterator[str]:
    """The sources whose blocks are not of the passages that they have."""
    signs, vectors = schema.signs, schema.vectors
    for source in connection.scalars(select(signs.c.source).distinct().order_by(signs.c.source)).all():
        kept = select(vectors.c.starts).where(vectors.c.source == source).order_by(vectors.c.part)
        if b"".join(connection.scalars(kept)) != packed(starts_of(connection, source)):
            yield source


def starts_of(connection: Connection, source: str) -> tuple[int, ...]:
    """Where the passages of a source start, in their order."""
    passages = schema.passages
    wanted = select(passages.c.start).where(passages.c.source == source).order_by(passages.c.start)
    return tuple(connection.scalars(wanted))
