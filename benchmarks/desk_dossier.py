"""A large dossier to ask: sources of one or two of the repository's own annotated documents, of a number of lives.

Each document is a copy under identifiers of its own; three of five sources hold two of them, so that 1,000 sources state
100,000 things.  Those who are told of most in the documents of one life are one person, and what is disputed under one
name in them is one issue.
"""

import time
from collections.abc import Iterator, Sequence
from itertools import count, pairwise
from pathlib import Path

import msgspec

from bearwitness.identity.matching import Match
from bearwitness.record import Entity, Reading
from bearwitness.store.access import open_for_writing
from benchmarks.store import copy

_GAP = "\n\n"


def make(place: Path, sources: int, lives: int) -> None:
    """Makes the dossier at `place` and says how long it took."""
    subjects: dict[int, list[Entity]] = {}
    start = time.perf_counter()
    with open_for_writing(place) as writer:
        writer.put_many(_sources(sources, lives, subjects))
        writer.put_matches("benchmark", [match for found in subjects.values() for match in _same(found)])
    print(f"made in {time.perf_counter() - start:.0f} s, {place.stat().st_size / 1e6:.0f} MB")


def _sources(sources: int, lives: int, subjects: dict[int, list[Entity]]) -> Iterator[Reading]:
    documents = count()

    def document() -> Reading:
        number = next(documents)
        reading = _of_life(copy(number), number % lives)
        people = [entity for entity in reading.entities if entity.type == "person"]
        if people:
            subjects.setdefault(number % lives, []).append(max(people, key=lambda each: len(each.mentions)))
        return reading

    for number in range(sources):
        yield _joined(document(), document()) if number % 5 < 3 else document()


def _of_life(reading: Reading, life: int) -> Reading:
    """The reading with its issues named after the life, so that each is disputed in the sources of that life alone."""
    own = (msgspec.structs.replace(each, issue=f"{each.issue} ({life})") for each in reading.disputes)
    return msgspec.structs.replace(reading, disputes=tuple(own))


def _joined(first: Reading, second: Reading) -> Reading:
    """Both as one source, the text of the second after that of the first."""
    moved = _moved(second, len(first.source.text) + len(_GAP), first.source.id)
    one, other = first.source, moved.source
    return msgspec.structs.replace(
        first,
        source=msgspec.structs.replace(
            one,
            text=one.text + _GAP + other.text,
            furniture=one.furniture + other.furniture,
        ),
        entities=first.entities + moved.entities,
        times=first.times + moved.times,
        assertions=first.assertions + moved.assertions,
        quotations=first.quotations + moved.quotations,
        disputes=first.disputes + moved.disputes,
    )


def _moved(reading: Reading, by: int, source: str) -> Reading:
    """The reading with all its places so much further on, in the source of that id."""
    own = reading.source.id

    def walked(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: walked(inner, name) for name, inner in value.items()}
        if isinstance(value, list | tuple):
            return [walked(inner) for inner in value]
        if key in ("start", "end") and isinstance(value, int):
            return value + by
        return source if value == own else value

    return msgspec.convert(walked(msgspec.to_builtins(reading)), Reading)


def _same(people: Sequence[Entity]) -> Iterator[Match]:
    order = sorted(people, key=lambda each: each.id)
    for one, other in pairwise(order):
        yield Match(one.id, other.id, "same", 1.0, "made so")
