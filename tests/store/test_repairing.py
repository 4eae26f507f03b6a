"""What is worked out is worked out again; what was given, suggested or decided is left as it is, and told."""

import pytest
from tests.readings import serge

from bearwitness.identity.matching.suggest import suggest_matches
from bearwitness.record import Decision
from bearwitness.store.access import Writer

AT = "2026-01-01T00:00:00Z"
BIRTH = serge("s1").assertions[0].id


@pytest.fixture
def full(writer: Writer) -> Writer:
    writer.put(serge("s1"))
    writer.put(serge("s2"))
    writer.put_matches("identity/1", suggest_matches(writer.members()))
    writer.decide(Decision(kind="accept", subject=BIRTH, who="anna", at=AT))
    return writer


def spoil(writer: Writer, *statements: str) -> None:
    with writer._engine.execution_options(writes=True).begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


MENDED = [
    "DROP INDEX mentions_by_entity",
    "DELETE FROM passages WHERE start = 0",
    "UPDATE passages SET text = 'Other words.', says = ''",
    "DELETE FROM involvements",
    "UPDATE entities SET canonical = id",
    "UPDATE entities SET canonical = 'e-none' WHERE type = 'person'",
    "UPDATE assertions SET status = 'suggested', decided = NULL",
    "UPDATE assertions SET status = 'accepted' WHERE status = 'suggested'",
    "UPDATE assertions SET hidden = 'orphan'",
]


@pytest.mark.parametrize("statement", MENDED)
def test_what_is_worked_out_is_made_again(full: Writer, statement: str) -> None:
    before = (full.record(), full.find("brussels"), full.summary())
    spoil(full, statement)
    full.repair()
    assert full.check() == ()
    assert (full.record(), full.find("brussels"), full.summary()) == before


def test_a_sound_dossier_stays_as_it_is(full: Writer) -> None:
    before = (full.record(), full.decisions(), full.find("serge"))
    full.repair()
    assert (full.record(), full.decisions(), full.find("serge")) == before
    assert full.check() == ()


LOST = [
    ("UPDATE sources SET text = replace(text, 'Brussels', 'Antwerp.')", "a mention of place-"),
    ("DELETE FROM assertions WHERE status = 'suggested' AND source = 's1'", ""),
    ("DELETE FROM entities WHERE label = 'Paris'", "has the destination place-"),
    (
        "UPDATE assertions SET status = 'rejected', decided = suggested, suggested = NULL WHERE status = 'suggested'",
        "is rej",
    ),
]


@pytest.mark.parametrize(("statement", "message"), LOST)
def test_what_was_given_is_not_made_up(full: Writer, statement: str, message: str) -> None:
    spoil(full, statement)
    full.repair()
    assert len(full.decisions()) == 1
    told = [problem.message for problem in full.check()]
    assert any(message in line for line in told) == bool(message)
