"""IPIF (0.3): factoids, a person in a statement of a source, as JSON lists of the objects of its service.

A factoid is a record.  Of a statement about two people, such as a marriage, the factoid of the first is taken; that of
the other says the same once more.
"""

from collections.abc import Iterator

import msgspec

from bearwitness.exchange.errors import NotAnExchangeFileError
from bearwitness.exchange.records.dates import edtf_of
from bearwitness.exchange.records.facts import Fact, type_of
from bearwitness.exchange.records.gathering import Gathering, Record, cleaned
from bearwitness.exchange.records.loose import Loose, mapping, member, objects, text
from bearwitness.record import BY_NAME, EntityType, Name, Reading, When

READER = "ipif/1"
_LISTS = ("factoids", "statements", "persons", "sources")


def looks_like_ipif(data: bytes) -> bool:
    """Whether a file is a JSON object with lists of factoids and statements."""
    start = data[:200_000]
    return (
        start.lstrip()[:1] == b"{" and b"factoid" in start and (b"statement-refs" in start or b"factoid-refs" in start)
    )


def read_ipif(data: bytes, name: str) -> Reading:
    """The reading of the factoids; ExchangeError where the file is no JSON of that kind."""
    try:
        found = msgspec.json.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NotAnExchangeFileError(name, f"nor is it IPIF: {error}") from error
    reader = _Reader(data, name, mapping(found))
    for factoid in objects(mapping(found).get("factoids")):
        reader.factoid(factoid)
    return reader.gathered.reading()


class _Reader:
    """One file as it is read."""

    def __init__(self, data: bytes, name: str, found: Loose) -> None:
        self.gathered = Gathering(data, name, READER)
        self._by_id = {part: {text(o.get("@id")): o for o in objects(found.get(part))} for part in _LISTS}

    def factoid(self, factoid: Loose) -> None:
        """The statements of a factoid."""
        person = text(member(factoid, "person-ref", "@id"))
        source = self._by_id["sources"].get(text(member(factoid, "source-ref", "@id")), {})
        for reference in objects(factoid.get("statement-refs")):
            statement = self._by_id["statements"].get(text(reference.get("@id")))
            if statement is None or not person:
                self.gathered.leave("factoids whose statement is not in the file")
            elif self._is_other_side(statement):
                self.gathered.leave("factoids that are the other side of one that is")
            else:
                self._statement(person, statement, text(mapping(source).get("label")))

    def _is_other_side(self, statement: Loose) -> bool:
        kind, role = (
            type_of(text(member(statement, "statementType", "label"))),
            text(member(statement, "role", "label")),
        )
        if kind is None or not statement.get("relatesToPersons"):
            return False
        roles = [each.name for each in BY_NAME[kind].roles]
        return role in roles[1:]

    def _statement(self, person: str, statement: Loose, source: str) -> None:
        known = self._by_id["persons"].get(person, {})
        label = text(mapping(known).get("label")) or text(statement.get("name")) or person
        kind = (
            text(member(statement, "statementType", "label")) or text(member(statement, "role", "label")) or "statement"
        )
        date, places = text(member(statement, "date", "label")), list(objects(statement.get("places")))
        people = list(objects(statement.get("relatesToPersons")))
        groups = list(objects(statement.get("memberOf")))
        told = text(statement.get("statementText"))
        record = self.gathered.record(
            [
                ("person", label),
                (kind, told or "yes"),
                ("role", text(member(statement, "role", "label"))),
                ("name", text(statement.get("name"))),
                ("date", date or text(member(statement, "date", "sortdate"))),
                *(("place", text(place.get("label"))) for place in places),
                *(("with", text(other.get("label"))) for other in people),
                *(("group", text(group.get("label"))) for group in groups),
                ("source", source),
            ]
        )
        assert record is not None
        subject = self.gathered.entity("person", person, (Name(cleaned(label)),), record.lines[0].words)
        self.gathered.lies(subject, None, [uri for uri in map(text, _uris(known)) if uri.startswith("http")])
        where = list(self._named("place", "place", places, record))
        words = text(statement.get("name")) if type_of(kind) == "naming" else told if type_of(kind) is None else ""
        fact = Fact(
            kind=kind,
            subject=subject,
            words=cleaned(words),
            place=where[0] if where else None,
            others=tuple(self._named("person", "with", people, record)),
            groups=tuple(self._named("group", "group", groups, record)),
        )
        on = record.beside(record.lines[1].head, "person", "date", "place", "with", "group", "source")
        self.gathered.say(fact, on, time=self._time(statement, record))

    def _named(self, kind: EntityType, label: str, found: list[Loose], record: Record) -> Iterator[str]:
        lines = [line for line in record.lines if line.label == label]
        told = [each for each in found if cleaned(text(each.get("label")))]
        for each, line in zip(told, lines, strict=False):
            name = cleaned(text(each.get("label")))
            identifier = self.gathered.entity(kind, self._key(text(each.get("uri")), name), (Name(name),), line.words)
            uri = text(each.get("uri"))
            self.gathered.lies(identifier, None, [uri] if uri.startswith("http") else [])
            yield identifier

    def _key(self, uri: str, name: str) -> str:
        """The id of a person of the file that a URI ends with; else the URI, or the name."""
        own = uri.replace(":", "/").rpartition("/")[2]
        return own if own in self._by_id["persons"] else uri or name

    def _time(self, statement: Loose, record: Record) -> When | None:
        line = record.line("date")
        if line is None:
            return None
        label, day = text(member(statement, "date", "label")), text(member(statement, "date", "sortdate"))
        noted = label.rpartition("(")[2].rstrip(")")  # "12 May 1936 (1936-05-12)"
        edtf = edtf_of(noted) if "(" in label else edtf_of(label)
        edtf = edtf or edtf_of(label.partition("(")[0]) or (edtf_of(day) if not label else None)
        if edtf is None:
            self.gathered.leave("dates that could not be read")
            return None
        return self.gathered.time(edtf, line.words)


def _uris(known: object) -> list[object]:
    found = mapping(known).get("uris")
    return list(found) if isinstance(found, list) else []
