import pytest

from bearwitness.sources.names import is_name, surname_last


@pytest.mark.parametrize(
    "text",
    [
        "Victor Serge",
        "T. J. Mofolo-Blake",
        "FARIDA LANE",
        "Ludwig van Beethoven",
        "Dr Aksel Rønnow",
        "Zumurrud bint Yusuf",
    ],
)
def test_a_name(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Serge",  # one word may be anything
        "The Umbrella",
        "Early Life",
        "victor serge",
        "Victor Serge 1890",
        "Biographical Note",
        "June Roses of the South of France and Italy",
        "",
    ],
)
def test_no_name(text: str) -> None:
    assert not is_name(text)


def test_a_surname_in_capitals_comes_last() -> None:
    assert surname_last("SANDSTRA, Marijke") == "Marijke Sandstra"
    assert surname_last("BRANDSTRUP, OTTILIE. —") == "Ottilie Brandstrup"
    assert surname_last("Serge, Victor") == ""
