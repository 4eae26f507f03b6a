from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.shared import REPOSITORY

from bearwitness.archive.intake import take_in
from bearwitness.store.access import open_for_reading
from bearwitness.store.snapshot import Snapshot


@pytest.fixture(scope="session")
def herzen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the demonstration."""
    place = tmp_path_factory.mktemp("demonstration") / "herzen.dossier"
    take_in([REPOSITORY / "examples" / "herzen"], place)
    return place


@pytest.fixture
def demonstration(herzen: Path) -> Iterator[Snapshot]:
    with open_for_reading(herzen) as reader, reader.snapshot() as now:
        yield now
