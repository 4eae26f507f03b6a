"""The notes of an EPUB: taken from where they stand, in the order of their calls; a call has its number in brackets.

A link is the call of a note where the book says so, or where it is a number or a sign and leads to words that begin
with the same one.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec
from lxml import html

from bearwitness.sources.draft import Block
from bearwitness.sources.epub.document import Document, types_of
from bearwitness.sources.epub.package import place
from bearwitness.sources.pagetext import pieces_of

_CALL = re.compile(r"\b(?:noteref|doc-noteref)\b")
_NOTE = re.compile(r"\b(?:footnote|endnote|rearnote|note|doc-footnote|doc-endnote)\b")
_LABEL = re.compile(r"[\[({]?\s*(\d{1,4}|[ivxlc]{1,7}|\*{1,4}|[†‡§¶]{1,3})\s*[\])}]?\.?")
_BACK = re.compile(r"\s*(?:[↩↑⤴^⮌]\ufe0e?|\b(?:back|return)\b.{0,20}|\[(?:back|return)[^\]]*\])\s*$", re.IGNORECASE)
_BLOCKS = frozenset(("p", "li", "aside", "div", "dd", "td", "section", "blockquote"))


class _Call(msgspec.Struct, frozen=True):
    """The link that calls a note, the number it has, and the element of the note."""

    link: html.HtmlElement
    label: str
    note: html.HtmlElement


def notes_of(documents: Sequence[Document]) -> tuple[Block, ...]:
    """The notes of a book as blocks; in the trees of its documents the calls are left, and the notes are gone."""
    calls = list(_calls(documents))
    notes = {id(call.note): call for call in reversed(calls)}
    first = {id(call.note): number for number, call in reversed(list(enumerate(calls)))}
    for call in calls:
        _write_call(call)
    blocks: list[Block] = []
    for group, key in enumerate(sorted(notes, key=first.__getitem__)):
        blocks += _blocks(notes[key], -1 - group)
    for call in notes.values():
        if call.note.getparent() is not None:
            call.note.drop_tree()
    return tuple(blocks)


def _calls(documents: Sequence[Document]) -> Iterator[_Call]:
    targets = {
        f"{document.name}#{element.get('id', element.get('name'))}": element
        for document in reversed(documents)
        for element in document.tree.iter()
        if element.get("id", element.get("name"))
    }
    for document in documents:
        for link in document.tree.iter("a"):
            target = targets.get(place(document.name, link.get("href", "")))
            label = _LABEL.fullmatch(link.text_content().strip())
            if target is None or label is None:
                continue
            note = _note_around(target)
            if (
                note is not None
                and link not in note.iterdescendants()
                and (_is_stated(link, note) or _begins(note, label.group(1)))
            ):
                yield _Call(link, label.group(1), note)


def _note_around(target: html.HtmlElement) -> html.HtmlElement | None:
    """The element of the note that a link leads to: the one that says so, or the paragraph."""
    around = [target, *target.iterancestors()]
    stated = next((element for element in around if _NOTE.search(types_of(element))), None)
    return stated if stated is not None else next((element for element in around if element.tag in _BLOCKS), None)


def _is_stated(link: html.HtmlElement, note: html.HtmlElement) -> bool:
    return bool(_CALL.search(types_of(link)) or _NOTE.search(types_of(note)))


def _begins(note: html.HtmlElement, label: str) -> bool:
    """Whether the words of a note begin with its number."""
    found = _LABEL.match(note.text_content().strip())
    return found is not None and found.group(1) == label


def _write_call(call: _Call) -> None:
    """Puts the number in brackets in the place of the link."""
    link = call.link
    for child in list(link):
        link.remove(child)
    link.attrib.pop("href", None)
    link.attrib.pop("id", None)
    link.tag = "span"
    link.text = f"[{call.label}]"


def _blocks(call: _Call, group: int) -> Iterator[Block]:
    """The note, its number before its first line and no link back."""
    for link in [link for link in call.note.iter("a") if _leads_back(link)]:
        link.drop_tree()
    texts = [_BACK.sub("", piece.text) for piece in pieces_of(call.note)]
    if texts:
        own = _LABEL.match(texts[0])
        bare = texts[0][own.end() :] if own is not None and own.group(1) == call.label else texts[0]
        texts[0] = f"[{call.label}] {bare.lstrip(' .:')}"
    return (Block(text.strip(), "note", group) for text in texts if text.strip())


def _leads_back(link: html.HtmlElement) -> bool:
    words = link.text_content().strip()
    return "#" in link.get("href", "") and bool(_LABEL.fullmatch(words) or _BACK.fullmatch(words))
