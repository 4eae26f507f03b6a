"""Bibliographic records of others become a reading: each states who wrote a work, and when and where it came out.

A record is a paragraph of the reading text, and its title the words that carry the statement; a person or a publisher
is spoken of where the record has the name to the letter.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from bearwitness.edtf import EdtfError, first_and_last, from_english, parse
from bearwitness.record import (
    Anchor,
    Assertion,
    AssertionType,
    Entity,
    EntityType,
    Name,
    Participant,
    Problem,
    Reading,
    SourceRecord,
    Span,
    When,
    anchor_at,
    content_id,
)


class Author(msgspec.Struct, frozen=True):
    """A name in a record: the whole of it, and the family name where the record has it apart."""

    whole: str
    family: str = ""


class WorkRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A record: `text` to the letter, `said` the title as it stands there."""

    text: str
    said: str
    title: str
    authors: tuple[Author, ...] = ()
    translators: tuple[Author, ...] = ()
    issued: str | None = None
    """EDTF."""
    publisher: str = ""
    place: str = ""
    language: str = ""


def reading_of(records: Iterable[WorkRecord], data: bytes, name: str, reader: str, unread: int = 0) -> Reading:
    """The reading of a file of records; `unread` is how many records could not be understood."""
    return _Gathering(tuple(records), data, name).reading(reader, unread)


class _Gathering:
    """One file's works, people and statements as they are gathered."""

    def __init__(self, records: Sequence[WorkRecord], data: bytes, name: str) -> None:
        self._records = records
        self._sha256 = hashlib.sha256(data).hexdigest()
        self._id = content_id("s", self._sha256)
        self._title = Path(name).stem
        self._text = "\n\n".join(record.text for record in records)
        self._entities: dict[str, Entity] = {}
        self._mentions: dict[str, dict[Anchor, None]] = {}
        self._assertions: list[Assertion] = []

    def reading(self, reader: str, unread: int) -> Reading:
        """Everything that the records say."""
        start = 0
        for record in self._records:
            self._record(record, start, reader)
            start += len(record.text) + 2
        entities = (
            msgspec.structs.replace(entity, mentions=tuple(self._mentions[entity.id]))
            for entity in self._entities.values()
        )
        told = f"{unread} records could not be understood and were passed over"
        return Reading(
            source=SourceRecord(id=self._id, title=self._title, kind="record", text=self._text, sha256=self._sha256),
            reader=reader,
            entities=tuple(entities),
            assertions=tuple(self._assertions),
            problems=(Problem("unreadable", told, self._id),) if unread else (),
        )

    def _record(self, record: WorkRecord, start: int, reader: str) -> None:
        whole = Span(start, start + len(record.text))
        title = self._find(record.said, whole) or whole
        work = self._entity("work", record.title, (Name(record.title),), title)
        authors = [self._person(author, whole) for author in record.authors]
        parts = [Participant("work", work), *(Participant("author", author) for author in authors)]
        if record.publisher:
            named = (Name(record.publisher),)
            publisher = self._entity("group", record.publisher, named, self._find(record.publisher, whole) or whole)
            parts.append(Participant("publisher", publisher))
        kind: AssertionType = "publication" if record.issued is not None or record.publisher else "creation"
        if kind == "publication" or authors:
            self._say(kind, parts, record, (title, whole), reader)
        for translator in record.translators:
            parts = [Participant("translator", self._person(translator, whole)), Participant("work", work)]
            self._say(
                "translation", parts, msgspec.structs.replace(record, issued=None, place=""), (title, whole), reader
            )

    def _say(
        self,
        kind: AssertionType,
        parts: Sequence[Participant],
        record: WorkRecord,
        spans: tuple[Span, Span],
        reader: str,
    ) -> None:
        title, whole = spans
        place = None
        if record.place:
            place = self._entity("place", record.place, (Name(record.place),), self._find(record.place, whole) or whole)
        when = _when(record.issued) if record.issued is not None else None
        anchors = [anchor_at(self._id, self._text, span) for span in dict.fromkeys((title, whole))]
        self._assertions.append(
            Assertion(
                id=content_id("a", self._id, kind, whole.start, *(p.entity for p in parts)),
                type=kind,
                participants=tuple(parts),
                time=when,
                place=place,
                evidence=tuple(anchors),
                reader=reader,
            )
        )

    def _person(self, author: Author, whole: Span) -> str:
        names = [Name(author.whole)]
        if author.family and author.family != author.whole:
            names.append(Name(author.family, "short form"))
        where = self._find(author.whole, whole) or self._find(author.family, whole) or whole
        return self._entity("person", author.whole, tuple(names), where)

    def _entity(self, kind: EntityType, key: str, names: tuple[Name, ...], where: Span) -> str:
        identifier = content_id("ent", self._id, kind, key)
        self._entities.setdefault(identifier, Entity(id=identifier, type=kind, label=names[0].text, names=names))
        self._mentions.setdefault(identifier, {})[anchor_at(self._id, self._text, where)] = None
        return identifier

    def _find(self, words: str, within: Span) -> Span | None:
        """The first place of the words within a record, whatever the white space between them."""
        if not words.split():
            return None
        found = re.compile(r"\s+".join(map(re.escape, words.split()))).search(self._text, within.start, within.end)
        return Span(*found.span()) if found is not None else None


def _when(edtf: str) -> When:
    return When(edtf, *first_and_last(edtf))


def dated(words: str) -> str | None:
    """The EDTF value of a date in EDTF or in English words; None where it is neither."""
    try:
        return sound(words) or str(from_english(words))
    except EdtfError:
        return None


def sound(edtf: str) -> str | None:
    """The value where it is EDTF; None where it is not."""
    try:
        parse(edtf)
    except EdtfError:
        return None
    return edtf
