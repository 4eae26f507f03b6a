import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from benchmarks.books import book
from benchmarks.typeset import Setting, Typeset, typeset
from reportlab.pdfgen.canvas import Canvas

from bearwitness.record import PageMark, Source
from bearwitness.sources import read_file
from bearwitness.sources.pdf import process
from bearwitness.sources.pdf.errors import DamagedPdfError, EndlessPdfError, LockedPdfError
from bearwitness.sources.read import EmptyFileError, TooLargeError

SETTINGS = {
    "heads": Setting(first=231),
    "columns": Setting(columns=2, size=8.5, leading=10.5, first=12, labels=True),
    "feet": Setting(heads=False, feet=True, front=2, notes_each_page=True),
    "spread": Setting(spread=True, first=40),
}


@pytest.fixture(scope="module", params=SETTINGS.values(), ids=SETTINGS)
def typed(request: pytest.FixtureRequest) -> Typeset:
    return typeset(book(), request.param)


@pytest.fixture(scope="module")
def printed(typed: Typeset, tmp_path_factory: pytest.TempPathFactory) -> Source:
    path = tmp_path_factory.mktemp("books") / "book.pdf"
    path.write_bytes(typed.pdf)
    return read_file(path)[0]


def own_words(source: Source) -> list[str]:
    return [part for span in source.furniture for part in span.of(source.text).split("\n\n")]


def the_rest(source: Source) -> list[str]:
    furniture, at, kept = source.furniture, 0, list[str]()
    for span in furniture:
        kept.append(source.text[at : span.start])
        at = span.end
    return [part for part in "".join([*kept, source.text[at:]]).split("\n\n") if part]


def test_every_paragraph_is_whole_and_nothing_else_is_text(typed: Typeset, printed: Source) -> None:
    prose = [re.sub(r"\[\d+\]|\*", "", part) for part in the_rest(printed)[: len(typed.prose)]]
    assert prose == list(typed.prose)
    assert [part.replace("*", "") for part in the_rest(printed)[len(typed.prose) :]] == list(typed.notes)


def test_the_pages_own_lines_are_furniture(typed: Typeset, printed: Source) -> None:
    assert own_words(printed) == list(typed.furniture)


def test_each_page_begins_with_its_first_word(typed: Typeset, printed: Source) -> None:
    marks = [mark for mark in printed.pages if not printed.text.startswith("[", mark.start)]
    found = dict.fromkeys(mark.label for mark in marks)
    assert list(found) == [label for label, _ in typed.pages]
    for label, words in typed.pages:
        mark = next(mark for mark in marks if mark.label == label)
        rest = printed.text[mark.start :].replace("*", "")
        end = next((o.start for o in marks if o.start > mark.start), len(printed.text)) - mark.start
        assert words.split()[0].strip("-") in rest[: max(end, 60)], label


def test_the_pages_of_the_file_are_kept_beside_those_printed(tmp_path: Path) -> None:
    (tmp_path / "book.pdf").write_bytes(typeset(book(), SETTINGS["heads"]).pdf)
    pages = read_file(tmp_path / "book.pdf")[0].pages
    assert pages[:2] == (PageMark(0, "231", 1), PageMark(pages[1].start, "232", 2))


def test_calls_and_notes_have_one_number(typed: Typeset, printed: Source) -> None:
    calls = re.findall(r"\w[.,]?(\[\d+\])", printed.text)
    assert calls == [note.split()[0] for note in typed.notes]


Draw = Callable[[Canvas], object]


@pytest.fixture
def pdf(tmp_path: Path) -> Callable[..., Path]:
    """A function that draws a PDF of one page."""

    def made(draw: Draw, **options: str) -> Path:
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=(300, 400), invariant=True, **options)
        draw(canvas)
        canvas.showPage()
        canvas.save()
        path = tmp_path / "page.pdf"
        path.write_bytes(out.getvalue())
        return path

    return made


