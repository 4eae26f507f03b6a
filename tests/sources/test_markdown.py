from pathlib import Path

from bearwitness.sources import read_file
from bearwitness.sources.markdown import read_markdown


def texts(text: str) -> list[str]:
    return [block.text for block in read_markdown(text).blocks]


def test_markup_goes_and_the_words_stay() -> None:
    text = "A **bold** [link](http://x.y), ![picture](a.png)`code` &amp; a\\*star.\nThe line runs on."
    assert texts(text) == ["A bold link, code & a*star. The line runs on."]


def test_emphasis_keeps_one_asterisk_on_each_side() -> None:
    assert texts("He wrote _Men in Prison_ and *Year One*, in 2 * 3 weeks.") == [
        "He wrote *Men in Prison* and *Year One*, in 2 * 3 weeks."
    ]


def test_headings_of_both_kinds_are_headings() -> None:
    blocks = read_markdown("# One\n\nText.\n\nTwo\n---\n").blocks
    assert [(block.text, block.role) for block in blocks] == [("One", "heading"), ("Text.", "text"), ("Two", "heading")]


def test_notes_keep_their_numbers_at_both_ends() -> None:
    assert texts("He left.[^1]\n\n[^1]: Ibid.\n[^2]: See p. 33.") == ["He left.[1]", "[1] Ibid.", "[2] See p. 33."]


def test_items_rows_and_hard_breaks_stand_alone() -> None:
    assert texts("1. one\n2. two\n\n- three") == ["1. one", "2. two", "three"]
    assert texts("| Born | 1884 |\n|---|---|\n| Died | *1926* |") == ["Born 1884", "Died *1926*"]
    assert texts("One  \nTwo\\\nThree<br>four") == ["One", "Two", "Three", "four"]


def test_raised_numbers_never_join_a_year() -> None:
    assert texts("In 1917<sup>2</sup> he left.") == ["In 1917² he left."]


def test_front_matter_is_metadata_and_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "---\ntitle: 'Sacks'\nauthor: Dilys Amory\ndate: 2001-05-04\nlang: en-GB\n---\nHe left.\n", encoding="utf-8"
    )
    source, _ = read_file(path)
    assert (source.title, source.byline, source.date, source.language) == (
        "Sacks",
        "Dilys Amory",
        "2001-05-04",
        "en-GB",
    )
    assert source.text == "He left."
