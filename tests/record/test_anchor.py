from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bearwitness.record import Anchor, Span, anchor_at, apart, content_id, find_anchor, touched


def test_the_nearest_occurrence_is_taken() -> None:
    text = "Serge left. Then Serge returned, and Serge wrote."
    found = find_anchor("s", text, "Serge", near=20)
    assert found is not None
    assert found.start == text.index("Serge returned")


def test_a_near_miss_is_no_anchor() -> None:
    assert find_anchor("s", "Victor Serge", "Victor  Serge") is None
    assert find_anchor("s", "Victor Serge", "") is None


def test_an_anchor_fails_where_the_text_has_changed() -> None:
    anchor = anchor_at("s", "born in 1890", Span(8, 12))
    assert anchor.holds("born in 1890")
    assert not anchor.holds("born in 1891")
    assert not Anchor("s", 4, 4, "").holds("born in 1890")


def test_offsets_count_code_points() -> None:
    text = "𝔄 man é"
    assert find_anchor("s", text, "man") == Anchor("s", 2, 5, "man")


@given(st.text(min_size=1), st.data())
def test_any_slice_is_found_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = find_anchor("s", text, text[start:end], near=start)
    assert found is not None
    assert found.holds(text)
    assert found.start == start


def test_identifiers_do_not_run_parts_together() -> None:
    assert content_id("a", "a.b", "c") != content_id("a", "a", "b.c")
    assert content_id("a", "x") == content_id("a", "x")


def test_a_span_touches_stretches_that_it_overlaps() -> None:
    stretches = (Span(2, 4), Span(6, 9))
    spans = [Span(0, 2), Span(0, 3), Span(3, 4), Span(4, 6), Span(4, 7), Span(0, 20), Span(9, 11)]
    assert [touched(stretches, span) for span in spans] == [False, True, True, False, True, True, False]


@given(st.sets(st.integers(0, 20), max_size=8), st.integers(0, 20), st.integers(1, 5))
def test_touching_is_overlapping_one(edges: set[int], start: int, length: int) -> None:
    points = sorted(edges)
    stretches = [Span(a, b) for a, b in zip(points[::2], points[1::2], strict=False)]
    span = Span(start, start + length)
    assert touched(stretches, span) == any(span.overlaps(stretch) for stretch in stretches)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=8))
def test_stretches_apart_cover_what_they_covered(stretches: list[tuple[int, int]]) -> None:
    spans = [Span(start, start + length) for start, length in stretches]
    found = apart(spans)
    assert [at for span in found for at in range(span.start, span.end)] == sorted(
        {at for span in spans for at in range(span.start, span.end)}
    )
    assert all(one.end < other.start for one, other in pairwise(found))
