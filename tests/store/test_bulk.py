"""Rows by the thousand leave nothing behind but themselves."""

import gc

import pytest

from bearwitness.store import schema
from bearwitness.store.access import Writer
from bearwitness.store.bulk import fill, no_collecting


def test_cycles_are_looked_for_again_whatever_happened() -> None:
    seen = []

    def fails() -> None:
        with no_collecting():
            seen.append(gc.isenabled())
            raise KeyError

    with pytest.raises(KeyError):
        fails()
    assert (seen, gc.isenabled()) == ([False], True)


def test_rows_come_as_they_are_made_and_none_of_them_leave_the_table_empty(writer: Writer) -> None:
    with writer._writing() as connection:
        fill(connection, schema.contradictions, iter(()))
        fill(connection, schema.contradictions, ({"id": str(number), "content": "{}"} for number in range(5000)))
        count = connection.exec_driver_sql("SELECT count(*) FROM contradictions").scalar_one()
    assert count == 5000
