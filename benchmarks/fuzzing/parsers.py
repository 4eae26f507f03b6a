"""The parsers, each with its seeds and with what it may say to an input: a result that holds, or an error of its own."""

import io
import unicodedata
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import msgspec
from tests.sources.epub.books import epub, page
from tests.sources.ocr.pages import alto, hocr, pagexml, region
from tests.sources.word.packages import call, note, package, paragraph, table

from bearwitness.edtf import EdtfError, bounds, from_calendar, from_english, in_english, parse
from bearwitness.exchange.errors import ExchangeError
from bearwitness.exchange.records.known import Wanted, readings_of
from bearwitness.reader import read
from bearwitness.record import Reading, Source
from bearwitness.sources import SourceError
from bearwitness.sources.formats import FORMATS
from bearwitness.sources.read import read_bytes
from bearwitness.store.sifting import sifted
from benchmarks import lives
from benchmarks.fuzzing.seeds import BIBTEX, CSL, DATES, DOSSIER, ENGLISH, GEDCOM, HTML, MARKDOWN, TEI, ZOTERO, pdf

Call = Callable[[bytes], None]


class Parser(msgspec.Struct, frozen=True):
    """A parser: what is called with an input, and inputs that it takes."""

    parse: Call
    seeds: Callable[[], Sequence[bytes]]


def _source(data: bytes, name: str) -> None:
    """Reads a file of that name; what comes holds, or the file is refused in a sentence."""
    try:
        source, problems = read_bytes(data, Path(name))
    except SourceError as error:
        assert str(error).startswith(f"{name}: "), error
        return
    require_sound(source)
    assert all(problem.message for problem in problems)


def require_sound(source: Source) -> None:
    """AssertionError where a source is not as `record.Source` says."""
    assert unicodedata.is_normalized("NFC", source.text)
    for stretches in (source.furniture, source.headings):
        ends = [0, *(offset for span in stretches for offset in (span.start, span.end)), len(source.text)]
        assert ends == sorted(ends), stretches
    starts = [mark.start for mark in source.pages]
    assert starts == sorted(starts)
    assert not starts or starts[-1] <= len(source.text)
    if source.date is not None:
        parse(source.date)


def _reader(data: bytes) -> None:
    """Reads a text as the reader does; what the store lets through holds."""
    try:
        source, _ = read_bytes(data, Path("x.txt"))
    except SourceError:
        return
    _require_whole(sifted(read(source)))


def _require_whole(reading: Reading) -> None:
    assert sifted(reading).problems == reading.problems


def _dates(data: bytes, *, parsers: Sequence[Callable[[str], object]]) -> None:
    text = data.decode("utf-8", errors="replace")
    for parser in parsers:
        try:
            parser(text)
        except EdtfError as error:
            assert str(error)


def _edtf(text: str) -> None:
    value = parse(text)
    assert parse(str(value)) == value
    bounds(value)
    in_english(value)


def _exchange(data: bytes, *, taken: Callable[[bytes], object]) -> None:
    try:
        found = taken(data)
    except (ExchangeError, SourceError) as error:
        assert str(error)
        return
    for reading in found if isinstance(found, tuple) else ():
        _require_whole(reading)


def _dossier(data: bytes) -> None:
    from bearwitness.exchange.dossier_json import decoded  # noqa: PLC0415 - as the command does

    decoded(data, "x.json")


def _records(data: bytes) -> tuple[Reading, ...]:
    return tuple(readings_of(data, Path("x.ged"), Wanted()))


