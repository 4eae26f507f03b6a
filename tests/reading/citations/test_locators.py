import pytest

from bearwitness.reading.citations.locators import bare, expanded, labelled
from bearwitness.record import Span


@pytest.mark.parametrize(
    ("written", "full"),
    [
        ("22", "22"),
        ("22–4", "22-24"),
        ("233-35", "233-235"),
        ("96–9", "96-99"),
        ("12-14, 97 and 240", "12-14, 97, 240"),
        ("xiv–xvi", "xiv-xvi"),
        ("12 to 14", "12-14"),
    ],
)
def test_ranges_are_written_out(written: str, full: str) -> None:
    assert expanded(written) == full


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("p. 22", [("22", "page")]),
        ("page 22", [("22", "page")]),
        ("pp. 22–4", [("22-24", "page")]),
        ("Pages 12 to 14", [("12-14", "page")]),
        ("p. xiv", [("xiv", "page")]),
        ("pp. 12-14 of the introduction", [("12-14", "page")]),
        ("Vol. 2, 114", [("vol. 2, 114", "page")]),
        ("p. 190, n. 44", [("190, n. 44", "page")]),
        ("ch. 3", [("3", "chapter")]),
        ("chapter six", [("6", "chapter")]),
        ("in chapter and verse", []),
        ("a pp note", []),
    ],
)
def test_labelled_places(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(found.locator, found.label) for found in labelled(text, Span(0, len(text)))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("22", "22"),
        ("22–4, 30", "22-24, 30"),
        ("ii, 233", "vol. ii, 233"),
        ("190, n. 44", "190, n. 44"),
        ("1936", None),  # a year
        ("12 men", None),  # more than a number
    ],
)
def test_bare_places(text: str, expected: str | None) -> None:
    found = bare(text, Span(0, len(text)))
    assert (found.locator if found else None) == expected
