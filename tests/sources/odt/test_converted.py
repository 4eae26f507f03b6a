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
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        str(OFFICE),
        profile,
        "--headless",
        "--convert-to",
        ending,
        "--outdir",
        str(tmp_path),
        str(tmp_path / "a.docx"),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    before, after = read_file(tmp_path / "a.docx")[0], read_file(tmp_path / f"a.{ending}")[0]
    assert after.text == before.text
    assert "[1] ‘Ada was born at “Café Löw” in 1801" in after.text
