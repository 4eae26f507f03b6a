"""Which town a name means, and that a doubtful one means none."""

import pytest

from bearwitness.reading.gazetteer import present_name, town


@pytest.mark.parametrize("name", ["Petrograd", "Leningrad", "St. Petersburg", "Sankt-Peterburg", "Saint Petersburg"])
def test_a_former_name_means_the_town_of_today(name: str) -> None:
    found = town(name)
    assert found is not None
    assert (found.name, found.country, found.point) == ("Saint Petersburg", "Russia", (30.31, 59.94))
    assert found.link == "https://sws.geonames.org/498817/"


DOUBTFUL = [
    "Lincoln",  # in Nebraska and in England
    "Cambridge",
    "Kronstadt",  # off Saint Petersburg, and Braşov in German
    "Alessandria",  # in Piedmont, and Alexandria in Italian
    "Yorkshire",  # no town
    "Serge",
]


@pytest.mark.parametrize("name", DOUBTFUL)
def test_a_name_that_may_mean_two_towns_means_none(name: str) -> None:
    assert town(name) is None


def test_odessa_is_not_in_texas() -> None:
    found = town("Odessa")
    assert found is not None
    assert found.country == "Ukraine"


def test_a_misspelling_is_led_to_the_name() -> None:
    assert present_name("Krondstadt") == present_name("Kronstadt") == "Kronstadt"


def test_a_town_lies_in_its_country_and_in_the_united_states_in_its_state() -> None:
    chicago, novgorod = town("Chicago"), town("Novgorod")
    assert chicago is not None
    assert novgorod is not None
    assert (chicago.state, chicago.country) == ("Illinois", "United States")
    assert (novgorod.name, novgorod.state, novgorod.country) == ("Velikiy Novgorod", "", "Russia")
