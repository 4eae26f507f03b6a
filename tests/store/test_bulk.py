"""Lists of identifiers go to every database as one value."""

import pytest
from sqlalchemy import literal, select

from bearwitness.store.access import Writer
from bearwitness.store.bulk import among

ODD = ['a"b', "a\\b", "a,b", "{a}", "", "NULL", "ä\n", "a'b", " a "]


@pytest.mark.parametrize("identifier", ODD)
def test_an_identifier_is_among_others_whatever_stands_in_it(writer: Writer, identifier: str) -> None:
    others = [other for other in ODD if other != identifier]
    with writer._engine.connect() as connection:
        found = [connection.scalar(select(among(literal(identifier), ids))) for ids in (ODD, others, [])]
    assert [bool(one) for one in found] == [True, False, False]
