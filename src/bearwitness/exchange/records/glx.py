"""GENEALOGIX archives (GLX, YAML): people with their properties, events, relationships, places, and what is cited.

https://github.com/genealogix/glx: an archive is one file, or many that are given as one.  A claim that is marked as
disproven is denied by nobody here: it is counted and left out, as are speculative ones.
"""

from collections.abc import Iterator

import msgspec
import yaml

from bearwitness.exchange.errors import NotAnExchangeFileError
from bearwitness.exchange.gedcom.dates import edtf_of as of_gedcom
from bearwitness.exchange.records.dates import edtf_of
from bearwitness.exchange.records.facts import Fact
from bearwitness.exchange.records.gathering import Gathering, Line, Record, cleaned
from bearwitness.exchange.records.loose import Loose, listed, mapping, member, objects, text
from bearwitness.record import Name, Reading, When

READER = "glx/1"
_PARTS = ("persons", "events", "relationships", "places", "assertions", "citations", "sources")
_VITAL = {"born": "birth", "died": "death", "buried": "burial", "baptised": "baptism"}
_FACTS = ("occupation", "residence", "education", "title", "religion", "nationality", "military_service")
_SURE = frozenset(("", "proven", "accepted"))
_Fact = dict[object, object]
_CHILD = {"male": "son", "female": "daughter"}


def looks_like_glx(data: bytes) -> bool:
    """Whether a file is YAML with the parts of an archive at its head."""
    lines = data[:400_000].decode("utf-8", errors="replace").splitlines()
    heads = {line.partition(":")[0] for line in lines if line[:1].isalpha() and ":" in line}
    return bool(heads & {"persons", "relationships", "events"}) and heads <= {
        *_PARTS,
        "repositories",
        "media",
        "metadata",
    }


def read_glx(data: bytes, name: str) -> Reading:
    """The reading of an archive; ExchangeError where it is no YAML."""
    try:
        found = yaml.load(data, Loader=yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader)  # noqa: S506 - both are safe
    except (yaml.YAMLError, RecursionError, ValueError, UnicodeDecodeError) as error:
        raise NotAnExchangeFileError(name, f"nor is it YAML: {' '.join(str(error).split())[:200]}") from error
    reader = _Reader(data, name, mapping(found))
    reader.read()
    return reader.gathered.reading()


