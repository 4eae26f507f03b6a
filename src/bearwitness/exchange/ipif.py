"""IPIF 0.3.3, the International Prosopography Interchange Format: factoids, statements, persons and sources as JSON.

Four lists, each of the objects that the format's service gives under that name.  A factoid is one person in one
statement of one source, so that a statement about two people is two factoids.  Who says so, through whom, on which
words and pages, is in `statementText`; `date.label` has the date in English and in EDTF, `sortdate` its first day.
What is denied, questioned, held only probable or possible, or rejected by a person is no factoid.  `createdWhen` of a
factoid, which the format requires and a dossier does not know, is 0001-01-01; where it may be left out it is.  Who
accepted a statement, and when, is in `modifiedBy` and `modifiedWhen`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO

import msgspec

from bearwitness.exchange.chapters import Chapter, Known, chapters, known_in, lookup_in
from bearwitness.exchange.crm.statements import is_fact
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.iri import BASE, iri, is_iri
from bearwitness.exchange.losses import Carried, Losses, Part, lost, wholly
from bearwitness.record import Assertion, Decision, SourceRecord, When
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.notes import cited, words_around
from bearwitness.views.phrases import phrase
from bearwitness.views.sources import source_view
from bearwitness.views.voices import chain_in_words
from bearwitness.views.wording import described

CARRIES: Carried = {
    **wholly("dates readers"),
    "sources": "what each is, in words",
    "entities": "people, and whom and what they have to do with, by their labels",
    "links": "those of people that are web addresses or names of things",
    "assertions": "what people take part in and is asserted, held certain and not rejected",
    "durations": "in the sentence, where it has room for them",
    "places": "where a person takes part",
    "voices": "in words",
    "stances": "those of positions, in words",
    "modalities": "those of positions, in words",
    "statuses": "who accepted a statement, and when",
    "words": "the sentence that the first of them stands in",
    "citations": "in words",
    "decisions": "the last that accepted what is a factoid",
}
Json = dict[str, object]
Accepted = Mapping[str, Decision]
_UNKNOWN_DAY = "0001-01-01"
_ENCODER = msgspec.json.Encoder()


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the four lists one after the other, each source by source."""
    known = known_in(now)
    accepted = {decision.subject: decision for decision in now.decisions() if decision.kind == "accept"}
    lists = (
        ("factoids", _factoids(now, known, accepted)),
        ("statements", _statements(now, known, accepted)),
        ("persons", _persons(now, known)),
        ("sources", _sources(now, known)),
    )
    separator = b"{\n"
    for name, values in lists:
        out.write(separator + _ENCODER.encode(name) + b": [")
        out.writelines(_lines(values))
        separator = b"],\n"
    out.write(b"]\n}\n")
    return lost(now, CARRIES, _left(now, known, accepted), never_whole=("sources", "citations"))


def _lines(values: Iterable[Json]) -> Iterator[bytes]:
    separator = b"\n"
    for value in values:
        yield separator + _ENCODER.encode(value)
        separator = b",\n"


class Factoid(msgspec.Struct, frozen=True):
    """One person in one statement."""

    assertion: Assertion
    person: str
    role: str

    @property
    def id(self) -> str:
        """The factoid's own name."""
        return f"{self.assertion.id}.{self.person}"

    def reference(self) -> Json:
        """What other objects have of it."""
        return {
            "@id": self.id,
            "person-ref": {"@id": self.person},
            "source-ref": {"@id": self.assertion.evidence[0].source},
            "statement-refs": [{"@id": f"{self.id}.statement"}],
        }


def factoids_of(assertion: Assertion, known: Known) -> Iterator[Factoid]:
    """A factoid for each person who takes part, in the order of the roles; none where it can be no factoid."""
    roles: dict[str, str] = {}
    for participant in assertion.participants if is_fact(assertion) else ():
        entity = known.get(participant.entity) if participant.entity is not None else None
        if entity is not None and entity.type == "person":
            roles.setdefault(entity.id, participant.role)
    yield from (Factoid(assertion, person, role) for person, role in roles.items())


def _factoids(now: Holdings, known: Known, accepted: Accepted) -> Iterator[Json]:
    for assertion in now.assertions():
        for factoid in factoids_of(assertion, known):
            yield factoid.reference() | _made(assertion, accepted) | {"createdWhen": _UNKNOWN_DAY}


def _statements(now: Holdings, known: Known, accepted: Accepted) -> Iterator[Json]:
    for chapter in chapters(now):
        lookup = lookup_in(chapter, known)
        for assertion in chapter.assertions:
            for factoid in factoids_of(assertion, known):
                yield _statement(lookup, chapter, factoid) | _made(assertion, accepted)


