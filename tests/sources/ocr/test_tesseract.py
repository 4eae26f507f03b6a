"""Scans are read where Tesseract is installed, and refused with a sentence where it is not."""

import io
import shutil
from pathlib import Path

import pypdfium2
import pytest
from benchmarks.books import book
from benchmarks.typeset import Setting, Typeset, typeset
from PIL import Image
from rapidfuzz import fuzz

from bearwitness.sources import read_file
from bearwitness.sources.ocr import pictures, tesseract
from bearwitness.sources.ocr.pictures import UnreadPictureError, UnrecognisedError
from bearwitness.sources.pdf import read as pdf_reading
from bearwitness.sources.pdf.errors import ScanError, TooManyScansError

installed = pytest.mark.skipif(shutil.which("tesseract") is None, reason="Tesseract is not installed")
PAGES = 3


@pytest.fixture(scope="module")
def printed() -> Typeset:
    return typeset(book(), Setting(first=231))


@pytest.fixture(scope="module")
def scan(printed: Typeset) -> bytes:
    """The first pages of the book as a PDF of pictures."""
    pages = [
        page.render(scale=200 / 72, grayscale=True).to_pil()
        for page in list(pypdfium2.PdfDocument(printed.pdf))[:PAGES]
    ]
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=200)
    return out.getvalue()


@pytest.fixture
def path(tmp_path: Path, scan: bytes) -> Path:
    (tmp_path / "scan.pdf").write_bytes(scan)
    return tmp_path / "scan.pdf"


@installed
def test_a_pdf_of_pictures_is_read_with_its_printed_pages(path: Path, printed: Typeset) -> None:
    source, problems = read_file(path)
    assert fuzz.partial_ratio(printed.prose[1][:400], source.text.replace("*", "")) > 95
    assert [mark.number for mark in source.pages if mark.label in ("231", "232", "233")]
    assert "3 pages are pictures; Tesseract" in problems[0].message


@installed
def test_the_same_scan_gives_the_same_text(path: Path) -> None:
    assert read_file(path)[0] == read_file(path)[0]


@installed
def test_a_picture_is_read(tmp_path: Path, printed: Typeset) -> None:
    page = pypdfium2.PdfDocument(printed.pdf)[1].render(scale=200 / 72).to_pil()
    page.save(tmp_path / "page.png")
    source, problems = read_file(tmp_path / "page.png")
    assert len(source.text.split()) > 100
    assert "the page is a picture; Tesseract" in problems[0].message


@installed
def test_a_picture_without_words_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    with pytest.raises(UnrecognisedError, match="finds no words"):
        read_file(tmp_path / "empty.png")


def test_without_tesseract_a_sentence_says_what_to_install(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract.shutil, "which", lambda _: None)
    (tmp_path / "page.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with pytest.raises(ScanError, match=r"install Tesseract \(tesseract-ocr\)"):
        read_file(path)
    with pytest.raises(UnreadPictureError, match=r"install Tesseract \(tesseract-ocr\)"):
        read_file(tmp_path / "page.png")


def test_more_scanned_pages_than_are_recognised_at_once_are_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_reading, "MOST_SCANNED", PAGES - 1)
    monkeypatch.setattr(pdf_reading, "installed", lambda: tesseract.Tesseract("tesseract", "5", "eng"))
    with pytest.raises(TooManyScansError, match="3 pages of the PDF are pictures"):
        read_file(path)


def test_a_page_that_takes_too_long_is_named_and_the_others_are_read(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = b"<span class='ocr_line' title='bbox 1 1 8 3'>He left.</span>"
    page = b"<html><div class='ocr_page' title='bbox 0 0 9 9'>" + line + b"</div>"
    answers = iter([page, None, page])
    monkeypatch.setattr(pdf_reading, "installed", lambda: tesseract.Tesseract("tesseract", "5", "eng"))
    monkeypatch.setattr(tesseract.Tesseract, "hocr", lambda _, __: next(answers))
    source, problems = read_file(path)
    assert source.text == "He left.\n\nHe left."
    assert any("could not read page 2 of the file" in problem.message for problem in problems)
    assert pictures.installed is tesseract.installed


@pytest.fixture
def mixed(tmp_path: Path, printed: Typeset, scan: bytes) -> Path:
    """Three pages of the book, the second a picture."""
    (tmp_path / "mixed.pdf").write_bytes(bound((printed.pdf, 0), (scan, 1), (printed.pdf, 2)))
    return tmp_path / "mixed.pdf"


def bound(*pages: tuple[bytes, int]) -> bytes:
    """A PDF of pages of others."""
    out = io.BytesIO()
    with pypdfium2.PdfDocument.new() as made:
        for data, number in pages:
            with pypdfium2.PdfDocument(data) as source:
                made.import_pages(source, [number])
        made.save(out)
    return out.getvalue()


@installed
def test_a_scanned_page_among_others_stands_in_its_place(mixed: Path, printed: Typeset, tmp_path: Path) -> None:
    (tmp_path / "whole.pdf").write_bytes(printed.pdf)
    whole = read_file(tmp_path / "whole.pdf")[0].text.replace("*", "")
    source, problems = read_file(mixed)
    assert fuzz.ratio(source.text.replace("*", ""), whole[: len(source.text)]) > 95
    assert list(dict.fromkeys(mark.label for mark in source.pages)) == ["231", "232", "233"]
    assert "page 2 of the PDF is a picture; Tesseract may have misread words there" in problems[0].message


def test_a_scanned_page_among_others_is_told_where_nobody_can_read_it(
    mixed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf_reading, "installed", lambda: None)
    _, problems = read_file(mixed)
    assert (
        "page 2 of the PDF shows a picture without a text layer; if there is text on it, install" in problems[0].message
    )


@installed
def test_a_photograph_among_the_pages_has_nothing_written_on_it(tmp_path: Path, printed: Typeset) -> None:
    out = io.BytesIO()
    Image.effect_noise((800, 1100), 90).save(out, "PDF", resolution=100)
    (tmp_path / "photo.pdf").write_bytes(bound((printed.pdf, 0), (out.getvalue(), 0)))
    source, problems = read_file(tmp_path / "photo.pdf")
    assert {mark.number for mark in source.pages} <= {1, 2}
    assert problems[0].message.endswith("page 2 of the PDF shows a picture without a text layer")
