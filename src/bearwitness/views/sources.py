"""The sources of a dossier, as a list of them has it."""

import msgspec

from bearwitness.record import Dossier, SourceRecord
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.notes import source_date
from bearwitness.views.voices import author_of


class SourceView(msgspec.Struct, frozen=True, kw_only=True):
    """A source: what it is, who wrote it, and how much it gives."""

    id: str
    title: str
    kind: str
    author: str = ""
    """The author's name; "" where the source names none."""
    speaker: str
    """The author's name, or what speaks where it names none: "the reviewer"."""
    date: str = ""
    edtf: str = ""
    """The same in EDTF."""
    publisher: str = ""
    """Who published it; "" where nobody is named."""
    about: str = ""
    """The work that it reviews; "" where it reviews none."""
    language: str = "en"
    pages: str = ""
    """From which page to which, as they are labelled; "" where none is known."""
    words: int = 0
    assertions: int = 0
    quotations: int = 0
    furniture: int = 0
    """How many characters are page furniture, from which nothing is taken."""


def sources(dossier: Dossier) -> tuple[SourceView, ...]:
    """The sources in the dossier's order."""
    lookup = Lookup(dossier)
    return tuple(source_view(lookup, source) for source in dossier.sources)


def source_view(lookup: Lookup, source: SourceRecord) -> SourceView:
    """The source with what the dossier takes from it; what was rejected is not counted."""
    return SourceView(
        id=source.id,
        title=lookup.title_of(source.id),
        kind=plain(source.kind),
        author=lookup.label(source.author) if source.author is not None else "",
        speaker=author_of(lookup, source),
        date=source_date(source),
        edtf=source.date or "",
        publisher=plain(source.publisher),
        about=lookup.label(source.about) if source.about is not None else "",
        language=plain(source.language),
        pages=_extent(source),
        words=len(source.text.split()),
        assertions=lookup.stated[source.id],
        quotations=lookup.quoted[source.id],
        furniture=sum(span.end - span.start for span in source.furniture),
    )


def _extent(source: SourceRecord) -> str:
    labels = [plain(mark.label) for mark in source.pages if mark.label]
    return "–".join(dict.fromkeys((labels[0], labels[-1]))) if labels else ""
