from hypothesis import given
from hypothesis import strategies as st
from tests.edtf.strategies import edtf

from bearwitness.edtf import Edtf, EdtfError, bounds, first_and_last, level, parse, parse_draft, sort_key


@given(edtf())
def test_what_is_printed_is_read_as_the_same_value(value: Edtf) -> None:
    assert parse(str(value)) == value
    assert str(parse(str(value))) == str(value)
    assert hash(parse(str(value))) == hash(value)


@given(edtf())
def test_every_value_has_bounds_in_order_a_level_and_a_place(value: Edtf) -> None:
    found = bounds(value)
    for early, late in (
        (found.earliest_begin, found.latest_begin),
        (found.earliest_end, found.latest_end),
        (found.earliest_begin, found.latest_end),
    ):
        assert early is None or late is None or early <= late
    assert level(value) in (0, 1, 2)
    assert sort_key(value) <= sort_key(value)
    assert first_and_last(str(value)) == first_and_last.__wrapped__(str(value))


@given(edtf())
def test_what_is_in_the_form_of_2019_reads_the_same_as_a_draft(value: Edtf) -> None:
    assert str(parse_draft(str(value))) == str(value)


@given(st.text(alphabet="0123456789X-/.?~%[]{},YESTZ:+ ux", max_size=24))
def test_any_text_is_printed_as_it_was_or_refused_within_its_length(text: str) -> None:
    printed, at = outcome(text)
    assert printed == text or 0 <= at <= len(text)


def outcome(text: str) -> tuple[str | None, int]:
    try:
        return str(parse(text)), -1
    except EdtfError as error:
        return None, error.at
