"""The forms of the specification, feature by feature; the reason stands beside every row that is refused."""

import pytest

from bearwitness.edtf import AllOf, Date, Edtf, EdtfError, Interval, Moment, OneOf, Season, Year, level, parse
from bearwitness.edtf.errors import (
    BackwardsError,
    EmptyError,
    ImpossibleDateError,
    ImpossibleTimeError,
    MixedPrecisionError,
    SupersededError,
    TooFarError,
    UnexpectedError,
)

GOOD: list[tuple[str, type[Edtf], int]] = [
    ("1890-12-30", Date, 0),
    ("-0044-03-15", Date, 1),
    ("1985-04-12T23:20:30+04:30", Moment, 0),
    ("-1985-04-12T23:20:30Z", Moment, 1),
    ("2016-12-31T23:59:60Z", Moment, 0),
    ("2017-01-01T05:29:60+05:30", Moment, 0),
    ("1928/1933", Interval, 0),
    ("1985/..", Interval, 1),
    ("/1985", Interval, 1),
    ("/", Interval, 1),
    ("198X/199X", Interval, 2),
    ("Y170000002", Year, 1),
    ("Y170000002?", Year, 1),
    ("Y-17E7", Year, 2),
    ("1950S2", Year, 2),
    ("Y1700000XX", Year, 2),
    ("1921-21", Season, 1),
    ("1921-21~", Season, 1),
    ("192X-21", Season, 2),
    ("2001-34", Season, 2),
    ("1984%", Date, 1),
    ("1985-XX-XX", Date, 1),
    ("156X-12-25", Date, 2),
    ("?2004-06-~11", Date, 2),
    ("2004-06~-11", Date, 2),
    ("[1667,1668,1670..1672]", OneOf, 2),
    ("{..1984}", AllOf, 2),
]


@pytest.mark.parametrize(("text", "kind", "lowest"), GOOD, ids=str)
def test_every_feature_is_read_as_its_type_and_level(text: str, kind: type[Edtf], lowest: int) -> None:
    value = parse(text)
    assert (type(value), str(value), level(value)) == (kind, text, lowest)


BAD: list[tuple[str, type[EdtfError], int, str]] = [
    ("", EmptyError, 0, "nothing is written"),
    ("1985/2001-02-29", ImpossibleDateError, 13, "no day 29"),  # 2001 was no leap year
    ("1985-13", ImpossibleDateError, 5, "no month 13"),  # nor is it a season
    ("-0000", ImpossibleDateError, 0, "no sign"),  # the year 0 is neither negative nor positive
    ("1XX1-02-29", ImpossibleDateError, 8, "no day 29"),  # no odd year is a leap year
    ("2004-2X", ImpossibleDateError, 5, "no month 2X"),
    ("2001-21-05", ImpossibleDateError, 8, "no days"),  # a season is not divided
    ("1985-04-12T24:00:00", ImpossibleTimeError, 11, "00 to 23"),  # taken out in 2019
    ("2016-12-31T23:58:60Z", ImpossibleTimeError, 17, "last minute"),  # leap seconds end a day of UTC
    ("1985-04-12T10:00:00-00:00", ImpossibleTimeError, 19, "plus sign"),
    ("2008/1964", BackwardsError, 5, "before the start"),
    ("2012-23/2012-22", BackwardsError, 8, "before the start"),  # autumn to summer of one year
    ("[1672..1670]", BackwardsError, 5, "before the start"),
    ("[1667..1760-12]", MixedPrecisionError, 5, "same precision"),  # a year and a month
    ("[2001-21..2001-34]", MixedPrecisionError, 8, "same precision"),  # a season and a quarter
    ("Y1985", UnexpectedError, 0, "more than four digits"),  # Y is for longer years only
    ("Y1E1", UnexpectedError, 0, "more than four digits"),  # the year 10
    ("Y012345", UnexpectedError, 1, "leading zeros"),
    ("17E7", UnexpectedError, 0, "four digits"),
    ("17E7S2", UnexpectedError, 2, "begins with Y"),
    ("12345S2", UnexpectedError, 0, "more after Y"),
    ("156XS2", UnexpectedError, 0, "whole numbers"),  # digits that are unspecified cannot be counted
    ("[1667, 1668]", UnexpectedError, 6, "white space"),
    ("[1667,..1984]", UnexpectedError, 6, "beginning of a set"),
    ("[1667..,1984]", UnexpectedError, 5, "end of a set"),
    ("[..]", EmptyError, 1, "nothing is written"),
    ("[..1984..]", UnexpectedError, 7, "two ends"),
    ("[1667,1668}", UnexpectedError, 10, "ends with ]"),
    ("[1667/1668]", UnexpectedError, 5, "two dots"),
    ("1985-04-12T10:10:10/1986", UnexpectedError, 10, "no time of day"),
    ("1985-04T10:10:10", UnexpectedError, 7, "follows a day"),
    ("1985-04-12?T10:10:10", UnexpectedError, 11, "without a qualifier"),
    ("1985-04-12T10:10:10.5", UnexpectedError, 19, "fractions"),
    ("1985-04-12T10:10:10z", UnexpectedError, 19, "capital"),
    ("19850412", UnexpectedError, 4, "begins with Y"),  # the basic format has no hyphens
    ("1984??", UnexpectedError, 5, "one qualifier"),
    ("198u", SupersededError, 3, "now X"),
    ("1984/open", SupersededError, 5, "now .."),
    ("2004-(06)?-11", SupersededError, 5, "before the component"),
    ("Y1E2000", TooFarError, 1, "1000 digits"),
    ("Y" + "9" * 1001, TooFarError, 1, "1000 digits"),
]


