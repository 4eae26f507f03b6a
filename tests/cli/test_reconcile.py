"""An authority file is asked, and only where somebody asks for it."""

import json
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
        "    Victor Serge, writer (100, sure) Q313303 https://example.org/wiki/Q313303",
        "    Victor Sergei (61.5) Q1 https://example.org/wiki/Q1",
        "Brussels: nothing found",
    ]
    assert witness("export", "json", "-o", "-").out == before


def test_an_address_that_is_none_is_one_line(witness: Witness, folder: Path) -> None:
    (folder / "one.txt").write_text("Victor Serge was born in Brussels in 1890.", encoding="utf-8")
    assert witness("read", "one.txt").exit_code == 0
    done = witness("reconcile", "Serge", "--at", "wikidata")
    assert (done.exit_code, done.err.count("\n"), "no address of a service" in done.err) == (1, 1, True)


def same_as(witness: Witness, label: str) -> list[str]:
    record = json.loads(witness("export", "json", "-o", "-").out)
    (found,) = (entity["same_as"] for entity in record["entities"] if entity["label"] == label)
    return found


def test_the_one_that_is_chosen_is_kept_and_outlives_another_reading(witness: Witness, folder: Path) -> None:
    (folder / "one.txt").write_text("Victor Serge was born in Brussels in 1890.", encoding="utf-8")
    assert witness("read", "one.txt", "--reader", "rules").exit_code == 0
    with running() as address:
        assert "no candidate “Q7”" in witness("reconcile", "Serge", "--at", f"{address}/", "--keep", "Q7").err
        done = witness("reconcile", "Serge", "--at", f"{address}/", "--keep", "Q313303", "--who", "ada")
    assert done.out == "kept https://example.org/entity/Q313303 under the name ada\n"
    assert witness("read", "one.txt", "--reader", "learned").exit_code == 0
    assert same_as(witness, "Victor Serge") == ["https://example.org/entity/Q313303"]
    assert "elsewhere: https://example.org/entity/Q313303" in witness("show", "people").out
    assert witness("check").exit_code == 0


def test_an_address_is_kept_without_the_network_and_taken_back(witness: Witness, folder: Path) -> None:
    (folder / "one.txt").write_text("Victor Serge was born in Brussels in 1890.", encoding="utf-8")
    witness("read", "one.txt")
    address = "http://viaf.org/viaf/51688902"
    assert witness("same", "Serge", address).out == f"Serge and {address}: one\n"
    assert same_as(witness, "Victor Serge") == [address]
    assert address in witness("log").out
    witness("same", "Serge", address, "--undo")
    assert same_as(witness, "Victor Serge") == []
