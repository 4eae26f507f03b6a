"""A life drawn in time: nothing sharper than its sources have it."""

import pytest
from tests.views.making import when

from bearwitness.record import AssertionType
from bearwitness.site.timeline import Event, Mark, event, life_event, picture
from bearwitness.views import Line


def made(edtf: str, kind: AssertionType = "arrest") -> Event | None:
    return event(Line(type=kind, date=edtf, time=when(edtf), text="Arrested", who="", notes=()), "#ref-1")


def drawn(edtf: str, kind: AssertionType = "arrest") -> Mark:
    found = made(edtf, kind)
    between = made("1800-01-01")
    assert found is not None
    assert between is not None
    shown = picture([between, found], None)
    assert shown is not None
    return shown.marks[-1]


@pytest.mark.parametrize(
    ("edtf", "kind", "shape"),
    [
        ("1847-03-02", "arrest", "day"),
        ("1847", "arrest", "within"),
        ("1847~", "arrest", "within"),
        ("1847/1849", "residence", "lasting"),
        ("1847/1849", "arrest", "within"),  # an arrest does not last: the interval says within which days it was
    ],
)
def test_a_date_has_its_shape(edtf: str, kind: AssertionType, shape: str) -> None:
    assert drawn(edtf, kind).shape == shape


def test_what_is_full_is_what_certainly_went_on() -> None:
    mark = drawn("1847/1849", "residence")
    assert mark.core is not None
    assert mark.core_end is not None
    assert mark.x < mark.core < mark.core_end < mark.right


def test_what_began_and_ended_within_one_year_is_nowhere_full() -> None:
    assert drawn("1847/1847", "residence").core is None


@pytest.mark.parametrize(
    ("edtf", "ends"), [("1847/..", (False, True)), ("../1847", (True, False)), ("1847", (False, False))]
)
def test_an_open_end_has_no_edge(edtf: str, ends: tuple[bool, bool]) -> None:
    mark = drawn(edtf, "residence")
    assert (mark.open_start, mark.open_end) == ends


def test_about_a_year_is_drawn_wider_than_the_year() -> None:
    about, plain = drawn("1847~"), drawn("1847")
    assert about.right - about.x > plain.right - plain.x


def test_a_death_that_nobody_dates_is_not_drawn() -> None:
    life = life_event([when("1812")], [], "Ada")
    assert life is not None
    assert (life.bounds.earliest_end, life.bounds.latest_end) == (None, None)
    shown = picture([], life)
    assert shown is not None
    assert shown.life is not None
    assert shown.life.open_end
    assert life_event([], [], "Ada") is None


def test_two_dates_of_a_birth_make_the_beginning_of_the_life_uncertain_between_them() -> None:
    life = life_event([when("1812"), when("1814")], [when("1870")], "Ada")
    shown = picture([], life)
    assert shown is not None
    assert shown.life is not None
    assert shown.life.core is not None
    assert shown.life.core - shown.life.x > 20


def test_what_has_no_date_is_not_drawn() -> None:
    assert event(Line(type="arrest", text="Arrested", who="", notes=()), "") is None
    assert picture([], None) is None


def test_many_events_share_rows_and_none_covers_another() -> None:
    events = [each for year in range(1800, 1900) if (each := made(str(year))) is not None]
    shown = picture(events, None)
    assert shown is not None
    assert all(not mark.label for mark in shown.marks)
    assert len({(mark.x, mark.y) for mark in shown.marks}) == 100
    assert shown.height < 400
