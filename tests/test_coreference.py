"""The scores of chains, on cases that can be reckoned by hand."""

import pytest
from benchmarks.coreference import Chain, b_cubed, ceaf, muc

GOLD: list[Chain] = [frozenset("abc"), frozenset("de")]


@pytest.mark.parametrize("scorer", [muc, b_cubed, ceaf])
def test_gold_against_itself_is_one_and_against_nothing_nought(scorer: object) -> None:
    assert callable(scorer)
    assert scorer(GOLD, GOLD).f1 == 1
    assert scorer(GOLD, []).f1 == 0


def test_one_chain_for_two_loses_precision_alone() -> None:
    joined: list[Chain] = [frozenset("abcde")]
    assert muc(GOLD, joined)[:4] == (3, 4, 3, 3)
    assert b_cubed(GOLD, joined)[2:] == (5, 5)
    assert b_cubed(GOLD, joined).right_found == pytest.approx((3 * 3 + 2 * 2) / 5)
    assert ceaf(GOLD, joined).right_gold == pytest.approx(2 * 3 / 8)


def test_a_mention_that_nobody_annotated_costs_precision() -> None:
    assert b_cubed(GOLD, [*GOLD, frozenset("x")]).f1 < 1
    assert muc(GOLD, [*GOLD, frozenset("x")]).f1 == 1, "a chain of one has no link"
