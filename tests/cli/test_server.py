"""The URL of a database stands wherever a dossier is named."""

from pathlib import Path

from tests.cli.conftest import Witness
from tests.postgresql import empty_schema
from tests.shared import REPOSITORY

EXAMPLES = REPOSITORY / "examples" / "herzen"


def test_what_is_read_into_a_database_comes_out_as_from_a_file(witness: Witness, server: Path, folder: Path) -> None:
    url = empty_schema(server).url
    counted = witness("read", EXAMPLES, "-d", url)
    assert counted.err == ""
    assert counted.out.partition("\n")[2] == witness("read", EXAMPLES, "-d", "life").out.partition("\n")[2]
    for command in (["show"], ["show", "people"], ["find", "prison"], ["export", "json"], ["check", "--json"]):
        assert witness(*command, "-d", url) == witness(*command, "-d", "life")
    assert witness("read", EXAMPLES, "-d", url).out.startswith(f"{url}: 3 read before")
    assert [path.name for path in folder.iterdir()] == ["life.dossier"]


def test_a_database_that_is_not_there_is_named(witness: Witness, server: Path) -> None:
    done = witness("show", "-d", f"postgresql://witness@/none?host={server}")
    assert (done.exit_code, done.out) == (1, "")
    assert done.err.startswith("witness: postgresql://witness@/none?host=")
    assert done.err.count("\n") == 1
