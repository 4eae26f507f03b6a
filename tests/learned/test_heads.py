import numpy as np

from bearwitness.learned.heads import PairHead, SpanHead, chance, shares
from bearwitness.learned.pairs import Pairs, Spans
from bearwitness.learned.triggers import find_triggers
from bearwitness.learned.weights import Values, packed, unpacked

SIZE = 3


def numbers(*shape: int, seed: int = 0) -> Values:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def span_head() -> SpanHead:
    return SpanHead(
        {
            "first.weight": numbers(4, SIZE),
            "first.bias": numbers(4, seed=1),
            "last.weight": numbers(4, SIZE, seed=2),
            "wide.weight": numbers(2, 4, seed=3),
            "out.weight": numbers(5, 4, seed=4),
            "out.bias": numbers(5, seed=5),
        }
    )


def test_every_stretch_up_to_the_widest_is_scored_once() -> None:
    shapes = [(width, at, scores.shape) for width, at, scores in span_head().scores(numbers(7, SIZE))]
    assert shapes == [(0, 0, (7, 5)), (1, 0, (6, 5))]


def test_a_text_shorter_than_the_widest_stretch_is_scored_too() -> None:
    assert [scores.shape for _, _, scores in span_head().scores(numbers(1, SIZE))] == [(1, 5)]


def test_of_overlapping_triggers_of_a_type_the_likeliest_stays() -> None:
    found = find_triggers(numbers(20, SIZE), span_head(), 0.5)
    assert found
    for a in found:
        for b in found:
            assert a == b or a.kind != b.kind or a.last < b.first or b.last < a.first


def test_pairs_are_scored_alike_alone_and_together() -> None:
    head = PairHead(
        {
            "left.weight": numbers(4, 2 * SIZE),
            "left.bias": numbers(4),
            "right.weight": numbers(4, 2 * SIZE, seed=1),
            "right.bias": numbers(4, seed=1),
            "features.0.weight": numbers(3, 4, seed=2),
            "middle.weight": numbers(4, 4, seed=3),
            "middle.bias": numbers(4, seed=3),
            "out.weight": numbers(2, 4, seed=4),
            "out.bias": numbers(2, seed=4),
        }
    )
    at = np.arange(5, dtype=np.int32)
    spans = Spans(at, at, at, at)
    pairs = Pairs(at, at[::-1].copy(), np.ones((5, 1), dtype=np.int32))
    whole = head.scores(numbers(5, SIZE), spans, spans, pairs)
    one = Pairs(pairs.left[2:3], pairs.right[2:3], pairs.features[2:3])
    np.testing.assert_allclose(head.scores(numbers(5, SIZE), spans, spans, one)[0], whole[2], rtol=1e-5)


def test_shares_of_a_row_are_one_together_and_large_scores_do_no_harm() -> None:
    np.testing.assert_allclose(shares(np.array([[1e4, 0.0], [0.0, 0.0]], dtype=np.float32)), [[1, 0], [0.5, 0.5]])
    assert chance(np.zeros((1, 1), dtype=np.float32))[0, 0] == 0.5


def test_arrays_come_back_as_near_as_their_numbers_allow() -> None:
    small, large = numbers(3, 4), numbers(1200, 8)
    np.testing.assert_allclose(unpacked(packed(small)), small, rtol=2e-3)
    np.testing.assert_allclose(unpacked(packed(large)), large, atol=np.abs(large).max() / 120)
