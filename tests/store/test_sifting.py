"""What does not hold is left out and told; the rest is kept."""

import msgspec
import pytest
from benchmarks import lives
from tests.readings import serge, words

from bearwitness.record import Dispute, Position, Quotation, Reading, Span, TimeMention
from bearwitness.store.access import Writer
from bearwitness.store.sifting import sifted

READING = serge()
BIRTH, MOVE = READING.assertions
WRONG = msgspec.structs.replace(BIRTH.evidence[0], text="dead")


def with_(**changes: object) -> Reading:
    return sifted(msgspec.structs.replace(READING, **changes))


def told(reading: Reading) -> str:
    assert all(problem.message.startswith("left out: ") for problem in reading.problems)
    return "; ".join(problem.message for problem in reading.problems)


def test_what_holds_is_kept_as_it_is() -> None:
    assert with_() == READING


@pytest.mark.parametrize("path", lives.documents("own"), ids=lambda path: path.stem)
def test_annotated_documents_hold(path: object) -> None:
    reading = lives.load(path).reading  # type: ignore[arg-type]
    assert sifted(reading) == reading


def test_an_assertion_without_its_words_is_left_out() -> None:
    reading = with_(assertions=(msgspec.structs.replace(BIRTH, evidence=(WRONG,)), MOVE))
    assert reading.assertions == (MOVE,)
    assert "should have “dead” at 17-21, and there stands “born”" in told(reading)


def test_an_assertion_of_nobody_is_left_out() -> None:
    reading = with_(assertions=(msgspec.structs.replace(BIRTH, participants=()), MOVE))
    assert reading.assertions == (MOVE,)
    assert "has nothing in the role person, which must be filled" in told(reading)


def test_a_mention_without_its_words_is_left_out_alone() -> None:
    man = READING.entities[0]
    spoilt = msgspec.structs.replace(man, mentions=(*man.mentions, WRONG))
    reading = with_(entities=(spoilt, *READING.entities[1:]))
    assert reading.entities == READING.entities
    assert "a mention of Victor Serge" in told(reading)


def test_times_and_quotations_without_their_words_are_left_out() -> None:
    place = {"source": "s1", "start": 0, "end": 6, "text": "Leon T"}
    time = TimeMention(**place, edtf="1890", earliest=None, latest=None)
    quotation = Quotation(**place, id="q1", speaker=None)
    reading = with_(times=(time,), quotations=(quotation,))
    assert (reading.times, reading.quotations) == ((), ())
    assert len(reading.problems) == 2


def test_nothing_is_kept_from_furniture() -> None:
    source = msgspec.structs.replace(READING.source, furniture=(Span(0, 34),))
    reading = with_(source=source)
    assert reading.assertions == (MOVE,)
    assert [problem.kind for problem in reading.problems] == ["furniture"]


def test_an_author_who_is_nobody_is_not_named() -> None:
    reading = with_(source=msgspec.structs.replace(READING.source, author="e-none"))
    assert reading.source.author is None
    assert "has the author e-none, which does not exist" in told(reading)


def test_a_dispute_loses_what_was_left_out_and_stays() -> None:
    man = READING.entities[0].id
    evidence = (words("s1", READING.source.text, "wrote"),)
    held = Position(holder=man, claim="", assertions=(BIRTH.id, MOVE.id), evidence=evidence)
    nobodys = Position(holder="e-none", claim="")
    disputes = (Dispute(id="d1", issue="", positions=(held,)), Dispute(id="d2", issue="", positions=(nobodys,)))
    spoilt = msgspec.structs.replace(BIRTH, evidence=(WRONG,))
    (dispute,) = with_(assertions=(spoilt, MOVE), disputes=disputes).disputes
    assert dispute.id == "d1"
    assert dispute.positions[0].assertions == (MOVE.id,)


def test_a_dossier_never_holds_what_does_not_hold(writer: Writer) -> None:
    writer.put(msgspec.structs.replace(READING, assertions=(msgspec.structs.replace(BIRTH, evidence=(WRONG,)), MOVE)))
    assert writer.record().assertions == (MOVE,)
    assert [problem.kind for problem in writer.problems()] == ["orphan"]
    assert writer.check() == ()
