"""The files that have one text: a source is read from one of them, and the others are known as files of it.

A text is told by the letters and digits of its sentences, in their order, and by the numbers in its headings, lists and
tables: signs, spaces, columns, pages, divided words, ligatures and the words of headings are the layout of a file.  One
letter or number that differs makes another text.  What is as short as a note is not told so: two letters of one line may
differ in who signs them alone.  A few of a text's words three by three, the same few wherever they stand, find the texts
that are nearly one (`alike`).  What is known of a file stands in `meta` under its SHA-256.  Its pages are counted in
letters, so that they can be laid over the text of the source, whichever of its files that was read from.
"""

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import nsmallest
from itertools import chain
from zlib import crc32

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from bearwitness.record import PageMark, SourceRecord, Span, paragraphs, touched
from bearwitness.store import rows, schema
from bearwitness.store.known import KnownStore

FEWEST = 400
"""A text of fewer letters is not told by them."""
_LAST = 32
_SKETCHED, _ALIKE, _LIKEST = 32, 8, 3
"""How many threes of words are kept of a text, how many of them texts that may be nearly one have in common, and how
many such texts are looked at."""
_HAVING = 50
"""A three that so many texts have tells none of them apart: all pages of a newspaper have the same foot."""
_FILE, _LETTERS = "file ", "letters "
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
_ENDS = re.compile(r"[.!?…][\"'”’»)\]*]*(?:\[\d+\])?$")
"""How a paragraph ends that is no heading, and no line of a list."""
_M = schema.meta


class File(msgspec.Struct, frozen=True):
    """A file: its SHA-256, the digest of its letters, and its pages, each after so many letters."""

    sha256: str
    letters: str
    pages: tuple[PageMark, ...] = ()


class _Kept(File, frozen=True, kw_only=True):
    source: str


def file_of(record: SourceRecord) -> File:
    """What is known of a file that is read as `record`."""
    return File(record.sha256, letters_of(record), tuple(_in_letters(record)))


def letters_of(record: SourceRecord) -> str:
    """The digest of the letters of a source's sentences and of the numbers beside them; "" where it has too few letters."""
    folded = "".join(letters for _, letters in _words(record))
    numbers = " ".join(_numbers(record))
    return hashlib.sha256(f"{folded} {numbers}".encode()).hexdigest() if len(folded) >= FEWEST else ""


def texts(connection: Connection) -> dict[str, str]:
    """The ids of the sources by the digests of their letters; of several with one text the first id."""
    found: dict[str, str] = {}
    for source, letters, _ in _told(connection):
        found.setdefault(letters, source)
    found.pop("", None)
    return found


