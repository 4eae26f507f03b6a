"""What is exported for people to read is never taken for a source of what it says."""

import io
from pathlib import Path

import pytest

from bearwitness.exchange.formats import FORMATS
from bearwitness.exchange.holdings import held
from bearwitness.sources import SourceError, read_file
from bearwitness.store.snapshot import Snapshot
from bearwitness.views import main_subject

FOR_ALL = ("json", "csv", "tei", "crm-turtle", "gedcom")
OF_A_LIFE = ("docx", "markdown", "html")


@pytest.mark.parametrize("form", [*FOR_ALL, *OF_A_LIFE])
def test_no_export_is_read_as_a_source(demonstration: Snapshot, tmp_path: Path, form: str) -> None:
    out, chosen = io.BytesIO(), FORMATS[form]
    if form in OF_A_LIFE:
        whole = held(demonstration)
        chosen.write_life(whole, out, main_subject(whole.record()) or "")
    else:
        chosen.write_dossier(demonstration, out)
    file = tmp_path / f"life{chosen.ending}"
    file.write_bytes(out.getvalue())
    with pytest.raises(SourceError, match="witness import"):
        read_file(file)
