"""A Word document becomes a draft: the parts of its package are read from memory, the body first, then the notes called."""

import posixpath
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from bearwitness.sources.archive import Archive
from bearwitness.sources.confirming import confirmed
from bearwitness.sources.draft import Block, Draft, Stated
from bearwitness.sources.error import SourceError
from bearwitness.sources.word.body import Body
from bearwitness.sources.word.numbers import Numbers
from bearwitness.sources.word.styles import styles_of
from bearwitness.sources.word.words import Reader
from bearwitness.sources.xmltree import parsed, words_of

_COMPOUND = b"\xd0\xcf\x11\xe0"
_KINDS = {"footnote": "footnotes", "endnote": "endnotes"}


class OldWordError(SourceError):
    """The file is no DOCX, but of the older kind, or a DOCX that is locked."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, "the file is locked with a password, or an old Word file; save it as DOCX without a password"
        )


class NoWordError(SourceError):
    """The archive holds no Word document."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the file holds no Word document; open it and save it as DOCX")


class _Package:
    """The parts of a document by what they are to its main one."""

    def __init__(self, data: bytes, path: Path) -> None:
        self._archive, self._path = Archive(data, path), path
        main = self._targets("_rels/.rels", "").get("officeDocument", "")
        folder, name = posixpath.split(main)
        self._parts = {"document": main} | self._targets(f"{folder}/_rels/{name}.rels", folder)
        self._core = self._targets("_rels/.rels", "").get("core-properties", "")

    def part(self, kind: str) -> etree._Element | None:
        """The root of a part; None where the document has none of that kind."""
        name = self._core if kind == "core-properties" else self._parts.get(kind, "")
        content = self._archive.read(name) if name else None
        return None if content is None else parsed(content, self._path, name)

    def _targets(self, name: str, folder: str) -> dict[str, str]:
        content = self._archive.read(name)
        if content is None:
            return {}
        links = [
            link
            for link in parsed(content, self._path, name).iter("Relationship")
            if link.get("TargetMode") != "External"
        ]
        return {
            link.get("Type", "").rpartition("/")[2]: posixpath.normpath(
                posixpath.join("/", folder, link.get("Target", ""))
            )[1:]
            for link in reversed(links)
        }


def read_docx(data: bytes, path: Path) -> Draft:
    """The blocks of a Word document; SourceError where it is locked, damaged or none."""
    if data.startswith(_COMPOUND):
        raise OldWordError(path)
    package = _Package(data, path)
    document = package.part("document")
    body = document.find("body") if document is not None else None
    if body is None:
        raise NoWordError(path)
    reader = Reader(styles_of(package.part("styles")), Numbers(package.part("settings")))
    blocks = tuple(Body(reader).blocks(body))
    blocks += tuple(_notes(package, reader))
    text = "\n".join(block.text for block in blocks)
    return Draft(blocks, confirmed(_stated(package), text))


def _notes(package: _Package, reader: Reader) -> Iterator[Block]:
    """The notes in the order in which they are called, each with its number before its first line."""
    parts = {kind: package.part(name) for kind, name in _KINDS.items()}
    elements = {
        (kind, note.get("id", "")): note for kind, part in parts.items() if part is not None for note in part.iter(kind)
    }
    called = list(reader.numbers.called())
    for group, (kind, identifier, label) in enumerate(called):
        note = elements.get((kind, identifier))
        lines = [block.text for block in Body(reader).blocks(note)] if note is not None else []
        for number, line in enumerate(lines):
            yield Block(f"[{label}] {line}" if number == 0 else line, "note", -1 - group)


def _stated(package: _Package) -> Stated:
    core = package.part("core-properties")
    if core is None:
        return Stated()
    return Stated(
        title=words_of(core.find("title")),
        author=words_of(core.find("creator")),
        language=words_of(core.find("language")),
    )
