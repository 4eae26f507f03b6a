"""A dossier source by source, so that a format needs no more of it in memory than one text and the names."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

import msgspec

from bearwitness.exchange.holdings import Holdings
from bearwitness.record import Anchor, Assertion, Dossier, Entity, Quotation, SourceRecord, TimeMention
from bearwitness.views.lookup import Lookup

Thing = TypeVar("Thing")
Known = dict[str, Entity]
"""Every entity by id, with its names and without its mentions: what has to be at hand all the time."""


class Chapter(msgspec.Struct, frozen=True, kw_only=True):
    """One source with all that stands in it, in the order of its text."""

    source: SourceRecord
    mentions: tuple[tuple[str, Anchor], ...] = ()
    times: tuple[TimeMention, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    quotations: tuple[Quotation, ...] = ()


def known_in(now: Holdings) -> Known:
    """The entities of a dossier without their mentions."""
    return {entity.id: msgspec.structs.replace(entity, mentions=()) for entity in now.entities()}


def chapters(now: Holdings) -> Iterator[Chapter]:
    """The sources in their order, each with what stands in it; of an assertion the trigger decides where it stands."""
    mentions = _Stream(now.mentions(), lambda spoken: spoken[1].source)
    times = _Stream(now.times(), lambda time: time.source)
    assertions = _Stream(now.assertions(), lambda assertion: assertion.evidence[0].source)
    quotations = _Stream(now.quotations(), lambda quotation: quotation.source)
    for source in now.sources():
        yield Chapter(
            source=source,
            mentions=mentions.of(source.id),
            times=times.of(source.id),
            assertions=assertions.of(source.id),
            quotations=quotations.of(source.id),
        )


class _Stream(Generic[Thing]):
    """Things in the order of the sources that they stand in, taken source by source."""

    def __init__(self, things: Iterator[Thing], source_of: Callable[[Thing], str]) -> None:
        self._things = things
        self._source_of = source_of
        self._waiting = next(things, None)

    def of(self, source: str) -> tuple[Thing, ...]:
        """Those of the next source, which must be asked for in order; () where it has none."""
        found = []
        while self._waiting is not None and self._source_of(self._waiting) == source:
            found.append(self._waiting)
            self._waiting = next(self._things, None)
        return tuple(found)


def lookup_in(chapter: Chapter, known: Known, also: Iterable[str] = ()) -> Lookup:
    """What the wording of views asks for: the source, its times, and those it names, with their mentions in it.

    `also` are ids of more that will be asked for.
    """
    mentions: dict[str, list[Anchor]] = {}
    for identifier, anchor in chapter.mentions:
        mentions.setdefault(identifier, []).append(anchor)
    entities = tuple(
        msgspec.structs.replace(known[identifier], mentions=tuple(mentions.get(identifier, ())))
        for identifier in sorted({*_named(chapter), *mentions, *also})
        if identifier in known
    )
    return Lookup(Dossier(sources=(chapter.source,), entities=entities, times=chapter.times))


def _named(chapter: Chapter) -> set[str]:
    found: set[str | None] = {chapter.source.author, chapter.source.about}
    for assertion in chapter.assertions:
        found |= {assertion.place, *assertion.entities(), *assertion.voice}
        found |= {citation.work for citation in assertion.citations}
    for quotation in chapter.quotations:
        found |= {quotation.speaker, *quotation.voice, *(citation.work for citation in quotation.citations)}
    return {identifier for identifier in found if identifier is not None}
