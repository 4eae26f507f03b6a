"""Files made to do harm, one table for all formats: a sentence that names the file, nothing kept, nothing written."""

import io
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas
from tests.cli.conftest import Witness

from bearwitness.sources import archive

_TENFOLD = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
LAUGHS = f'<!DOCTYPE x [<!ENTITY a "ha">{_TENFOLD}]>'
FETCHES = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>'
KINDS = {"laughs": (LAUGHS, "entity amplification"), "fetches": (FETCHES, "Entity 'j' not defined")}
SAID = "He left &j; the town in 1901."
_OFFICE = "http://schemas.openxmlformats.org"
_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns"


def packed(files: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packing:
        for name, content in files.items():
            packing.writestr(name, content)
    return out.getvalue()


def relation(kind: str, target: str) -> str:
    to = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument/2006/relationships/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_OFFICE}/package/2006/relationships">{to}</Relationships>'


def docx(document: str | bytes) -> bytes:
    return packed({"_rels/.rels": relation("officeDocument", "word/document.xml"), "word/document.xml": document})


def word(doctype: str) -> str:
    name = f"{_OFFICE}/wordprocessingml/2006/main"
    return (
        f'{doctype}<w:document xmlns:w="{name}"><w:body><w:p><w:r><w:t>{SAID}</w:t></w:r></w:p></w:body></w:document>'
    )


def epub(package: str | bytes, inside: str = "c.opf", **more: str | bytes) -> bytes:
    container = (
        f'<container xmlns="{_DOCUMENT}:container"><rootfiles><rootfile full-path="{inside}"/></rootfiles></container>'
    )
    return packed(
        {"mimetype": "application/epub+zip", "META-INF/container.xml": container, "c.opf": package} | dict(more)
    )


def opf(doctype: str, chapter: str = "c.xhtml", title: str = "&j;") -> str:
    item = f'<item id="c" href="{chapter}" media-type="application/xhtml+xml"/>'
    head = f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A {title}</dc:title></metadata>'
    body = f'<manifest>{item}</manifest><spine><itemref idref="c"/></spine>'
    return f'{doctype}<package xmlns="http://www.idpf.org/2007/opf" version="3.0">{head}{body}</package>'


def odt(content: str | bytes) -> bytes:
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def open_text(doctype: str) -> str:
    names = f'xmlns:office="{_DOCUMENT}:office:1.0" xmlns:text="{_DOCUMENT}:text:1.0"'
    body = f"<office:body><office:text><text:p>{SAID}</text:p></office:text></office:body>"
    return f"{doctype}<office:document-content {names}>{body}</office:document-content>"


def xlsx(sheet: str | bytes, target: str = "worksheets/sheet1.xml") -> bytes:
    related = f'xmlns:r="{_OFFICE}/officeDocument/2006/relationships"'
    sheets = '<sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets>'
    book = f'<workbook xmlns="{_OFFICE}/spreadsheetml/2006/main" {related}>{sheets}</workbook>'
    return packed(
        {
            "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml": book,
            "xl/_rels/workbook.xml.rels": relation("worksheet", target),
            "xl/worksheets/sheet1.xml": sheet,
        }
    )


def rows(doctype: str) -> str:
    return f'{doctype}<worksheet xmlns="{_OFFICE}/spreadsheetml/2006/main"><sheetData>{SAID}</sheetData></worksheet>'


def tei(doctype: str) -> bytes:
    people = "<standOff><listPerson><person><persName>Ada</persName></person></listPerson></standOff>"
    text = f"<text><body><p>{SAID}</p></body></text>"
    return f'{doctype}<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>{people}{text}</TEI>'.encode()


def recognised(doctype: str) -> bytes:
    line = '<TextLine><String CONTENT="He &j; left"/></TextLine>'
    page = f"<Layout><Page><PrintSpace><TextBlock>{line}</TextBlock></PrintSpace></Page></Layout>"
    return f'{doctype}<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">{page}</alto>'.encode()


def zotero(doctype: str) -> bytes:
    names = 'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"'
    return f"{doctype}<rdf:RDF {names}><z:itemType>&j;</z:itemType></rdf:RDF>".encode()


def pdf(secret: str = "") -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption(secret) if secret else None)
    canvas.drawString(50, 700, "He left the town in 1901.")
    canvas.save()
    return out.getvalue()


