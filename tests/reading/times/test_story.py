"""Where the story stands: it moves on, goes aside and comes back."""

import pytest
from tests.reading.times.conftest import Finder

from bearwitness.record import TimeMention


def last(times: tuple[TimeMention, ...]) -> str:
    return str(times[-1].edtf)


def test_a_year_in_brackets_does_not_move_the_story(find: Finder) -> None:
    assert last(find("In May 1926 he sailed. His book (1948) sold well. He came home in June.")) == "1926-06"


def test_a_century_places_no_month_and_is_no_year(find: Finder) -> None:
    text = "At the beginning of the seventeenth century it was besieged. 4 May. It fell that year."
    assert [time.edtf for time in find(text)] == ["1600/1619"]


def test_a_century_told_in_passing_does_not_move_the_story(find: Finder) -> None:
    assert last(find("In May 1926 he sailed. He read of the thirteenth century. He came home in June.")) == "1926-06"


def test_a_reign_has_no_date_by_the_way(find: Finder) -> None:
    text = "Charles was born in 1810. It was made in the first year of Charles II."
    assert [time.edtf for time in find(text)] == ["1810"]


def test_that_may_is_no_month_before_a_name(find: Finder) -> None:
    assert [time.edtf for time in find("In 1870 he saw that May Welland smiled.")] == ["1870"]


def test_a_flashback_with_had_does_not_move_the_story(find: Finder) -> None:
    assert last(find("In May 1926 he sailed. His father had died in 1908, at home. He came back in June.")) == "1926-06"


def test_a_far_year_that_the_text_comes_back_from_is_told_aside(find: Finder) -> None:
    text = "A ship was hit on 2 August 1964. Papers of 2005 say that none was on 4 August. War came in March 1965."
    assert [time.edtf for time in find(text)][2] == "1964-08-04"


@pytest.mark.parametrize(
    "telling",
    [
        "Fitch, whose *Laundry Rebel* appeared in 1934, thought that she had been in Dublin",
        "Strnad denied in 1961 that they had met",
        "Fitch, who died in 1934, is silent",
    ],
)
def test_the_year_of_a_work_or_a_telling_long_after_does_not_move_the_story(find: Finder, telling: str) -> None:
    assert last(find(f"On 3 June 1913 the pavilion burned. {telling}. She was tried that July.")) == "1913-07"


def test_what_was_told_within_the_story_moves_it(find: Finder) -> None:
    assert (
        last(find("In May 1913 it burned. She told him in 1915 that she had done it. She was tried that July."))
        == "1915-07"
    )


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("He told this newspaper in July that he had not seen it", "1981-07"),
        ("In our issue of 27 February we said that he had seen it", "1982-02-27"),
        ("In our issue of 27 April we said that he had seen it", "1981-04-27"),
        ("He wrote to us last month", "1982-02"),
    ],
)
def test_what_speaks_of_the_page_is_of_its_year(find: Finder, words: str, value: str) -> None:
    assert last(find(f"The police fired on 28 February 1948. {words}.", "1982-03-05")) == value


def test_last_month_on_a_page_that_has_a_year_only_is_of_that_year(find: Finder) -> None:
    assert last(find("He was wounded in January 1917. He wrote to us last month.", "1968")) == "1968"


@pytest.mark.parametrize("words", ["Yesterday he left.", "Two years ago he left.", "He left last week."])
def test_what_is_counted_from_the_page_has_no_date_where_the_text_has_none(find: Finder, words: str) -> None:
    assert [time.edtf for time in find(f"The hall burned in 2008. {words}")] == ["2008"]


def test_news_is_told_from_the_day_of_its_dateline(find: Finder) -> None:
    text = "LONDON, August 13. Yesterday he was tried.\n\nMANCHESTER, August 14. Last night they broke his windows."
    assert [time.edtf for time in find(text, "1794-08-16")] == ["1794-08-13", "1794-08-12", "1794-08-14", "1794-08-13"]
    assert [time.edtf for time in find("LONDON, December 30. He was tried.", "1795-01-02")] == ["1794-12-30"]


def test_a_day_with_its_weekday_is_of_the_year_that_has_it(find: Finder) -> None:
    assert last(find("She was born in 1911. On Friday 9 July we buried her.", "1999-08")) == "1999-07-09"
    assert last(find("She was born in 1911. On Friday 9 July we buried her.")) == "1911-07-09"


def test_what_lasts_until_a_time_begins_where_the_text_goes_on_from(find: Finder) -> None:
    found = find("She came there in 1951. She remained there until 1973.")
    assert (found[1].text, found[1].edtf) == ("until 1973", "1951/1973")
    assert found[1].reason.endswith("it is taken to begin with 1951 (“1951”, in the sentence before)")
    assert find("She came there in 1951. He was her lover until 1973.")[1].edtf == "../1973"


