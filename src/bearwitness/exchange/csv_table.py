"""A table for a spreadsheet: a row an assertion, what a person reads first, what a machine needs last.

RFC 4180 in UTF-8 with the byte order mark by which spreadsheets know it.  A cell that a spreadsheet would take for a
formula begins with an apostrophe.  What starts and ends is counted in Unicode code points of the source's text.
"""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

from bearwitness.exchange.chapters import Chapter, chapters, known_in, lookup_in
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.losses import Carried, Losses, lost, wholly
from bearwitness.record import Assertion, Participant
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.notes import cited, source_date, words_around
from bearwitness.views.phrases import phrase
from bearwitness.views.voices import chain_in_words

CARRIES: Carried = {
    **wholly("dates durations places stances modalities certainties statuses readers citations positions"),
    "sources": "author, title and date, where something is stated in it",
    "entities": "those that take part in an assertion, by their labels",
    "assertions": "who takes part, by name",
    "voices": "in words",
    "words": "on one line",
}
COLUMNS = (
    "date",
    "statement",
    "place",
    "who says so",
    "sentence",
    "cited",
    "source",
    "source date",
    "type",
    "participants",
    "stance",
    "modality",
    "edtf",
    "earliest",
    "latest",
    "duration",
    "certainty",
    "status",
    "reader",
    "words",
    "starts",
    "ends",
    "source id",
    "assertion id",
)
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def write(now: Holdings, out: BinaryIO) -> Losses:
    """Writes the assertions in the order of their texts, under one line of headings."""
    known = known_in(now)
    told: set[str] = set()
    out.write(_BYTE_ORDER_MARK + _lines([COLUMNS]))
    for chapter in chapters(now):
        lookup = lookup_in(chapter, known)
        out.write(_lines(_row(lookup, chapter, assertion) for assertion in chapter.assertions))
        told.update(identifier for assertion in chapter.assertions for identifier in assertion.entities())
    return lost(now, CARRIES, {"entities": len(known.keys() - told)}, never_whole=("sources",))


def _lines(rows: Iterable[tuple[str, ...]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(map(_cell, row) for row in rows)
    return text.getvalue().encode()


def _cell(text: str) -> str:
    words = plain(text)
    return f"'{words}" if words.startswith(_FORMULA) else words


def _row(lookup: Lookup, chapter: Chapter, assertion: Assertion) -> tuple[str, ...]:
    source, when, evidence = chapter.source, assertion.time, assertion.evidence
    return (
        printed(when) if when is not None else "",
        phrase(lookup, assertion).text,
        lookup.label(assertion.place) if assertion.place is not None else "",
        chain_in_words(lookup, assertion.voice, source),
        words_around(lookup, evidence[0]).text,
        "; ".join(cited(lookup, citation) for citation in assertion.citations),
        lookup.title_of(source.id),
        source_date(source),
        assertion.type,
        "; ".join(f"{p.role}: {_filler(lookup, p)}" for p in assertion.participants),
        assertion.stance,
        assertion.modality,
        when.edtf if when is not None else "",
        (when.earliest if when is not None else None) or "",
        (when.latest if when is not None else None) or "",
        assertion.duration or "",
        str(assertion.certainty),
        assertion.status,
        assertion.reader,
        " … ".join(anchor.text for anchor in evidence),
        "; ".join(str(anchor.start) for anchor in evidence),
        "; ".join(str(anchor.end) for anchor in evidence),
        source.id,
        assertion.id,
    )


def _filler(lookup: Lookup, participant: Participant) -> str:
    if participant.entity is not None:
        return lookup.label(participant.entity)
    return participant.text if participant.text is not None else ""
