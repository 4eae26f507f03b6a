"""A TEI document becomes a draft: its text, then its notes in the order of their calls."""

from pathlib import Path

from lxml import etree

from bearwitness.sources.draft import Block, Draft
from bearwitness.sources.tei.header import stated_in
from bearwitness.sources.tei.writing import Writer
from bearwitness.sources.wrapping import Words
from bearwitness.sources.xmltree import parsed


def read_tei(data: bytes, path: Path) -> Draft:
    """The blocks of a TEI document; BrokenXmlError where it is not sound, no blocks where it has no text."""
    root = parsed(data, path)
    texts = [text for text in root.iter("text") if next(text.iterancestors("text", "floatingText"), None) is None]
    words = Words("\n".join("".join(map(str, text.itertext())) for text in texts))
    writer = Writer(words, _called(root), quoted=root.find(".//encodingDesc//quotation[@marks='all']") is not None)
    for text in texts:
        writer.visit(text)
    blocks = [*writer.blocks, *_notes(writer, words)]
    return Draft(tuple(blocks), stated_in(root))


def _called(root: etree._Element) -> dict[str, etree._Element]:
    """The notes that references call, by their ids."""
    targets = {ref.get("target", "").removeprefix("#") for ref in root.iter("ref", "ptr")}
    return {note.get("id", ""): note for note in root.iter("note") if note.get("id") and note.get("id", "") in targets}


def _notes(writer: Writer, words: Words) -> list[Block]:
    """The notes as blocks, those that other notes call behind them."""
    blocks: list[Block] = []
    for group, note in enumerate(writer.notes):
        own = Writer(words, {}, quoted=False)
        own.note(note, -1 - group)
        blocks += own.blocks
        writer.notes += own.notes
    return blocks