def alike(connection: Connection, new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each of the sources `new` with those others whose texts may be nearly its own, the likest first.

    A few of them at most, of those that were there before or that stand before it in `new`.
    """
    told = {source: sketch for source, _, sketch in _told(connection)}
    news = dict.fromkeys(new)
    wanted = {three for source in news for three in told.get(source, ())}
    having: dict[str, list[str]] = defaultdict(list)
    for source in (*(source for source in told if source not in news), *news):
        sketch = wanted.intersection(told.get(source, ()))
        if source in news:
            telling = (having[three] for three in sketch if len(having[three]) < _HAVING)
            shared = Counter(chain.from_iterable(telling))
            near = ((-count, other) for other, count in shared.items() if count >= _ALIKE)
            yield from ((source, other) for _, other in nsmallest(_LIKEST, near))
        for three in sketch:
            if len(having[three]) < _HAVING:
                having[three].append(source)


def sketch_of(record: SourceRecord) -> tuple[str, ...]:
    """Some of a text's words three by three, as digests: of two texts that are nearly one, nearly the same."""
    words = [letters for _, letters in _words(record)]
    threes = {crc32(" ".join(three).encode()) for three in zip(words, words[1:], words[2:], strict=False)}
    return tuple(f"{three:08x}" for three in nsmallest(_SKETCHED, threes))


def put_file(connection: Connection, source: str, file: File) -> None:
    """Keeps a file that has the text of the source as a file of it; its pages become the source's, if it has none."""
    kept = _Kept(file.sha256, file.letters, file.pages, source=source)
    connection.execute(delete(_M).where(_M.c.key == _FILE + file.sha256))
    connection.execute(insert(_M).values(key=_FILE + file.sha256, value=rows.as_json(kept)))
    lay_pages(connection, source)


def lay_pages(connection: Connection, source: str) -> None:
    """Gives a source without pages those of the first of its other files that has any and is still of its text."""
    record = KnownStore(connection).source(source)
    if record is None or record.pages:
        return
    paged = [file for file in _files(connection) if file.source == source and file.pages]
    letters = letters_of(record) if paged else ""
    pages = next((tuple(_in_text(record, file.pages)) for file in paged if file.letters == letters), ())
    if pages:
        about = rows.about_of(msgspec.structs.replace(record, pages=pages))
        table = schema.sources
        connection.execute(update(table).where(table.c.id == source).values(about=about))


def files_of(connection: Connection) -> dict[str, str]:
    """The sources of the files that are known besides those that the sources were read from, by their SHA-256."""
    return {file.sha256: file.source for file in _files(connection)}


def unknow(connection: Connection, source: str, *, files: bool = False) -> None:
    """Forgets the letters of a source whose text goes or changes, and its other files where they are to go, too."""
    keys = [_LETTERS + source]
    if files:
        keys += [_FILE + file.sha256 for file in _files(connection) if file.source == source]
    connection.execute(delete(_M).where(_M.c.key.in_(keys)))


def _told(connection: Connection) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each source by its id, with the digest of its letters and the sketch of its text, which are kept once made."""
    known, store = _known(connection), KnownStore(connection)
    for source in connection.scalars(select(schema.sources.c.id).order_by(schema.sources.c.id)).all():
        kept = known.get(source, "?")
        if kept and " " not in kept:
            record = store.source(source)
            letters = letters_of(record) if record is not None else ""
            kept = " ".join((letters, *sketch_of(record))) if record is not None and letters else ""
            connection.execute(delete(_M).where(_M.c.key == _LETTERS + source))
            connection.execute(insert(_M).values(key=_LETTERS + source, value=kept))
        letters, *sketch = kept.split(" ")
        yield source, letters, tuple(sketch)


def _known(connection: Connection) -> dict[str, str]:
    found = connection.execute(select(_M.c.key, _M.c.value).where(_M.c.key.startswith(_LETTERS)))
    return {key.removeprefix(_LETTERS): value for key, value in found}


def _files(connection: Connection) -> list[_Kept]:
    found = connection.scalars(select(_M.c.value).where(_M.c.key.startswith(_FILE)).order_by(_M.c.key))
    return [rows.from_json(value, _Kept) for value in found]


def _words(record: SourceRecord) -> Iterator[tuple[int, str]]:
    """Where each word of the sentences begins, and its letters as they are compared."""
    for paragraph in _paragraphs(record, of_sentences=True):
        for found in _WORD.finditer(record.text, paragraph.start, paragraph.end):
            yield found.start(), unicodedata.normalize("NFKC", found.group()).casefold()


def _numbers(record: SourceRecord) -> Iterator[str]:
    """The numbers in what is no sentence: a date line, a list, a table."""
    for paragraph in _paragraphs(record, of_sentences=False):
        yield from _NUMBER.findall(paragraph.of(record.text))


def _paragraphs(record: SourceRecord, *, of_sentences: bool) -> Iterator[Span]:
    """The paragraphs that are, or are not, of whole sentences; none of the furniture of pages."""
    for paragraph in paragraphs(record.text):
        if touched(record.furniture, paragraph):
            continue
        if (_ENDS.search(paragraph.of(record.text)[-_LAST:]) is not None) is of_sentences:
            yield paragraph


def _counted(record: SourceRecord) -> tuple[list[int], list[int]]:
    """Where the words of the prose begin, and how many letters stand before each of them and after the last."""
    starts, before = list[int](), [0]
    for start, letters in _words(record):
        starts.append(start)
        before.append(before[-1] + len(letters))
    return starts, before


def _in_letters(record: SourceRecord) -> Iterator[PageMark]:
    """The page marks of a source, each with the number of letters before it in the place of its offset."""
    starts, before = _counted(record)
    for mark in record.pages:
        yield msgspec.structs.replace(mark, start=before[bisect_left(starts, mark.start)])


def _in_text(record: SourceRecord, pages: tuple[PageMark, ...]) -> Iterator[PageMark]:
    """Marks that were counted in letters, where they stand in the text of a source that has the same letters.

    A page that begins within a word here begins with the next.  Pages without a letter, of a title or a picture, have no
    place here: of marks in one place the last stands, and what comes before the first letter then has no page.
    """
    starts, before = _counted(record)
    last = {min(bisect_left(before, mark.start), len(starts) - 1): mark for mark in pages}
    for at, mark in last.items():
        yield msgspec.structs.replace(mark, start=starts[at] if mark is not pages[0] else 0)
