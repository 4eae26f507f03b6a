"""The research log: what was looked for and what is asked stands in the log, is shown, and goes out with the dossier."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Witness


@pytest.fixture
def read(witness: Witness, folder: Path) -> Witness:
    (folder / "one.txt").write_text("Victor Serge was born in Brussels in 1890.", encoding="utf-8")
    assert witness("read", "one.txt").exit_code == 0
    return witness


def noted(witness: Witness, *words: str) -> str:
    """The id of a note that is made."""
    return witness("note", *words, "--who", "ada").out.split()[2]


def test_a_question_is_asked_first_until_it_is_answered(read: Witness) -> None:
    asked = noted(read, "Which prison?", "--question", "--about", "Serge")
    out = read("show", "open").out
    assert out.startswith("Asked\n    Which prison? (on Victor Serge) — ada, ")
    assert f"[{asked}]" in out
    noted(read, "Melun, says the register.", "--about", asked)
    lines = " ".join(read("show", "open").out.split())
    assert lines.startswith("Looked for Which prison? (on Victor Serge) — ada, ")
    assert "; then: Melun, says the register. — ada, " in lines


def test_a_search_that_found_nothing_is_kept_where_that_is_asked(read: Witness) -> None:
    read("find", "Mexico")
    assert read("show", "open").out == ""
    read("find", "Mexico", "--note")
    read("find", "Brussels", "--note")
    out = " ".join(read("show", "open").out.split())
    assert "“Mexico” in the sources of the dossier: nothing — " in out
    assert "“Brussels” in the sources of the dossier: 1 sentence — " in out


def test_a_note_is_logged_taken_back_and_taken_again(read: Witness) -> None:
    noted(read, "Looked in Kew; nothing")
    assert "ada: note: Looked in Kew; nothing" in read("log").out
    read("undo", "--who", "ada")
    assert read("show", "open").out == ""
    read("undo", "--redo", "--who", "ada")
    assert "Looked in Kew; nothing" in read("show", "open").out
    assert read("check").exit_code == 0


@pytest.mark.parametrize("form", ["json", "folder"])
def test_the_log_goes_out_and_comes_in_once(read: Witness, form: str) -> None:
    noted(read, "Looked in Kew; nothing", "--about", "Serge")
    out = "out.json" if form == "json" else "out"
    assert read("export", form, "-o", out).exit_code == 0
    for _ in range(2):
        assert read("import", out, "-d", "other").exit_code == 0
    here, there = (
        json.loads(read("export", "json", "-d", name, "-o", "-").out)["notes"] for name in ("witness", "other")
    )
    assert (len(here), here) == (1, there)


def test_no_site_has_the_research_log(read: Witness, folder: Path) -> None:
    noted(read, "Looked in Kew; nothing")
    assert read("publish", "-o", "site", "--living", "--texts", "all", "--download", "json").exit_code == 0
    assert not [page for page in (folder / "site").rglob("*.*") if b"Looked in Kew" in page.read_bytes()]


def test_a_note_about_nobody_known_is_refused(read: Witness) -> None:
    done = read("note", "Who?", "--about", "Trotsky")
    assert (done.exit_code, "Trotsky" in done.err) == (1, True)
    assert read("note", " ").exit_code == 1
