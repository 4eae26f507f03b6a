import numpy as np

from bearwitness.learned.chains import chains
from bearwitness.learned.labels import MENTION_NUMBER
from bearwitness.learned.pairs import Pairs, Spans

NAME = MENTION_NUMBER["person", "name"]
PRONOUN = MENTION_NUMBER["person", "pronoun"]


def chained(labels: list[int], whom: list[int], scores: dict[tuple[int, int], float]) -> tuple[int, ...]:
    at = np.arange(len(labels), dtype=np.int32)
    pairs = [(i, j) for j in range(len(labels)) for i in range(j)]
    left, right = (np.array([pair[k] for pair in pairs], dtype=np.int32) for k in (0, 1))
    mentions = Spans(at, at, np.array(labels, dtype=np.int32), np.array(whom, dtype=np.int32))
    given = np.array([[scores.get(pair, -1.0)] for pair in pairs], dtype=np.float32).reshape(-1, 1)
    return chains(mentions, Pairs(left, right, np.zeros((len(pairs), 6), dtype=np.int32)), given)


def test_a_mention_joins_its_likeliest_antecedent() -> None:
    assert chained([NAME, NAME, PRONOUN], [-1] * 3, {(0, 2): 1.0, (1, 2): 2.0}) == (0, 1, 1)


def test_who_has_no_antecedent_is_somebody_new() -> None:
    assert chained([NAME, PRONOUN], [-1] * 2, {}) == (0, 1)


def test_a_name_without_antecedent_joins_whom_the_rules_take_it_for() -> None:
    assert chained([NAME, NAME, NAME], [7, -1, 7], {}) == (0, 1, 0)


def test_a_pronoun_does_not_follow_the_rules_alone() -> None:
    assert chained([NAME, PRONOUN], [7, 7], {}) == (0, 1)
