"""An authority file is asked, and only where somebody asks for it."""

from pathlib import Path

from tests.authorities.service import running
from tests.cli.conftest import Witness


def test_candidates_are_shown_and_nothing_is_changed(witness: Witness, folder: Path) -> None:
    (folder / "one.txt").write_text("Victor Serge was born in Brussels in 1890.", encoding="utf-8")
    assert witness("read", "one.txt").exit_code == 0
    before = witness("export", "json", "-o", "-").out
    with running() as address:
        done = witness("reconcile", "Serge", "Brussels", "--at", f"{address}/")
    assert done.out.splitlines() == [
        "Victor Serge",
        "    Victor Serge, writer (100, sure) https://example.org/wiki/Q313303",
        "    Victor Sergei (61.5) https://example.org/wiki/Q1",
        "Brussels: nothing found",
    ]
    assert witness("export", "json", "-o", "-").out == before


def test_an_address_that_is_none_is_one_line(witness: Witness, folder: Path) -> None:
    (folder / "one.txt").write_text("Victor Serge was born in Brussels in 1890.", encoding="utf-8")
    assert witness("read", "one.txt").exit_code == 0
    done = witness("reconcile", "Serge", "--at", "wikidata")
    assert (done.exit_code, done.err.count("\n"), "no address of a service" in done.err) == (1, 1, True)