class _Reader:
    """One archive as it is read."""

    def __init__(self, data: bytes, name: str, archive: Loose) -> None:
        self.gathered = Gathering(data, name, READER)
        self._parts = {part: mapping(archive.get(part)) for part in _PARTS}
        self._people: dict[str, str] = {}

    def read(self) -> None:
        """Everything that the archive says."""
        for identifier, person in _entries(self._parts["persons"]):
            self._person(identifier, person)
        for _, event in _entries(self._parts["events"]):
            self._event(event)
        for _, relationship in _entries(self._parts["relationships"]):
            self._relationship(relationship)
        claims = [claim for _, claim in _entries(self._parts["assertions"])]
        for claim in claims:
            self._claim(claim)

    def _person(self, identifier: str, person: Loose) -> None:
        properties = mapping(person.get("properties"))
        names = [cleaned(text(member(n, "value")) or text(n)) for n in listed(properties.get("name"))]
        names = [name for name in names if name] or [f"a person without a name ({identifier})"]
        facts = list(self._facts(properties))
        record = self.gathered.record(
            [*(("name", name) for name in names), *((kind, told) for kind, told, _, _ in facts)]
        )
        assert record is not None
        known = self.gathered.entity("person", identifier, tuple(map(Name, names)), record.lines[0].words)
        self._people[identifier] = known
        for line, (kind, _, words, fact) in zip(record.lines[len(names) :], facts, strict=False):
            self._say(Fact(kind=kind, subject=known, words=cleaned(words)), fact, record, line)

    def _facts(self, properties: Loose) -> Iterator[tuple[str, str, str, _Fact]]:
        """What a person's properties tell: the kind, the line, the words, and date and place."""
        for name, kind in _VITAL.items():
            fact: _Fact = {"date": properties.get(f"{name}_on"), "place": properties.get(f"{name}_at")}
            told = self._told("", fact)
            if told:
                yield kind, told, "", fact
        for name in _FACTS:
            for value in listed(properties.get(name)):
                words = text(member(value, "value")) or text(value)
                fact = {"date": member(value, "date"), "place": member(value, "place")}
                if words in self._parts["places"]:
                    fact, words = {**fact, "place": words}, ""
                if words or fact["place"]:
                    yield name.replace("_", " "), self._told(words, fact), words, fact

    def _told(self, words: str, fact: Loose) -> str:
        return "; ".join(part for part in (words, text(fact.get("date")), self._place_name(fact)) if part)

    def _place_name(self, fact: Loose) -> str:
        identifier = text(fact.get("place"))
        return text(member(self._parts["places"].get(identifier), "name")) or identifier

    def _event(self, event: Loose) -> None:
        people = [p for p in objects(event.get("participants")) if text(p.get("person")) in self._people]
        kind = text(event.get("type")).replace("_", " ")
        if not people or not kind:
            self.gathered.leave("events of nobody")
            return
        names = ", ".join(f"{self._name(p)}{f' ({role})' if (role := text(p.get('role'))) else ''}" for p in people)
        about = text(member(event, "properties", "description")) or text(event.get("title"))
        record = self.gathered.record([(kind, self._told(about, event) or "yes"), ("who", names)])
        assert record is not None
        first, *others = (self._people[text(p.get("person"))] for p in people)
        words = "" if kind in ("birth", "death", "marriage") else cleaned(about)
        with_whom = tuple(others) if kind == "marriage" else ()
        self._say(Fact(kind=kind, subject=first, words=words, others=with_whom), event, record, record.lines[0])

    def _relationship(self, found: Loose) -> None:
        people = [(text(p.get("person")), text(p.get("role"))) for p in objects(found.get("participants"))]
        people = people or [(text(p), "") for p in listed(found.get("persons"))]
        kind = text(found.get("type")).replace("_", "-")
        if len(people) != 2 or any(person not in self._people for person, _ in people):
            self.gathered.leave("relationships that are not of two known people")
            return
        if kind.endswith("parent-child") and people[0][1] == "child":
            people.reverse()
        (one, _), (other, _) = people
        names = f"{self._label(one)} and {self._label(other)}"
        record = self.gathered.record([(kind, self._told("", found) or "yes"), ("who", names)])
        assert record is not None
        words = ""
        if kind.endswith("parent-child"):
            gender = text(member(self._parts["persons"].get(other), "properties", "gender"))
            words = _CHILD.get(gender, "child")
        elif kind not in ("marriage", "partner", "spouse"):
            words = kind
        named = (
            "marriage"
            if not words
            else "kinship"
            if words in ("son", "daughter", "child", "sibling")
            else "association"
        )
        fact = Fact(kind=named, subject=self._people[one], words=words, others=(self._people[other],))
        self._say(fact, found, record, record.lines[0])

    def _claim(self, claim: Loose) -> None:
        """What is claimed beside the properties that it backs; that it is cited stands in its record."""
        person = text(member(claim, "subject", "person")) or text(claim.get("subject"))
        status, name = text(claim.get("status")), text(claim.get("property")) or text(claim.get("claim"))
        words = text(claim.get("value"))
        if status not in _SURE:
            self.gathered.leave(f"claims that are {status}")
        elif person not in self._people or not name or not words:
            self.gathered.leave("claims of something else than a person")
        else:
            self._claimed(claim, person, name, words)

    def _claimed(self, claim: Loose, person: str, name: str, words: str) -> None:
        vital, _, what = name.rpartition("_")
        fact: _Fact = {"date": claim.get("date")}
        if vital in _VITAL:
            fact["date" if what == "on" else "place"] = words
        elif words in self._parts["places"]:
            fact["place"] = words
        kind = _VITAL.get(vital, name.replace("_", " "))
        own = "" if vital in _VITAL or "place" in fact else words
        cited = "; ".join(filter(None, (self._cited(text(c)) for c in listed(claim.get("citations")))))
        record = self.gathered.record([(kind, self._told(own, fact)), ("who", self._label(person)), ("cited", cited)])
        assert record is not None
        self._say(Fact(kind=kind, subject=self._people[person], words=cleaned(own)), fact, record, record.lines[0])

    def _cited(self, citation: str) -> str:
        found = self._parts["citations"].get(citation)
        title = text(member(self._parts["sources"].get(text(member(found, "source"))), "title"))
        return ", ".join(part for part in (title, text(member(found, "properties", "locator"))) if part)

    def _say(self, said: Fact, fact: Loose, record: Record, line: Line) -> None:
        """States what was said, with the date and the place of the fact."""
        name, place = cleaned(self._place_name(fact)), None
        if name:
            place = self.gathered.entity(
                "place", text(fact.get("place")), (Name(name),), record.where(name, line.words)
            )
        time = self._time(text(fact.get("date")), record, line)
        self.gathered.say(
            msgspec.structs.replace(said, place=place), record.beside(line.head, "name", "who", "cited"), time=time
        )

    def _time(self, date: str, record: Record, line: Line) -> When | None:
        if not date:
            return None
        edtf = edtf_of(date) or of_gedcom(date)
        if edtf is None:
            self.gathered.leave("dates that could not be read")
            return None
        return self.gathered.time(edtf, record.where(date, line.words))

    def _name(self, participant: Loose) -> str:
        return self._label(text(participant.get("person")))

    def _label(self, person: str) -> str:
        names = listed(member(self._parts["persons"].get(person), "properties", "name"))
        return next((cleaned(text(member(n, "value")) or text(n)) for n in names), person)


def _entries(part: Loose) -> Iterator[tuple[str, Loose]]:
    yield from ((str(identifier), mapping(entry)) for identifier, entry in part.items())
