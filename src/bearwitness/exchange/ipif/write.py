"""The four lists of IPIF, written one after the other."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from bearwitness.exchange.chapters import Known, chapters, known_in, lookup_in
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.ipif.objects import (
    Accepted,
    Factoid,
    Json,
    accepted_in,
    factoid_object,
    factoids_of,
    person_object,
    source_label,
    source_object,
    statement_object,
)
from bearwitness.exchange.losses import Carried, Losses, Part, lost, wholly

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
_ENCODER = msgspec.json.Encoder()


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the four lists one after the other, each source by source."""
    known, accepted = known_in(now), accepted_in(now)
    lists = (
        ("factoids", _factoids(now, known, accepted)),
        ("statements", _statements(now, known, accepted)),
        ("persons", _persons(now, known, accepted)),
        ("sources", _sources(now, known, accepted)),
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


def _factoids(now: Holdings, known: Known, accepted: Accepted) -> Iterator[Json]:
    for assertion in now.assertions():
        yield from map(factoid_object, factoids_of(assertion, known, accepted))


def _statements(now: Holdings, known: Known, accepted: Accepted) -> Iterator[Json]:
    for chapter in chapters(now):
        lookup = lookup_in(chapter, known)
        for assertion in chapter.assertions:
            for factoid in factoids_of(assertion, known, accepted):
                yield statement_object(lookup, chapter.source, assertion, factoid)


def _persons(now: Holdings, known: Known, accepted: Accepted) -> Iterator[Json]:
    """Everybody of whom something is stated, by id."""
    found: dict[str, list[Factoid]] = {}
    for assertion in now.assertions():
        for factoid in factoids_of(assertion, known, accepted):
            found.setdefault(factoid.person, []).append(factoid)
    yield from (person_object(known[person], found[person]) for person in sorted(found))


def _sources(now: Holdings, known: Known, accepted: Accepted) -> Iterator[Json]:
    for chapter in chapters(now):
        found = (each for assertion in chapter.assertions for each in factoids_of(assertion, known, accepted))
        yield source_object(chapter.source.id, source_label(lookup_in(chapter, known), chapter.source), found)


def _left(now: Holdings, known: Known, accepted: Accepted) -> dict[Part, int]:
    """What is no factoid, and what of it is not told."""
    told: set[str] = set()
    left: dict[Part, int] = dict.fromkeys(("assertions", "stances", "modalities", "words"), 0)
    left["decisions"] = sum(1 for _ in now.decisions())
    for assertion in now.assertions():
        if any(True for _ in factoids_of(assertion, known, accepted)):
            told.update(assertion.entities())
            left["words"] += len(assertion.evidence) - 1
            left["decisions"] -= assertion.status == "accepted" and assertion.id in accepted
        else:
            left["assertions"] += 1
            left["stances"] += assertion.stance != "asserts"
            left["modalities"] += assertion.modality != "certain"
    left["entities"] = len(known.keys() - told)
    return left