def _zipped(files: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _texts() -> list[bytes]:
    return [lives.load(path).prose.text.encode() for path in sorted(lives.FOLDERS[0].glob("*.life"))[:12]]


def _word() -> list[bytes]:
    body = (paragraph("He left", call("footnote", 2), " in 1812."), table(("a", "b"), ("c", "d")))
    return [package(*body, footnotes=note("footnote", 2, paragraph("See p. 3."))), package(paragraph("One."))]


RTF = (
    rb"{\rtf1\ansi{\fonttbl{\f0 Times;}}\pard He left\'e9 {\i Paris}{\footnote See p. 3.} in 1812.\par\u8212?So.\par}",
    rb"{\rtf1{\info{\title T}{\author A}}\trowd\cell a\cell\row One.\par}",
)


def _opendocument() -> list[bytes]:
    names = "urn:oasis:names:tc:opendocument:xmlns:"
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body/></text:note>'
    )
    body = f'<text:h text:outline-level="1">One</text:h><text:p>He left{note} in<text:s/>1812.</text:p>'
    spaces = f'xmlns:office="{names}office:1.0" xmlns:text="{names}text:1.0"'
    content = f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body>"
    files = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"{content}</office:document-content>",
    }
    return [_zipped(files)]


def _epub() -> list[bytes]:
    chapter = page(
        '<h1>One</h1><p>He left<a epub:type="noteref" href="#n1">1</a>.</p><aside id="n1"><p>So.</p></aside>'
    )
    return [epub({"a.xhtml": chapter, "nav.xhtml": page("<nav><ol><li>a</li></ol></nav>")}, "<dc:title>T</dc:title>")]


def _pages() -> dict[str, list[bytes]]:
    lines = ("The owl sat in the old tree-", "top, and saw nobody; 3 March 1812.")
    scanned = pagexml(region("r1", *lines), region("r2", "12", kind="page-number"), order=("r1", "r2"))
    return {
        "hocr": [hocr(*lines, doubted="owl").encode()],
        "alto": [alto(*lines, more="<TextBlock/>").encode()],
        "pagexml": [scanned.encode()],
        "pages": [_zipped({"1.xml": scanned, "2.xml": alto(*lines)}), _zipped({"a.html": hocr(*lines)})],
    }


def _same(*seeds: bytes) -> Callable[[], Sequence[bytes]]:
    return lambda: seeds


def parsers() -> dict[str, Parser]:
    """Every parser by its name."""
    found = {
        "plain": Parser(partial(_source, name="x.txt"), _texts),
        "markdown": Parser(partial(_source, name="x.md"), _same(*MARKDOWN)),
        "html": Parser(partial(_source, name="x.html"), _same(*HTML)),
        "pdf": Parser(partial(_source, name="x.pdf"), pdf),
        "docx": Parser(partial(_source, name="x.docx"), _word),
        "epub": Parser(partial(_source, name="x.epub"), _epub),
        "odt": Parser(partial(_source, name="x.odt"), _opendocument),
        "rtf": Parser(partial(_source, name="x.rtf"), _same(*RTF)),
        "tei": Parser(partial(_source, name="x.xml"), _same(*TEI)),
        "export": Parser(partial(_source, name="x.json"), _same(*DOSSIER)),
        "records": Parser(partial(_source, name="x.ged"), _same(*GEDCOM, *BIBTEX, *ZOTERO, *CSL)),
        "reader": Parser(_reader, _texts),
        "edtf": Parser(partial(_dates, parsers=(_edtf,)), _same(*DATES)),
        "english": Parser(partial(_dates, parsers=(from_english, from_calendar)), _same(*ENGLISH)),
        "dossier": Parser(partial(_exchange, taken=_dossier), _same(*DOSSIER)),
        "gedcom": Parser(partial(_exchange, taken=_records), _same(*GEDCOM)),
        "csl": Parser(partial(_exchange, taken=_records), _same(*CSL)),
        "bibtex": Parser(partial(_exchange, taken=_records), _same(*BIBTEX)),
        "zotero": Parser(partial(_exchange, taken=_records), _same(*ZOTERO)),
    }
    for name, seeds in _pages().items():
        found[name] = Parser(partial(_source, name={"pages": "x.zip"}.get(name, f"x.{name}")), _same(*seeds))
    assert len(FORMATS) <= 17, "a format of sources/ is not fuzzed"
    return found
