from pathlib import Path

from tests.cli.conftest import Witness
from tests.shared import REPOSITORY

from bearwitness.exchange.dossier_json import decoded

EXAMPLES = REPOSITORY / "examples" / "herzen"


def test_a_dossier_goes_through_a_folder_unchanged(witness: Witness, folder: Path) -> None:
    witness("read", EXAMPLES, "-d", "one")
    assert witness("export", "folder", "-d", "one").exit_code == 0
    assert (folder / "one" / "witness.json").exists()
    assert witness("import", "one", "-d", "two.dossier").exit_code == 0
    one, two = (
        decoded(witness("export", "json", "-d", name).out.encode(), name) for name in ("one.dossier", "two.dossier")
    )
    assert one == two


def test_a_folder_that_is_there_is_brought_up_to_date(witness: Witness, folder: Path) -> None:
    witness("read", EXAMPLES / "entry.md", "-d", "one.dossier")
    witness("export", "folder", "-d", "one.dossier", "-o", "plain")
    witness("read", EXAMPLES / "obituary.txt", "-d", "one.dossier")
    assert "wrote plain" in witness("export", "folder", "-d", "one.dossier", "-o", "plain").err
    assert len(list((folder / "plain" / "sources").iterdir())) == 2


def test_a_folder_goes_neither_to_standard_output_nor_over_a_file(witness: Witness, folder: Path) -> None:
    witness("read", EXAMPLES / "entry.md", "-d", "one.dossier")
    (folder / "file").write_text("mine")
    for target in ("-", "file"):
        done = witness("export", "folder", "-d", "one.dossier", "-o", target)
        assert (done.exit_code, "folder is a folder; name one with -o" in done.err) == (2, True)
    assert (folder / "file").read_text() == "mine"
