import msgspec
from tests.readings import serge

from bearwitness.views.worth import Weights, worths

BORN, MOVED = serge().assertions
WEIGHTS = Weights({}, {}, 1)


def test_a_contradiction_goes_before_all_doubt() -> None:
    doubtful = msgspec.structs.replace(MOVED, certainty=0.5)
    found = worths([doubtful, BORN], Weights({BORN.id: 2}, {}, 1))
    assert [(worth.assertion, worth.why) for worth in found] == [
        (BORN.id, "in 2 contradictions"),
        (MOVED.id, "the reader is in doubt"),
    ]


def test_the_nearer_to_even_odds_the_more_a_decision_is_worth() -> None:
    scores = [worths([msgspec.structs.replace(BORN, certainty=c)], WEIGHTS)[0].score for c in (0.5, 0.4, 0.8, 0.95, 1)]
    assert scores == sorted(scores, reverse=True)


def test_whom_much_is_said_of_goes_before_others() -> None:
    man = BORN.entities()[0]
    found = worths([MOVED, BORN], Weights({}, {man: 10}, 10))
    assert "much spoken of" in found[0].why


def test_of_two_as_worth_the_order_stays() -> None:
    assert [worth.assertion for worth in worths([BORN, MOVED], WEIGHTS)] == [BORN.id, MOVED.id]
