from pathlib import Path

from bearwitness.record import Source
from bearwitness.sources import read_file

PROSE = (
    "He was born in Belgium in 1890, the son of Russian exiles, and spent his childhood in Brussels and in London. " * 2
)


def read(folder: Path, *groups: str) -> Source:
    path = folder / "a-page.txt"
    path.write_text("\n\n".join(groups), encoding="utf-8")
    return read_file(path)[0]


def test_the_title_stands_above_the_byline_and_not_in_the_magazines_head(tmp_path: Path) -> None:
    source = read(
        tmp_path, "THE SHUTTLE\nBulletin of the Workers, No. 214, September 1972", "OUR SISTER\nby Jane Smith", PROSE
    )
    assert (source.title, source.byline, source.date) == ("OUR SISTER", "Jane Smith", "1972-09")


def test_a_page_without_a_title_has_its_files_name(tmp_path: Path) -> None:
    assert read(tmp_path, PROSE).title == "a-page"


def test_a_dateline_and_a_salutation_are_no_title(tmp_path: Path) -> None:
    source = read(
        tmp_path, "Soho, 9 January 1795", "My dear Étienne,", PROSE, "Your affectionate sister,\nSuzanne Roche"
    )
    assert (source.title, source.byline, source.date, source.kind) == (
        "a-page",
        "Suzanne Roche",
        "1795-01-09",
        "letter",
    )


def test_an_entry_without_a_title_is_named_by_its_first_words(tmp_path: Path) -> None:
    assert read(tmp_path, f"Ann Lee (3 May 1846 – 19 April 1919) was a lawyer. {PROSE}").title == "Ann Lee"


def test_the_author_of_the_book_is_not_the_author_of_its_review(tmp_path: Path) -> None:
    source = read(tmp_path, "Two flags", "*The Cape*, by Sunniva Kjelland, Corncrake Press, 2016, 416pp, €24.99", PROSE)
    assert source.byline == ""
    assert source.reviewed is not None
    assert source.reviewed.author == "Sunniva Kjelland"
    assert source.kind == "review"


def test_a_description_of_the_book_is_no_heading(tmp_path: Path) -> None:
    source = read(
        tmp_path,
        "Two flags\nby Ann Lee",
        "Sybil Ancell\nThe Unsigned Name\nBroadsheet Books, 1993, pp. 312, £9.95",
        PROSE,
    )
    assert [span.of(source.text) for span in source.headings] == ["Two flags"]
