"""Recognised pages become a draft: composed as printed pages are, with a word on what is doubtful on each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lxml import etree, html

from bearwitness.record import Problem
from bearwitness.sources.archive import Archive
from bearwitness.sources.decoding import decode
from bearwitness.sources.draft import Block, Draft
from bearwitness.sources.error import doubt
from bearwitness.sources.layout import compose
from bearwitness.sources.ocr import alto, hocr, pagexml
from bearwitness.sources.ocr.scans import CONFIDENT, Scan
from bearwitness.sources.xmltree import parsed, require_bounded

_SOME = 10
_DIGITS = re.compile(r"(\d+)")
_PAGES = re.compile(r"\.(?:xml|hocr|html?)$", re.IGNORECASE)
_FOLDERS = ("page", "alto", "hocr")
"""Folders of an archive that hold the same pages in several formats, the fullest first."""


def read_alto(data: bytes, path: Path) -> Draft:
    """The blocks of an ALTO file."""
    root = parsed(data, path)
    return draft_of(list(alto.scans_in(root, 1)), alto.known_words(root), path)


def read_pagexml(data: bytes, path: Path) -> Draft:
    """The blocks of a PAGE XML file."""
    return draft_of(list(pagexml.scans_in(parsed(data, path), 1)), (), path)


def read_hocr(data: bytes, path: Path) -> Draft:
    """The blocks of an hOCR file."""
    return draft_of(list(hocr.scans_in(page_of(data, path), 1)), (), path)


def read_archive(data: bytes, path: Path) -> Draft:
    """The blocks of the pages in an archive, in the order of their names; those of one format where it has several."""
    archive = Archive(data, path)
    scans: list[Scan] = []
    known: list[str] = []
    for name in pages_in(archive.names):
        content = archive.required(name)
        if _PAGES.search(name) is not None and not name.lower().endswith(".xml"):
            scans += hocr.scans_in(page_of(content, path), len(scans) + 1)
            continue
        root = parsed(content, path, name)
        if root.tag == "alto":
            scans += alto.scans_in(root, len(scans) + 1)
            known += alto.known_words(root)
        elif root.tag == "PcGts":
            scans += pagexml.scans_in(root, len(scans) + 1)
    return draft_of(scans, known, path)


def pages_in(names: Iterable[str]) -> tuple[str, ...]:
    """The names of the files that may be pages, numbers in them in the order of counting."""
    found = [
        name for name in names if _PAGES.search(name) and not name.rpartition("/")[2].startswith((".", "mets", "METS"))
    ]
    for folder in _FOLDERS:
        inside = [name for name in found if folder in name.lower().split("/")[:-1]]
        if inside:
            found = inside
            break
    return tuple(
        sorted(found, key=lambda name: [part.zfill(12) if part.isdecimal() else part for part in _DIGITS.split(name)])
    )


def page_of(data: bytes, path: Path) -> html.HtmlElement:
    """The root of an hOCR file; an empty page where it has no words."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", decode(data, path).text)
    require_bounded(data, path)
    try:
        return html.document_fromstring(text.encode("utf-8"), parser=parser)
    except etree.ParserError:
        return html.Element("html")


def draft_of(scans: Sequence[Scan], known: Iterable[str], path: Path) -> Draft:
    """The blocks of recognised pages, with a word on what is doubtful; `known` are words that lines divide."""
    blocks, guessed = compose([scan.sheet for scan in scans], known)
    guesses = (doubt(path, "doubtful", guessed),) if guessed else ()
    return Draft(blocks, problems=(*doubts_about(scans, blocks, path), *guesses))


def doubts_about(scans: Sequence[Scan], blocks: Sequence[Block], path: Path) -> Iterator[Problem]:
    """A sentence for each page with words that were recognised with little confidence."""
    labels = {mark.number: mark.label for block in reversed(blocks) for mark in reversed(block.pages)}
    for scan in scans:
        if scan.doubtful:
            number = scan.sheet.number
            page = f"page {labels.get(number, number)}" + (f" ({number} of the file)" if len(scans) > 1 else "")
            some = ", ".join(f"“{word}”" for word in scan.doubtful[:_SOME]) + (
                " …" if len(scan.doubtful) > _SOME else ""
            )
            count = f"{len(scan.doubtful)} of {scan.words} words are"
            yield doubt(path, "doubtful", f"{page}: {count} recognised with a confidence under {CONFIDENT:.0%}: {some}")
