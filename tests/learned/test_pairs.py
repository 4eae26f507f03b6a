import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.learned.conftest import source

from bearwitness.learned.labels import TIME
from bearwitness.learned.pairs import BACK, DISTANCES, GAPS, LIKENESSES, REACH, Spans, argument_pairs, chain_pairs
from bearwitness.learned.tokens import Tokens
from bearwitness.record import divide

LONG = Tokens(divide(source("The old man Serge met the man. " * 60)))


def spans(*rows: tuple[int, int, int, int]) -> Spans:
    table = np.array(rows, dtype=np.int32).reshape(-1, 4)
    return Spans(table[:, 0], table[:, 1], table[:, 2], table[:, 3])


def test_a_trigger_meets_every_span_within_reach_and_no_other() -> None:
    others = spans((0, 0, 1, 5), (90, 91, 2, -1), (95, 95, TIME, 7), (400, 400, 1, 5))
    pairs = argument_pairs(LONG, spans((100, 100, 3, -1)), others, [{7: 1}])
    assert pairs.right.tolist() == [1, 2]
    assert pairs.features[:, 4].tolist() == [0, 1], "the role by the rules goes with whom they mean"


@given(st.lists(st.integers(0, 470), max_size=12), st.lists(st.integers(0, 470), max_size=12))
def test_features_stay_within_their_tables(triggers: list[int], others: list[int]) -> None:
    left = spans(*((at, at, 0, -1) for at in sorted(triggers)))
    right = spans(*((at, at + 1, 1, -1) for at in sorted(others)))
    pairs = argument_pairs(LONG, left, right, [{} for _ in triggers])
    near = [(a, b) for a in sorted(triggers) for b in sorted(others) if -REACH <= b - a <= REACH]
    assert len(pairs.left) == len(near)
    assert not near or (pairs.features.max(axis=0) < [40, 40, DISTANCES, 4, 40]).all()


def test_each_mention_meets_those_before_it_but_not_all() -> None:
    mentions = spans(*((at, at, 1, -1) for at in range(BACK + 5)))
    pairs = chain_pairs(LONG, mentions)
    assert (pairs.left < pairs.right).all()
    assert (pairs.right == BACK + 4).sum() == BACK
    assert (pairs.features.max(axis=0) < [GAPS, 20, 20, LIKENESSES, 4, 3]).all()


def test_likeness_and_the_view_of_the_rules_are_told() -> None:
    pairs = chain_pairs(LONG, spans((0, 2, 1, 4), (3, 3, 1, -1), (5, 6, 1, 4), (11, 11, 1, 2)))
    told = {(i, j): (f[3], f[5]) for i, j, f in zip(pairs.left, pairs.right, pairs.features, strict=True)}
    assert told[0, 2] == (2, 1), "the old man, the man"
    assert told[0, 1] == (6, 0), "the old man, Serge"
    assert told[2, 3] == (6, 2)
