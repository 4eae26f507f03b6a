from collections.abc import Callable
from pathlib import Path

import pytest
from tests.shared import REPOSITORY

from bearwitness.archive.intake import take_in
from bearwitness.archive.workforce import Workforce
from bearwitness.exchange.dossier_json import encoded
from bearwitness.store.access import open_for_reading

Export = Callable[..., bytes]


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder with a dozen short texts of several formats, two of them the same, and one that is none."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for path in (REPOSITORY / "examples" / "herzen").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    for number in range(8):
        told = f"Anna Lee was born in {1800 + number} in London. Victor Serge met her in Paris in 1925."
        (folder / f"{number}.txt").write_text(told, encoding="utf-8")
    (folder / "same.txt").write_bytes((folder / "3.txt").read_bytes())
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n" + bytes(64))
    return folder


@pytest.fixture
def export(tmp_path: Path) -> Export:
    """The exchange file of a dossier into which files are read."""

    def exported(files: list[Path], workforce: Workforce, name: str = "one") -> bytes:
        place = tmp_path / f"{name}.dossier"
        take_in(files, place, workforce)
        with open_for_reading(place) as reader, reader.snapshot() as now:
            return encoded(now.record())

    return exported
