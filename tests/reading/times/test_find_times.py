"""What a careful reader makes of the expressions of time, one table a kind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.times.conftest import Finder

from bearwitness.edtf import parse
from bearwitness.reading.times import find_times
from bearwitness.record import Source, Span, TimeMention, divide

ABSOLUTE = [
    ("He came on 12 May 1913.", [("12 May 1913", "1913-05-12")]),
    ("He came on the 3d of October, 1794.", [("the 3d of October, 1794", "1794-10-03")]),
    ("He came on Tuesday, May 3rd, 1921.", [("Tuesday, May 3rd, 1921", "1921-05-03")]),
    ("He came in February of 1940.", [("February of 1940", "1940-02")]),
    ("It is dated 12.4.1678 and 1921-05-03.", [("12.4.1678", "1678-04-12"), ("1921-05-03", "1921-05-03")]),
    ("In the spring of 1921 he left.", [("the spring of 1921", "1921-21")]),
    ("In the winter of 1709–10 she fell ill.", [("the winter of 1709–10", "1709-24")]),
    ("It was a book of the 1800s.", [("the 1800s", "18XX")]),
    ("It was a book of the 1900s.", [("the 1900s", "190X")]),
    ("It was a book of the 1930s.", [("the 1930s", "193X")]),
    ("It was a house of the seventeenth century.", [("the seventeenth century", "16XX")]),
    ("Sparta fell in 404 BC.", [("404 BC", "-0403")]),
    ("It was built in A.D. 79.", [("A.D. 79", "0079")]),
    ("It was founded in the year 71.", [("the year 71", "0071")]),
    ("They sowed corn in 5000 BCE.", [("5000 BCE", "-4999")]),
    ("In 1940 Wenceslas Square filled.", [("1940", "1940")]),
    ("He opened at Bewdley Michaelmas 1784.", [("Michaelmas 1784", "1784-09-29")]),
    ("In the 470s BC the league grew.", [("the 470s BC", "-0478/-0469")]),
]
PARTS = [
    ("In early 1929 she died.", [("early 1929", "1929-01/1929-04")]),
    ("In the early 1920s she died.", [("the early 1920s", "1920/1923")]),
    ("It is of the late 17th century.", [("the late 17th century", "1667/1699")]),
    ("It is of the early 17th century.", [("the early 17th century", "1600/1633")]),
    ("It was mid-1916.", [("mid-1916", "1916-05/1916-08")]),
    ("In the second half of 2008 she died.", [("the second half of 2008", "2008-07/2008-12")]),
    ("In the first half of the 18th century it stood.", [("the first half of the 18th century", "1700/1749")]),
    ("He was born in the first week of March 1609.", [("the first week of March 1609", "1609-03-01/1609-03-07")]),
    ("For the first ten months of 1915 they fought.", [("the first ten months of 1915", "1915-01/1915-10")]),
    ("She was ill at the end of September 1940.", [("the end of September 1940", "1940-09-21/1940-09-30")]),
]
RANGES = [
    ("The work (1928–33) was long.", [("1928–33", "1928/1933")]),
    ("He was there from April to July 1931.", [("April to July 1931", "1931-04/1931-07")]),
    ("They fought from 31 May–1 June 1916.", [("31 May–1 June 1916", "1916-05-31/1916-06-01")]),
    ("They met on 6–7 January 1916.", [("6–7 January 1916", "1916-01-06/1916-01-07")]),
    ("Between 1908 and 1913 she was arrested.", [("1908 and 1913", "1908/1913")]),
    ("In the late 80s and early 90s it opened.", [("the late 80s and early 90s", "1987/1993")]),
    ("The war lasted from December 1914 to February 1915.", [("December 1914 to February 1915", "1914-12/1915-02")]),
    ("They wrote from the 15th to the 19th century.", [("the 15th to the 19th century", "1400/1899")]),
    ("They wrote from the 5th to the 4th century BC.", [("the 5th to the 4th century BC", "-0499/-0300")]),
    ("They lived from about 1200 to about 400 BC.", [("about 1200 to about 400 BC", "-1199~/-0399~")]),
    ("They lived from about 1920 until about 1930.", [("about 1920 until about 1930", "1920~/1930~")]),
    ("The wars of 499–493 BC are dark.", [("499–493 BC", "-0498/-0492")]),
    (
        "From 1950 until his retirement in 1989 he taught.",
        [("1950 until his retirement in 1989", "1950/1989"), ("1989", "1989")],
    ),
]
BOUNDS = [
    ("She held the post for thirty years from 1922.", [("thirty years from 1922", "1922/1952"), ("1922", "1922")]),
    ("He had never set foot there before 1951.", [("1951", "1951")]),
    ("He rose after the 1958 coup.", [("1958", "1958")]),
    ("By 1922 he knew.", [("By 1922", "../1922")]),
    ("She has lived here since 1894.", [("since 1894", "1894/..")]),
    ("It was done before Christmas 1898.", [("before Christmas 1898", "../1898-12-24")]),
    (
        "In 1907 he went to Callao and lived there until 1909.",
        [("1907", "1907"), ("until 1909", "1907/1909"), ("1909", "1909")],
    ),
    ("He did not learn of it until 1990.", [("1990", "1990")]),
    ("By the end of October 1929 he was back.", [("By the end of October 1929", "../1929-10")]),
    (
        "In 1920 she founded it and led it until her dismissal in 1937.",
        [("1920", "1920"), ("until her dismissal in 1937", "1920/1937"), ("1937", "1937")],
    ),
]
FEASTS = [
    ("She left in the Fourth Month, 1772.", [("the Fourth Month, 1772", "1772-04")]),
    ("She died on the 12th of the Third Month, 1803.", [("the 12th of the Third Month, 1803", "1803-03-12")]),
    ("He wrote on the 3d of the 11th Month 1705.", [("the 3d of the 11th Month 1705", "1706-01-03")]),
    ("Dated 19 Aprilis 1672.", [("19 Aprilis 1672", "1672-04-19")]),
    ("They married on Easter Monday 1936.", [("Easter Monday 1936", "1936-04-13")]),
    ("They married at Whitsun 1717.", [("Whitsun 1717", "1717-05-16")]),
    ("They rose before Easter 1525.", [("before Easter 1525", "../1525-04-15")]),
    ("He paid at Michaelmas 1702.", [("Michaelmas 1702", "1702-09-29")]),
    ("He paid on Lady Day 1792.", [("Lady Day 1792", "1792-03-25")]),
    ("She was freed on the eve of St John of 1618.", [("the eve of St John of 1618", "1618-06-23")]),
    ("They rose on the feast of St Bartholomew 1572.", [("the feast of St Bartholomew 1572", "1572-08-24")]),
    ("She vowed on the feast of the Assumption 1933.", [("the feast of the Assumption 1933", "1933-08-15")]),
    ("He was sold in the year sixteen hundred and nine.", [("the year sixteen hundred and nine", "1609")]),
    ("It was Lent of 1931.", [("Lent of 1931", "1931-02-18/1931-04-04")]),
    ("At Chinese New Year 1935 they married.", [("1935", "1935")]),
    ("They met in 1062/1652.", [("1062/1652", "1652")]),
    ("They met in 1070/1659–60.", [("1070/1659–60", "1659/1660")]),
    ("He taught from 1073 to 1083/1662–73.", [("1073 to 1083/1662–73", "1662/1673")]),
    ("It was Advent 1711.", [("Advent 1711", "1711-11-29/1711-12-24")]),
    ("He kept Michaelmas term 1820 there.", [("Michaelmas term 1820", "1820-10/1820-12")]),
]
STORY = [
    (
        "He was arrested on 3 May 1971 and held for seven weeks.",
        [("3 May 1971", "1971-05-03"), ("seven weeks", "1971-05/1971-06")],
    ),
    (
        "On 11 May 1941 it ended. For all that both sides had done, war went on by 1940. In August of that year it grew.",
        [("11 May 1941", "1941-05-11"), ("by 1940", "../1940"), ("August of that year", "1940-08")],
    ),
    (
        "He was executed on 21 January 1793. The queen would follow him on 16 October.",
        [("21 January 1793", "1793-01-21"), ("16 October", "1793-10-16")],
    ),
    (
        "He met her many years later (1821) in Italy.",
        [("many years later", "1821"), ("1821", "1821")],
    ),
    (
        "In June 1919 he left the wife he had been married to since 1917. That autumn he opened a shop.",
        [("June 1919", "1919-06"), ("since 1917", "1917/.."), ("That autumn", "1919-23")],
    ),
    (
        "In 1940 the Nazis took Paris. A GPU agent struck him down in August of that year.",
        [("1940", "1940"), ("August of that year", "1940-08")],
    ),
    (
        "In May 1915 Italy joined. Fifteen months later it fought Germany.",
        [("May 1915", "1915-05"), ("Fifteen months later", "1916-08")],
    ),
    (
        "It fell on 4 July 1899; three weeks later it rose.",
        [("4 July 1899", "1899-07-04"), ("three weeks later", "1899-07-25")],
    ),
    ("He sailed in 1667. The following spring he was back.", [("1667", "1667"), ("The following spring", "1668-21")]),
    ("She signed in June 1922 and died that autumn.", [("June 1922", "1922-06"), ("that autumn", "1922-23")]),
    (
        "On 28 March 1939 Madrid fell. The next day Valencia did.",
        [("28 March 1939", "1939-03-28"), ("The next day", "1939-03-29")],
    ),
    (
        "On 7 December 1941 they struck. In January they landed.",
        [("7 December 1941", "1941-12-07"), ("January", "1942-01")],
    ),
    ("In April and June 1955 he spoke.", [("April", "1955-04"), ("June 1955", "1955-06")]),
    (
        "On 27 June 1950, two days after the army invaded, he spoke.",
        [("27 June 1950", "1950-06-27"), ("two days after the army invaded", "1950-06-27")],
    ),
    ("Born in 1890, he left in 1909. In '17 he was free.", [("1890", "1890"), ("1909", "1909"), ("'17", "1917")]),
    ("He died in 1906. Three years earlier he had married.", [("1906", "1906"), ("Three years earlier", "1903")]),
]
EVENTS = [
    (
        "He died on 3 May 1921. It was shown on the tenth anniversary of his death.",
        [("3 May 1921", "1921-05-03"), ("the tenth anniversary of his death", "1931-05-03")],
    ),
    (
        "He was born in 1880 and died on 3 May 1921. In 1905 he moved to Rome for the rest of his life.",
        [
            ("1880", "1880"),
            ("3 May 1921", "1921-05-03"),
            ("1905", "1905"),
            ("the rest of his life", "1905/1921-05-03"),
        ],
    ),
    (
        "He was born in 1880 and died in 1921. In 1905 he moved there to the end of his days.",
        [("1880", "1880"), ("1921", "1921"), ("1905", "1905"), ("the end of his days", "1905/1921")],
    ),
    (
        "She died in July 1972. Between 1921 and her death she filled eleven ledgers.",
        [("July 1972", "1972-07"), ("1921 and her death", "1921/1972-07")],
    ),
    (
        "He was promoted on 1 September 2012. At the time of his promotion he led.",
        [("1 September 2012", "2012-09-01"), ("the time of his promotion", "2012-09-01")],
    ),
    (
        "It was nationalised in July 1961. Two months after the nationalisation she moved to Beirut.",
        [("July 1961", "1961-07"), ("Two months after the nationalisation", "1961-09")],
    ),
    (
        "They married on 14 February 1969. The child was born two years after the wedding.",
        [("14 February 1969", "1969-02-14"), ("two years after the wedding", "1971")],
    ),
    (
        "The shooting took place on 28 January 1907. The bell was paid two days after the shooting.",
        [("28 January 1907", "1907-01-28"), ("two days after the shooting", "1907-01-30")],
    ),
    (
        "On 27 September 1936 they relieved the Alcázar. Two days after relieving the siege, he spoke.",
        [("27 September 1936", "1936-09-27"), ("Two days after relieving the siege", "1936-09-29")],
    ),
    (
        "On 24 October 1980 they were not successful. On the first day of the war successfully they struck.",
        [("24 October 1980", "1980-10-24")],
    ),
    (
        "In July 1775 he left. By the time Arnold reached the city in November 1775, few were left.",
        [
            ("July 1775", "1775-07"),
            ("By the time Arnold reached the city in November 1775", "../1775-11"),
            ("November 1775", "1775-11"),
        ],
    ),
    (
        "A week after the law of 13 May 1888 it closed.",
        [("A week after the law of 13 May 1888", "1888-05-20"), ("13 May 1888", "1888-05-13")],
    ),
]
AGES = [
    (
        "Eugene was born in 1914. He was converted at a young age. In 1936 he left. In his childhood he sang.",
        [("1914", "1914"), ("at a young age", "1914/1939"), ("1936", "1936"), ("his childhood", "1914/1932")],
    ),
    (
        "He was born in 1812. In his youth he sang. As a youth he ran. A youth came in.",
        [("1812", "1812"), ("his youth", "1812/1837"), ("a youth", "1812/1837")],
    ),
    (
        "In 1936 he left. In later years he wrote. She lived there from then on.",
        [("1936", "1936"), ("later years", "1936/.."), ("from then", "1936/..")],
    ),
    (
        "In 1902 the school burned. Ann Bell was born in May of that year. At twelve she left.",
        [("1902", "1902"), ("May of that year", "1902-05"), ("At twelve", "1914-05/1915-05")],
    ),
    (
        "Zofia was born in 1921. Kusum, born in 1867 at Dacca, was married young. Before she was fifteen she wrote.",
        [("1921", "1921"), ("1867", "1867"), ("Before she was fifteen", "../1882")],
    ),
    ("In 1758 his brother died at the age of six.", [("1758", "1758"), ("at the age of six", "1758")]),
    (
        "Anselmo was born in 1884 and went to work at the age of nine.",
        [("1884", "1884"), ("at the age of nine", "1893/1894")],
    ),
    (
        "Zofia was born on 3 May 1921. At 16 she entered the school.",
        [("3 May 1921", "1921-05-03"), ("At 16", "1937-05-03/1938-05-02")],
    ),
    (
        "Victor was born on December 30, 1890. At the age of 17 years he joined.",
        [("December 30, 1890", "1890-12-30"), ("At the age of 17 years", "1907/1908")],
    ),
    ("Ann was born c. 1648. She married at the age of 17.", [("c. 1648", "1648~"), ("at the age of 17", "1665")]),
    ("In 1924, aged twelve, he came here.", [("1924", "1924"), ("aged twelve", "1924")]),
    (
        "Connie (8 December 1911 – 8 December 1999) died on her eighty-eighth birthday.",
        [
            ("8 December 1911", "1911-12-08"),
            ("8 December 1999", "1999-12-08"),
            ("on her eighty-eighth birthday", "1999-12-08"),
        ],
    ),
    (
        "Fumiko was born in 1911. In her seventy-fifth year she went back.",
        [("1911", "1911"), ("In her seventy-fifth year", "1985/1986")],
    ),
]


def values(times: tuple[TimeMention, ...]) -> list[tuple[str, str]]:
    return [(time.text, time.edtf) for time in times]


@pytest.mark.parametrize(("text", "expected"), [*ABSOLUTE, *PARTS, *RANGES, *BOUNDS, *FEASTS])
def test_words_that_say_the_date_give_it(find: Finder, text: str, expected: list[tuple[str, str]]) -> None:
    assert values(find(text)) == expected


@pytest.mark.parametrize(("text", "expected"), [*STORY, *EVENTS, *AGES])
def test_words_that_lean_on_the_story_are_worked_out_from_it(
    find: Finder, text: str, expected: list[tuple[str, str]]
) -> None:
    assert values(find(text)) == expected


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Over the last ten years interest has grown.", "2002-06", [("the last ten years", "1992/2002")]),
        ("He died last Thursday.", "1987-03-13", [("last Thursday", "1987-03-05")]),
        ("The ferry left on Tuesday.", "1987-03-13", [("Tuesday", "1987-03-10")]),
        ("Two years ago the plaque was set.", "2007-01-27", [("Two years ago", "2005")]),
        ("It closed in the late 80s.", "2002-06", [("the late 80s", "1987/1989")]),
        ("It is a tale of the sixties.", "1899", [("the sixties", "186X")]),
        ("He came yesterday.", "2007-01-27", [("yesterday", "2007-01-26")]),
        ("She was told so about three years since.", "1672", [("about three years since", "1669")]),
        ("He died a hundred years ago tomorrow.", "2007-01-27", [("a hundred years ago tomorrow", "1907-01-28")]),
        ("It was founded two winters ago.", "1795-01-09", [("two winters ago", "1792-24")]),
        ("He has known him these sixteen years.", "1672-04-19", [("these sixteen years", "1656/1672")]),
        ("At the age of four he was told so.", "1918", [("At the age of four", "../1918")]),
    ],
)
def test_words_that_lean_on_the_page_are_counted_from_its_date(
    find: Finder, text: str, date: str, expected: list[tuple[str, str]]
) -> None:
    assert values(find(text, date)) == expected


def test_a_letter_tells_of_the_days_before_its_own(find: Finder) -> None:
    """
    My dear Étienne,

    Lucien was examined on New Year's Day. We have not spoken since Michaelmas. Your card is of the 30th ult.
    """
    text = test_a_letter_tells_of_the_days_before_its_own.__doc__ or ""
    assert values(find(text, "1795-01-09")) == [
        ("New Year's Day", "1795-01-01"),
        ("since Michaelmas", "1794-09-29/1795-01-09"),
        ("the 30th ult", "1794-12-30"),
    ]


def test_in_a_diary_every_entry_is_the_page_of_what_follows_it(find: Finder) -> None:
    text = "9 Oct. — Rain.\n\n15 Oct. — He came yesterday.\n\n26 Oct. — Wind.\n\n3 Feb. — Snow since Christmas."
    assert values(find(text, "1922-10-09/1923-02-03")) == [
        ("9 Oct.", "1922-10-09"),
        ("15 Oct.", "1922-10-15"),
        ("yesterday", "1922-10-14"),
        ("26 Oct.", "1922-10-26"),
        ("3 Feb.", "1923-02-03"),
        ("since Christmas", "1922-12-25/1923-02-03"),
    ]


def test_sections_that_open_with_their_date_are_pages_of_their_own(find: Finder) -> None:
    text = (
        "*Courier*, 14 March 1884\nMarried on the 11th inst. at Hampden.\n\n*Courier*, 19 July 1887\nHe died on Saturday."
        "\n\n*Courier*, 23 April 1889\nThey met yesterday."
    )
    assert [time.edtf for time in find(text, "1884/1891")][1::2] == ["1884-03-11", "1887-07-16", "1889-04-22"]


@pytest.mark.parametrize(
    "text",
    [
        "In 1928 she joined. A week after the others he was thrown out.",
        "He was born in 1880 and died in 1921; he married, and his wife lived on. Two years after her death he left.",
        "In 1889 the form had forty pupils. The moon was full at the time.",
        "She was seen in 2007. It was told of a girl who fell ill at seventeen.",
    ],
)
def test_what_is_counted_from_an_event_that_the_text_does_not_date_has_no_date(find: Finder, text: str) -> None:
    assert all(time.text.isdigit() for time in find(text))


def test_every_value_is_edtf_and_its_days_are_in_order(find: Finder) -> None:
    for text, _ in [*ABSOLUTE, *PARTS, *RANGES, *BOUNDS, *FEASTS, *STORY, *EVENTS, *AGES]:
        for time in find(text):
            parse(time.edtf)
            if time.earliest is not None and time.latest is not None and not time.earliest.startswith("-"):
                assert time.earliest <= time.latest


def test_offsets_hold_the_words_beyond_the_basic_plane(find: Finder) -> None:
    text = "𝔄𝔅 wrote on 12 May 1913 and, é, until 1920."
    assert all(text[time.start : time.end] == time.text for time in find(text))


def test_nothing_is_found_in_furniture() -> None:
    text = "He died in 1947.\n\nCopyright 2002, all rights reserved."
    source = Source(id="s", title="", text=text, sha256="", furniture=(Span(18, len(text)),))
    assert [time.text for time in find_times(divide(source))] == ["1947"]


TABLES = (ABSOLUTE, PARTS, RANGES, BOUNDS, FEASTS, STORY, EVENTS, AGES)
WORDS = sorted({word for table in TABLES for text, _ in table for word in text.split()})
RARE = [
    "–",
    "(",
    ")",
    "31",
    "29 February",
    "499 BC",
    "999 centuries later",
    "aged 100",
    "’99",
    "last",
    "born",
    ".",
    "\n\n",
]


@given(
    st.lists(st.sampled_from([*WORDS, *RARE]), max_size=40),
    st.sampled_from([None, "2002-06", "1795-01-09", "1922-10/1923-02"]),
)
@settings(max_examples=200, deadline=None)
def test_no_words_make_a_value_that_edtf_refuses(words: list[str], date: str | None) -> None:
    text = " ".join(words)
    times = find_times(divide(Source(id="s", title="", text=text, sha256="", date=date)))
    assert all(parse(time.edtf) and text[time.start : time.end] == time.text for time in times)
    assert list(times) == sorted(times, key=lambda time: (time.start, -time.end, time.edtf))


def test_a_text_without_times_gives_none(find: Finder) -> None:
    assert find("") == ()
    assert find("He was a man of huge talents.") == ()