def test_a_heading_opens_with_its_first_year(find: Finder) -> None:
    assert last(find("Eastern Theater 1861–1863\n\nIn May they marched.")) == "1861-05"


def test_within_a_quotation_ago_is_counted_from_the_speaker(find: Finder) -> None:
    assert last(find('On 21 April 1975 he resigned. He said: "I was tricked two years ago."', "2009-12-19")) == "1973"


def test_an_ending_period_leads_on_to_the_next_year(find: Finder) -> None:
    assert last(find("In December 1916 they met. They fell out in January.")) == "1917-01"


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        (
            "In May 1893 she left. She had sailed in April 1884 and came there in August.",
            "1884-08",
            "its sentence's year",
        ),
        ("She went home in 1975. He died sixteen years later, on 1 May.", "1991-05-01", "the counted year's"),
        ("She saw it on 14 October 1899. In 1931 he read it. She saw it on 14 October.", "1899-10-14", "told before"),
        ("He had come in 1924. His wife followed eight years later.", "1932", "counted from what a had told"),
        ("Heinrich died in 1849. Fourteen months later she married.", "1850/1851", "from some day of the year"),
        ("It was in 1924; a month later he shot himself.", "1924", "which a month does not leave"),
        ("It came out on 27 February 1925. They shut it within the week.", "1925-02-27/1925-03-06", "from its day on"),
        ("He left in February 1935. Since that date he has lived here.", "1935-02/..", "that date is a date"),
        ("He ended his career in 1992, after 42 years.", "1950/1992", "the years that the date ended"),
        ("Dearing resigned on April 22,1861 and left.", "1861-04-22", "though the blank is missing"),
        ("On 2 December 1943 she was warned. Within a week she had fled.", "1943-12", "on some day of the week"),
        (
            "In August 1925 she was expelled. Within a month she had a party.",
            "1925-09",
            "up to the month that it leads to",
        ),
        ("He was arrested on 5 February 1942. He was let go after a week.", "1942-02-12", "its end"),
        ("The flags were lowered on 31 August 1938. He had died the evening before.", "1938-08-30", "a day before"),
        ("He was shot on 2 October 1822, and died on the Friday following.", "1822-10-04", "the next Friday"),
        (
            "She departed this life on 12 March 1803. Two days before her decease she spoke.",
            "1803-03-10",
            "in any words",
        ),
        (
            "It ended in 1943. It was seized on 10 May 1940, and banned on the 14th.",
            "1940-05-14",
            "the month told last",
        ),
        ("He was born in 1635 and died on 3 May 1699. The Tsar was there when he died.", "1699-05-03", "his death"),
        ("In April 1948 she entered the Union, a week after its foundation.", "1948-04", "which that date will do for"),
    ],
)
def test_a_time_is_seen_from_where_the_words_stand(find: Finder, text: str, value: str, why: str) -> None:
    assert last(find(text)) == value, why


def test_what_the_text_tells_was_before_it_was_written(find: Finder) -> None:
    assert last(find("Coonoor, June 1974\n\nShe died on 2nd February.", "1974-06")) == "1974-02-02"
    assert "2022" not in {time.edtf for time in find("It was so in 2020. Two years later it was not.", "2021")}


def test_why_a_day_told_again_has_its_year(find: Finder) -> None:
    times = find("She saw it on 14 October 1899. In 1931 he read it. She saw it on 14 October.")
    assert times[-1].reason == "1899-10-14: the text dates “14 October 1899” to 1899-10-14"


def test_a_week_after_the_arrest_ends_before_whom_it_is_told_of(find: Finder) -> None:
    times = find("In April 1940 they made an arrest. A week after the arrest Zofia left.")
    assert (times[-1].text, times[-1].edtf) == ("A week after the arrest", "1940-04")


@pytest.mark.parametrize("words", ["on Monday last by the judge", "on Monday last to hear her", "on Monday last."])
def test_a_weekday_last_is_before_the_page(find: Finder, words: str) -> None:
    assert [time.edtf for time in find(f"It was opened {words}", "1823-03-29")] == ["1823-03-24"]


def test_the_next_month_of_its_name_may_lie_after_the_page(find: Finder) -> None:
    times = find("He came in November 2009. He is to leave the following October.", "2009-12-19")
    assert last(times) == "2010-10"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He studied from 1920 to 1923 and was expelled in the latter year.", "the latter year", "1923"),
        ("He was there from 1868 to 1871, and left in the last-named year.", "the last-named year", "1871"),
        ("Hvid left in 1882. He came three years later, the year in which Sun was born.", "the year", "1885"),
        ("He died in 1803. She was to meet him many years later in Italy (1821).", "many years later", "1821"),
    ],
)
def test_a_year_is_named_again(find: Finder, text: str, words: str, value: str) -> None:
    assert (words, value) in [(time.text, time.edtf) for time in find(text)]


