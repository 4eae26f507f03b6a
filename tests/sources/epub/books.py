"""EPUB books for tests, written file by file."""

import io
import posixpath
import zipfile
from collections.abc import Mapping

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)


def page(body: str) -> str:
    """A document with this body."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>t</title></head><body>{body}</body></html>'
    )


def epub(
    documents: Mapping[str, str], metadata: str = "", guide: str = "", more: Mapping[str, str] | None = None
) -> bytes:
    """A book of these documents in this order; `more` are files that are not read in turn.

    A document of the name nav.xhtml is the navigation; one whose name begins with "aside" stands beside the others.
    """
    files = {**documents, **(more or {})}
    items = "".join(_item(number, name) for number, name in enumerate(files))
    spine = "".join(_reference(number, name) for number, name in enumerate(documents))
    package = (
        f'<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f'xmlns:opf="http://www.idpf.org/2007/opf">{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine>'
        f"<guide>{guide}</guide></package>"
    )
    whole = {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": package}
    whole |= {posixpath.normpath(f"OEBPS/{name.replace('%20', ' ')}"): content for name, content in files.items()}
    return packed(whole)


def packed(files: Mapping[str, str]) -> bytes:
    """An archive that begins as an EPUB has to."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def _item(number: int, name: str) -> str:
    kind = {"css": "text/css", "ncx": "application/x-dtbncx+xml"}.get(name.rpartition(".")[2], "application/xhtml+xml")
    properties = ' properties="nav"' if name == "nav.xhtml" else ""
    return f'<item id="{number}" href="{name}" media-type="{kind}"{properties}/>'


def _reference(number: int, name: str) -> str:
    linear = ' linear="no"' if name.startswith("aside") else ""
    return f'<itemref idref="{number}"{linear}/>'