def _statement(lookup: Lookup, chapter: Chapter, factoid: Factoid) -> Json:
    assertion = factoid.assertion
    others = [p.entity for p in assertion.participants if p.entity is not None and p.entity != factoid.person]
    found: Json = {
        "@id": f"{factoid.id}.statement",
        "factoid-refs": [factoid.reference()],
        "statementType": _term("type", assertion.type),
        "role": _term("role", factoid.role),
    }
    names = [p.text for p in assertion.participants if p.role == "name" and p.text is not None]
    if names:
        found["name"] = plain(names[0])
    if assertion.time is not None:
        found["date"] = _date(assertion.time)
    if assertion.place is not None:
        found["places"] = [_thing(lookup, assertion.place)]
    people = [_thing(lookup, other) for other in dict.fromkeys(others) if _is(lookup, other, "person")]
    if people:
        found["relatesToPersons"] = people
    groups = [_thing(lookup, other) for other in others if _is(lookup, other, "group")]
    if groups:
        found["memberOf"] = groups[0]
    found["statementText"] = _text(lookup, chapter.source, assertion)
    return found


def _text(lookup: Lookup, source: SourceRecord, assertion: Assertion) -> str:
    """The statement as a sentence, who says so, the sentence of the source, and the pages it cites."""
    says, who = phrase(lookup, assertion).text, chain_in_words(lookup, assertion.voice, source)
    words = plain(words_around(lookup, assertion.evidence[0]).text)
    pages = "; ".join(cited(lookup, citation) for citation in assertion.citations)
    return f"{says} — {who}: “{words}”{f' ({pages})' if pages else ''}"


def _persons(now: Holdings, known: Known) -> Iterator[Json]:
    """Everybody of whom something is stated, by id."""
    references: dict[str, list[Json]] = {}
    for assertion in now.assertions():
        for factoid in factoids_of(assertion, known):
            source = {"@id": assertion.evidence[0].source}
            references.setdefault(factoid.person, []).append({"@id": factoid.id, "source-ref": source})
    for person in sorted(references):
        entity = known[person]
        links = [link for link in entity.same_as if is_iri(link)]
        named: Json = {"@id": person, "label": plain(entity.label) or person}
        yield named | ({"uris": links} if links else {}) | {"factoid-refs": references[person]}


def _sources(now: Holdings, known: Known) -> Iterator[Json]:
    for chapter in chapters(now):
        lookup = lookup_in(chapter, known)
        found = (factoid for assertion in chapter.assertions for factoid in factoids_of(assertion, known))
        references = [{"@id": factoid.id, "person-ref": {"@id": factoid.person}} for factoid in found]
        label = described(source_view(lookup, chapter.source))
        yield {"@id": chapter.source.id, "label": label, "factoid-refs": references}


def _made(assertion: Assertion, accepted: Accepted) -> Json:
    """Who made it, and who accepted it when, where that is known."""
    found: Json = {"createdBy": assertion.reader or "unknown"}
    decision = accepted.get(assertion.id) if assertion.status == "accepted" else None
    if decision is not None:
        found["modifiedBy"] = decision.who or "unknown"
        found |= {"modifiedWhen": decision.at[:10]} if decision.at else {}
    return found


def _term(kind: str, name: str) -> Json:
    return {"uri": f"{BASE}vocabulary:{kind}-{name}", "label": name}


def _thing(lookup: Lookup, identifier: str) -> Json:
    return {"uri": iri(identifier), "label": lookup.label(identifier)}


def _is(lookup: Lookup, identifier: str, kind: str) -> bool:
    entity = lookup.entity(identifier)
    return entity is not None and entity.type == kind


def _date(when: When) -> Json:
    words = printed(when)
    label = words if words == when.edtf else f"{words} ({when.edtf})"
    first = when.earliest
    common = first is not None and len(first) == 10 and first[:1].isdigit()
    return {"sortdate": first, "label": label} if common else {"label": label}


def _left(now: Holdings, known: Known, accepted: Accepted) -> dict[Part, int]:
    """What is no factoid, and what of it is not told."""
    told: set[str] = set()
    left: dict[Part, int] = dict.fromkeys(("assertions", "stances", "modalities", "words"), 0)
    left["decisions"] = sum(1 for _ in now.decisions())
    for assertion in now.assertions():
        if any(True for _ in factoids_of(assertion, known)):
            told.update(assertion.entities())
            left["words"] += len(assertion.evidence) - 1
            left["decisions"] -= assertion.status == "accepted" and assertion.id in accepted
        else:
            left["assertions"] += 1
            left["stances"] += assertion.stance != "asserts"
            left["modalities"] += assertion.modality != "certain"
    left["entities"] = len(known.keys() - told)
    return left
