"""What is known of words before a text is read."""

import pytest

from bearwitness.reading.lexicon import given_name, is_common, is_place, parts_of_speech


@pytest.mark.parametrize(
    ("word", "sex"), [("Victor", "m"), ("Anna", "f"), ("Hans-Peter", "m"), ("Wm.", "m"), ("Kibalchich", None)]
)
def test_a_given_name_tells_the_sex(word: str, sex: str | None) -> None:
    assert given_name(word) == sex


def test_places_of_history_and_of_today_are_known() -> None:
    assert all(is_place(name) for name in ("Paris", "Petrograd", "East Prussia", "Belgium"))
    assert not is_place("Serge")


def test_parts_of_speech_come_commonest_first() -> None:
    assert parts_of_speech("letter").startswith("n")
    assert is_common("letter")
    assert parts_of_speech("Kibalchich") == ""
