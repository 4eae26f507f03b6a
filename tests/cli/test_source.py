"""`witness source`."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Witness

TEXT = "The Course Is Set\n\nVictor Serge was born in Brussels in 1890.  He moved to Paris in 1909."


@pytest.fixture
def read(witness: Witness, folder: Path) -> Witness:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    assert witness("read", "a.txt").exit_code == 0
    return witness


def shown(witness: Witness) -> dict[str, str]:
    lines = witness("source", "The Course").out.splitlines()
    return {line[:12].strip(): line[13:] for line in lines[1:]}


def test_without_a_name_every_source_has_its_id(read: Witness) -> None:
    assert read("source").out.startswith("s-")
    assert "The Course Is Set" in read("source").out


def test_what_is_said_is_shown_and_stays_when_the_source_is_read_again(read: Witness) -> None:
    done = read("source", "The Course", "--author", "Susan Weissman", "--date", "May 2001", "--publisher", "Verso")
    assert (done.exit_code, done.err) == (0, "")
    assert {"author": "Susan Weissman", "date": "2001-05", "publisher": "Verso"}.items() <= shown(read).items()
    assert "Susan Weissman, The Course Is Set; Verso; May 2001" in read("show", "sources").out
    read("read", "a.txt")
    assert shown(read)["author"] == "Susan Weissman"
    read("source", "The Course", "--withdraw")
    assert shown(read)["author"] == "–"


def test_the_described_author_is_the_voice_of_the_source(read: Witness) -> None:
    read("source", "The Course", "--author", "Susan Weissman")
    read("export", "json", "-o", "x.json")
    dossier = json.loads(Path("x.json").read_text(encoding="utf-8"))
    labels = {entity["id"]: entity["label"] for entity in dossier["entities"]}
    assert {labels[a["voice"][0]] for a in dossier["assertions"]} == {"Susan Weissman"}


def test_a_bibliography_is_shown_before_it_is_taken(read: Witness, folder: Path) -> None:
    entry = "@book{w, author={Weissman, Susan}, title={The Course is Set}, year={2001}, publisher={Verso}}"
    (folder / "library.bib").write_text(entry, encoding="utf-8")
    done = read("source", "--from", "library.bib")
    assert "author     Susan Weissman" in done.out
    assert "nothing is changed; --take takes this over" in done.out
    assert shown(read)["author"] == "–"
    read("source", "--from", "library.bib", "--take")
    assert {"author": "Susan Weissman", "publisher": "Verso", "date": "2001"}.items() <= shown(read).items()
    assert "no record says more" in read("source", "--from", "library.bib").out


@pytest.mark.parametrize(
    ("arguments", "exit_code", "why"),
    [
        (["Nothing"], 1, "no source has the id or the title “Nothing”"),
        (["The Course", "--date", "some day"], 1, "“some day” is no date of EDTF"),
        (["--title", "Another"], 2, "name the source that is meant"),
        (["The Course", "--withdraw"], 1, "there is none to take back"),
        (["--from", "a.txt"], 1, "this is no bibliography"),
    ],
)
def test_what_cannot_be_done_is_said(read: Witness, arguments: list[str], exit_code: int, why: str) -> None:
    done = read("source", *arguments)
    assert (done.exit_code, done.out) == (exit_code, "")
    assert why in done.err


def test_a_corrected_file_takes_the_place_of_the_older_one(read: Witness, folder: Path) -> None:
    (folder / "b.txt").write_text(TEXT.replace("1890", "1891"), encoding="utf-8")
    done = read("read", "b.txt", "--replaces", "The Course")
    assert (done.exit_code, done.err) == (0, "")
    assert "no decision rests on the old text" in done.out
    assert read("source").out.count("The Course Is Set") == 1
    assert read("read", "b.txt", "--replaces", "Nothing").exit_code == 1
    assert "--replaces takes one file" in read("read", "a.txt", "b.txt", "--replaces", "The Course").err
