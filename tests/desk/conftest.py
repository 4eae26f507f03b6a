from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.desk.visitors import ADDRESS, Visitor, weiss
from tests.readings import serge

from bearwitness.desk.app import make_app
from bearwitness.store.access import Writer, open_for_writing


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "life.dossier"


@pytest.fixture
def writer(place: Path) -> Iterator[Writer]:
    """The dossier of two texts, as another program that writes to it has it."""
    with open_for_writing(place) as opened:
        opened.put(serge())
        opened.put(weiss())
        yield opened


@pytest.fixture
def desk(writer: Writer) -> Iterator[Visitor]:
    app = make_app(Path(writer.place), me="ada")
    with TestClient(app, base_url=ADDRESS, raise_server_exceptions=False) as client:
        yield Visitor(client)
