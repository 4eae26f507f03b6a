"""What a dossier holds, shown, found, written out, taken in and proved: on a text whose every layer is annotated."""

import io
import json
import zipfile
from pathlib import Path

import jsonschema
import msgspec
import pytest
from benchmarks import lives
from tests.cli.conftest import Witness
from tests.readings import serge
from tests.shared import shared

from bearwitness.cli.show import LISTS
from bearwitness.exchange.formats import FORMATS
from bearwitness.store.access import open_for_writing

DOCUMENT = next(path for path in lives.documents("own") if path.stem == "ob-13")


@pytest.fixture
def life(witness: Witness, folder: Path) -> Witness:
    """The command, in a folder with the dossier of one obituary."""
    with open_for_writing(folder / "life.dossier") as writer:
        writer.put(lives.load(DOCUMENT).reading)
    return witness


def label(life: Witness) -> str:
    found: str = json.loads(life("show", "--json").out)["label"]
    return found


def test_the_life_told_most_of_is_shown_with_its_words(life: Witness) -> None:
    done = life("show")
    assert done.exit_code == 0
    assert done.out.splitlines()[0] == label(life)
    assert "[1]" in done.out
    assert "“" in done.out
    assert all(len(line) <= 80 for line in done.out.splitlines())


@pytest.mark.parametrize("name", LISTS)
def test_every_list_is_shown_and_given_as_json(life: Witness, name: str) -> None:
    assert life("show", name).exit_code == 0
    done = life("show", name, "--json")
    assert done.exit_code == 0
    assert isinstance(json.loads(done.out), dict if name in ("agreement", "identities") else list)


def test_a_problem_is_told_with_the_title_of_its_source(life: Witness, folder: Path) -> None:
    with open_for_writing(folder / "life.dossier") as writer:
        reading = serge()
        nobody = msgspec.structs.replace(reading.assertions[0], participants=())
        writer.put(msgspec.structs.replace(reading, assertions=(nobody,)))
    assert " ".join(life("show", "problems").out.split()).startswith(
        "Source s1: left out: the birth on “born” (a-ff434f5bd328) has nothing in the role person, which must be filled"
    )


def test_a_person_is_shown_by_a_part_of_the_name(life: Witness) -> None:
    whole = label(life)
    assert life("show", whole).out == life("show").out
    assert life("show", whole.upper().split()[-1]).out == life("show").out


def test_a_misspelt_name_is_answered_with_the_nearest(life: Witness) -> None:
    whole = label(life)
    done = life("show", *whole[:-1].split())
    assert done.exit_code == 1
    assert f"did you mean “{whole}”" in done.err


def test_who_is_not_there_is_said(life: Witness) -> None:
    done = life("show", "Xyzzy Qwxk")
    assert done.exit_code == 1
    assert done.err == "witness: nobody in the dossier is called “Xyzzy Qwxk”; `witness show people` lists all\n"


def test_words_are_found_and_marked(life: Witness) -> None:
    word = label(life).split()[-1]
    done = life("find", word)
    assert done.exit_code == 0
    assert f"_{word}_" in done.out
    hits = json.loads(life("find", word, "--json", "--limit", "1").out)
    assert len(hits) == 1
    assert word in hits[0]["sentence"]["text"]


def test_nothing_found_is_no_error(life: Witness) -> None:
    done = life("find", "xyzzy", 'AND "')
    assert (done.exit_code, done.out, done.err) == (
        0,
        "",
        'nothing has “xyzzy AND "”; --like looks for the same thing\n',
    )


def test_more_than_the_limit_is_said(life: Witness) -> None:
    assert life("find", "the", "--limit", "1").err == "there are more than 1; --limit shows them\n"


def test_the_json_is_of_the_contract_and_comes_in_again(life: Witness, folder: Path) -> None:
    schema = json.loads(shared("contract/dossier.schema.json").read_text(encoding="utf-8"))
    out = life("export", "json").out
    jsonschema.validate(json.loads(out), schema)
    assert life("export", "json", "-o", "x.json").err == "wrote x.json\n"
    assert (folder / "x.json").read_text(encoding="utf-8") == out
    done = life("import", "x.json", "-d", "other")
    assert done.out.startswith("other.dossier: took in x.json\n  sources           1\n")
    assert life("export", "json", "-d", "other").out == out


