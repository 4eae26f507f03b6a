"""Dates in prose: what an editor prints, and what is read back."""

import time

import pytest
from hypothesis import given, settings
from tests.edtf.strategies import edtf

from bearwitness.edtf import AllOf, Edtf, EdtfError, OneOf, from_english, in_english, parse
from bearwitness.edtf.errors import NotReadError

PRINTED = [
    ("1890-12-30", "30 December 1890"),
    ("1890-12", "December 1890"),
    ("0079-08-24", "24 August AD 79"),
    ("-0043", "44 BC"),  # the year 0 is 1 BC
    ("0000", "1 BC"),
    ("Y170000002", "the year 170,000,002"),
    ("1450~", "c. 1450"),
    ("1812?", "probably 1812"),
    ("1812%", "probably c. 1812"),
    ("2004-06-~11", "11 June 2004 (day approximate)"),
    ("?2004-06-~11", "11 June 2004 (year uncertain; day approximate)"),
    ("192X", "the 1920s"),
    ("192X~", "c. 1920s"),
    ("190X", "the decade 1900–1909"),  # "the 1900s" would be a century
    ("17XX", "18th century"),
    ("-01XX", "2nd century BC"),
    ("00XX", "1st century AD"),
    ("-048X", "a year from 490 to 481 BC"),  # no "480s BC": those are 489 to 480
    ("XXXX-12-25", "25 December, year unknown"),
    ("1890-12-XX", "December 1890, day unknown"),
    ("1890-XX", "1890, month unknown"),
    ("156X-12-25", "25 December in the 1560s"),
    ("1984-1X", "a month from October to December 1984"),
    ("19X4", "19[.]4"),
    ("2004-06-1X", "a day from 10 to 19 June 2004"),
    ("2004-02-2X", "a day from 20 to 29 February 2004"),
    ("2004-06-3X", "3[.] June 2004"),
    ("XXXX-06-X1", "[.]1 June, year unknown"),
    ("2004-X2-12", "2004, month [.]2, day 12"),
    ("156X-1X", "the 1560s, month 1[.]"),
    ("1999-XX-25", "1999, month unknown, day 25"),
    ("XXXX-XX-XX", "year, month and day unknown"),
    ("2004-XX-1X", "2004, month [.][.], day 1[.]"),
    ("15XX-12", "December in the 16th century"),
    ("1XXX-12", "December, in a year from 1000 to 1999"),
    ("-19X4-12", "December, astronomical year -19[.]4"),
    ("000X", "a year from 1 BC to AD 9"),
    ("007X", "the decade AD 70–79"),
    ("1921-21", "spring 1921"),
    ("1921-31", "autumn 1921 (Southern Hemisphere)"),
    ("1927-33", "first quarter of 1927"),
    ("1927-39", "late 1927"),
    ("1927-38", "mid-1927"),
    ("0079-38", "mid AD 79"),
    ("192X-21", "spring in the 1920s"),
    ("192X-39", "last third of a year in the 1920s"),
    ("XXXX-34", "second quarter, year unknown"),
    ("1950S2", "about 1950 (a year from 1900 to 1999)"),
    ("1950S2~", "c. 1950 (a year from 1900 to 1999)"),
    ("-1950S2", "about 1951 BC (a year from 2000 to 1901 BC)"),
    ("0059S1", "about AD 59 (a year from AD 50 to 59)"),
    ("1950S4", "1950 (to 4 significant digits)"),
    ("Y1700000XX", "a year from 170,000,000 to 170,000,099"),
    ("Y1X00000", "the year 1[.]00000"),
    ("1985-04-12T23:20:30", "12 April 1985, 23:20:30"),
    ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC"),
    ("1985-04-12T23:20:30-04", "12 April 1985, 23:20:30 UTC−04"),
    ("1928/1933", "1928–33"),
    ("1907/1908", "1907–08"),
    ("1899/1901", "1899–1901"),
    ("-0489/-0480", "490–481 BC"),
    ("0314/0328", "AD 314–328"),
    ("-0043/0014", "44 BC – AD 14"),
    ("1921-21/1921-23", "spring–autumn 1921"),
    ("Y12345/Y12350", "from the year 12,345 to the year 12,350"),
    ("Y12345~/Y12350~", "from c. 12,345 to c. 12,350"),
    ("1928~/1933~", "c. 1928–33"),
    ("1928~/1933", "from c. 1928 to 1933"),
    ("1931-04/1931-07", "April–July 1931"),
    ("1921-04-03/1921-04-05", "3–5 April 1921"),
    ("1921-04-03/1921-05-05", "3 April – 5 May 1921"),
    ("16XX/18XX", "from the 17th century to the 19th century"),
    ("2004-06-XX/2004-07-03", "from June 2004, day unknown, to 3 July 2004"),
    ("2014-05-17/2014", "from 17 May 2014 to some time in 2014"),
    ("1995/1995-05-03", "from some time in 1995 to 3 May 1995"),
    ("0350~/0368", "from c. AD 350 to 368"),
    ("1985/1985", "in the course of 1985"),
    ("../1922", "by 1922"),
    ("1922/..", "from 1922"),
    ("/1922", "from an unknown date to 1922"),
    ("1922/", "from 1922 to an unknown date"),
    ("[1907..1908]", "between 1907 and 1908"),
    ("[1907,1908]", "1907 or 1908"),
    ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"),
    ("[1922-10-17,1922-10-18]", "17 or 18 October 1922"),
    ("[..1908]", "before 1909"),
    ("[1921-03-04..]", "after 3 March 1921"),
    ("[1890?,1891]", "1890 (uncertain) or 1891"),
    ("[1984~..]", "c. 1984 or later"),
    ("[..2001-21]", "spring 2001 or earlier"),
    ("[1985%,1986]", "c. 1985 (uncertain) or 1986"),
    ("[2000,-0043]", "AD 2000 or 44 BC"),
    ("[-0489,-0479]", "490 BC or 480 BC"),
    ("[-0489..-0480]", "between 490 and 481 BC"),
    ("[0314..0328]", "between AD 314 and 328"),
    ("[..1760-11]", "before December 1760"),
    ("[Y12345..]", "after the year 12,344"),
    ("[1890-12-XX,1891-12-XX]", "December 1890, day unknown; or December 1891, day unknown"),
    ("{1960,1961-12}", "1960 and December 1961"),
    ("{1928..1933}", "every year from 1928 to 1933"),
    ("{2001-21..2001-23}", "every season from spring to autumn 2001"),
    ("{..1984}", "every year up to 1984"),
    ("{1984..}", "every year from 1984 on"),
    ("{1984}", "all of 1984"),
]