MARKED = [
    (command, name, made, why)
    for doctype, why in KINDS.values()
    for command, name, made in (
        ("read", "x.docx", docx(word(doctype))),
        ("import", "x.docx", docx(word(doctype))),
        ("read", "x.epub", epub(opf(doctype))),
        ("read", "x.odt", odt(open_text(doctype))),
        ("read", "x.xml", tei(doctype)),
        ("import", "x.xml", tei(doctype)),
        ("read", "x.alto.xml", recognised(doctype)),
        ("import", "x.rdf", zotero(doctype)),
    )
]
WORKBOOKS = [("import", "x.xlsx", xlsx(rows(doctype)), "declares entities") for doctype, _ in KINDS.values()]
SWELLING = [
    (command, name, made, "unpacks to more than 3 MB")
    for command, name, made in (
        ("read", "x.docx", docx(bytes(4 << 20))),
        ("import", "x.docx", docx(bytes(4 << 20))),
        ("read", "x.epub", epub(opf("", title="life"), **{"c.xhtml": bytes(4 << 20)})),
        ("read", "x.odt", odt(bytes(4 << 20))),
        ("import", "x.xlsx", xlsx(bytes(4 << 20))),
        ("import", "x.zip", packed({"a.cas.json": bytes(4 << 20)})),
    )
]
OUTSIDE = [
    ("read", "x.epub", epub(opf("", title="life"), inside="../../../../etc/passwd"), "holds no EPUB book"),
    ("read", "x.epub", epub(opf("", "../../../../etc/passwd", "life")), "in its part"),
    ("import", "x.xlsx", xlsx(rows(""), "../../../../../etc/passwd"), "no chronology in a table"),
    ("import", "x.zip", packed({"../../out.cas.json": "{}"}), "x.zip/../../out.cas.json"),
]
LOCKED = [
    ("read", "x.pdf", pdf("secret"), "locked with a password"),
    ("read", "x.docx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "locked with a password"),
    ("read", "x.epub", epub(opf("", title="a"), **{"c.xhtml": "?", "META-INF/encryption.xml":
        f'<encryption xmlns="{_DOCUMENT}:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
        '<e:CipherData><e:CipherReference URI="c.xhtml"/></e:CipherData></e:EncryptedData></encryption>'}), "locked"),
]  # fmt: skip
CUT = [
    (command, name, made[: len(made) // 2], why)
    for command, name, made, why in (
        ("read", "x.pdf", pdf(), "damaged"),
        ("read", "x.docx", docx(word("").replace("&j;", "")), "damaged"),
        ("read", "x.epub", epub(opf("", title="life")), "damaged"),
        ("read", "x.odt", odt(open_text("").replace("&j;", "")), "damaged"),
        ("read", "x.xml", tei("").replace(b"&j;", b""), "the XML cannot be read"),
        ("import", "x.xml", tei("").replace(b"&j;", b""), "the XML cannot be read"),
        ("import", "x.json", b'[{"id": "a", "type": "book", "title": "A Life", "issued": {}}]', "nor is it CSL JSON"),
        (
            "import",
            "x.json",
            b'{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "a", "target": []}',
            "was truncated",
        ),
    )
]
NOT_RECORDS = [
    ("import", name, made, "this is no dossier, nor any kind of records")
    for name, made in (("x.pdf", pdf()), ("x.epub", epub(opf(""))), ("x.html", b"<html><p>He left.</p></html>"))
]
TABLE = [*MARKED, *WORKBOOKS, *SWELLING, *OUTSIDE, *LOCKED, *CUT, *NOT_RECORDS]


@pytest.mark.parametrize("row", TABLE, ids=[f"{c} {n} {w[:20]}" for c, n, _, w in TABLE])
def test_a_file_made_to_do_harm_is_named_in_a_sentence_and_nothing_is_kept(
    witness: Witness, folder: Path, monkeypatch: pytest.MonkeyPatch, row: tuple[str, str, bytes, str]
) -> None:
    monkeypatch.setattr(archive, "MOST_UNPACKED", 3 << 20)
    command, name, made, why = row
    (folder / name).write_bytes(made)
    done = witness(command, name)
    assert (done.exit_code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith(f"witness: {name}")
    assert why in done.err
    assert [path.name for path in folder.iterdir()] == [name]


ENDINGS = (
    "txt",
    "md",
    "pdf",
    "docx",
    "odt",
    "rtf",
    "epub",
    "html",
    "xml",
    "ged",
    "json",
    "csv",
    "xlsx",
    "bib",
    "rdf",
    "glx",
)


@pytest.mark.parametrize("command", ["read", "import"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_of_two_gigabytes_is_refused_unread(witness: Witness, folder: Path, ending: str, command: str) -> None:
    large = folder / f"large.{ending}"
    large.touch()
    os.truncate(large, 2 << 30)
    done = witness(command, large.name)
    assert (done.exit_code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith(f"witness: large.{ending}: ")
    assert "2147 MB, more than the" in done.err


def test_ten_thousand_empty_pages_are_told_to_be_empty(witness: Witness, folder: Path) -> None:
    canvas = Canvas(str(folder / "long.pdf"), pagesize=(100, 100))
    for _ in range(10_000):
        canvas.showPage()
    canvas.save()
    done = witness("read", "long.pdf")
    assert (done.exit_code, done.err.count("\n")) == (1, 1)
    assert "it has no words to read" in done.err


def test_names_for_one_thing_in_yaml_do_not_multiply(witness: Witness, folder: Path) -> None:
    tenfold = "\n".join(
        f"  {b}: &{b} [{', '.join([f'*{a}'] * 10)}]" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    (folder / "x.glx").write_text(f"persons:\n  a: &a {{properties: {{name: Ada Holm}}}}\n{tenfold}\nevents: {{}}\n")
    done = witness("import", "x.glx")
    assert (done.exit_code, "Traceback" in done.err) == (0, False)
