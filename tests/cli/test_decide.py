import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import Witness

TEXT = "Victor Serge was born in Brussels in 1890. He was arrested in Leningrad in 1928. Serge died in Mexico in 1947."


@pytest.fixture
def ids(witness: Witness, folder: Path) -> list[str]:
    """The ids of what is stated in a text that was read."""
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    assert witness("read", "a.txt").exit_code == 0
    return [each["id"] for each in json.loads(witness("export", "json").out)["assertions"]]


def statuses(witness: Witness) -> dict[str, str]:
    return {a["id"]: a["status"] for a in json.loads(witness("export", "json").out)["assertions"]}


def test_what_is_accepted_is_logged_under_a_name(witness: Witness, ids: list[str]) -> None:
    assert witness("decide", "accept", ids[0], ids[1], "--who", "ada").out == "2 decisions logged under the name ada\n"
    assert [statuses(witness)[each] for each in ids[:3]] == ["accepted", "accepted", "suggested"]
    lines = json.loads(witness("log", "--json").out)
    assert [(line["kind"], line["who"], line["subject"]) for line in lines] == [
        ("accept", "ada", ids[1]),
        ("accept", "ada", ids[0]),
    ]


def test_the_ids_that_show_prints_can_be_decided_on(witness: Witness, ids: list[str]) -> None:
    printed = re.findall(r"\[(a-\w+)\]", witness("show", "--ids").out)
    assert set(printed) <= set(ids)
    assert witness("decide", "accept", *printed).exit_code == 0


def test_of_several_all_are_decided_or_none(witness: Witness, ids: list[str]) -> None:
    done = witness("decide", "reject", ids[0], "a-none")
    assert (done.exit_code, "a-none" in done.err) == (1, True)
    assert set(statuses(witness).values()) == {"suggested"}


def test_undo_takes_back_one_s_own_last_decision_and_redo_takes_it_again(witness: Witness, ids: list[str]) -> None:
    witness("decide", "reject", ids[0], "--who", "ada")
    witness("decide", "accept", ids[1], "--who", "bo")
    assert ids[0] in witness("undo", "--who", "ada").out
    assert statuses(witness)[ids[0]] == "suggested"
    witness("undo", "--redo", "--who", "ada")
    assert statuses(witness)[ids[0]] == "rejected"
    assert "(taken back)" in witness("log").out


def test_where_there_is_nothing_to_take_back_a_sentence_says_so(witness: Witness, ids: list[str]) -> None:
    assert ids
    done = witness("undo", "--who", "ada")
    assert (done.exit_code, done.err) == (1, "witness: there is nothing of ada to take back; see `witness log`\n")


def test_an_empty_log_says_so(witness: Witness, ids: list[str]) -> None:
    assert ids
    assert "nothing is decided yet" in witness("log").err
