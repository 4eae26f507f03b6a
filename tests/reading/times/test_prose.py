"""Turns of phrase of biographies, each with the value that a careful reader gives it."""

import pytest
from tests.reading.times.conftest import Finder

DVORAK = "Antonín Dvořák (8 September 1841 – 1 May 1904) was a composer."
PHRASES = [
    ("of somebody whose death is not told, from the birth", "Ann was born in 1890. She died aged 62.", "1952/1953"),
    ("a quarter of a century is years", "He held the chair for a quarter of a century, from 1901.", "1901/1926"),
    ("at least is no part of the date", "She lived there from 1656 until at least 1660.", "1656/1660"),
    ("a number that counts no days", "In 1850 he married. Two years later the first child was born.", "1852"),
    ("a had is no event", "On 4 August 1914 he left. The night before he had slept badly.", "1914-08-03"),
    ("a weekday after", "On 5 October 1847 he sailed. The Thursday after, a storm rose.", "1847-10-07"),
    ("a weekday by which", "On 5 October 1847 he sailed. By Sunday they were off Ushant.", "../1847-10-10"),
    ("a decade in words", "In the late nineteen-twenties it shrank.", "1927/1929"),
    ("the spring after a winter", "In the winter of 1880–81 he was ill. That spring he went home.", "1881-21"),
    ("the winter of a year", "He went to Rome in 1903. He fell ill the following winter.", "1903-24"),
    ("the end of a life", f"{DVORAK} In the last two years of his life he saw nobody.", "1902/1904"),
    ("his last years", f"{DVORAK} In his last six years he wrote operas.", "1898/1904"),
    ("a quarter of a century of ours", "In the last quarter of the nineteenth century it grew.", "1875/1899"),
    ("a third of a century", "In the last third of the nineteenth century it grew.", "1867/1899"),
    ("the last days of a year", "He came home in the last days of 1699.", "1699-12"),
    ("the spring following", "He died on 12 May 1847. She left in the spring following.", "1848-21"),
    ("no negation", "In May 1909 he was arrested. He was held without trial until December 1910.", "1909-05/1910-12"),
    ("until a death with its date", "They wrote until Kovanda’s death in 1925.", "../1925"),
    ("a decade of the story", "In 1886 she spoke. An old lady was there in the eighties.", "188X"),
]


@pytest.mark.parametrize(
    ("text", "value"), [(text, value) for _, text, value in PHRASES], ids=[row[0] for row in PHRASES]
)
def test_a_phrase_has_the_value_of_a_careful_reader(find: Finder, text: str, value: str) -> None:
    assert value in [str(time.edtf) for time in find(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ann Cottle (c. 1631 – 9 November 1694) was a preacher.", ["1631~", "1694-11-09"]),
        ("Zdenka Lovrić\n*3 February 1898 – 19 November 1965*", ["1898-02-03", "1965-11-19"]),
    ],
)
def test_the_day_of_a_death_is_no_year_of_a_range(find: Finder, text: str, values: list[str]) -> None:
    assert [time.edtf for time in find(text)] == values


def test_what_lies_before_last_week_is_told_from_the_page(find: Finder) -> None:
    times = find("She died on Friday of last week. The year before last she was honoured.", "1938-02-18")
    assert [(time.text, time.edtf) for time in times] == [
        ("Friday of last week", "1938-02-11"),
        ("The year before last", "1936"),
    ]


LIVES = [
    ("Born 1819; died 1887. After the death of his father in 1831 he served until his death.", "1831/1887"),
    ("Pieter Ghemert; baptised Deventer 12 February 1611. At ten he sang.", "1621-02-12/1622-02-11"),
    ("Jan Smit was born in 1881. Jan Smit entered at twelve. A nephew was Jan Smit (born 1904).", "1893/1894"),
    ("He died rich on Christmas Day 1889. He had buried her within the decade.", "1889-12-25"),
    ("He died in 1971. Liv, born in 1922, who died at the age of two, was a daughter.", "1924/1925"),
]


@pytest.mark.parametrize(("text", "value"), LIVES)
def test_births_and_deaths_are_those_of_whom_the_text_is_about(find: Finder, text: str, value: str) -> None:
    assert value in [time.edtf for time in find(text)]


