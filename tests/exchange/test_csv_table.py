"""The table, read by Python's csv module and opened by LibreOffice."""

import csv
import io
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree
from tests.exchange.hostile import hostile
from tests.exchange.test_docx import making

from bearwitness.exchange.csv_table import COLUMNS, write
from bearwitness.exchange.holdings import Held, Holdings
from bearwitness.record import Dossier, When
from bearwitness.store.snapshot import Snapshot

OFFICE = shutil.which("soffice")
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def data_of(now: Holdings) -> bytes:
    out = io.BytesIO()
    write(now, out)
    return out.getvalue()


def rows_of(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_a_row_says_what_when_who_says_so_and_on_which_words() -> None:
    first, second, _ = rows_of(data_of(Held(making().dossier)))
    assert (first["date"], first["statement"], first["place"]) == ("1801", "Ada is born at Pisa", "Pisa")
    assert (first["edtf"], first["earliest"], first["latest"]) == ("1801", "1801-01-01", "1801-12-31")
    assert second["who says so"] == "Bruno, according to Eve"
    assert second["participants"] == "author: Ada; work: The Owl"
    assert second["cited"] == "The Owl, p. 7"
    assert second["sentence"].startswith("Ada was born at Pisa in 1801 and, Bruno says, wrote The Owl")


def test_every_assertion_has_its_row_and_its_words_at_their_place(demonstration: Snapshot) -> None:
    rows = rows_of(data_of(demonstration))
    texts = {source.id: source.text for source in demonstration.sources()}
    assert [row["assertion id"] for row in rows] == [assertion.id for assertion in demonstration.assertions()]
    for row in rows:
        places = zip(row["starts"].split("; "), row["ends"].split("; "), strict=True)
        words = [" ".join(texts[row["source id"]][int(start) : int(end)].split()) for start, end in places]
        assert row["words"] == " … ".join(words)


def test_a_year_before_christ_is_no_subtraction() -> None:
    made = making()
    made.assertions[0] = type(made.assertions[0])(
        **{f: getattr(made.assertions[0], f) for f in made.assertions[0].__struct_fields__}
        | {"time": When("-0043", "-0043-01-01", "-0043-12-31")}
    )
    row = rows_of(data_of(Held(made.dossier)))[0]
    assert (row["edtf"], row["earliest"]) == ("'-0043", "'-0043-01-01")


def test_no_cell_of_a_hostile_dossier_begins_as_a_formula() -> None:
    cells = [cell for row in rows_of(data_of(Held(hostile()))) for cell in row.values()]
    assert any(cell.startswith("'=1+1") for cell in cells)
    assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")] == []


def test_an_empty_dossier_is_a_line_of_headings() -> None:
    assert data_of(Held(Dossier())).decode("utf-8-sig") == ",".join(COLUMNS) + "\r\n"


@pytest.mark.judge("csv", "LibreOffice, which opens it without a formula")
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_sees_rows_and_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "hostile.csv"
    path.write_bytes(data_of(Held(hostile())))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "fods", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    if not (tmp_path / "hostile.fods").exists():
        pytest.skip("LibreOffice is installed without its spreadsheet")
    sheet = etree.parse(tmp_path / "hostile.fods")
    assert len(list(sheet.iter(f"{TABLE}table-row"))) == 1 + len(hostile().assertions)
    assert sheet.xpath("//@table:formula", namespaces={"table": TABLE.strip("{}")}) == []
