"""W3C Web Annotations: who is spoken of in which words, and what somebody says of them.

An annotation is a record with the exact words that it is about.  A comment by a named creator is that person's
position on the words; a body that classifies or identifies words names an entity.  What is about a whole page, or by
nobody, is counted.
"""

from collections.abc import Iterator

import msgspec

from bearwitness.exchange.errors import NotAnExchangeFileError
from bearwitness.exchange.records.dates import edtf_of
from bearwitness.exchange.records.facts import Stated
from bearwitness.exchange.records.gathering import Gathering, Record, cleaned
from bearwitness.exchange.records.loose import Loose, listed, mapping, member, objects, text
from bearwitness.record import EntityType, Name, Participant, Reading

READER = "web-annotation/1"
_TYPES: dict[str, EntityType] = {
    "person": "person",
    "per": "person",
    "people": "person",
    "place": "place",
    "loc": "place",
    "location": "place",
    "organisation": "group",
    "organization": "group",
    "org": "group",
    "group": "group",
    "work": "work",
    "event": "event",
}


def looks_like_annotations(data: bytes) -> bool:
    """Whether a file is JSON with the context of Web Annotations, or with annotations on exact words."""
    start = data[:200_000]
    return start.lstrip()[:1] in (b"{", b"[") and (b"ns/anno.jsonld" in start or b"TextQuoteSelector" in start)


def read_annotations(data: bytes, name: str) -> Reading:
    """The reading of the annotations; ExchangeError where the file is no JSON of that kind."""
    try:
        found = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NotAnExchangeFileError(name, f"nor is it a Web Annotation: {error}") from error
    reader = _Reader(data, name)
    for annotation in _annotations(found):
        reader.annotation(annotation)
    return reader.gathered.reading()


class _Reader:
    """One file as it is read."""

    def __init__(self, data: bytes, name: str) -> None:
        self.gathered = Gathering(data, name, READER)

    def annotation(self, annotation: Loose) -> None:
        """What an annotation says of its words."""
        words = [exact for target in listed(annotation.get("target")) for exact in _exact(target)]
        bodies = [mapping(body) for body in listed(annotation.get("body")) if isinstance(body, dict)]
        tags = [text(body.get("value")) for body in bodies if _purpose(body, annotation) in ("tagging", "classifying")]
        links = [link for body in bodies if (link := _link(body)).startswith("http")]
        comments = [text(body.get("value")) for body in bodies if _is_comment(body, annotation)]
        creator = _creator(annotation)
        record = self.gathered.record(
            [
                *(("words", exact) for exact in words),
                *(("tag", tag) for tag in tags),
                *(("comment", comment) for comment in comments),
                *(("link", link) for link in links),
                ("by", creator),
                ("on", text(annotation.get("created"))),
            ]
        )
        if record is None or not words:
            self.gathered.leave("annotations on no words")
            return
        self._entity(tags, links, record)
        self._comments(annotation, creator, record)

    def _entity(self, tags: list[str], links: list[str], record: Record) -> None:
        """Who the words speak of, where a tag says of what type it is."""
        kind = next((_TYPES[tag.casefold()] for tag in tags if tag.casefold() in _TYPES), None)
        if kind is None:
            return
        said = record.lines[0].words
        name = record.text[said.start - record.span.start : said.end - record.span.start]
        identifier = self.gathered.entity(kind, links[0] if links else name, (Name(name),), said)
        self.gathered.lies(identifier, None, links)

    def _comments(self, annotation: Loose, creator: str, record: Record) -> None:
        lines = [line for line in record.lines if line.label == "comment"]
        by = record.line("by")
        if lines and by is None:
            self.gathered.leave("comments by nobody who is named", len(lines))
        for line in lines if by is not None else ():
            assert by is not None
            holder = self.gathered.entity(
                "person", text(annotation.get("creator")) or creator, (Name(cleaned(creator)),), by.words
            )
            issue, claim = (
                record.text[span.start - record.span.start : span.end - record.span.start]
                for span in (record.lines[0].words, line.words)
            )
            parts = (Participant("holder", holder), Participant("issue", text=issue), Participant("claim", text=claim))
            day = record.line("on")
            edtf = edtf_of(text(annotation.get("created"))[:10]) if day is not None else None
            time = self.gathered.time(edtf, day.words) if edtf is not None and day is not None else None
            said = Stated("position", parts, None)
            on = record.beside(line.words, "words", "by", "on")
            self.gathered.state(said, on, time=time, voice=(holder,))


def _annotations(found: object) -> Iterator[Loose]:
    """The annotations of a file, of a collection or of a page of one."""
    for each in objects(found):
        kinds = {text(kind) for kind in listed(each.get("type", each.get("@type")))}
        if kinds & {"AnnotationCollection", "AnnotationPage"}:
            yield from _annotations(each.get("first"))
            yield from _annotations(each.get("items"))
        else:
            yield from _annotations(each.get("annotations")) if "annotations" in each else (each,)


def _exact(target: object) -> Iterator[str]:
    for selector in objects(member(target, "selector")):
        if text(selector.get("type")) == "TextQuoteSelector" and text(selector.get("exact")):
            yield text(selector.get("exact"))
        yield from _exact({"selector": selector.get("refinedBy")}) if "refinedBy" in selector else ()


def _purpose(body: Loose, annotation: Loose) -> str:
    stated = listed(body.get("purpose")) or listed(annotation.get("motivation"))
    return text(stated[0]).rpartition(":")[2] if stated else ""


def _is_comment(body: Loose, annotation: Loose) -> bool:
    purposes = ("commenting", "describing", "replying", "questioning", "assessing", "")
    return (
        text(body.get("type")) in ("TextualBody", "")
        and bool(text(body.get("value")))
        and _purpose(body, annotation) in purposes
    )


def _link(body: Loose) -> str:
    return (
        text(body.get("source"))
        or text(member(body, "source", "id"))
        or ("" if body.get("value") else text(body.get("id")))
    )


def _creator(annotation: Loose) -> str:
    creator = annotation.get("creator")
    return text(member(creator, "name")) or text(member(creator, "nickname")) or text(creator)
