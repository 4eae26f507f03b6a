"""A corrected text takes the place of an older one, and decisions go over to its words or are told as orphaned."""

import pytest
from msgspec.structs import replace
from tests.readings import SERGE, entity_of, source_of, states

from bearwitness.record import Decision, DecisionKind, Description, Reading
from bearwitness.store import rows
from bearwitness.store.access import Writer
from bearwitness.store.carrying import Author, Moved
from bearwitness.store.errors import UnknownSubjectError

ANNA = Author("anna", "2026-01-02T00:00:00Z")
SCAN = SERGE.replace("born", "bom")


def reading(text: str, identifier: str, born: str = "born") -> Reading:
    """A reading of the three sentences, in one version or the other."""
    source = source_of(text, identifier)
    man = entity_of(source, "person", "Victor Serge", "Serge", "He")
    brussels, paris = (entity_of(source, "place", name) for name in ("Brussels", "Paris"))
    birth = states(source, "birth", born, [("person", man)], place=brussels)
    move = states(source, "move", "moved", [("person", man), ("destination", paris)])
    return Reading(source=source, reader="rules/1", entities=(man, brussels, paris), assertions=(birth, move))


@pytest.fixture
def read(writer: Writer) -> Writer:
    writer.put(reading(SCAN, "old", "bom"))
    return writer


def say(writer: Writer, kind: DecisionKind, number: int) -> None:
    subject = reading(SCAN, "old", "bom").assertions[number].id
    writer.decide(Decision(kind=kind, subject=subject, who="anna", at="2026-01-01T00:00:00Z"))


def instead(writer: Writer, text: str = SERGE) -> tuple[Moved, ...]:
    return writer.put_instead("old", reading(text, "new"), ANNA)


def shown(writer: Writer) -> list[tuple[str, str, str, str]]:
    return [(a.evidence[0].source, a.type, a.status, a.evidence[0].text) for a in writer.record().assertions]


def test_a_decision_goes_over_to_the_same_words_and_stands_for_the_new_suggestion(read: Writer) -> None:
    say(read, "accept", 1)
    (moved,) = instead(read)
    assert (moved.type, moved.status, moved.words) == ("move", "accepted", "moved")
    assert moved.after is not None
    assert moved.after.of(SERGE) == "moved"
    assert shown(read) == [("new", "birth", "suggested", "born"), ("new", "move", "accepted", "moved")]
    assert [source.id for source in read.record().sources] == ["new"]
    assert read.check() == ()


def test_a_rejection_goes_over_too(read: Writer) -> None:
    say(read, "reject", 1)
    instead(read)
    assert ("new", "move", "rejected", "moved") in shown(read)
    assert sum(kind == "move" for _, kind, _, _ in shown(read)) == 1


def test_a_decision_on_words_that_were_corrected_is_told_and_stays_with_the_old_text(read: Writer) -> None:
    say(read, "accept", 0)
    say(read, "accept", 1)
    moved = instead(read)
    assert [(each.words, each.after is None) for each in moved] == [("bom", True), ("moved", False)]
    assert ("old", "birth", "accepted", "bom") in shown(read)
    assert {source.id: source.text for source in read.record().sources} == {"old": SCAN, "new": SERGE}
    assert read.check() == ()


def test_people_that_decisions_speak_of_are_those_of_the_new_text(read: Writer) -> None:
    say(read, "accept", 1)
    instead(read)
    people = [entity for entity in read.record().entities if entity.type == "person"]
    assert [person.label for person in people] == ["Victor Serge"]
    assert {mention.source for mention in people[0].mentions} == {"new"}


def test_what_was_decided_of_people_stays(read: Writer) -> None:
    other = source_of("Kibalchich wrote.", "other")
    kibalchich = entity_of(other, "person", "Kibalchich")
    read.put(Reading(source=other, reader="rules/1", entities=(kibalchich,)))
    serge = reading(SCAN, "old", "bom").entities[0]
    read.decide(Decision(kind="same", subject=serge.id, other=kibalchich.id, who="anna"))
    instead(read)
    (person,) = (entity for entity in read.record().entities if entity.type == "person")
    assert {name.text for name in person.names} == {"Victor Serge", "Serge", "He", "Kibalchich"}
    assert read.check() == ()


def test_what_a_person_said_of_the_source_goes_over(read: Writer) -> None:
    said = rows.as_json(Description(author="Susan Weissman"))
    read.decide(Decision(kind="describe", subject="old", content=said, who="anna"))
    instead(read)
    labels = {entity.id: entity.label for entity in read.record().entities}
    assert [labels[source.author] for source in read.record().sources if source.author] == ["Susan Weissman"]
    assert read.check() == ()


def test_the_log_only_grows(read: Writer) -> None:
    say(read, "accept", 1)
    before = read.decisions()
    instead(read)
    assert read.decisions()[: len(before)] == before
    assert [decision.kind for decision in read.decisions()] == ["accept", "add", "withdraw"]
    assert {decision.who for decision in read.decisions()} == {"anna"}


def test_a_correction_keeps_what_it_says(read: Writer) -> None:
    old = reading(SCAN, "old", "bom").assertions[1]
    content = rows.as_json(replace(old, duration="P5Y"))
    read.decide(Decision(kind="correct", subject=old.id, content=content, who="anna"))
    instead(read)
    (move,) = (a for a in read.record().assertions if a.type == "move")
    assert (move.duration, move.status, move.evidence[0].source) == ("P5Y", "accepted", "new")


def test_only_a_source_that_is_there_can_be_replaced(writer: Writer) -> None:
    with pytest.raises(UnknownSubjectError):
        writer.put_instead("old", reading(SERGE, "new"), ANNA)
    assert writer.record().sources == ()
