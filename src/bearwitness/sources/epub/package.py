"""The package of an EPUB: which documents it has in which order, what it says of itself, and where printed pages begin."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import msgspec
from lxml import etree

from bearwitness.sources.archive import Archive
from bearwitness.sources.dates import date_in
from bearwitness.sources.draft import Stated
from bearwitness.sources.error import SourceError
from bearwitness.sources.xmltree import parsed, words_of

_CONTAINER, _ENCRYPTION = "META-INF/container.xml", "META-INF/encryption.xml"
_REPRINTER = "gutenberg"
"""A publisher whose date is that of the file, long after the book's."""
_MOST_AUTHORS = 3
_UNKNOWN = re.compile(r"(?:unknown|untitled|anonymous|various)\b", re.IGNORECASE)
"""What programs write where they know nothing."""


class NoBookError(SourceError):
    """The archive holds no EPUB."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the file holds no EPUB book; get it again, or open it and save it as EPUB")


class LockedBookError(SourceError):
    """The documents of the book are encrypted."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the book is locked (DRM); get one that is not")


class Package(msgspec.Struct, frozen=True):
    """The names of the documents in the order of reading, and the labels of pages by the places where they begin."""

    documents: tuple[str, ...]
    pages: dict[str, str]
    sheets: tuple[str, ...]
    """The names of the style sheets."""
    stated: Stated


class _Files:
    """The XML files of a book, by their names in its archive."""

    def __init__(self, archive: Archive, path: Path) -> None:
        self._archive, self._path = archive, path

    def root(self, name: str) -> etree._Element | None:
        """The root of a file; None where there is none of that name."""
        content = self._archive.read(name)
        return None if content is None else parsed(content, self._path, name)


def package_of(archive: Archive, path: Path) -> Package:
    """What the package says; NoBookError or LockedBookError where the book cannot be read."""
    files = _Files(archive, path)
    container = files.root(_CONTAINER)
    rootfile = container.find(".//rootfile[@full-path]") if container is not None else None
    name = rootfile.get("full-path", "") if rootfile is not None else ""
    root = files.root(name) if name else None
    if root is None:
        raise NoBookError(path)
    documents = tuple(_documents(root, name))
    if _is_locked(files, documents):
        raise LockedBookError(path)
    sheets = (item.get("href", "") for item in root.iterfind("manifest/item[@media-type='text/css']"))
    return Package(
        documents, dict(_pages(files, root, name)), tuple(place(name, sheet) for sheet in sheets), stated_in(root)
    )


def place(document: str, reference: str) -> str:
    """Where a reference in a document leads: the name of a file in the archive, with the fragment where it has one."""
    name, mark, fragment = unquote(reference).partition("#")
    whole = posixpath.normpath(posixpath.join("/", posixpath.dirname(document), name))[1:] if name else document
    return f"{whole}{mark}{fragment}"


def _documents(root: etree._Element, name: str) -> Iterator[str]:
    """The documents in the order of reading, those beside it last, without tables of contents."""
    items = {item.get("id", ""): item for item in root.iterfind("manifest/item")}
    contents = {
        place(name, ref.get("href", "")).partition("#")[0] for ref in root.iterfind("guide/reference[@type='toc']")
    }
    spine = [ref for ref in root.iterfind("spine/itemref") if ref.get("idref", "") in items]
    for reference in sorted(spine, key=lambda ref: ref.get("linear") == "no"):
        item = items[reference.get("idref", "")]
        document = place(name, item.get("href", ""))
        if "nav" not in item.get("properties", "").split() and document not in contents:
            yield document


def _is_locked(files: _Files, documents: tuple[str, ...]) -> bool:
    root = files.root(_ENCRYPTION)
    locked = (
        {unquote(reference.get("URI", "")) for reference in root.iter("CipherReference")} if root is not None else set()
    )
    return not locked.isdisjoint(documents)


def _pages(files: _Files, root: etree._Element, name: str) -> Iterator[tuple[str, str]]:
    """The page list of the navigation, in the form of EPUB 3 or in that of EPUB 2."""
    for item in root.iterfind("manifest/item"):
        document = place(name, item.get("href", ""))
        if "nav" in item.get("properties", "").split():
            nav = files.root(document)
            for link in nav.iterfind(".//nav[@type='page-list']//a[@href]") if nav is not None else ():
                yield place(document, link.get("href", "")), words_of(link)
        elif item.get("media-type") == "application/x-dtbncx+xml":
            ncx = files.root(document)
            for target in ncx.iterfind("pageList/pageTarget") if ncx is not None else ():
                content = target.find("content")
                label = words_of(target.find("navLabel")) or target.get("value", "")
                yield place(document, content.get("src", "") if content is not None else ""), label


def stated_in(root: etree._Element) -> Stated:
    """What the metadata of a package say: the first title, the authors, the publisher, the date of publishing."""
    metadata = root.find("metadata")
    if metadata is None:
        return Stated()
    publisher = words_of(metadata.find("publisher"))
    reprinted = _REPRINTER in publisher.casefold()
    title = words_of(metadata.find("title"))
    return Stated(
        title="" if _UNKNOWN.match(title) else title,
        author=" and ".join(list(_authors(metadata))[:_MOST_AUTHORS]),
        date="" if reprinted else _date(metadata),
        language=words_of(metadata.find("language")),
        publisher="" if reprinted else publisher,
    )


def _authors(metadata: etree._Element) -> Iterator[str]:
    """The creators who are authors, or of whom nothing else is said."""
    roles = {
        meta.get("refines", "").removeprefix("#"): words_of(meta)
        for meta in metadata.iterfind("meta[@property='role']")
    }
    for creator in metadata.iterfind("creator"):
        name = words_of(creator)
        if creator.get("role", roles.get(creator.get("id", ""), "aut")) == "aut" and name and not _UNKNOWN.match(name):
            yield name


def _date(metadata: etree._Element) -> str:
    dates = {date.get("event", "publication"): date_in(words_of(date)) for date in reversed(metadata.findall("date"))}
    return dates.get("original-publication") or dates.get("publication") or ""
