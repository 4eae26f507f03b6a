"""Entities of several sources are joined and come apart again; nothing is overwritten."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.readings import SERGE, entity_of, serge, source_of

from bearwitness.identity.matching.match import Match
from bearwitness.identity.matching.suggest import suggest_matches
from bearwitness.record import Decision, DecisionKind, Reading
from bearwitness.store.access import Writer, open_for_writing
from bearwitness.store.errors import RefusedDecisionError, UnknownSubjectError

ONE, OTHER = (serge(source).entities[0].id for source in ("s1", "s2"))
SMALL, LARGE = min(ONE, OTHER), max(ONE, OTHER)
SAME = Match(SMALL, LARGE, "same", 0.97, "the full name “Victor Serge” in both")


@pytest.fixture
def both(writer: Writer) -> Writer:
    writer.put(serge("s1"))
    writer.put(serge("s2"))
    return writer


def say(writer: Writer, kind: DecisionKind, one: str = ONE, other: str = OTHER) -> None:
    writer.decide(Decision(kind=kind, subject=one, other=other, who="anna", at="2026-01-01T00:00:00Z"))


def people(writer: Writer) -> list[str]:
    return [entity.id for entity in writer.record().entities if entity.type == "person"]


def test_entities_of_two_sources_stay_apart_until_somebody_joins_them(both: Writer) -> None:
    assert people(both) == sorted([ONE, OTHER])


def test_a_match_joins_them_under_the_smaller_id(both: Writer) -> None:
    both.put_matches("identity/1", [SAME])
    (man,) = (entity for entity in both.record().entities if entity.type == "person")
    assert man.id == SMALL
    assert [mention.source for mention in man.mentions] == ["s1"] * 3 + ["s2"] * 3
    assert {a.participants[0].entity for a in both.record().assertions} == {SMALL}
    assert both.summary().people == 1
    assert both.check() == ()


def test_a_person_goes_before_the_matcher(both: Writer) -> None:
    both.put_matches("identity/1", [SAME])
    say(both, "different")
    assert people(both) == sorted([ONE, OTHER])
    say(both, "withdraw")
    assert people(both) == [SMALL]
    assert both.check() == ()


def test_to_join_and_to_part_again_leaves_the_record_as_it_was(both: Writer) -> None:
    before = both.record()
    say(both, "same")
    assert both.record() != before
    say(both, "withdraw", OTHER, ONE)
    assert both.record() == before


def test_a_decision_on_identity_outlives_a_better_reader(both: Writer) -> None:
    say(both, "same")
    both.put(serge("s1", reader="rules/2", salt="2"))
    (man,) = (entity for entity in both.record().entities if entity.type == "person")
    assert [mention.source for mention in man.mentions] == ["s1"] * 3 + ["s2"] * 3
    assert both.check() == ()


def test_the_label_is_that_of_the_member_most_spoken_of(writer: Writer) -> None:
    few = source_of(SERGE, "s2")
    writer.put(serge("s1"))
    writer.put(Reading(source=few, reader="rules/1", entities=(entity_of(few, "person", "Serge"),)))
    first, second = sorted(people(writer))
    writer.put_matches("identity/1", [Match(first, second, "same", 0.9, "")])
    (man,) = (entity for entity in writer.record().entities if entity.type == "person")
    assert man.label == "Victor Serge"
    assert [name.text for name in man.names] == ["Victor Serge", "Serge", "He"]


def test_matches_of_a_matcher_replace_its_earlier_ones(both: Writer) -> None:
    both.put_matches("identity/1", [SAME])
    both.put_matches("identity/1", [])
    assert both.matches() == ()
    assert people(both) == sorted([ONE, OTHER])


def test_matches_of_a_newer_version_replace_those_of_an_older_one(both: Writer) -> None:
    both.put_matches("identity/1", [SAME])
    both.put_matches("identity/2", [])
    assert both.matches() == ()
    assert both.summary().people == 2
    assert both.check() == ()


def test_a_suggested_difference_keeps_two_apart_who_would_be_joined_through_a_third(both: Writer) -> None:
    both.put(serge("s3"))
    third = serge("s3").entities[0].id
    joins = [Match(min(third, one), max(third, one), "same", 0.9, "") for one in (ONE, OTHER)]
    both.put_matches("identity/1", [*joins, Match(SMALL, LARGE, "different", 0.0, "")])
    assert both.summary().people == 2
    assert both.check() == ()


def test_the_matcher_looks_at_the_entities_as_the_sources_have_them(both: Writer) -> None:
    both.put_matches("identity/1", [SAME])
    assert {ONE, OTHER} <= {entity.id for entity in both.members()}
    both.put_matches("identity/1", suggest_matches(both.members()))
    assert both.summary().people == 1


def test_only_entities_that_are_there_can_be_joined(both: Writer) -> None:
    with pytest.raises(UnknownSubjectError, match="e-none"):
        say(both, "same", ONE, "e-none")


def test_two_entities_are_not_accepted(both: Writer) -> None:
    with pytest.raises(RefusedDecisionError, match="not said of two entities"):
        say(both, "accept")


SOURCES = [f"s{number}" for number in range(5)]
PEOPLE = [serge(source).entities[0].id for source in SOURCES]
PAIRS = st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True).map(sorted)
MATCHES = st.builds(lambda pair, score: Match(*pair, "same", score, ""), PAIRS, st.sampled_from([0.8, 0.9]))
SAID = st.tuples(st.sampled_from(("same", "different", "possibly same", "withdraw")), PAIRS)
FOUND = st.tuples(st.sampled_from(("a", "b")), st.lists(MATCHES, max_size=4, unique_by=lambda m: (m.first, m.second)))
READ = st.sampled_from(SOURCES)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(SAID | FOUND | READ, max_size=8))
def test_what_is_linked_step_by_step_is_what_all_of_it_gives(tmp_path: Path, steps: list[object]) -> None:
    """`check` works the canonical ids out from the whole log and all matches."""
    place = tmp_path / "life.dossier"
    place.unlink(missing_ok=True)
    with open_for_writing(place) as writer:
        for source in SOURCES:
            writer.put(serge(source))
        for number, step in enumerate(steps):
            take(writer, step, number)
        assert writer.check() == ()


def take(writer: Writer, step: object, number: int) -> None:
    match step:
        case str(source):
            writer.put(serge(source, reader=f"rules/{number}", salt=str(number % 2 or "")))
        case ("a" | "b" as origin, list(found)):
            writer.put_matches(origin, found)
        case (kind, [one, other]):
            with suppress(RefusedDecisionError, UnknownSubjectError):
                say(writer, kind, one, other)
