"""A dossier as a folder of plain files, for git: small changes of the dossier are small changes of the files.

    witness.json            what this folder is, and which files in it are the dossier's
    sources/ID.txt          the reading text of a source, to the letter
    sources.jsonl           what each source is
    entities.jsonl mentions.jsonl times.jsonl assertions.jsonl quotations.jsonl disputes.jsonl contradictions.jsonl
    notes.jsonl             the research log
    decisions.jsonl         the log, for readers: `witness import` takes in what came of it, not who decided and when

Each thing is one line of JSON, the lines sorted; the log keeps its order.  Only files that `witness.json` names, or
that are not there yet, are written; a file of another hand in their place is an error before anything is written.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from bearwitness.exchange.errors import (
    FileInTheWayError,
    LinkInFolderError,
    NewerExchangeFileError,
    NotAnExchangeFileError,
    NotAWitnessFolderError,
)
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost, wholly
from bearwitness.record import PageMark, SourceRecord, Span, content_id

CARRIES: Carried = wholly(
    "sources texts furniture entities names mentions links points times reasons assertions dates durations places "
    "voices stances modalities certainties statuses readers words positions citations quotations disputes "
    "contradictions notes decisions"
)
FORMAT: Literal["bearwitness-folder/1"] = "bearwitness-folder/1"
MANIFEST = "witness.json"
KINDS = ("sources", "entities", "mentions", "times", "assertions", "quotations", "disputes", "contradictions", "notes")
LOG = "decisions.jsonl"

_FAMILY = FORMAT.partition("/")[0]
_OWN = re.compile(rf"(?:{'|'.join(KINDS)})\.jsonl|{re.escape(LOG)}|sources/[a-z0-9_][a-z0-9.-]*\.txt")
_PLAIN_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")
_RESERVED = re.compile(r"con|prn|aux|nul|(?:com|lpt)\d")
_ENCODER = msgspec.json.Encoder()


class Manifest(msgspec.Struct, frozen=True):
    """What the folder is."""

    format: str
    files: tuple[str, ...] = ()


class SourceLine(msgspec.Struct, frozen=True, kw_only=True):
    """A source without its text, of which it has the length: a file whose line ends were changed is known by it."""

    id: str
    title: str
    author: str | None = None
    date: str | None = None
    about: str | None = None
    kind: str = "text"
    language: str = "en"
    sha256: str
    furniture: tuple[Span, ...] = ()
    publisher: str = ""
    pages: tuple[PageMark, ...] = ()
    characters: int


class MentionLine(msgspec.Struct, frozen=True):
    """A place where an entity is spoken of."""

    source: str
    start: int
    end: int
    text: str
    entity: str


def write_folder(now: Holdings, folder: Path) -> Losses:
    """Writes the dossier into `folder`, which is made where it is not there, and takes away what it no longer has.

    Raises ExchangeError, before anything is written, where a file that is not the dossier's is in the way.
    """
    before = _files_before(folder)
    names = [*_text_files(now), *(f"{kind}.jsonl" for kind in KINDS), LOG]
    _require_free(folder, names, before)
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    _put(folder / MANIFEST, _manifest({*before, *names}))
    for source in now.sources():
        _put(folder / text_file(source.id), (source.text.encode(),))
    for kind in KINDS:
        _put(folder / f"{kind}.jsonl", sorted(_lines(now, kind)))
    _put(folder / LOG, (_ENCODER.encode(decision) + b"\n" for decision in now.decisions()))
    for name in sorted(before - set(names)):
        (folder / name).unlink(missing_ok=True)
    _put(folder / MANIFEST, _manifest(names))
    return lost(now, CARRIES)


def read_manifest(folder: Path) -> Manifest:
    """What a folder says of itself; ExchangeError where it is none of ours, or of a newer version."""
    place = folder / MANIFEST
    require_no_link(folder, MANIFEST)
    try:
        found = msgspec.json.decode(place.read_bytes(), type=Manifest)
    except FileNotFoundError as error:
        raise NotAWitnessFolderError(str(folder), f"it has no {MANIFEST}") from error
    except (msgspec.DecodeError, RecursionError) as error:
        raise NotAnExchangeFileError(str(place), str(error)) from error
    if found.format.partition("/")[0] != _FAMILY:
        raise NotAWitnessFolderError(str(folder), f"its format is “{found.format}”")
    if found.format != FORMAT:
        raise NewerExchangeFileError(str(folder), found.format, FORMAT)
    return found


def require_no_link(folder: Path, name: str) -> None:
    """Raises LinkInFolderError where the file, or a folder that it is in, is a link to somewhere else."""
    place = folder
    for part in Path(name).parts:
        place /= part
        if place.is_symlink():
            raise LinkInFolderError(str(place))


def text_file(source: str) -> str:
    """The name of the file of a source's text: by its id, or by the id's hash where no file can have that name."""
    plain = _PLAIN_ID.fullmatch(source) is not None and _RESERVED.fullmatch(source) is None
    return f"sources/{source if plain else content_id('_', source)}.txt"


def _text_files(now: Holdings) -> Iterator[str]:
    return (text_file(source.id) for source in now.sources())


def _files_before(folder: Path) -> frozenset[str]:
    """The files that the dossier's last export wrote, names that it never writes left aside."""
    if not folder.exists() or not any(folder.iterdir()) or not (folder / MANIFEST).exists():
        return frozenset()
    return frozenset(name for name in read_manifest(folder).files if _OWN.fullmatch(name))


def _require_free(folder: Path, names: Sequence[str], before: frozenset[str]) -> None:
    for name in (MANIFEST, "sources", *names, *before):
        require_no_link(folder, name)
    for name in names:
        if name not in before and (folder / name).exists():
            raise FileInTheWayError(str(folder / name))


def _manifest(names: Iterable[str]) -> tuple[bytes]:
    return (msgspec.json.format(_ENCODER.encode(Manifest(FORMAT, tuple(sorted(names)))), indent=1) + b"\n",)


def _lines(now: Holdings, kind: str) -> Iterator[bytes]:
    things: Iterator[object] = {
        "sources": lambda: map(_source_line, now.sources()),
        "entities": lambda: (msgspec.structs.replace(entity, mentions=()) for entity in now.entities()),
        "mentions": lambda: (
            MentionLine(m.source, m.start, m.end, m.text, entity.id)
            for entity in now.entities()
            for m in entity.mentions
        ),
        "times": now.times,
        "assertions": now.assertions,
        "quotations": now.quotations,
        "disputes": now.disputes,
        "contradictions": now.contradictions,
        "notes": now.notes,
    }[kind]()
    return (_ENCODER.encode(thing) + b"\n" for thing in things)


def _source_line(source: SourceRecord) -> SourceLine:
    fields = msgspec.structs.asdict(source)
    return SourceLine(characters=len(fields.pop("text")), **fields)


def _put(place: Path, chunks: Iterable[bytes]) -> None:
    """A file that is there whole afterwards or as it was before."""
    new = place.with_name(f".{place.name}.{os.getpid()}.new")
    try:
        with new.open("wb") as out:
            out.writelines(chunks)
        new.replace(place)
    finally:
        new.unlink(missing_ok=True)