@pytest.mark.parametrize(("text", "english"), PRINTED)
def test_a_value_is_printed_as_an_editor_would_and_read_back(text: str, english: str) -> None:
    assert in_english(text) == english
    assert from_english(english) == parse(text)


@settings(deadline=None)
@given(edtf().filter(lambda value: not isinstance(value, OneOf | AllOf) or len(value.members) > 1))
def test_whatever_is_printed_is_read_back_as_the_same_value(value: Edtf) -> None:
    assert from_english(in_english(value)) == value


def test_a_set_of_one_prints_as_its_member() -> None:
    assert in_english("[1984]") == "1984"


READ = [
    ("Dec 30, 1890", "1890-12-30"),
    ("30th of Dec. 1890", "1890-12-30"),
    ("ca. 1450", "1450~"),
    ("c1450", "1450~"),
    ("1450?", "1450?"),
    ("1860 approx", "1860~"),
    ("Perhaps 1812", "1812?"),
    ("44 B.C.", "-0043"),
    ("A.D. 79", "0079"),
    ("the 1800s", "18XX"),
    ("the nineteenth century", "18XX"),
    ("the autumn of 1905", "1905-23"),
    ("Winter 1941–42", "1941-12/1942-03"),
    ("1914-18", "1914/1918"),
    ("1907–8", "1907/1908"),
    ("c. 1899–1901", "1899~/1901~"),
    ("April 3–5, 1921", "1921-04-03/1921-04-05"),
    ("the early 1920s", "1920/1923"),
    ("the late 17th century", "1667/1699"),
    ("the decade 1900-1909", "190X"),
    ("early March 1921", "1921-03-01/1921-03-10"),
    ("mid-March 1921", "1921-03-11/1921-03-20"),
    ("the end of February 1900", "1900-02-21/1900-02-28"),
    ("1921 at the latest", "[..1921]"),
    ("1921–", "1921/.."),
    ("1921–?", "1921/"),
    ("? – 1921", "/1921"),
    ("until 1930", "../1930"),
    ("since 1894", "1894/.."),
    ("not before 1909", "[1909..]"),
    ("before the 1920s", "[..1919]"),
    ("either 1609 or 1610", "[1609,1610]"),
    ("between May 1921 and 1923", "1921-05/1923"),  # a set has one precision
    ("before spring 1921", "[..1921-02]"),
    ("after 30 December 1890", "[1890-12-31..]"),
    ("after March 44 BC", "[-0043-04..]"),
    ("second half of the 19th century", "1850/1899"),
    ("from 1894 onwards", "1894/.."),
    ("1907 or later", "[1907..]"),
    ("a year in the 1860s", "186X"),
    ("in 1907.", "1907"),
    ("12 January", "XXXX-01-12"),
    ("a day in January 1872", "1872-01-XX"),
]


@pytest.mark.parametrize(("english", "text"), READ)
def test_other_ways_to_say_it_are_read_too(english: str, text: str) -> None:
    assert str(from_english(english)) == text


NOT_READ = [
    "",
    "Paris",
    "90",  # of which century?
    "1,947",  # a count
    "p. 22",
    "3/4/1907",  # 3 April or 4 March
    "1907/08",  # a span, a choice, or the old style
    "30 February 1890",
    "first half of 1890 or",
    "1900; printed 1912",  # nothing is read from a part of the words
    "1933–1928",
    "before 11 June 2004 (day approximate)",  # approximate in which way the day before?
    "before Easter",
    "between Easter and 1907",
    "a day from 10 to 15 June 2004",  # no digits say that
    "a month from May to June 2004",
    "about 1950 (a year from 1940 to 1999)",
    "about Easter (a year from 1900 to 1999)",
    "a year from 1940 to 1999",
    "every year from Easter",
    "every year from 1933 to 1928",
    "a day from 10 to 19 June last",
    "the year 12,345 (year uncertain)",  # it has no other components
    "11 June 2004 (month day)",
    "January or Paris",
    "0 BC",
    "a day in May 1907 or later",
    "early part of",
    "winter of Paris",
]


@pytest.mark.parametrize("english", NOT_READ)
def test_what_cannot_be_told_is_refused(english: str) -> None:
    with pytest.raises(EdtfError, match="no date is read"):
        from_english(english)


ENDLESS = [
    "the year " + "year 1700 or so " * 60,  # a list in a list in a list
    "from May 1907 to 1909" + "7 to 1909" * 90,
    "a year from " * 80 + "1 to 2",
    "1 or " * 100_000,  # longer than any date
]


@pytest.mark.parametrize("english", ENDLESS, ids=range(len(ENDLESS)))
def test_words_that_might_be_parted_in_many_ways_are_refused_at_once(english: str) -> None:
    start = time.process_time()
    with pytest.raises(NotReadError):
        from_english(english)
    assert time.process_time() - start < 5
