import json
from pathlib import Path

import pytest
from tests.cli.conftest import Witness
from tests.shared import REPOSITORY

EXAMPLES = REPOSITORY / "examples" / "herzen"


@pytest.fixture
def read(witness: Witness) -> Witness:
    assert witness("read", EXAMPLES, "-d", "herzen").exit_code == 0
    return witness


def test_a_dossier_becomes_a_site(read: Witness, folder: Path) -> None:
    done = read("publish", "herzen", "-o", "site")
    assert (done.exit_code, done.out) == (0, "")
    assert "pages; open index.html in it" in done.err
    assert "shown, though nothing dates them" in done.err
    assert "Alexander Herzen" in (folder / "site" / "index.html").read_text(encoding="utf-8")


def test_the_report_can_be_had_as_json(read: Witness, folder: Path) -> None:
    report = json.loads(read("publish", "-o", "site", "--today", "1900-01-01", "--json").out)
    assert (report["as_of"], report["output"]) == ("1900-01-01", "site")
    assert report["pages"] == len(list((folder / "site").rglob("*.html")))
    assert "Natalie Zakharina" not in report["left_out"]  # her death is told


def test_somebody_can_be_left_out_or_shown_whatever_the_rule(read: Witness, folder: Path) -> None:
    assert "left out" in read("publish", "-o", "site", "--leave-out", "Granovsky").err
    assert not any("Granovsky" in path.read_text(encoding="utf-8") for path in (folder / "site").rglob("*.html"))
    assert "left out" not in read("publish", "-o", "site", "--living").err
    assert any("Granovsky" in path.read_text(encoding="utf-8") for path in (folder / "site").rglob("*.html"))


def test_only_what_was_accepted_can_be_published(read: Witness, folder: Path) -> None:
    assert read("publish", "-o", "site", "--accepted").exit_code == 0
    assert not any('class="line"' in path.read_text(encoding="utf-8") for path in (folder / "site").rglob("*.html"))


def test_a_text_is_published_by_its_title(read: Witness, folder: Path) -> None:
    assert read("publish", "-o", "site", "--texts", "ALEXANDER HERZEN").exit_code == 0
    shown = [path.read_text(encoding="utf-8") for path in (folder / "site" / "sources").glob("s-*.html")]
    assert sum("The text is not published here" in text for text in shown) == 2


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--today", "yesterday"], "--today is a day"),
        (["--today", "2020-13-01"], "--today is a day"),
        (["--address", "example.org"], "--address is that of a folder on the web"),
        (["--texts", "nothing"], "no source is “nothing”; there are: "),
        (["--download", "json"], "json has the texts of all sources"),
        (["--living", "--show", "Herzen"], "--living leaves nobody out"),
        (["-d", "herzen", "herzen"], "name the dossier once"),
    ],
)
def test_what_cannot_be_done_is_said_before_anything_is_written(
    read: Witness, folder: Path, options: list[str], says: str
) -> None:
    done = read("publish", "-o", "site", *options)
    assert (done.exit_code, says in done.err) == (2, True)
    assert not (folder / "site").exists()


def test_a_folder_that_holds_something_else_is_left_alone(read: Witness, folder: Path) -> None:
    (folder / "site").mkdir()
    (folder / "site" / "mine.txt").write_text("mine")
    done = read("publish", "-o", "site")
    assert (done.exit_code, "is not a folder that `witness publish` wrote" in done.err) == (1, True)
    assert [path.name for path in (folder / "site").iterdir()] == ["mine.txt"]


def test_nobody_is_shown_by_a_name_that_nobody_has(read: Witness) -> None:
    done = read("publish", "-o", "site", "--show", "Nobody At All")
    assert (done.exit_code, "nobody in the dossier is called" in done.err) == (1, True)
