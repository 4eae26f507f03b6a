"""Decisions stand, whatever is read afterwards; the log only grows."""

import msgspec
import pytest
from sqlalchemy.exc import DBAPIError
from tests.readings import SERGE, serge, source_of

from bearwitness.record import Assertion, Decision, DecisionKind, Reading
from bearwitness.store.access import Writer
from bearwitness.store.errors import RefusedDecisionError, UnknownSubjectError

BIRTH, MOVE = (assertion.id for assertion in serge().assertions)


def say(writer: Writer, kind: DecisionKind, subject: str, content: str = "") -> None:
    writer.decide(Decision(kind=kind, subject=subject, content=content, who="anna", at="2026-01-01T00:00:00Z"))


def statuses(writer: Writer) -> dict[str, str]:
    return {assertion.id: assertion.status for assertion in writer.record().assertions}


@pytest.fixture
def read(writer: Writer) -> Writer:
    writer.put(serge())
    return writer


def test_the_last_decision_stands_and_a_withdrawal_takes_it_back(read: Writer) -> None:
    seen = []
    for kind in ("accept", "reject", "withdraw", "withdraw"):
        say(read, kind, BIRTH)
        seen.append(statuses(read)[BIRTH])
    assert seen == ["accepted", "rejected", "accepted", "suggested"]
    assert [decision.kind for decision in read.decisions()] == ["accept", "reject", "withdraw", "withdraw"]
    assert read.check() == ()


def test_the_log_holds_what_was_seen(read: Writer) -> None:
    say(read, "accept", BIRTH)
    (decision,) = read.decisions()
    assert msgspec.json.decode(decision.content, type=Assertion) == serge().assertions[0]


def test_a_decision_outlives_a_reader_that_finds_nothing(read: Writer) -> None:
    say(read, "accept", BIRTH)
    say(read, "reject", MOVE)
    read.put(Reading(source=source_of(SERGE), reader="rules/2"))
    assert statuses(read) == {BIRTH: "accepted", MOVE: "rejected"}
    assert {entity.label for entity in read.record().entities} == {"Victor Serge", "Brussels", "Paris"}
    assert read.check() == ()


def test_a_decided_assertion_stands_for_the_same_one_under_another_id(read: Writer) -> None:
    """The entities of the old reading are led over to those that have the same words in the new one."""
    say(read, "accept", BIRTH)
    read.put(serge(reader="rules/2", salt="2"))
    move = serge(salt="2").assertions[1].id
    assert statuses(read) == {BIRTH: "accepted", move: "suggested"}
    assert sorted(entity.label for entity in read.record().entities) == ["Brussels", "Paris", "Victor Serge"]
    people = {a.participants[0].entity for a in read.record().assertions}
    assert len(people) == 1
    assert read.check() == ()


def test_a_withdrawn_decision_gives_way_to_the_new_suggestion(read: Writer) -> None:
    say(read, "accept", BIRTH)
    better = serge(reader="rules/2", salt="2")
    read.put(better)
    say(read, "withdraw", BIRTH)
    assert statuses(read) == {assertion.id: "suggested" for assertion in better.assertions}
    assert read.check() == ()


def test_an_accepted_assertion_is_read_again_as_it_was_accepted(read: Writer) -> None:
    say(read, "accept", BIRTH)
    doubtful = serge(reader="rules/2")
    less = tuple(msgspec.structs.replace(assertion, certainty=0.1) for assertion in doubtful.assertions)
    read.put(msgspec.structs.replace(doubtful, assertions=less))
    assert [assertion.certainty for assertion in read.record().assertions] == [1.0, 0.1]


def test_a_correction_takes_the_place_of_the_suggestion(read: Writer) -> None:
    paris = serge().entities[2].id
    corrected = msgspec.structs.replace(serge().assertions[0], place=paris)
    say(read, "correct", BIRTH, msgspec.json.encode(corrected).decode())
    birth = read.record().assertions[0]
    assert (birth.place, birth.status) == (paris, "accepted")
    assert read.find("birth Paris")[0].assertions == (BIRTH,)
    assert read.check() == ()


def test_a_person_adds_what_the_reader_missed_and_takes_it_back(read: Writer) -> None:
    serge_wrote = msgspec.structs.replace(serge().assertions[0], id="a-mine", type="residence")
    say(read, "add", "a-mine", msgspec.json.encode(serge_wrote).decode())
    assert statuses(read)["a-mine"] == "accepted"
    assert read.find("residence")
    say(read, "withdraw", "a-mine")
    assert "a-mine" not in statuses(read)
    assert not read.find("residence")
    assert read.check() == ()


def test_a_decision_keeps_its_source_when_it_is_forgotten(read: Writer) -> None:
    say(read, "accept", BIRTH)
    read.forget("s1")
    assert statuses(read) == {BIRTH: "accepted"}
    assert read.record().sources[0].text == SERGE
    assert read.check() == ()


def test_a_decision_whose_words_are_gone_is_reported_and_not_shown(read: Writer) -> None:
    say(read, "accept", BIRTH)
    read.put(Reading(source=source_of("Another text altogether, and longer than a line."), reader="rules/1"))
    assert statuses(read) == {}
    assert [problem.kind for problem in read.check()] == ["orphan"]
    assert len(read.decisions()) == 1


REFUSED: list[tuple[DecisionKind, str, str, str]] = [
    ("withdraw", BIRTH, "", "none to take back"),
    ("accept", BIRTH, msgspec.json.encode(serge().assertions[1]).decode(), "changed since it was read"),
    ("correct", BIRTH, "{", "its content is no assertion"),
    ("correct", BIRTH, msgspec.json.encode(serge().assertions[1]).decode(), "its content is about"),
    ("add", BIRTH, msgspec.json.encode(serge().assertions[0]).decode(), "there is such an assertion already"),
    ("same", BIRTH, "", "needs a second entity"),
]


@pytest.mark.parametrize(("kind", "subject", "content", "why"), REFUSED)
def test_what_cannot_be_decided_is_refused(
    read: Writer, kind: DecisionKind, subject: str, content: str, why: str
) -> None:
    with pytest.raises(RefusedDecisionError, match=why):
        say(read, kind, subject, content)
    assert read.decisions() == ()


def test_an_addition_without_its_words_is_refused(read: Writer) -> None:
    birth = serge().assertions[0]
    anchor = msgspec.structs.replace(birth.evidence[0], text="dead")
    moved = msgspec.structs.replace(birth, id="a-mine", evidence=(anchor,))
    with pytest.raises(RefusedDecisionError, match="should have “dead” at 17-21, and there stands “born”"):
        say(read, "add", "a-mine", msgspec.json.encode(moved).decode())


def test_nothing_can_be_decided_on_what_is_not_there(read: Writer) -> None:
    with pytest.raises(UnknownSubjectError):
        say(read, "accept", "a-none")


@pytest.mark.parametrize("statement", ["UPDATE decisions SET who = 'bob'", "DELETE FROM decisions"])
def test_the_log_cannot_be_changed_even_by_other_programs(read: Writer, statement: str) -> None:
    say(read, "accept", BIRTH)
    writing = read._engine.execution_options(writes=True)
    with pytest.raises(DBAPIError, match="never changed or removed"), writing.begin() as connection:
        connection.exec_driver_sql(statement)
    assert len(read.decisions()) == 1
