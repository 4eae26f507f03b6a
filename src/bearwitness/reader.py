"""The reader: a source becomes suggestions, one layer over the other."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from bearwitness.identity.chains import make_cast
from bearwitness.reading.assertions import find_assertions
from bearwitness.reading.citations.closing import citations_at
from bearwitness.reading.citations.find import Reference, find_citations
from bearwitness.reading.disputes import find_disputes
from bearwitness.reading.names import find_names
from bearwitness.reading.positions import find_positions
from bearwitness.reading.quotations import find_quotations
from bearwitness.reading.times import find_times
from bearwitness.reading.voices import find_attributions
from bearwitness.record import (
    Assertion,
    Attribution,
    Cast,
    Prose,
    Quotation,
    Reading,
    Source,
    SourceRecord,
    TimeMention,
    divide,
)

NAME = "rules/1"
"""Name and version: where it changes, a source is read again."""


class Findings(msgspec.Struct, frozen=True):
    """What the rules find in a text, layer over layer."""

    prose: Prose
    cast: Cast
    times: tuple[TimeMention, ...]
    quotations: tuple[Quotation, ...]
    attributions: tuple[Attribution, ...]
    events: tuple[Assertion, ...]
    positions: tuple[Assertion, ...]


def findings(source: Source) -> Findings:
    """Every layer of `source`: the same source gives the same layers, to the byte."""
    prose = divide(source)
    return findings_over(prose, make_cast(prose, find_names(prose)), find_times(prose))


def findings_over(prose: Prose, cast: Cast, times: tuple[TimeMention, ...]) -> Findings:
    """What the rules find over a cast and times that are given."""
    quotations = find_quotations(prose, cast)
    attributions = find_attributions(prose, cast, quotations)
    events = find_assertions(prose, cast, times, attributions)
    positions = find_positions(prose, cast, quotations)
    return Findings(prose, cast, times, quotations, attributions, events, positions)


def read(source: Source) -> Reading:
    """What the rules find in `source`: the same source gives the same reading, to the byte."""
    return reading_of(findings(source))


def reading_of(found: Findings, reader: str = NAME) -> Reading:
    """The layers as a reading, every assertion with the page that closes its words, signed by `reader`."""
    prose, cast = found.prose, found.cast
    stated = _one_each(found.events + found.positions)
    return Reading(
        source=_record(prose.source, cast),
        reader=reader,
        entities=cast.entities,
        times=found.times,
        assertions=tuple(_signed(prose, stated, find_citations(prose, cast), reader)),
        quotations=found.quotations,
        disputes=find_disputes(prose, cast, found.positions),
    )


def _one_each(assertions: Iterable[Assertion]) -> Iterable[Assertion]:
    """One assertion an id: what two rules state of the same words and people is the same statement."""
    return {assertion.id: assertion for assertion in assertions}.values()


def _signed(
    prose: Prose, assertions: Iterable[Assertion], references: Sequence[Reference], reader: str
) -> Iterator[Assertion]:
    """Each with the page that closes its words, where one does, and with the name of the reader."""
    for assertion in assertions:
        cited = assertion.citations or citations_at(prose, assertion.evidence[0].span, references)
        yield msgspec.structs.replace(assertion, citations=cited, reader=reader)


def _record(source: Source, cast: Cast) -> SourceRecord:
    return SourceRecord(
        id=source.id,
        title=source.title,
        author=cast.author,
        date=source.date,
        about=cast.about,
        kind=source.kind,
        language=source.language,
        text=source.text,
        sha256=source.sha256,
        furniture=source.furniture,
        publisher=source.publisher,
        pages=source.pages,
    )
