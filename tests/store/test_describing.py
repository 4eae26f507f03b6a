"""What a person says a source is goes before what was read, and stays when it is read again."""

import pytest
from msgspec.structs import replace
from tests.readings import SERGE, entity_of, serge, source_of, states

from bearwitness.record import Decision, Description, Participant, Reading, SourceRecord
from bearwitness.store import rows
from bearwitness.store.access import Writer
from bearwitness.store.errors import RefusedDecisionError, UnknownSubjectError


def signed(reader: str = "rules/1") -> Reading:
    """A reading whose author is taken to be Serge, who is reported once and speaks himself once."""
    reading = serge(reader=reader)
    man = reading.entities[0]
    held = replace(states(reading.source, "position", "wrote", [("holder", man)]), voice=(man.id,))
    told = replace(reading.assertions[0], voice=(man.id, man.id))
    return replace(reading, source=replace(reading.source, author=man.id), assertions=(told, held))


def say(writer: Writer, subject: str = "s1", **said: str) -> None:
    content = rows.as_json(Description(**said))
    writer.decide(Decision(kind="describe", subject=subject, content=content, who="anna", at="2026-01-01T00:00:00Z"))


def withdraw(writer: Writer) -> None:
    writer.decide(Decision(kind="withdraw", subject="s1", who="anna", at="2026-01-02T00:00:00Z"))


def source(writer: Writer) -> SourceRecord:
    (found,) = writer.record().sources
    return found


def author(writer: Writer) -> str | None:
    labels = {entity.id: entity.label for entity in writer.record().entities}
    return labels[source(writer).author] if source(writer).author is not None else None  # type: ignore[index]


def voices(writer: Writer) -> list[list[str]]:
    record = writer.record()
    labels = {entity.id: entity.label for entity in record.entities}
    return [[labels[voice] for voice in assertion.voice] for assertion in record.assertions]


def test_what_is_said_goes_before_what_was_read_and_the_rest_stays(writer: Writer) -> None:
    writer.put(serge())
    say(writer, title="The Case", date="1942-05", publisher="Hogarth", kind="memoir", language="fr")
    found = source(writer)
    assert (found.title, found.date, found.publisher, found.kind, found.language) == (
        *("The Case", "1942-05", "Hogarth", "memoir", "fr"),
    )
    assert (found.text, found.sha256, writer.titles()) == (SERGE, serge().source.sha256, {"s1": "The Case"})
    assert writer.check() == ()


def test_a_description_outlives_another_reading(writer: Writer) -> None:
    writer.put(signed())
    say(writer, title="The Case", author="Susan Weissman", about="Memoirs")
    before = writer.record()
    writer.put(signed(reader="rules/2"))
    assert (writer.record().sources, writer.record().entities) == (before.sources, before.entities)
    assert (author(writer), writer.check()) == ("Susan Weissman", ())


def test_the_authors_voice_is_the_described_author_and_what_is_reported_stays(writer: Writer) -> None:
    writer.put(signed())
    say(writer, author="Susan Weissman")
    assert voices(writer) == [["Susan Weissman", "Victor Serge"], ["Susan Weissman"]]
    held = writer.record().assertions[1]
    assert held.participants == (Participant("holder", held.voice[0]),)


@pytest.mark.parametrize(
    ("read", "said", "chain"),
    [
        ((), "Susan Weissman", ["Susan Weissman"]),
        (("Victor Serge",), "Susan Weissman", ["Susan Weissman", "Victor Serge"]),
        (("Victor Serge",), "", ["Victor Serge"]),
    ],
)
def test_where_no_author_was_read_the_described_one_speaks_first(
    writer: Writer, read: tuple[str, ...], said: str, chain: list[str]
) -> None:
    reading = serge()
    voice = tuple(reading.entities[0].id for _ in read)
    writer.put(replace(reading, assertions=(replace(reading.assertions[0], voice=voice),)))
    say(writer, author=said)
    assert voices(writer) == [chain]


def test_an_author_can_be_taken_away(writer: Writer) -> None:
    writer.put(signed())
    say(writer, author="", date="")
    assert (author(writer), source(writer).date, voices(writer)) == (None, None, [["Victor Serge"], []])


def test_later_words_join_earlier_ones_and_a_withdrawal_takes_the_last_back(writer: Writer) -> None:
    writer.put(signed())
    say(writer, title="The Case", author="Anna")
    say(writer, author="Susan Weissman")
    assert (source(writer).title, author(writer)) == ("The Case", "Susan Weissman")
    withdraw(writer)
    assert (source(writer).title, author(writer)) == ("The Case", "Anna")
    withdraw(writer)
    assert (source(writer).title, author(writer)) == ("Source s1", "Victor Serge")
    assert {entity.label for entity in writer.record().entities} == {"Victor Serge", "Brussels", "Paris"}
    assert writer.check() == ()


def test_a_decision_on_a_statement_is_taken_on_the_voice_that_is_seen(writer: Writer) -> None:
    writer.put(signed())
    say(writer, author="Susan Weissman")
    seen = writer.record().assertions[0]
    writer.decide(Decision(kind="accept", subject=seen.id, content=rows.as_json(seen), who="anna"))
    writer.put(signed(reader="rules/2"))
    assert (writer.record().assertions[0].status, voices(writer)[0]) == ("accepted", ["Susan Weissman", "Victor Serge"])
    assert writer.check() == ()


def test_an_author_who_is_known_to_be_somebody_stays_joined(writer: Writer) -> None:
    writer.put(serge())
    other = source_of("Susan Weissman wrote.", "s2")
    writer.put(Reading(source=other, reader="rules/1", entities=(entity_of(other, "person", "Susan Weissman"),)))
    say(writer, author="Susan Weissman")
    one, two = (
        next(s.author for s in writer.record().sources if s.id == "s1"),
        entity_of(other, "person", "Susan Weissman").id,
    )
    assert one is not None
    writer.decide(Decision(kind="same", subject=one, other=two, who="anna"))
    writer.put(serge(reader="rules/2"))
    assert sum(entity.label == "Susan Weissman" for entity in writer.record().entities) == 1
    assert writer.check() == ()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("{}", "says nothing of the source"),
        ('{"date":"May 1942"}', "is no date of EDTF"),
        ('{"title":3}', "is no description"),
        ("no", "is no description"),
    ],
)
def test_what_is_no_description_is_refused(writer: Writer, content: str, why: str) -> None:
    writer.put(serge())
    with pytest.raises(RefusedDecisionError, match=why):
        writer.decide(Decision(kind="describe", subject="s1", content=content))
    assert writer.decisions() == ()


def test_only_a_source_that_is_there_can_be_described(writer: Writer) -> None:
    with pytest.raises(UnknownSubjectError):
        say(writer, title="The Case")
    writer.put(serge())
    with pytest.raises(RefusedDecisionError, match="none to take back"):
        withdraw(writer)
