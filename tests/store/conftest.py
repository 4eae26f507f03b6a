from collections.abc import Iterator
from pathlib import Path

import pytest

from bearwitness.store.access import Writer, open_for_writing


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "life.dossier"


@pytest.fixture
def writer(place: Path) -> Iterator[Writer]:
    with open_for_writing(place) as opened:
        yield opened
