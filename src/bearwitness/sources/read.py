"""A file becomes a source: read once, by its format, then judged for furniture and asked for its metadata."""

import hashlib
from pathlib import Path

from bearwitness.record import Problem, Source, Span, content_id
from bearwitness.sources.draft import Block, Draft, Laid, lay
from bearwitness.sources.edition import without_edition
from bearwitness.sources.error import SourceError, shown
from bearwitness.sources.formats import format_of, most_bytes
from bearwitness.sources.furniture import marked, parted
from bearwitness.sources.headings import headings_of
from bearwitness.sources.kind import entry_subject, kind_of
from bearwitness.sources.language import language_of
from bearwitness.sources.limits import MOST_CHARACTERS, MOST_LINES
from bearwitness.sources.metadata import Metadata, metadata_of
from bearwitness.sources.zones import is_prose


class MissingFileError(SourceError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "there is no such file; check its name and folder")


class UnreadableFileError(SourceError):
    """The system does not let the file be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"the file cannot be read ({reason}); check that you may open it")


class TooLargeError(SourceError):
    """The file is larger than any text of a life."""

    def __init__(self, path: Path, size: int, most: int) -> None:
        super().__init__(
            path, f"the file has {size / 1e6:.0f} MB, more than the {most / 1e6:.0f} MB that are read; split it"
        )


class TooManyLinesError(SourceError):
    """The file is a list or a table rather than a text."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"the file has more than {MOST_LINES:,} lines, as lists have and no text; split it")


class TooLongError(SourceError):
    """The text is longer than any book."""

    def __init__(self, path: Path, length: int) -> None:
        super().__init__(
            path,
            f"the text has {length / 1e6:.0f} million characters, more than the {MOST_CHARACTERS / 1e6:.0f} million that "
            "are read at once; split it into its books or chapters",
        )


class EmptyFileError(SourceError):
    """The file has no words."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the file is empty: it has no words to read; check that it was saved whole")


def read_file(path: Path) -> tuple[Source, tuple[Problem, ...]]:
    """The source that a file is, and what was doubtful about reading it.

    Raises a SourceError, a sentence that names the file, where it is no text that can be read.
    """
    return read_bytes(bytes_of(path), path)


def read_bytes(data: bytes, path: Path) -> tuple[Source, tuple[Problem, ...]]:
    """What `read_file` gives for a file of that name with these bytes."""
    path = shown(path)
    form = format_of(path, data)
    if form.lined and data.count(b"\n") > MOST_LINES:
        raise TooManyLinesError(path)
    draft = without_edition(form.read(data, path))
    length = sum(len(block.text) for block in draft.blocks)
    if length > MOST_CHARACTERS:
        raise TooLongError(path, length)
    blocks = marked(parted(draft.blocks))
    if not any(block.text for block in blocks):
        raise EmptyFileError(path)
    source = _source(blocks, draft, path, hashlib.sha256(data).hexdigest())
    return source, (*draft.problems, *_lost_prose(blocks, path))


def bytes_of(path: Path) -> bytes:
    """The bytes of a file, no more than are read of its format; SourceError where it cannot be had, or has more."""
    try:
        size, most = path.stat().st_size, most_bytes(path)
        if size > most:
            raise TooLargeError(path, size, most)
        with path.open("rb") as file:
            data = file.read(most + 1)  # what is no plain file does not tell its size
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except OSError as error:
        raise UnreadableFileError(path, (error.strerror or "unknown reason").lower()) from error
    if len(data) > most:
        raise TooLargeError(path, len(data), most)
    return data


def _source(blocks: tuple[Block, ...], draft: Draft, path: Path, sha256: str) -> Source:
    laid = lay(blocks)
    found = metadata_of(blocks, laid, draft.stated)
    prose = "\n\n".join(block.text for block in blocks if block.role in ("text", "heading"))
    kind = draft.stated.kind or ("review" if found.reviewed is not None else kind_of(prose, found.title))
    return Source(
        id=content_id("s", sha256),
        title=found.title or (entry_subject(prose) if kind == "encyclopaedia" else "") or path.stem,
        text=laid.text,
        sha256=sha256,
        kind=kind,
        language=language_of(prose, draft.stated.language),
        byline=found.byline,
        date=found.date,
        publisher=draft.stated.publisher,
        reviewed=found.reviewed,
        furniture=_furniture(blocks, laid),
        headings=_headings(blocks, laid, found),
        pages=laid.pages,
    )


def _lost_prose(blocks: tuple[Block, ...], path: Path) -> tuple[Problem, ...]:
    """A word to the reader where more prose of a page is taken for furniture than is kept."""
    lost = [len(block.text) for block in blocks if block.role == "furniture" and is_prose(block.text)]
    kept = sum(len(block.text) for block in blocks if block.role != "furniture" and is_prose(block.text))
    if sum(lost) <= kept:
        return ()
    count = f"{len(lost)} paragraphs were" if len(lost) > 1 else "a paragraph was"
    sentence = f"{path}: {count} taken for page furniture, more prose than was kept; look at the page"
    return (Problem("furniture", sentence, str(path)),)


def _furniture(blocks: tuple[Block, ...], laid: Laid) -> tuple[Span, ...]:
    """The stretches of furniture; neighbours are one stretch."""
    stretches: list[Span] = []
    for i, block in enumerate(blocks):
        if block.role != "furniture":
            continue
        if stretches and i and blocks[i - 1].role == "furniture":
            stretches[-1] = Span(stretches[-1].start, laid.spans[i].end)
        else:
            stretches.append(laid.spans[i])
    return tuple(stretches)


def _headings(blocks: tuple[Block, ...], laid: Laid, found: Metadata) -> tuple[Span, ...]:
    numbers = set(headings_of(blocks)) - found.apart
    if found.title_block is not None:
        numbers.add(found.title_block)
    return tuple(laid.spans[i] for i in sorted(numbers))
