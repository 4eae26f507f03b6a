"""What statements say together: two calendars, releases, the order told in a sentence, works."""

import pytest
from tests.chronology.lives_told import Telling, days

from bearwitness.chronology.links import may_be_one_day
from bearwitness.edtf.days import ordinal


@pytest.mark.parametrize(
    ("old", "new", "one"),
    [
        ((1812, 3, 25), (1812, 4, 6), True),
        ((1870, 1, 9), (1870, 1, 21), True),
        ((1917, 10, 25), (1917, 11, 7), True),
        ((1799, 5, 26), (1799, 6, 6), True),  # eleven days in the eighteenth century
        ((1800, 2, 17), (1800, 2, 28), True),  # and until 29 February of the old calendar
        ((1671, 2, 10), (1672, 2, 10), True),  # an English year began on 25 March
        ((1671, 2, 10), (1672, 2, 20), True),  # and the calendar was ten days behind
        ((1812, 3, 25), (1812, 4, 5), False),
        ((1812, 4, 6), (1812, 3, 25), False),  # the old day comes first
        ((1771, 2, 10), (1772, 2, 10), False),  # no longer so in England
        ((1671, 4, 10), (1672, 4, 10), False),  # after 25 March the years agree
        ((1500, 3, 1), (1500, 3, 10), False),  # there was one calendar
    ],
)
def test_one_day_in_two_calendars(old: tuple[int, int, int], new: tuple[int, int, int], one: bool) -> None:  # noqa: FBT001
    assert may_be_one_day(ordinal(*old), ordinal(*new)) is one


def test_the_old_day_gives_way_to_the_new_one() -> None:
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1812-03-25")
    telling.says("birth", "born again", source="s2", person="ada", time="1812-04-06")
    assert days(telling.thought(), "ada") == ("1812-04-06", "1812-04-06")


def test_a_third_day_still_contradicts_both() -> None:
    telling = Telling()
    telling.says("birth", "was born", person="ada", time="1812-03-25")
    telling.says("birth", "born again", person="ada", time="1812-04-06")
    telling.says("birth", "was born", source="s2", person="ada", time="1812-06-01")
    assert len(telling.conflicts()) == 2


def test_a_release_follows_the_arrest_of_its_sentence() -> None:
    telling = Telling()
    telling.says("arrest", "arrested", person="ada", time="1850-03-01")
    release = telling.says("release", "freed", person="ada")
    assert days(telling.thought(), release.id)[0] == "1850-03-01"


def test_a_release_told_elsewhere_may_be_another() -> None:
    telling = Telling("Ada was freed. Ada was arrested.")
    telling.says("arrest", "arrested", person="ada", time="1850-03-01")
    telling.says("release", "freed", person="ada", time="1849")
    assert telling.conflicts() == []


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Ada studied in Riga before moving to Kyiv.", "studied"),
        ("Ada moved to Kyiv shortly after she had studied in Riga.", "studied"),
        ("After her studied years, Ada moved to Kyiv.", "studied"),
        ("Before she studied, Ada moved to Kyiv.", "moved"),
        ("Ada studied and moved to Kyiv.", ""),
        ("Ada studied law, which she had loved before, and moved to Kyiv.", ""),  # another clause
        ("Ada studied before the court had moved to Kyiv.", ""),  # somebody else
        ("Ada had not yet studied. Before long she moved to Kyiv.", ""),
    ],
)
def test_the_order_that_a_sentence_tells(text: str, first: str) -> None:
    telling = Telling(text)
    moved = telling.says("move", "mov", person="ada", time="1850-05-01")
    studied = telling.says("education", "studied", person="ada")
    bounds = days(telling.thought(), studied.id)
    dated = {"studied": ("..", moved.time.earliest), "moved": (moved.time.earliest, ".."), "": ("..", "..")}[first]
    assert (bounds[0] if first == "moved" else "..", bounds[1] if first == "studied" else "..") == dated
    assert (bounds[1] == "1850-05-01") is (first == "studied")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Ada was freed. Two years before her arrest she moved.", "1847-05-01", "1849-05-01"),
        ("Ada moved two years before her arrest.", "1847-05-01", "1849-05-01"),
        ("Some nine months after her arrest Ada moved.", "1851-01-01", "1851-03-01"),
        ("Ada moved a year after her arrest.", "1850-05-01", "1852-05-01"),
        ("Ada moved more than two years after her arrest.", "1850-05-01", "1975-07-01"),  # only a limit, and her life
        ("Ada moved some years after her arrest.", "1850-05-01", "1975-07-01"),  # no number
    ],
)
def test_how_long_before_or_after_is_a_round_number(text: str, first: str, last: str) -> None:
    telling = Telling(text)
    moved = telling.says("move", "moved", person="ada")
    telling.says("arrest", "arrest", person="ada", time="1850-05-01")
    found = days(telling.thought(), moved.id)
    assert found == (first, last)


def test_his_arrest_is_the_one_that_the_text_has_dated() -> None:
    telling = Telling("Ada was seized. Two years before her arrest Ada moved. She was taken again.")
    telling.says("arrest", "seized", person="ada", time="1850-05-01")
    moved = telling.says("move", "moved", person="ada")
    telling.says("arrest", "arrest", person="ada")
    assert days(telling.thought(), moved.id) == ("1847-05-01", "1849-05-01")
    telling.says("arrest", "taken again", person="ada", time="1860")
    assert days(telling.thought(), moved.id)[1] != "1849-05-01"


def test_an_arrest_that_is_dated_further_on_may_be_another() -> None:
    telling = Telling("After her arrest Ada was silent. She was seized again.")
    arrest = telling.says("arrest", "arrest", person="ada")
    telling.says("arrest", "seized again", person="ada", time="1850-05-01")
    assert "1850-05-01" not in days(telling.thought(), arrest.id)


def test_what_came_after_a_death_is_bounded_by_it() -> None:
    telling = Telling("After the death of Boris, Ada moved.")
    telling.says("death", "death", person="boris", time="1850-05-01")
    moved = telling.says("move", "moved", person="ada")
    assert days(telling.thought(), moved.id)[0] == "1850-05-01"


def test_whoever_edits_a_work_begins_after_its_publication() -> None:
    telling = Telling()
    telling.says("publication", "published", work="salt", author="boris", time="1603")
    telling.says("creation", "wrote", work="salt", author="ada", time="1950/1952")
    assert telling.conflicts() == []
