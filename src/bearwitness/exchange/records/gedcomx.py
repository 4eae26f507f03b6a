"""GEDCOM X in JSON: people with their facts, couples, parents and children.

https://github.com/FamilySearch/gedcomx: what a fact is called is the last part of its type; a person's record has a
line a fact.  Descriptions of sources and events that stand by themselves are counted, not taken in.
"""

from collections.abc import Iterable
from urllib.parse import unquote

import msgspec

from bearwitness.exchange.errors import NotAnExchangeFileError
from bearwitness.exchange.records.dates import edtf_of, formal
from bearwitness.exchange.records.facts import Fact
from bearwitness.exchange.records.gathering import Gathering, Line, Record
from bearwitness.record import Name, NameKind, Reading, When
from bearwitness.views.lookup import plain

READER = "gedcomx/1"
_NAME_KINDS: dict[str, NameKind] = {
    "BirthName": "birth name",
    "MarriedName": "married name",
    "AlsoKnownAs": "pseudonym",
    "Nickname": "epithet",
}
_CHILD = {"Male": "son", "Female": "daughter"}


class Reference(msgspec.Struct, frozen=True, rename="camel"):
    """A pointer to something of the file."""

    resource: str = ""
    resource_id: str = ""

    @property
    def target(self) -> str:
        """The id that is meant."""
        return self.resource_id or self.resource.rpartition("#")[2]


class Dated(msgspec.Struct, frozen=True):
    """A date in words and formally."""

    original: str = ""
    formal: str = ""


class Placed(msgspec.Struct, frozen=True):
    """A place in words."""

    original: str = ""
    description: str = ""


class GxFact(msgspec.Struct, frozen=True):
    """A fact of a person or a couple."""

    type: str = ""
    date: Dated | None = None
    place: Placed | None = None
    value: str = ""

    @property
    def kind(self) -> str:
        """The last part of the type, or what a `data:` URI says."""
        return plain(unquote(self.type.rpartition("," if self.type.startswith("data:") else "/")[2]))


class NameForm(msgspec.Struct, frozen=True, rename="camel"):
    """A name as it is written in full."""

    full_text: str = ""


class GxName(msgspec.Struct, frozen=True, rename="camel"):
    """A name of a person."""

    type: str = ""
    name_forms: list[NameForm] = []


class Gender(msgspec.Struct, frozen=True):
    """What the file says of somebody's sex."""

    type: str = ""


class Person(msgspec.Struct, frozen=True):
    """A person of the file."""

    id: str = ""
    names: list[GxName] = []
    gender: Gender | None = None
    facts: list[GxFact] = []
    identifiers: dict[str, list[str]] = {}


class Relationship(msgspec.Struct, frozen=True):
    """Two people, and what they are to each other."""

    type: str = ""
    person1: Reference = Reference()
    person2: Reference = Reference()
    facts: list[GxFact] = []


class Document(msgspec.Struct, frozen=True, rename="camel"):
    """What is read of a file; the rest is counted."""

    persons: list[Person] = []
    relationships: list[Relationship] = []
    events: list[msgspec.Raw] = []
    source_descriptions: list[msgspec.Raw] = []


class _RecordSet(msgspec.Struct, frozen=True):
    records: list[Document] = []


def looks_like_gedcomx(data: bytes) -> bool:
    """Whether a file is a JSON object with what GEDCOM X has."""
    start = data[:200_000]
    return start.lstrip()[:1] == b"{" and b'"persons"' in start and (b"gedcomx.org" in start or b"nameForms" in start)


def read_gedcomx(data: bytes, name: str) -> Reading:
    """The reading of a file; ExchangeError where it is no GEDCOM X."""
    try:
        whole = msgspec.json.decode(data, type=Document)
        several = msgspec.json.decode(data, type=_RecordSet)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise NotAnExchangeFileError(name, f"nor is it GEDCOM X: {error}") from error
    reader = _Reader(data, name)
    for document in (whole, *several.records):
        reader.document(document)
    return reader.gathered.reading()


