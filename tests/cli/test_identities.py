"""Who is who, decided from the command line."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Witness

TEXTS = {
    "one.txt": "Clara Whitlow was born in Bath in 1846. In 1870 she married the physician Henry Prior.",
    "two.txt": "Clara Prior, the wife of Henry Prior, died in 1915. Amy Lovell wrote her life.",
    "three.txt": "Mrs Amelia Lovell wrote the life of Clara Prior in 1920.",
}


@pytest.fixture
def read(witness: Witness, folder: Path) -> Witness:
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert witness("read", *TEXTS).exit_code == 0
    return witness


def people(witness: Witness) -> list[str]:
    return sorted(person["label"] for person in json.loads(witness("show", "people", "--json").out))


def test_the_wife_is_one_with_the_girl_and_the_reason_is_said(read: Witness) -> None:
    shown = " ".join(read("show", "identities").out.split())
    assert "entries taken for one" in shown
    assert "may be one Clara Prior (marriage to Henry Prior)" in shown


def test_two_are_joined_and_come_apart_again(read: Witness) -> None:
    before = people(read)
    assert read("same", "Amy Lovell", "Amelia Lovell", "--who", "anna").out == "Amy Lovell and Amelia Lovell: one\n"
    assert len(people(read)) == len(before) - 1
    assert "anna decided so" in read("show", "identities").out
    shown = json.loads(read("show", "identities", "--json").out)
    amy, amelia = next(one["members"] for one in shown["one"] if "Lovell" in one["label"])
    assert read("same", amy["id"], amelia["id"], "--undo").exit_code == 0
    assert people(read) == before


def test_what_was_taken_for_one_is_told_apart_by_the_ids_and_stays_so(read: Witness) -> None:
    shown = json.loads(read("show", "identities", "--json").out)
    henry = next(one for one in shown["one"] if one["label"].endswith("Henry Prior"))
    ids = [member["id"] for member in henry["members"]]
    assert "are taken for one" in read("different", "Henry Prior", "Henry Prior").err
    assert read("different", *ids).exit_code == 0
    assert people(read).count("Henry Prior") == 2
    assert read("read", *TEXTS).exit_code == 0
    assert people(read).count("Henry Prior") == 2


def test_what_nobody_decided_is_not_taken_back(read: Witness) -> None:
    done = read("different", "Amy Lovell", "Henry Prior", "--undo")
    assert (done.exit_code, "there is none to take back" in done.err) == (1, True)


def test_possibly_is_a_question(read: Witness) -> None:
    assert read("different", "Amy Lovell", "Henry Prior", "--possibly").exit_code == 0
    assert "Henry Prior" in read("show", "identities").out.partition("Possibly the same")[2]
