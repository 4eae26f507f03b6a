import pytest

from bearwitness.sources.mending import decoded_once, western, without_controls


@pytest.mark.parametrize(
    ("broken", "whole", "count"),
    [
        ("Sergeâ€™s", "Serge’s", 1),
        ("cafÃ©, naÃ¯ve, Ã‰lie", "café, naïve, Élie", 3),
        ("one Ã© alone may be meant", "one Ã© alone may be meant", 0),
        ("plain", "plain", 0),
    ],
)
def test_what_was_decoded_twice_is_decoded_once(broken: str, whole: str, count: int) -> None:
    assert decoded_once(broken) == (whole, count)


def test_controls_are_the_quotation_marks_they_stood_for() -> None:
    assert without_controls("\x93no\x94") == ("“no”", 2)


def test_a_byte_without_a_character_is_a_replacement() -> None:
    assert western(0x81) == "\ufffd"
