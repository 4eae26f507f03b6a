"""`witness find --like` finds passages on the same thing, and says that they are a guess."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Witness

TEXT = (
    "The GPU kept the only copy of his novel. He married a seamstress in Orenburg. Bread was dear that winter. "
    "Their son drew maps of the steppe."
)
WORDS = "lost manuscripts confiscated by police"


@pytest.fixture
def dossier(folder: Path, witness: Witness) -> Path:
    (folder / "life.txt").write_text(TEXT, encoding="utf-8")
    witness("read", "life.txt", "-d", "life", "--reader", "rules")
    return folder / "life.dossier"


def test_passages_on_the_same_thing_come_under_their_own_heading(dossier: Path, witness: Witness) -> None:
    found = witness("find", "--like", WORDS, "-d", dossier)
    heading, _, rest = found.out.partition("\n\n")
    assert heading == f"Perhaps on the same thing as “{WORDS}”, the likest first:"
    assert "The GPU kept the only copy of his novel." in rest


def test_without_it_they_are_hinted_at_where_nothing_has_the_words(dossier: Path, witness: Witness) -> None:
    found = witness("find", WORDS, "-d", dossier)
    assert found.out == ""
    assert "--like looks for the same thing" in found.err


def test_a_passage_that_has_the_words_is_shown_once(dossier: Path, witness: Witness) -> None:
    found = witness("find", "--like", "seamstress", "-d", dossier)
    assert found.out.count("Orenburg") == 1


def test_as_json_both_kinds_stand_apart(dossier: Path, witness: Witness) -> None:
    told = json.loads(witness("find", "--like", "--json", "only copy", "-d", dossier).out)
    assert [hit["sentence"]["text"] for hit in told["hits"]] == ["The GPU kept the only copy of his novel."]
    assert "The GPU kept the only copy of his novel." not in [hit["sentence"]["text"] for hit in told["like"]]


def test_what_is_on_nothing_of_the_kind_is_not_found(dossier: Path, witness: Witness) -> None:
    found = witness("find", "--like", "semiconductor physics", "-d", dossier)
    assert found.out == ""
    assert "nothing is like “semiconductor physics”" in found.err