class _Reader:
    """One file as it is read."""

    def __init__(self, data: bytes, name: str) -> None:
        self.gathered = Gathering(data, name, READER)

    def document(self, document: Document) -> None:
        """Everything that a document says."""
        people: dict[str, str] = {}
        for person in document.persons:
            self._person(person, people)
        genders = {person.id: person.gender.type.rpartition("/")[2] for person in document.persons if person.gender}
        labels = {person.id: _label(person) for person in document.persons}
        for relationship in document.relationships:
            self._relationship(relationship, people, labels, genders)
        if document.events:
            self.gathered.leave("events that stand by themselves", len(document.events))
        if document.source_descriptions:
            self.gathered.leave("descriptions of sources", len(document.source_descriptions))

    def _person(self, person: Person, people: dict[str, str]) -> None:
        names = [form.full_text for name in person.names for form in name.name_forms[:1] if plain(form.full_text)]
        facts = [(fact.kind or "fact", _told(fact)) for fact in person.facts]
        record = self.gathered.record([*(("name", name) for name in names or [_label(person)]), *facts])
        if record is None:
            return
        kinds = [_NAME_KINDS.get(n.type.rpartition("/")[2], "name") for n in person.names if n.name_forms[:1]]
        told = tuple(Name(plain(text), kind) for text, kind in zip(names, kinds, strict=False)) or (
            Name(_label(person)),
        )
        identifier = self.gathered.entity("person", person.id or _label(person), told, record.lines[0].words)
        links = [link for found in person.identifiers.values() for link in found if "://" in link]
        self.gathered.lies(identifier, None, links)
        people[person.id] = identifier
        self._facts(person.facts, record, identifier)

    def _facts(self, facts: Iterable[GxFact], record: Record, subject: str, others: tuple[str, ...] = ()) -> None:
        lines = list(record.lines)
        for fact in facts:
            line = next((each for each in lines if each.label == (fact.kind or "fact")), None)
            if line is None:
                continue  # a fact that says nothing has no line
            lines.remove(line)
            place = self._place(fact, record, line)
            said = Fact(kind=fact.kind, subject=subject, words=plain(fact.value), place=place, others=others)
            self.gathered.say(
                said, record.beside(line.head, record.lines[0].label), time=self._time(fact, record, line)
            )

    def _time(self, fact: GxFact, record: Record, line: Line) -> When | None:
        if fact.date is None:
            return None
        edtf = formal(fact.date.formal) or edtf_of(fact.date.original)
        if edtf is None:
            self.gathered.leave("dates that could not be read")
            return None
        return self.gathered.time(edtf, record.where(fact.date.original or fact.date.formal, line.words))

    def _place(self, fact: GxFact, record: Record, line: Line) -> str | None:
        name = plain(fact.place.original) if fact.place is not None else ""
        return self.gathered.named("place", name, record.where(name, line.words)) if name else None

    def _relationship(
        self, found: Relationship, people: dict[str, str], labels: dict[str, str], genders: dict[str, str]
    ) -> None:
        ends = (found.person1.target, found.person2.target)
        kind = found.type.rpartition("/")[2]
        if any(end not in people for end in ends) or kind not in ("Couple", "ParentChild"):
            self.gathered.leave(_of_kind(kind))
            return
        one, other = (people[end] for end in ends)
        child = _CHILD.get(genders.get(ends[1], ""), "child")
        names = f"{labels[ends[0]]} and {labels[ends[1]]}"
        facts = [(fact.kind or "fact", _told(fact)) for fact in found.facts]
        record = self.gathered.record([("couple" if kind == "Couple" else f"parent and {child}", names), *facts])
        if record is None:
            return
        on = (record.lines[0].head,)
        if kind == "ParentChild":
            self.gathered.say(Fact(kind="kinship", subject=one, others=(other,), words=child), on)
        elif not any(fact.kind == "Marriage" for fact in found.facts):
            self.gathered.say(Fact(kind="marriage", subject=one, others=(other,)), on)
        self._facts(found.facts, record, one, (other,))


def _label(person: Person) -> str:
    found = (plain(form.full_text) for name in person.names for form in name.name_forms)
    return next(filter(None, found), "") or f"a person without a name ({person.id})"


def _of_kind(kind: str) -> str:
    words = unquote(kind.removeprefix("data:,"))
    return f"relationships of another kind, “{words}”" if words else "relationships of no kind that is told"


def _told(fact: GxFact) -> str:
    """A fact in a line: what it is, when, where."""
    date = (fact.date.original or fact.date.formal) if fact.date is not None else ""
    place = fact.place.original if fact.place is not None else ""
    return "; ".join(part for part in map(plain, (fact.value, date, place)) if part) or "yes"
