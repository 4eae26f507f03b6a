"""A check finds what is not as it was written, and never falls over it."""

import random
import sqlite3
from pathlib import Path

import pytest
from tests.readings import serge

from bearwitness.record import Decision
from bearwitness.store.access import Writer, open_for_reading
from bearwitness.store.errors import StoreError

SPOILT = [
    ("UPDATE sources SET text = replace(text, 'born', 'bred')", "orphan", "should have “born”"),
    ("UPDATE mentions SET start = start + 1", "orphan", "a mention of person-"),
    ("DELETE FROM entities WHERE type = 'place'", "damaged", "has the place place-"),
    ("DELETE FROM entities WHERE type = 'place'", "damaged", "mentions of entity place-"),
    ("DELETE FROM sources", "damaged", "mentions of source s1, which does not exist"),
    ("UPDATE assertions SET status = 'accepted' WHERE status = 'suggested'", "damaged", "which the log"),
    ("UPDATE assertions SET status = 'suggested', decided = NULL", "damaged", "is not in force"),
    ("DELETE FROM assertions WHERE type = 'birth'", "damaged", "the decision on assertion a-"),
    ("UPDATE entities SET canonical = 'e-none' WHERE type = 'person'", "damaged", "do not follow from matches"),
    ("UPDATE passages SET text = 'Other words.'", "damaged", "the search has “Other words.”"),
    ("DELETE FROM search_docsize WHERE id = 1", "damaged", "the full-text index has 1 passages too few or too many"),
    ("CREATE TRIGGER extra AFTER INSERT ON sources BEGIN SELECT 1; END", "damaged", "extra, which no dossier has"),
    ("DROP TRIGGER decisions_refuse_delete", "damaged", "lacks decisions_refuse_delete"),
]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A file: what is tested here is what is done with files."""
    return tmp_path / "life.dossier"


@pytest.fixture
def decided(writer: Writer, place: Path) -> Path:
    writer.put(serge())
    writer.decide(Decision(kind="accept", subject=serge().assertions[0].id, who="anna", at="2026-01-01T00:00:00Z"))
    assert writer.check() == ()
    writer.close()
    return place


@pytest.mark.parametrize(("statement", "kind", "message"), SPOILT, ids=[s for s, *_ in SPOILT])
def test_what_was_changed_behind_its_back_is_found(decided: Path, statement: str, kind: str, message: str) -> None:
    other = sqlite3.connect(decided)
    other.execute(statement)
    other.commit()
    other.close()
    problems = open_for_reading(decided).check()
    assert any(problem.kind == kind and message in problem.message for problem in problems), problems


@pytest.mark.parametrize("seed", range(60))
def test_no_broken_byte_is_more_than_a_problem(decided: Path, seed: int) -> None:
    """Whatever stands in the file, a check and a look at it end with a sentence or with an answer."""
    luck = random.Random(seed)
    data = bytearray(decided.read_bytes())
    for _ in range(luck.choice((1, 20, 400))):
        data[luck.randrange(100, len(data))] = luck.randrange(256)
    decided.write_bytes(data)
    assert outcome(decided) in ("answered", "explained")


def outcome(place: Path) -> str:
    try:
        with open_for_reading(place) as reader:
            reader.check()
            reader.find("Serge")
            reader.record()
    except StoreError as error:
        return "explained" if str(place) in str(error) else str(error)
    return "answered"