def test_a_title_that_the_page_confirms_is_believed(pdf: Callable[..., Path]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setTitle("The Stoker, a Life")
        canvas.setAuthor("root")
        canvas.drawString(50, 350, "THE STOKER: A LIFE")
        canvas.drawString(50, 330, "He left the town in the spring of that year.")

    source, _ = read_file(pdf(draw))
    assert (source.title, source.byline) == ("The Stoker, a Life", "")


def test_a_page_that_lies_on_its_side_is_read(pdf: Callable[..., Path]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rotate(90)
        canvas.drawString(50, -100, "He left the town in the spring")
        canvas.drawString(50, -115, "of that year, and she stayed.")
        canvas.rotate(-90)
        canvas.drawString(10, 10, "stamp")

    assert read_file(pdf(draw))[0].text == "He left the town in the spring of that year, and she stayed."


def test_a_locked_file_is_refused(pdf: Callable[..., Path]) -> None:
    with pytest.raises(LockedPdfError, match="is locked with a password; open it and save it without one"):
        read_file(pdf(lambda canvas: canvas.drawString(50, 350, "He left."), encrypt="secret"))


def test_a_page_without_anything_is_empty(pdf: Callable[..., Path]) -> None:
    with pytest.raises(EmptyFileError):
        read_file(pdf(lambda canvas: canvas.setFont("Times-Roman", 10)))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(range(256)) * 9])
def test_what_cannot_be_parsed_is_damaged(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "page.pdf").write_bytes(data)
    with pytest.raises(DamagedPdfError, match=r"page\.pdf: the PDF is damaged; get it again"):
        read_file(tmp_path / "page.pdf")


def test_a_file_cut_off_is_damaged(tmp_path: Path, pdf: Callable[..., Path]) -> None:
    whole = pdf(lambda canvas: canvas.drawString(50, 350, "He left.")).read_bytes()
    (tmp_path / "cut.pdf").write_bytes(whole[: len(whole) // 3])
    with pytest.raises(DamagedPdfError):
        read_file(tmp_path / "cut.pdf")


def test_a_pdf_is_known_by_its_first_bytes(tmp_path: Path, pdf: Callable[..., Path]) -> None:
    path = pdf(lambda canvas: canvas.drawString(50, 350, "He left."))
    path = path.rename(tmp_path / "page.txt")
    assert read_file(path)[0].text == "He left."


def test_a_file_of_two_gigabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.pdf").open("wb") as huge:
        huge.write(b"%PDF-1.7\n")
        huge.truncate(2 << 30)
    with pytest.raises(TooLargeError, match="2147 MB, more than the 537 MB that are read"):
        read_file(tmp_path / "huge.pdf")


def bomb(levels: int) -> bytes:
    """A page that shows a form ten times, which shows a form ten times, and so on."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, stream(b"/X Do " * 10)]
    for level in range(levels):
        below = b"/Resources<</XObject<</X %d 0 R>>>>" % (6 + level)
        objects.append(stream(b"/X Do " * 10, b"/Subtype/Form/BBox[0 0 9 9]" + below))
    objects.append(stream(b"0 0 9 9 re f", b"/Subtype/Form/BBox[0 0 9 9]"))
    out, places = b"%PDF-1.7\n", list[int]()
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    return out + head + table + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))


def stream(content: bytes, about: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (about, len(content), content)


def test_a_page_that_never_ends_is_stopped_for_its_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_MEGABYTES", 300)
    (tmp_path / "bomb.pdf").write_bytes(bomb(12))
    with pytest.raises(DamagedPdfError, match="cannot be read beyond page 1: it is damaged, or takes more memory"):
        read_file(tmp_path / "bomb.pdf")


def test_a_page_that_never_ends_is_stopped_for_its_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "_SECONDS", 1.0)
    (tmp_path / "bomb.pdf").write_bytes(bomb(12))
    with pytest.raises(EndlessPdfError, match="page 1 of the PDF takes more time or memory than a text does"):
        read_file(tmp_path / "bomb.pdf")


def test_thousands_of_pages_are_read(tmp_path: Path) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(300, 400))
    for number in range(2000):
        canvas.drawString(50, 350, f"He left the town in {number * 7919 % 2000} and came to {number * 104729 % 4000}.")
        canvas.drawString(150, 20, str(number + 1))
        canvas.showPage()
    canvas.save()
    (tmp_path / "long.pdf").write_bytes(out.getvalue())
    source, _ = read_file(tmp_path / "long.pdf")
    assert source.pages[-1].label == "2000"
