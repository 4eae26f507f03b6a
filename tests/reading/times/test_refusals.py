"""What looks like a date and is none, each with the reason."""

import pytest
from tests.reading.times.conftest import Finder

NO_DATES = [
    ("He found them sincere (page 22).", "a page"),
    ("See p. 1917 and pp. 1901 of the file.", "pages with a stop"),
    ("The 1,947 delegates rose.", "a count with a comma"),
    ("Some 1500 men fell.", "a count of men"),
    ("It cost £1914 and $ 1920.", "prices"),
    ("He was right.[12]", "a reference mark"),
    ("ISBN 978-0-1999-1234-5", "a book number"),
    ("It is section 3.15 of the act.", "a section"),
    ("They may march in order.", "verbs spelt like months"),
    ("May I come in?", "a verb at the start"),
    ("April Jones and Theresa May met.", "names"),
    ("He lived for many years.", "a duration that nothing dates"),
    ("He recently spoke of the future.", "a vague past and future"),
    ("They fought at night.", "no night in particular"),
    ("He wrote *Twenty Years After* in haste.", "a title"),
    ("The fall of the Bastille was sudden.", "a fall that is no autumn"),
    ("They lost 400 sheep and 318 cattle.", "counts"),
    ("He read it a second time, and then a third.", "ordinals that count times"),
    ("It goes on to this day.", "an idiom"),
    ("Route 1920 and No. 1848 are closed.", "numbers of things"),
    ("The F-105 flew.", "an aeroplane"),
    ("She played on every night but Monday, and was born on a Friday.", "no Monday or Friday in particular"),
    ("He telephoned at six; all was well.", "an hour, no age"),
    ("She lost at the end of the first round.", "a count of rounds"),
    ("He was praised for his then 48-page pamphlet.", "a count of pages"),
    ("He won despite his youth, as a boy of ten or as the child of a smith.", "what somebody was, not when"),
    ("He had over 1000 clocks and at least 1500 watches.", "counts that a bound leads"),
    ("Call at 1355 Inwood Terrace, or at the shop, 1214 Anderson Ave.", "numbers of houses"),
    ("See Mind 92 (6): 1087–1101.", "pages of a journal"),
    ("He lived on the 10th floor until it fell, when it was forty.", "a floor, and the age of nobody"),
    ("It keeps a 2000 year old custom.", "a count of years"),
    ("They asked Johnnie Christmas, who sang White Christmas.", "names"),
    ("My last sight of Powell was about three in the afternoon, and six were lost, of whom I was one.", "no ages"),
    ("In the first years of the eighteenth Christian century it stood.", "no eighteenth of a month"),
    ("He made the film *Remember That Night* in Rome.", "a title"),
    ("They gave him 48 hours.", "hours, which no day comes of"),
    ("31 February 1900 is no day.", "no day of the calendar but a year"),
]


@pytest.mark.parametrize(("text", "why"), NO_DATES[:-1])
def test_what_is_no_date_stays_none(find: Finder, text: str, why: str) -> None:
    assert find(text) == (), why


def test_an_impossible_day_leaves_the_month_and_year(find: Finder) -> None:
    assert [time.edtf for time in find("On 31 February 1900 he wrote.")] == ["1900-02"]


def test_a_month_that_names_a_thing_is_no_date(find: Finder) -> None:
    assert [time.text for time in find("In 1917 he saw the October revolution and the February 26th rising.")] == [
        "1917"
    ]


def test_a_season_that_says_which_thing_is_meant_is_no_date(find: Finder) -> None:
    text = "In 1917 he wrote. Our summer programme began after the fall."
    assert [time.text for time in find(text)] == ["1917"]


def test_the_year_of_a_book_places_no_month(find: Finder) -> None:
    assert find("In summer they were lost. In May he fell ill.", "1899") == ()


def test_a_season_in_a_name_leaves_its_year(find: Finder) -> None:
    assert [time.edtf for time in find("She skated at the 2006 Winter Olympics.")] == ["2006"]


def test_figures_of_three_are_years_after_a_preposition(find: Finder) -> None:
    text = "Theodorus (c. 314 – 368) joined around 328. In 348 Pachomius died. He had 348 monks."
    assert [(time.text, time.edtf) for time in find(text)][2:] == [("around 328", "0328~"), ("348", "0348")]


def test_figures_of_three_are_no_years_where_a_text_has_no_such_years(find: Finder) -> None:
    assert find("He was placed in 171 races.") == ()
