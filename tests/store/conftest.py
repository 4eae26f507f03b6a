from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.postgresql import empty_schema

from bearwitness.store.access import Writer, open_for_writing
from bearwitness.store.place import Place


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Where a dossier may be made; every test is run for each database, but where its module asks for a file."""
    if request.param == "sqlite":
        return tmp_path / "life.dossier"
    return empty_schema(request.getfixturevalue("server"))


@pytest.fixture
def writer(place: Place) -> Iterator[Writer]:
    with open_for_writing(place) as opened:
        yield opened
