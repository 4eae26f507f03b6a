"""OpenDocument texts."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bearwitness.record import Source, Span
from bearwitness.sources import SourceError, read_file

NS = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = (
    " ".join(
        f'xmlns:{name}="{NS}{where}:1.0"'
        for name, where in (("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"))
    )
    + f' xmlns:fo="{NS}xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
STYLES = """<office:automatic-styles>
<style:style style:name="I" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="II" style:parent-style-name="I"/>
<style:style style:name="R"><style:text-properties style:text-position="super 58%"/></style:style>
</office:automatic-styles>"""
NOTE = (
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>Weissman, p. 44.</text:p></text:note-body></text:note>"
)
CELL = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
Read = Callable[..., Source]


def odt(body: str, **parts: str) -> bytes:
    """A document with this body and other parts, as `meta`."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        whole = f"<office:body><office:text>{body}</office:text></office:body>"
        archive.writestr("content.xml", f"<office:document-content {SPACES}>{STYLES}{whole}</office:document-content>")
        for name, content in parts.items():
            archive.writestr(f"{name}.xml", f"<office:document-{name} {SPACES}>{content}</office:document-{name}>")
    return out.getvalue()


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def read_body(body: str, **parts: str) -> Source:
        (tmp_path / "text.odt").write_bytes(odt(body, **parts))
        return read_file(tmp_path / "text.odt")[0]

    return read_body


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:p>He left.</text:p><text:p>She stayed.</text:p>", "He left.\n\nShe stayed."),
        ("<text:p>He   left<text:s text:c='2'/>the\n town.</text:p>", "He left the town."),
        ("<text:p>He read <text:span text:style-name='I'>The Owl</text:span>.</text:p>", "He read *The Owl*."),
        ("<text:p>He read <text:span text:style-name='II'>The Owl</text:span>.</text:p>", "He read *The Owl*."),
        ("<text:p>In 1917<text:span text:style-name='R'>2</text:span> he left.</text:p>", "In 1917² he left."),
        (f"<text:p>He left.{NOTE} She stayed.</text:p>", "He left.[1] She stayed.\n\n[1] Weissman, p. 44."),
        ("<text:p>One<text:line-break/>Two</text:p>", "One\n\nTwo"),
        ("<text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>", "One"),
        ("<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes><text:p>He left.</text:p>", "He left."),
        ("<text:p>He<office:annotation><text:p>Why?</text:p></office:annotation> left.</text:p>", "He left."),
        (
            f"<table:table><table:table-row>{CELL.format('1936')}{CELL.format('Brussels')}</table:table-row></table:table>",
            "1936 Brussels",
        ),
    ],
)
def test_a_text_is_read_as_it_shows(read: Read, body: str, text: str) -> None:
    assert read(body).text == text


def test_headings_are_headings_and_a_table_of_contents_is_furniture(read: Read) -> None:
    source = read(
        "<text:table-of-content><text:index-body><text:p>The stoker 3</text:p></text:index-body></text:table-of-content>"
        "<text:h text:outline-level='1'>The stoker</text:h><text:p>He left.</text:p>"
    )
    assert (source.furniture, source.headings) == ((Span(0, 12),), (Span(14, 24),))


def test_the_properties_are_believed_where_the_text_confirms_them(read: Read) -> None:
    meta = "<office:meta><dc:title>The Owl</dc:title><dc:creator>Ada Holm</dc:creator></office:meta>"
    assert read("<text:p>The Owl</text:p><text:p>He left.</text:p>", meta=meta).byline == ""
    assert (
        read("<text:p>The Owl</text:p><text:p>By Ada Holm</text:p><text:p>He left.</text:p>", meta=meta).title
        == "The Owl"
    )


@pytest.mark.parametrize("data", [odt("")[:-60], odt("<text:p>"), odt("").replace(b"content.xml", b"c0ntent.xml")])
def test_what_is_damaged_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "text.odt").write_bytes(data)
    with pytest.raises(SourceError):
        read_file(tmp_path / "text.odt")
