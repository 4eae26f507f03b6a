"""Ages: told of a date beside them, counted from a birth, or known to lie before the page only."""

import pytest
from tests.reading.times.conftest import Finder

BORN = "Maria was born on 14 January 1838. "


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        (BORN + "She left in 1892 and at the age of 57 joined Selma.", "1895-01-14/1896-01-13", "an and, and no match"),
        (BORN + "In 1855, at the age of 17, she left.", "1855", "it is the age at the date beside it"),
        (BORN + "On 20 May 1861, at twenty-two, she left.", "1861-05-20", "though the age be a year out"),
        ("Kay died on 2 February 1974 at Bangalore, aged 67.", "1974-02-02", "the age at her death"),
        (
            "Kay (Principal 1938–53) spoke on 20 May 1954, in her ninety-second year.",
            "1954-05-20",
            "no life in brackets",
        ),
        ("In June 1932 she married a widower. He had a daughter, aged seven.", "1932-06", "told of the story"),
        ("He died on 16 July 1887. He was thirty-four years of age.", "1887-07-16", "told of the day before"),
        ("Ann (1899–1983) died on 3 March 1983 in Ankara. She was eighty-three.", "1983-03-03", "what was told last"),
        ("He was baptised in 1871 when he was perhaps ten.", "1871", "when is told by the date where no birth is"),
        ("Ann was born in 1870. Ann, at forty the keeper of a house, was there.", "1910/1911", "no hour, so late"),
        ("On 21 June 1911 she struck. She was thirty-four.", "1911", "an age lasts for a year"),
        ("Cheryl was born in 1950. When Cheryl was eleven years old, she left.", "1961/1962", "it says when she left"),
        ("He came in 1927. He was just over thirty.", "1927", "however it is hedged"),
        ("On 3 March 1757 he left two children, Marianne (eleven) and Élie.", "1757-03-03", "in brackets after a name"),
        ("In 1932 Kanzaki, thirty-six, a brewer's son, kept the peace.", "1932", "between commas after a name"),
        ("Isḥāḳ was born in 1041/1631–2. He left at the age of twelve.", "1643/1645", "of one birth in two years"),
    ],
)
def test_an_age_is_of_the_date_that_it_fits(find: Finder, text: str, value: str, why: str) -> None:
    assert find(text)[-1].edtf == value, why


@pytest.mark.parametrize(
    "words", ["at forty she left", "it came a week after the others", "she died when he was about seven years old"]
)
def test_what_nothing_dates_was_before_the_page(find: Finder, words: str) -> None:
    assert [time.edtf for time in find(f"In 1928 it began. Years on, they say, {words}.", "2006")][-1] == "../2006"


def test_the_death_of_a_she_is_not_that_of_the_man_whom_the_text_is_about(find: Finder) -> None:
    text = "He was born in 1829. He moved to the Plate and there he married. She died in 1867. He wept until his death."
    assert "../1867" not in {time.edtf for time in find(text)}


def test_an_age_at_a_death_without_a_date_is_not_of_another_time(find: Finder) -> None:
    assert [time.edtf for time in find("It was a hit of 1951. He died in New Jersey. He was 89.")] == ["1951"]


def test_a_count_after_a_name_is_no_age(find: Finder) -> None:
    assert [
        time.text for time in find("In 1932, twelve, all told, left Ypres, four, with Haig, and the Somme (two tons).")
    ] == ["1932"]


def test_an_age_of_today_does_not_move_the_story(find: Finder) -> None:
    text = "In 1938 they hired him. So says Lilián, who is ninety-one. A year later they fired him."
    assert find(text, "2021")[-1].edtf == "1939"


def test_an_age_is_not_counted_from_a_birth_that_the_text_tells_of_somebody_later(find: Finder) -> None:
    text = "She came to us at 13 and taught.\n\nHer cousin, who often stayed with her, was born in 1926."
    assert find(text, "1974")[0].edtf == "../1974"
