import tempfile
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.shared import shared

from bearwitness.record import Source
from bearwitness.sources import SourceError, read, read_file
from bearwitness.sources.read import EmptyFileError, MissingFileError, TooLargeError, TooLongError


@pytest.fixture(scope="module")
def sample() -> Source:
    source, problems = read_file(shared("samples/serge-review.txt"))
    assert problems == ()
    return source


def test_the_sample_is_a_review_of_june_2002_without_an_author(sample: Source) -> None:
    assert (sample.kind, sample.date, sample.language, sample.byline) == ("review", "2002-06", "en", "")
    assert sample.title == "Review: Victor Serge – The Course is Set on Hope by Susan Weissman"


def test_the_sample_names_the_book_it_reviews(sample: Source) -> None:
    work = sample.reviewed
    assert work is not None
    assert work.span is not None
    assert (work.title, work.author) == ("Victor Serge: The Course is Set on Hope", "Susan Weissman")
    assert (work.publisher, work.date) == ("Verso", "2001-10")
    assert work.span.of(sample.text).endswith("October 2001, 320 pages")


def test_nothing_of_the_appeal_is_left_outside_the_furniture(sample: Source) -> None:
    (tail,) = sample.furniture
    assert tail.of(sample.text).startswith("Special financial appeal")
    assert tail.of(sample.text).endswith("Your email address will not be published.")
    assert sample.text[tail.end :] == "\n\nJune 2002"


def test_the_sample_has_its_section_headings(sample: Source) -> None:
    headings = [span.of(sample.text) for span in sample.headings]
    assert headings[0] == sample.title
    assert headings[1:3] == ["From anarchism to Bolshevism", "Fighter for world revolution"]
    assert len(headings) == 8


def test_the_same_bytes_are_the_same_source(tmp_path: Path) -> None:
    for name in ("one.txt", "other.txt"):
        (tmp_path / name).write_text("She was born in 1890.\n", encoding="utf-8")
    one, other = (read_file(tmp_path / name)[0] for name in ("one.txt", "other.txt"))
    assert (one.id, one.sha256, one.text) == (other.id, other.sha256, other.text)
    assert one.title == "one"


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match=r"gone\.txt: there is no such file"):
        read_file(tmp_path / "gone.txt")


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", "\u200b\u00ad\n".encode()])
def test_a_file_without_words_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "empty.txt").write_bytes(data)
    with pytest.raises(EmptyFileError, match="has no words"):
        read_file(tmp_path / "empty.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"is a folder|is a directory|cannot be read"):
        read_file(tmp_path)


def test_a_file_beyond_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(65 * 1024 * 1024)
    with pytest.raises(TooLargeError, match="68 MB, more than the 67 MB that are read; split it"):
        read_file(tmp_path / "huge.txt")


def test_an_error_can_be_a_problem_among_others(tmp_path: Path) -> None:
    with pytest.raises(SourceError) as caught:
        read_file(tmp_path / "gone.txt")
    problem = caught.value.problem
    assert (problem.kind, problem.where) == ("unreadable", str(tmp_path / "gone.txt"))
    assert problem.message == str(caught.value)


def test_a_page_of_which_more_is_left_out_than_kept_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    prose = "He left the town in the spring of that year, and nobody who knew him saw him again. " * 2
    path.write_text(f"<p>He left.</p><nav><p>{prose}</nav><aside><p>{prose}</aside><p>{prose}", encoding="utf-8")
    _, problems = read_file(path)
    assert [(problem.kind, problem.where) for problem in problems] == [("furniture", str(path))]
    assert "2 paragraphs were taken for page furniture" in problems[0].message


@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".html"]))
def test_any_bytes_are_read_or_refused(data: bytes, ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"page{ending}"
        path.write_bytes(data)
        try:
            source, problems = read_file(path)
        except SourceError:
            return
        assert read_file(path) == (source, problems)
    assert source.text.strip()
    assert unicodedata.is_normalized("NFC", source.text)
    assert_spans_hold(source)


def assert_spans_hold(source: Source) -> None:
    spans = [*source.furniture, *source.headings]
    spans += [source.reviewed.span] if source.reviewed and source.reviewed.span else []
    assert all(0 <= span.start < span.end <= len(source.text) for span in spans)
    assert all(one.end < other.start for one, other in pairwise(source.furniture))
    assert all(one.start <= other.start for one, other in pairwise(source.pages))
    assert all(0 <= mark.start < len(source.text) and mark.label for mark in source.pages)


WORDS = ["He left. ", "1917", "\n", "\n\n", "\f", "Home | About", "by Jane Smith", "Share this", "impor-", "* * *", "é"]
TAGS = ["<p>", "</p>", "<div class=menu>", "</div>", "<br>", "<i>", "</i>", "<sup>2</sup>", "<h2>", "<li>"]
PAGES = ["<span class=pagenum>3</span>", "<span class=pagenum>[iv]</span>", "\n7\n\f"]


@given(st.lists(st.sampled_from(WORDS + TAGS + PAGES), max_size=30), st.sampled_from([".txt", ".md", ".html"]))
def test_any_page_keeps_its_spans_inside_its_text(parts: list[str], ending: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"page{ending}"
        path.write_text("".join(parts), encoding="utf-8")
        try:
            source, _ = read_file(path)
        except EmptyFileError:
            return
    assert_spans_hold(source)


def test_a_text_longer_than_any_book_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MOST_CHARACTERS", 2_000_000)
    (tmp_path / "long.txt").write_text("He went to Paris and came back. " * 100_000, encoding="utf-8")
    with pytest.raises(TooLongError, match="3 million characters, more than the 2 million that are read at once"):
        read_file(tmp_path / "long.txt")
