"""Which record of a bibliography is that of which source: shown first, taken only by a person's word.

A record is a source's where both have the same title, capitals, accents and signs aside, and no other record and no
other source has it; where the record's title has a subtitle that the source's has not, their authors have to agree.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from bearwitness.exchange import bibtex_reading, csl_reading, zotero_reading
from bearwitness.exchange.errors import NotABibliographyError
from bearwitness.exchange.works_reading import WorkRecord
from bearwitness.identity.spelling import folded
from bearwitness.record import Description
from bearwitness.views import SourceView

_SUBTITLE = re.compile(r"\s*[:.–—]\s+")
_SHORTEST = 2


class Proposal(msgspec.Struct, frozen=True):
    """A source, and what the record that has its title says of it."""

    source: SourceView
    description: Description


def records_in(data: bytes, name: str) -> list[WorkRecord]:
    """The records of a bibliography in CSL JSON, BibTeX or Zotero's RDF; ExchangeError where the file is none."""
    if csl_reading.looks_like_csl(data):
        return csl_reading.records_in(data, name)[0]
    if zotero_reading.looks_like_zotero(data):
        return zotero_reading.records_in(data, name)
    if bibtex_reading.looks_like_bibtex(data):
        return bibtex_reading.records_in(data)[0]
    raise NotABibliographyError(name)


def proposals(sources: Iterable[SourceView], records: Sequence[WorkRecord]) -> tuple[Proposal, ...]:
    """What the records say of the sources that they are of and that these do not say themselves, in their order."""
    views = list(sources)
    counted = Counter(folded(view.title) for view in views)
    found = []
    for view in views:
        fitting = [record for record in records if _fits(view, record)]
        if len(fitting) == 1 and counted[folded(view.title)] == 1:
            said = _said(view, fitting[0])
            found += [Proposal(view, said)] if said != Description() else []
    return tuple(found)


def _fits(view: SourceView, record: WorkRecord) -> bool:
    title = folded(view.title)
    if len(title.split()) < _SHORTEST and not _same_author(view, record):
        return False
    if folded(record.title) == title:
        return True
    short = _SUBTITLE.split(record.title)[0]
    return folded(short) == title and _same_author(view, record)


def _same_author(view: SourceView, record: WorkRecord) -> bool:
    names = {folded(author.family or author.whole) for author in record.authors}
    return any(name and name in folded(view.author) for name in names)


def _said(view: SourceView, record: WorkRecord) -> Description:
    authors = " and ".join(author.whole for author in record.authors)
    return Description(
        title=record.title if record.title != view.title else None,
        author=authors if authors and authors != view.author else None,
        date=record.issued if record.issued is not None and record.issued != view.edtf else None,
        publisher=record.publisher if record.publisher and record.publisher != view.publisher else None,
        language=record.language if record.language and record.language != view.language else None,
    )
