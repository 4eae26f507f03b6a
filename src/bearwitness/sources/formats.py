"""The formats that are read: one row each, its endings and what makes a draft of its bytes."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from bearwitness.record import Problem
from bearwitness.sources.cleaning import cleaned
from bearwitness.sources.decoding import Decoded, decode
from bearwitness.sources.draft import Draft
from bearwitness.sources.plain import read_plain


class Format(msgspec.Struct, frozen=True):
    """A format: its name, the endings of its files, and its reader (which raises SourceError)."""

    name: str
    endings: tuple[str, ...]
    read: Callable[[bytes, Path], Draft]


def _plain(data: bytes, path: Path) -> Draft:
    return _with_doubts(decode(data, path), path, read_plain)


def _with_doubts(decoded: Decoded, path: Path, read: Callable[[str], Draft]) -> Draft:
    draft = read(cleaned(decoded.text))
    doubts = tuple(Problem("encoding", f"{path}: {doubt}", str(path)) for doubt in decoded.doubts)
    return Draft(draft.blocks, draft.stated, doubts + draft.problems)


PLAIN = Format("plain text", (".txt", ".text", ""), _plain)
FORMATS: tuple[Format, ...] = (PLAIN,)


def format_of(path: Path) -> Format:
    """The format of a file by its ending; plain text where the ending is of none."""
    ending = path.suffix.lower()
    return next((known for known in FORMATS if ending in known.endings), PLAIN)