@pytest.mark.parametrize(("text", "error", "at", "reason"), BAD, ids=lambda value: str(value)[:30])
def test_what_is_refused_is_refused_at_its_place_with_its_reason(
    text: str, error: type[EdtfError], at: int, reason: str
) -> None:
    with pytest.raises(error) as caught:
        parse(text)
    assert (type(caught.value), caught.value.at) == (error, at)
    assert reason in str(caught.value)


SAME = [
    ("1984?", "?1984"),
    ("?1984?", "1984?"),
    ("2004-06-11%", "%2004-%06-%11"),
    ("2004-06~-11", "~2004-~06-11"),
    ("Y17E7", "Y170000000"),
    ("[1667,1668]", "[1667..1668]"),
    ("[1668,1667,1667]", "[1667,1668]"),
    ("[1999-12-31,2000-01-01]", "[1999-12-31..2000-01-01]"),
    ("[..1984,1985]", "[..1985]"),
    ("1985-04-12T23:20:30Z", "1985-04-12T23:20:30+00:00"),
    ("1985-04-12T23:20:30-04", "1985-04-12T23:20:30-04:00"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_two_ways_to_write_one_statement_are_equal(one: str, other: str) -> None:
    assert parse(one) == parse(other)
    assert len({parse(one), parse(other)}) == 1
    assert str(parse(one)) == one


DIFFERENT = [
    ("1984", "1984?"),
    ("1984", "1984-XX"),
    ("1984", "[1984]"),
    ("[1984]", "{1984}"),
    ("1984/", "1984/.."),
    ("2004?-06", "2004-?06"),
    ("1950S3", "1950S4"),
    ("2001-21", "2001-25"),
    ("[1984,1984-01]", "[1984]"),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_statements_are_not_equal(one: str, other: str) -> None:
    assert parse(one) != parse(other)


def test_dates_have_no_order_of_their_own() -> None:
    with pytest.raises(TypeError):
        assert parse("1984") < parse("1985")  # type: ignore[operator]


def test_qualification_is_that_of_all_components() -> None:
    assert parse("2004?-06-~11").marks == ("?", "", "~")
    assert parse("1928?/1933~").marks == ("?", "~")
    assert parse("[1667?,1668..1670~]").marks == ("?", "", "~")
    assert (parse("1928?/..").uncertain, parse("1928?/..").approximate) == (True, False)
    assert parse("1985-04-12T10:10:10").marks == ()


def test_a_value_shows_its_type_and_its_string() -> None:
    assert repr(parse("1984~")) == "Date('1984~')"
