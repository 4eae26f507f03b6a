"""The example texts are what their README says: short, of three kinds, and without furniture in what is read."""

from pathlib import Path

import pytest

from bearwitness.sources import read_file

FOLDER = Path(__file__).parent.parent / "examples" / "herzen"
FILES = sorted(FOLDER.iterdir())


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_example_is_a_short_text(path: Path) -> None:
    source, problems = read_file(path)
    assert 600 <= len(source.text.split()) <= 1200
    assert problems == ()


def test_the_examples_are_of_three_kinds() -> None:
    assert {path.name: read_file(path)[0].kind for path in FILES} == {
        "entry.md": "encyclopaedia",
        "obituary.txt": "obituary",
        "review.html": "review",
    }


def test_the_furniture_of_the_saved_page_is_known() -> None:
    source, _ = read_file(FOLDER / "review.html")
    furniture = "\n".join(stretch.of(source.text) for stretch in source.furniture)
    assert all(words in furniture for words in ("cookies", "Subscribe", "donation", "Leave a Reply"))
    assert "Herzen" not in furniture


def test_the_readme_names_every_example() -> None:
    readme = (FOLDER.parent / "README.md").read_text(encoding="utf-8")
    assert all(f"`herzen/{path.name}`" in readme for path in FILES)