def test_her_last_week_is_no_end_of_her_life_where_no_preposition_leads_it(find: Finder) -> None:
    text = "Mary Smith (3 May 1901 – 9 June 1970) wrote. The paper rang her last week."
    assert [time.text for time in find(text, "2016-02-11")][-1] == "last week"


LETTER = (
    "Bordeaux, 20 March 1834\n\nMonsieur le Ministre,\n\nI have the honour to report. Since 1831 he lodges with a widow."
    " He arrived on 19 September 1830 and took part in October in a raid. The agent reported on 3 February that he writes."
)


def test_a_report_is_a_letter_and_tells_of_days_before_its_own(find: Finder) -> None:
    values = [time.edtf for time in find(LETTER, "1834-03-20")]
    assert values[-2:] == ["1830-10", "1834-02-03"]


def test_two_letters_that_open_with_their_days_are_pages_of_their_own(find: Finder) -> None:
    text = (
        "I.\nLichtenfels, the 4th of August 1781\n\nMy dear sister,\n\nHe died on the 12th of January. I lost two toes the "
        "winter before last. He began it in the year 74.\n\nII.\nBergen, the 30th of September 1783\n\nShe died in July."
    )
    assert [time.edtf for time in find(text, "1781/1783")] == [
        "1781-08-04",
        "1781-01-12",
        "1779-24",
        "1774",
        "1783-09-30",
        "1783-07",
    ]


def test_papers_of_a_file_are_told_from_their_days(find: Finder) -> None:
    text = (
        "File 1187/37.\n\n1. Report of the Commissioner, 4 August 1937.\n\nHe landed on 26 March last.\n\n"
        "2. Minute by the Attorney General, 14 September.\n\nHe left on the 3rd.\n\n3. Telegram, 2 October 1937.\n\nGone."
    )
    assert [time.edtf for time in find(text, "1938-04")] == [
        "1937-08-04",
        "1937-03-26",
        "1937-09-14",
        "1937-09-03",
        "1937-10-02",
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("*A Life of Bhupati Maitra, 1883–1951*. Calcutta.", ["1883", "1951"]),
        ("*The Dockers of Trinidad, 1919–1950*. Kingston.", ["1919/1950"]),
        ("Cora Toliver, singer (1890–1951), is another.", ["1890", "1951"]),
        ("Isobe Kenzui. His dates, 1743–1810, are sure.", ["1743", "1810"]),
        ("From 1915 he was in Mesopotamia, and shut up from December to April.", ["1915/..", "1915-12/1916-04"]),
        ("Born in 1904, she married in 1936. Their child died at three.", ["1904", "1936"]),
        ("Born in 1904, she bought the press. In its first year it printed cards.", ["1904"]),
    ],
)
def test_of_whom_or_what_the_years_are(find: Finder, text: str, values: list[str]) -> None:
    assert [time.edtf for time in find(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It was signed on February 19 (March 3), 1861.", ["1861-03-03"]),
        (
            "It was signed on 19 February (3 March) 1861. On the evening of that day he left.",
            ["1861-03-03", "1861-03-03"],
        ),
        ("She was married at nineteen, in 1880, and widowed at twenty-four.", ["1880", "1880"]),
        (
            "He had been at school when his father died in May 1830. Eighteen months later he left.",
            ["1830-05", "1831-11"],
        ),
        ("The diary for 1848 is lost; that for the year following survives.", ["1848", "1849"]),
        ("He lectured again in the academic year 1930/31.", ["1930/1931"]),
        ("In the seventies he wrote little. He had begun in 1868.", ["187X", "1868"]),
    ],
)
def test_more_turns_of_phrase(find: Finder, text: str, values: list[str]) -> None:
    assert [time.edtf for time in find(text)] == values


def test_the_decade_of_a_story_is_said_to_be_its_own(find: Finder) -> None:
    reason = find("In 1886 she spoke. An old lady was there in the eighties.", "1995")[-1].reason
    assert reason is not None
    assert "1886" in reason


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Born in 1737, he was expelled in his second year.", ["1737"]),
        ("Born in 1731, she was in her fifth year when it burned.", ["1731", "1735/1736"]),
        ("He is not heard of after 1869.", ["1869"]),
        ("No performance is recorded before 1902.", ["1902"]),
        ("It was never played after 1869.", ["1869"]),
    ],
)
def test_years_of_a_school_and_what_is_denied(find: Finder, text: str, values: list[str]) -> None:
    assert [time.edtf for time in find(text)] == values
