import pytest

from bearwitness.reader import Findings, findings
from bearwitness.readers.claims import Claim, ClaimedParticipant
from bearwitness.readers.placing import Placed, placed
from bearwitness.record import Source, Span

SENTENCE = "In 1936 Victor Serge moved to Brussels, as Susan Weissman argues."
TEXT = f"Susan Weissman wrote his life. {SENTENCE} He died in Mexico."


@pytest.fixture
def found() -> Findings:
    return findings(Source(id="s1", title="A life", text=TEXT, sha256="0" * 64))


def claim(**changed: object) -> Claim:
    given = {
        "type": "move",
        "sentence": SENTENCE,
        "trigger": "moved",
        "participants": (ClaimedParticipant("person", "Victor Serge"), ClaimedParticipant("destination", "Brussels")),
        "time": "1936",
    }
    return Claim(**{**given, **changed})  # type: ignore[arg-type]


def of(found: Findings, *claims: Claim) -> Placed:
    return placed(found, Span(0, len(TEXT)), claims)


def test_a_claim_whose_words_stand_in_the_text_is_an_assertion_on_them(found: Findings) -> None:
    (assertion,) = of(found, claim()).assertions
    assert assertion.evidence[0].holds(TEXT)
    assert assertion.evidence[0].text == "moved"
    assert assertion.time is not None
    assert assertion.time.edtf == "1936"
    assert [found.cast.entity(e).label for e in assertion.entities()] == ["Victor Serge", "Brussels"]


def test_who_says_so_is_the_last_voice(found: Findings) -> None:
    (assertion,) = of(found, claim(holder="Susan Weissman", stance="denies")).assertions
    assert [found.cast.entity(e).label for e in assertion.voice] == ["Susan Weissman"]
    assert assertion.stance == "denies"


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"sentence": "In 1937 Victor Serge moved to Brussels."}, "a sentence with one digit changed"),
        ({"trigger": "was deported"}, "a trigger that the sentence has not"),
        ({"trigger": "died"}, "a trigger from another sentence"),
        ({"participants": (ClaimedParticipant("person", "Leon Trotsky"),)}, "somebody of whom there is no word"),
        ({"participants": ()}, "nobody who moved"),
        ({"type": "flight"}, "a type that there is not"),
        ({"stance": "hopes"}, "a stance that there is not"),
        ({"holder": "Richard Greeman"}, "a holder of whom there is no word"),
        ({"trigger": ""}, "no words at all"),
    ],
)
def test_a_claim_without_its_words_is_a_problem_and_no_fact(
    found: Findings, changed: dict[str, object], why: str
) -> None:
    result = of(found, claim(**changed))
    assert not result.assertions, why
    assert [problem.kind for problem in result.problems] == ["unplaced"]


def test_a_time_that_the_sentence_has_not_is_left_out(found: Findings) -> None:
    (assertion,) = of(found, claim(time="1935")).assertions
    assert assertion.time is None


def test_certainty_stays_between_nought_and_one(found: Findings) -> None:
    assert of(found, claim(certainty=7.0)).assertions[0].certainty == 1.0
