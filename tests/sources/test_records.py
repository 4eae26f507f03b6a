"""What is no text is never read as one."""

from pathlib import Path

import pytest

from bearwitness.sources import SourceError, read_file
from bearwitness.sources.files import OwnFolderError, find_files
from bearwitness.sources.read import EmptyFileError
from bearwitness.sources.records import DamagedJsonError, OwnExportError, RecordsError

PROSE = "Ada Holm was born in Graz in 1884."
RECORDS = [
    ("a.json", '{"format": "bearwitness-dossier/1", "sources": []}'),
    ("a.json", f'["{PROSE}"]'),
    ("no-ending", f'\ufeff {{"text": "{PROSE}"}}'),  # known by its content
    ("a.jsonld", '{"@context": {}}'),
    ("tree.ged", "0 HEAD\n1 CHAR UTF-8\n0 TRLR\n"),
    ("tree.txt", "0 HEAD\r\n1 CHAR UTF-8\r\n0 TRLR\r\n"),
    ("library.txt", "@book{holm1884,\n title={Graz}}"),
    ("library.bib", "% no entry yet\n"),
    ("table.csv", f"date,event\n1884,{PROSE}\n"),
    ("data.txt", "@prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .\n"),
    ("table.xlsx", "PK\x03\x04"),
]
TEXTS = [
    ("a.txt", "[1] " + PROSE),  # begins as JSON does, and is none
    ("a.txt", "@home: " + PROSE),
    ("a.txt", "0 HEADACHES. " + PROSE),
    ("a.md", f"{PROSE} It was made by bearwitness."),
    ("a.html", f"<html><head><meta name=generator content=other></head><body><p>{PROSE}</p></body></html>"),
]


@pytest.mark.parametrize(("name", "text"), RECORDS)
def test_records_are_refused_with_a_word_on_import(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(RecordsError, match="witness import"):
        read_file(tmp_path / name)


@pytest.mark.parametrize(("name", "text"), TEXTS)
def test_what_only_looks_so_is_read(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert PROSE in read_file(tmp_path / name)[0].text


@pytest.mark.parametrize("text", ['{"a": [1, 2', "no JSON", "[" * 100_000])
def test_broken_json_is_told_as_such(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(DamagedJsonError, match="no whole JSON"):
        read_file(tmp_path / "x.json")


@pytest.mark.parametrize("text", ["", " \n"])
def test_empty_records_are_an_empty_file(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text)
    with pytest.raises(EmptyFileError):
        read_file(tmp_path / "x.json")


def test_records_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "life.txt").write_text(PROSE)
    (tmp_path / "life.csv").write_text("date,event\n")
    assert find_files([tmp_path]) == ((tmp_path / "life.txt",), ())


def test_a_folder_that_was_written_from_a_dossier_is_never_walked(tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "sources").mkdir(parents=True)
    (own / "witness.json").write_text('{"format": "bearwitness-folder/1"}')
    (own / "sources" / "s.txt").write_text(PROSE)
    (tmp_path / "life.txt").write_text(PROSE)
    found, problems = find_files([tmp_path])
    assert (found, [problem.where for problem in problems]) == ((tmp_path / "life.txt",), [str(own)])
    with pytest.raises(OwnFolderError):
        find_files([own])


def test_a_page_of_a_dossier_is_no_source(tmp_path: Path) -> None:
    page = f'<html><head><meta name="generator" content="bearwitness"></head><body><p>{PROSE}</p></body></html>'
    (tmp_path / "life.html").write_text(page)
    with pytest.raises(OwnExportError):
        read_file(tmp_path / "life.html")
    assert issubclass(OwnExportError, SourceError)
