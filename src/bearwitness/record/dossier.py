"""The dossier as a value: all that is known, as views and formats take it."""

from typing import Literal

import msgspec

from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Assertion, Contradiction, Dispute, Quotation, TimeMention
from bearwitness.record.entity import Entity
from bearwitness.record.note import ResearchNote
from bearwitness.record.problem import Problem
from bearwitness.record.source import PageMark

FORMAT: Literal["bearwitness-dossier/1"] = "bearwitness-dossier/1"


class SourceRecord(msgspec.Struct, frozen=True, kw_only=True):
    """A source as the exchange format has it: `author` and `about` are entity ids."""

    id: str
    title: str
    author: str | None = None
    date: str | None = None
    about: str | None = None
    kind: str = "text"
    language: str = "en"
    text: str
    sha256: str
    furniture: tuple[Span, ...] = ()
    publisher: str = ""
    """Who published the document; "" where nobody is named."""
    pages: tuple[PageMark, ...] = ()
    """Where the pages begin, in the order of the text; from a mark with the label "" on, no page is known."""


class Dossier(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the exchange format carries, in its order; every id is unique within it."""

    format: Literal["bearwitness-dossier/1"] = FORMAT
    sources: tuple[SourceRecord, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeMention, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    notes: tuple[ResearchNote, ...] = ()
    """The research log, in the order in which it was written."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What a reader found in one source: suggestions, and problems.

    Ids are unique within the source and made from content; entities are those of this source alone.
    """

    source: SourceRecord
    reader: str
    """Name and version of what read, such as "rules/1"."""
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeMention, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    problems: tuple[Problem, ...] = ()
