"""What crosses is cut so that it nests, and nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.exchange.inline import Fragment, Stretch, nested
from bearwitness.record import Span

SPANS = st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def test_what_runs_out_of_another_is_cut_at_its_end() -> None:
    (found,) = nested([Stretch(0, 5, 0), Stretch(3, 8, 1)], [Span(0, 10)])
    assert found == [Fragment(0, 5, 0, 1, 1), Fragment(3, 5, 1, 1, 2), Fragment(5, 8, 1, 2, 2)]


def test_of_two_on_the_same_words_the_first_is_the_outer() -> None:
    (found,) = nested([Stretch(0, 5, 1), Stretch(0, 5, 0)], [Span(0, 5)])
    assert [fragment.number for fragment in found] == [0, 1]


def test_what_goes_over_a_block_is_in_both_and_what_is_in_none_is_in_none() -> None:
    found = nested([Stretch(2, 8, 0), Stretch(4, 5, 1)], [Span(0, 4), Span(6, 9)])
    assert found == [[Fragment(2, 4, 0, 1, 2)], [Fragment(6, 8, 0, 2, 2)]]


@given(st.lists(SPANS, max_size=8))
def test_no_fragment_crosses_another_and_every_letter_stays_covered(spans: list[tuple[int, int]]) -> None:
    stretches = [Stretch(*span, number) for number, span in enumerate(spans)]
    blocks = [Span(0, 9), Span(11, 40)]
    fragments = [fragment for block in nested(stretches, blocks) for fragment in block]
    for one in fragments:
        assert not any(one.start < other.start < one.end < other.end for other in fragments)
    for stretch in stretches:
        pieces = [range(f.start, f.end) for f in fragments if f.number == stretch.number]
        wanted = [at for at in range(stretch.start, stretch.end) if any(b.start <= at < b.end for b in blocks)]
        assert [at for piece in pieces for at in piece] == wanted
