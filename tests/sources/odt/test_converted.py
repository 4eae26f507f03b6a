"""A Word document that LibreOffice saves as an OpenDocument text and as rich text reads the same."""

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.views.making import Making

from bearwitness.exchange.docx import to_docx
from bearwitness.sources import read_file
from bearwitness.views import life

OFFICE = shutil.which("soffice")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("ending", ["odt", "rtf"])
def test_what_another_program_saves_reads_as_the_document_that_it_was(tmp_path: Path, ending: str) -> None:
    made = Making("Ada was born at “Café Löw” in 1801, as *The Owl* has it – alone.").entity("ada", "person", "Ada")
    made.says("birth", "born", person="ada", time="1801")
    (tmp_path / "a.docx").write_bytes(to_docx(life(made.dossier, "ada")))
    before, after = (read_file(saved(tmp_path / "a.docx", kind))[0] for kind in ("docx", ending))
    assert after.text == before.text
    assert "[1] ‘Ada was born at “Café Löw” in 1801" in after.text


def saved(document: Path, ending: str) -> Path:
    """The document as LibreOffice saves it, which says of itself that LibreOffice made it."""
    folder = document.parent / "saved"
    profile = f"-env:UserInstallation={(document.parent / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", ending, "--outdir", str(folder), str(document)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return folder / f"a.{ending}"
