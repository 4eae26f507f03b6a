from pathlib import Path

from tests.cli.conftest import Witness
from tests.shared import REPOSITORY

ENTRY = REPOSITORY / "examples" / "herzen" / "entry.md"


def test_an_option_of_one_format_is_refused_for_another(witness: Witness) -> None:
    witness("read", ENTRY, "-d", "one.dossier")
    done = witness("export", "csv", "--suggested", "-d", "one.dossier")
    assert (done.exit_code, "csv has no --suggested" in done.err) == (2, True)


def test_quickstatements_has_what_nobody_accepted_only_where_it_is_asked_for(witness: Witness, folder: Path) -> None:
    witness("read", ENTRY, "-d", "one.dossier")
    assert witness("export", "quickstatements", "-d", "one.dossier", "-o", "none.txt").exit_code == 0
    assert (folder / "none.txt").read_text() == "\n"
    assert witness("export", "quickstatements", "--suggested", "-d", "one.dossier", "-o", "all.txt").exit_code == 0
