"""Which state of a dossier an answer is of: two numbers that only grow.

`changes` counts the transactions that changed texts, readings or who is who; `decisions` is the number of the last
line of the log.  What is worked out from a dossier may be kept for as long as the numbers that it depends on stay.
"""

import msgspec
from sqlalchemy import Connection, func, insert, select, update

from bearwitness.store.schema import decisions, meta

_KEY = "changes"


class Version(msgspec.Struct, frozen=True, order=True):
    """A state of a dossier."""

    changes: int
    decisions: int

    def __str__(self) -> str:
        """Both numbers, as the desk hands them out."""
        return f"{self.changes}.{self.decisions}"


def version_of(connection: Connection) -> Version:
    """The state that a transaction sees."""
    counted = connection.execute(select(meta.c.value).where(meta.c.key == _KEY)).scalar_one_or_none()
    last = connection.execute(select(func.max(decisions.c.number))).scalar_one()
    return Version(0 if counted is None else int(counted), 0 if last is None else last)


def count_change(connection: Connection) -> None:
    """Counts one more change, within the running transaction."""
    counted = connection.execute(select(meta.c.value).where(meta.c.key == _KEY)).scalar_one_or_none()
    if counted is None:
        connection.execute(insert(meta).values(key=_KEY, value="1"))
    else:
        connection.execute(update(meta).where(meta.c.key == _KEY).values(value=str(int(counted) + 1)))
