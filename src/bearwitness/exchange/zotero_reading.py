"""A library in RDF, as Zotero exports it in its own, the BIBO and the Dublin Core dialect, becomes records of works.

An item stands in the reading text as lines of what it says, a property a line.
"""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from bearwitness.exchange.works_reading import Author, WorkRecord, dated, reading_of
from bearwitness.record import Reading
from bearwitness.sources.signature import root_name
from bearwitness.sources.xmltree import parsed, words_of
from bearwitness.views.lookup import plain

READER = "zotero-rdf/1"
_NO_WORK = frozenset("UserItem Person Organization AutoTag Tag Collection Journal Issue Series Attachment Memo".split())
_NO_ITEM = frozenset(("attachment", "note", "annotation"))
_ABOUT = 4096
_OF_ZOTERO = (b"zotero.org/namespaces/export", b"purl.org/ontology/bibo", b"purl.org/dc/elements")


def looks_like_zotero(data: bytes) -> bool:
    """Whether a file is RDF with the vocabularies of such a library."""
    return root_name(data) == "RDF" and any(name in data[:_ABOUT] for name in _OF_ZOTERO)


def read_zotero(data: bytes, name: str) -> Reading:
    """The reading of a library; SourceError where it is no sound XML."""
    return reading_of(records_in(data, name), data, name, READER)


def records_in(data: bytes, name: str) -> list[WorkRecord]:
    """The records of a library, in its order; what has no title is none."""
    root = parsed(data, Path(name))
    people = {person.get("nodeID", ""): person for person in root.iter("Person") if person.get("nodeID")}
    typed = root.find("./*/itemType") is not None
    items = (item for item in root.iterchildren(etree.Element) if _is_work(item, typed=typed))
    return [record for item in items if (record := _record(item, people)) is not None]


def _is_work(item: etree._Element, *, typed: bool) -> bool:
    if str(item.tag) in _NO_WORK:
        return False
    return not typed or (item.find("itemType") is not None and _text(item, "itemType") not in _NO_ITEM)


def _record(item: etree._Element, people: dict[str, etree._Element]) -> WorkRecord | None:
    title = _text(item, "title")
    if not title:
        return None
    authors = tuple(_people(item, ("authors", "authorList", "creator"), people))
    translators = tuple(_people(item, ("translators", "translatorList", "translator"), people))
    publisher, place, date = _publisher(item), _place(item), _text(item, "date") or _text(item, "isPartOf/*/date")
    lines = (
        ("title", title),
        *(("author", author.whole) for author in authors),
        *(("translator", translator.whole) for translator in translators),
        ("publisher", publisher),
        ("place", place),
        ("date", date),
        ("language", _text(item, "language")),
    )
    return WorkRecord(
        text="\n".join(f"{label}: {words}" for label, words in lines if words),
        said=title,
        title=title,
        authors=authors,
        translators=translators,
        issued=dated(date) if date else None,
        publisher=publisher,
        place=place,
        language=_text(item, "language"),
    )


def _people(item: etree._Element, roles: tuple[str, ...], people: dict[str, etree._Element]) -> Iterator[Author]:
    """Those of the first of the roles that anybody has."""
    for role in roles:
        found = [name for element in item.findall(role) for name in _names(element, people)]
        if found:
            yield from found
            return


def _names(element: etree._Element, people: dict[str, etree._Element]) -> Iterator[Author]:
    links = [link for link in element.iter() if link.get("nodeID") in people]
    told = [people[link.get("nodeID", "")] for link in links] or list(element.iter("Person"))
    for person in told:
        family = _text(person, "surname")
        whole = plain(f"{_text(person, 'givenName')} {family}") or _text(person, "name")
        if whole:
            yield Author(whole, family)
    words = plain(words_of(element))
    if not told and words:
        family, comma, given = words.partition(",")
        yield Author(plain(f"{given} {family}") if comma else words, plain(family) if comma else "")


def _publisher(item: etree._Element) -> str:
    """The publisher of the item, or of the book that it is part of."""
    for path in ("publisher", "isPartOf/*/publisher"):
        for found in item.findall(path):
            named = found.find(".//name")
            words = plain(words_of(named if named is not None else found))
            if words:
                return words
    return ""


def _place(item: etree._Element) -> str:
    found = item.find("publisher//locality")
    return plain(words_of(found)) if found is not None else ""


def _text(item: etree._Element, name: str) -> str:
    found = item.find(name)
    return plain(words_of(found)) if found is not None else ""
