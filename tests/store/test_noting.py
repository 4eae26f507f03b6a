"""A note is on nothing but itself."""

import pytest
from tests.readings import serge

from bearwitness.record import Decision, ResearchNote
from bearwitness.store.access import Writer
from bearwitness.store.errors import RefusedDecisionError
from bearwitness.store.noting import decision_of

BIRTH = serge().assertions[0].id
NOTE = decision_of(ResearchNote(id="n-1", text="Looked in Kew; nothing", who="ada", at="2026-01-01T00:00:00Z"))


@pytest.mark.parametrize("other", [BIRTH, "n-2"])
def test_a_note_under_another_id_is_refused(writer: Writer, other: str) -> None:
    writer.put(serge())
    with pytest.raises(RefusedDecisionError, match="an id of its own"):
        writer.decide(Decision(kind="note", subject=other, content=NOTE.content, who="ada", at=NOTE.at))


def test_a_note_takes_no_decision_on_a_statement_away(writer: Writer) -> None:
    writer.put(serge())
    writer.decide(Decision(kind="accept", subject=BIRTH, who="ada", at=NOTE.at))
    with pytest.raises(RefusedDecisionError, match="an id of its own"):
        writer.decide(decision_of(ResearchNote(id=BIRTH, text="Is it so?", who="ada", at=NOTE.at)))
    writer.decide(NOTE)
    assert {each.id: each.status for each in writer.record().assertions}[BIRTH] == "accepted"