def test_an_import_is_logged_as_a_decision(life: Witness, folder: Path) -> None:
    plain = json.loads(life("export", "json").out)
    plain["assertions"][0]["status"] = "accepted"
    (folder / "x.json").write_text(json.dumps(plain), encoding="utf-8")
    life("import", "x.json")
    with open_for_writing(folder / "life.dossier") as writer:
        (decision,) = writer.decisions()
    assert (decision.kind, decision.who) == ("accept", "import of x.json")
    assert decision.at.endswith("+00:00")


def test_a_word_document_and_a_page_have_the_name_of_the_dossier(life: Witness, folder: Path) -> None:
    assert life("export", "docx").err.startswith("wrote life.docx\n")
    assert life("export", "html", label(life)).err.startswith("wrote life.html\n")
    assert "word/footnotes.xml" in zipfile.ZipFile(io.BytesIO((folder / "life.docx").read_bytes())).namelist()
    assert label(life) in (folder / "life.html").read_text(encoding="utf-8")


def test_what_somebody_may_have_worked_on_is_not_written_over(life: Witness, folder: Path) -> None:
    (folder / "life.docx").write_text("mine", encoding="utf-8")
    done = life("export", "docx")
    assert done.exit_code == 1
    assert done.err.startswith("witness: life.docx: is there already; name another file with -o")
    assert (folder / "life.docx").read_text(encoding="utf-8") == "mine"
    assert life("export", "docx", "-o", "life.docx").exit_code == 0


def test_an_export_never_takes_the_place_of_a_dossier(life: Witness, folder: Path) -> None:
    before = (folder / "life.dossier").read_bytes()
    assert life("export", "json", "-o", "life.dossier").exit_code == 2
    assert (folder / "life.dossier").read_bytes() == before


def test_an_export_that_fails_leaves_the_file_as_it_was(life: Witness, folder: Path) -> None:
    (folder / "x.html").write_text("mine", encoding="utf-8")
    assert life("export", "html", "Xyzzy", "-o", "x.html").exit_code == 1
    assert sorted(path.name for path in folder.iterdir()) == ["life.dossier", "x.html"]
    assert (folder / "x.html").read_text(encoding="utf-8") == "mine"


def test_an_export_to_where_nothing_can_be_written(life: Witness) -> None:
    done = life("export", "json", "-o", "none/x.json")
    assert done.exit_code == 1
    assert done.err.startswith("witness: none/x.json: cannot be written (No such file or directory); check")


def test_the_null_device_stays_one(life: Witness) -> None:
    assert life("export", "json", "-o", "/dev/null").exit_code == 0
    assert not Path("/dev/null").is_file()


def test_what_a_format_does_not_carry_is_told_with_its_count(life: Witness) -> None:
    done = life("export", "docx")
    report = json.loads(life("export", "docx", "-o", "other.docx", "--json").out)
    assert (report["format"], report["output"]) == ("docx", "other.docx")
    (mentions,) = [loss for loss in report["lost"] if loss["part"] == "mentions"]
    assert "what is left out of it, wholly or in part:\n" in done.err
    assert f"  {mentions['count']} places in the texts where somebody or something is spoken of\n" in done.err
    assert life("export", "json", "--json").exit_code == 2


def test_the_help_of_export_has_every_format_with_what_it_is(life: Witness) -> None:
    told = life("export", "--help").out
    assert [form.name for form in FORMATS.values() if f"    {form.name} " not in told or form.says not in told] == []


def test_json_is_of_the_whole_dossier(life: Witness) -> None:
    assert life("export", "json", "Somebody").exit_code == 2


def test_a_dossier_is_proved(life: Witness) -> None:
    done = life("check")
    assert (done.exit_code, done.out) == (0, "life.dossier: sound; 1 source, every anchor has its words\n")
    assert life("check", "--json").out == "[]\n"


def test_what_is_wrong_is_listed(life: Witness, folder: Path) -> None:
    with open_for_writing(folder / "life.dossier") as writer, writer._writing() as connection:
        connection.exec_driver_sql("UPDATE mentions SET text = 'x' WHERE start = (SELECT max(start) FROM mentions)")
    done = life("check")
    assert done.exit_code == 1
    assert done.out.startswith("orphan: a mention of ")
    assert json.loads(life("check", "--json").out)[0]["kind"] == "orphan"


def test_a_folder_of_the_same_name_does_not_hide_the_dossier(life: Witness, folder: Path) -> None:
    (folder / "life").mkdir()
    assert life("check", "-d", "life").exit_code == 0