def test_the_year_of_something_is_no_time_by_itself(find: Finder) -> None:
    assert len(find("In 1882 he came. The year in question was dry.")) == 1


def test_by_then_tells_no_time_of_its_own(find: Finder) -> None:
    assert [time.edtf for time in find("In 1991 she went to Lwów, by then Lviv. From then on she wrote.")] == [
        "1991",
        "1991/..",
    ]


def test_an_hour_beside_its_day_is_told_by_the_day(find: Finder) -> None:
    assert [time.text for time in find("He died on 9 March 1917 at ten in the evening.")] == ["9 March 1917"]
    assert len(find("They met on 9 March 1917. At ten in the evening he died.")) == 2


@pytest.mark.parametrize(
    "text",
    [
        "**Marie Robichaux** (4 March 1885 – 19 October 1966) led it.",
        "**Ottilie von Nurmhusen-von** (4 March 1885 – 19 October 1966) led it.",
        "SISTER MARY ALACOQUE, 4 March 1885 – 19 October 1966\n\nShe led it.",
    ],
)
def test_the_years_of_a_life_are_two_times(find: Finder, text: str) -> None:
    assert [time.edtf for time in find(text)] == ["1885-03-04", "1966-10-19"]


def test_only_what_begins_something_makes_from_a_bound(find: Finder) -> None:
    assert [time.text for time in find("She has the letters from her house in 1966.")] == ["1966"]
    assert [time.text for time in find("It is false, since the register has the birth in 1867.")] == ["1867"]
    assert last(find("He wrote for it from its foundation in 1934.")) == "1934"
    assert find("He wrote for it from its foundation in 1934.")[0].edtf == "1934/.."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In March 1847 he reached Paris. He spent the winter in Italy.", "1847-24"),
        ("In October 1847 he reached Paris. He had spent the summer in Italy.", "1847-22"),
        ("In July 1847 he reached Paris. In spring he went home.", "1848-21"),
        ("In February 1847 he reached Paris. He spent the winter there.", "1846-24"),
    ],
)
def test_a_season_that_is_over_is_not_meant_where_the_story_goes_on(find: Finder, text: str, value: str) -> None:
    assert last(find(text)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 3 October 1847 he came to Paris. He had left Moscow in January.", "1847-01"),
        ("In March 1847 he came to Paris, having left Moscow in November.", "1846-11"),
        ("In 1847 he came to Paris. He had left Moscow in November.", "1847-11"),
        ("On 3 October 1847 he came to Paris. He had left Moscow in January and reached Berlin in March.", "1847-03"),
        ("On 3 October 1847 he came to Paris. It had burned, and was rebuilt in January.", "1848-01"),
        ("On 3 October 1847 he came to Paris. It had been rebuilt by January.", "1848-01"),
    ],
)
def test_what_had_happened_lies_before_the_story(find: Finder, text: str, value: str) -> None:
    assert last(find(text))[-7:] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 24 December 1848 he fell ill. He died on the 6th.", "1849-01-06"),
        ("On 24 December 1848 he fell ill. His stone says the 23rd.", "1848-12-23"),
        ("On 27 January 1933 he said that he must be back by the first of the month.", "../1933-02-01"),
        ("On 27 January 1933 three men went up. On the 29th Kanzaki fell.", "1933-01-29"),
    ],
)
def test_a_day_alone_is_the_nearer_one_and_what_must_be_by_it_is_to_come(find: Finder, text: str, value: str) -> None:
    assert last(find(text)) == value


def test_a_duration_told_with_its_year_did_not_begin_when_the_story_has_come_to(find: Finder) -> None:
    assert [time.text for time in find("In 1937 he married. He was jailed for six weeks in 1958.")] == ["1937", "1958"]


def test_so_many_years_on_from_a_decade_are_no_decade(find: Finder) -> None:
    assert [time.edtf for time in find("In the 1990s he taught. After 23 years he left.")] == ["199X"]


def test_a_month_of_a_counted_year_is_one_time(find: Finder) -> None:
    times = find("Anna died two years ago in March.", "1873-11-27")
    assert [(time.text, time.edtf) for time in times] == [("two years ago in March", "1871-03")]


def test_what_has_been_since_a_weekday_is_told_from_the_page(find: Finder) -> None:
    text = "On 8 April 1907 he was shot. The house has had a plaque since Thursday."
    assert last(find(text, "2007-01-27")) == "2007-01-25/.."


def test_minutes_are_told_from_the_day_of_their_meeting(find: Finder) -> None:
    text = (
        "Meeting of 1 October 1848. Present six.\n\nMeeting of 14 January 1849. The shop was broken into on Christmas Eve. "
        "Mr Popović died on the 6th.\n\nMeeting of 4 March 1849. He was buried in February."
    )
    assert [time.edtf for time in find(text)][2:4] == ["1848-12-24", "1849-01-06"]
    assert last(find(text)) == "1849-02"
