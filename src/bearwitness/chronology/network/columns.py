"""Constraints as columns of numbers, and indexes over them: what a network is made of, for ten rows or ten million.

Points are numbered from 1; 0 is the calendar itself, whose day is 0.  A row says that its later point falls so many
months and days after its earlier one, or later still; `months.at_least` says how months count, and what fewer than
none of them mean.  Rows of no statement (-1) always hold.
"""

from array import array
from collections.abc import Iterable, Iterator

import msgspec

MANY = 20_000
"""From so many rows on numpy is worth its loading."""
CALENDAR = 0
NOBODY = -1
"""The statement of a row that holds whatever is stated."""
_END = -1


class Columns(msgspec.Struct, frozen=True):
    """The rows, a column for each of their parts, and how many points and statements they speak of."""

    points: int
    statements: int
    earlier: "array[int]"
    later: "array[int]"
    days: "array[int]"
    months: "array[int]"
    statement: "array[int]"

    def __len__(self) -> int:
        return len(self.days)


def columns(points: int, statements: int, rows: Iterable[tuple[int, int, int, int, int]]) -> Columns:
    """Columns of rows given as earlier point, later point, days, months, statement."""
    made = Columns(points, statements, array("i"), array("i"), array("i"), array("h"), array("i"))
    for earlier, later, days, months, statement in rows:
        made.earlier.append(earlier)
        made.later.append(later)
        made.days.append(days)
        made.months.append(months)
        made.statement.append(statement)
    return made


class Index(msgspec.Struct, frozen=True):
    """The rows of every key, linked: the first of each, and after each row the next of its key."""

    first: "array[int]"
    next: "array[int]"

    def rows(self, key: int) -> Iterator[int]:
        """The numbers of the rows of a key."""
        row = self.first[key]
        while row != _END:
            yield row
            row = self.next[row]


def index(keys: "array[int]", size: int) -> Index:
    """An index of rows by their keys, of which there are `size`; a key below 0 is left out."""
    if len(keys) >= MANY:
        from bearwitness.chronology.network import many_rows  # noqa: PLC0415  it loads numpy

        return many_rows.index(keys, size)
    first = array("i", [_END]) * size
    following = array("i", [_END]) * len(keys)
    for row in range(len(keys) - 1, -1, -1):
        key = keys[row]
        if key >= 0:
            following[row] = first[key]
            first[key] = row
    return Index(first, following)
