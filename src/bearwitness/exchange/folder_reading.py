"""A folder of plain files (`folder`) is read back: the dossier that was written, proved before it is given."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from bearwitness.exchange.errors import NotAnExchangeFileError, UnreadableExchangeFileError, UnsoundExchangeFileError
from bearwitness.exchange.folder import MentionLine, SourceLine, read_manifest, require_no_link, text_file
from bearwitness.record import (
    Anchor,
    Assertion,
    Contradiction,
    Dispute,
    Dossier,
    Entity,
    Quotation,
    ResearchNote,
    SourceRecord,
    TimeMention,
)
from bearwitness.store import soundness

Thing = TypeVar("Thing")


def read_folder(folder: Path) -> Dossier:
    """The dossier in a folder: every anchor has its words, every reference its target.

    Raises ExchangeError, with a sentence that names the file and the line, where that is not so.
    """
    files = read_manifest(folder).files
    mentions: dict[str, list[Anchor]] = {}
    for mention in _things(folder, "mentions", MentionLine):
        anchor = Anchor(mention.source, mention.start, mention.end, mention.text)
        mentions.setdefault(mention.entity, []).append(anchor)
    dossier = Dossier(
        sources=tuple(_source(folder, line) for line in _things(folder, "sources", SourceLine)),
        entities=tuple(_spoken_of(entity, mentions) for entity in _things(folder, "entities", Entity)),
        times=tuple(_things(folder, "times", TimeMention)),
        assertions=tuple(_things(folder, "assertions", Assertion)),
        quotations=tuple(_things(folder, "quotations", Quotation)),
        disputes=tuple(_things(folder, "disputes", Dispute)),
        contradictions=tuple(_things(folder, "contradictions", Contradiction)),
        notes=tuple(sorted(_things(folder, "notes", ResearchNote), key=_when)) if "notes.jsonl" in files else (),
    )
    problems = tuple(soundness.in_dossier(dossier))
    if problems:
        raise UnsoundExchangeFileError(str(folder), problems)
    return dossier


def _things(folder: Path, kind: str, of: type[Thing]) -> Iterator[Thing]:
    name = f"{kind}.jsonl"
    decoder = msgspec.json.Decoder(of)
    for number, line in enumerate(_bytes(folder, name).splitlines(), 1):
        try:
            yield decoder.decode(line)
        except (msgspec.DecodeError, RecursionError) as error:
            raise NotAnExchangeFileError(f"{folder / name}, line {number}", str(error)) from error


def _source(folder: Path, line: SourceLine) -> SourceRecord:
    fields = msgspec.structs.asdict(line)
    name, length = text_file(line.id), fields.pop("characters")
    try:
        text = _bytes(folder, name).decode()
    except UnicodeDecodeError as error:
        raise NotAnExchangeFileError(str(folder / name), "its text is not UTF-8") from error
    as_written = text.replace("\r\n", "\n")
    return SourceRecord(text=as_written if len(text) != length and len(as_written) == length else text, **fields)


def _spoken_of(entity: Entity, mentions: dict[str, list[Anchor]]) -> Entity:
    found = sorted(mentions.get(entity.id, []), key=lambda m: (m.source, m.start, -m.end, m.text))
    return msgspec.structs.replace(entity, mentions=tuple(found))


def _when(note: ResearchNote) -> tuple[str, str]:
    return (note.at, note.id)


def _bytes(folder: Path, name: str) -> bytes:
    require_no_link(folder, name)
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        raise UnreadableExchangeFileError(str(folder / name), error.strerror or type(error).__name__) from error
