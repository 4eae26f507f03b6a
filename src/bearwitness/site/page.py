"""The life as one page that opens from disk: the chronology, its notes beside it, and the texts they point into."""

import base64
import hashlib
from functools import partial
from typing import BinaryIO

import msgspec
from markupsafe import Markup

from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.lives import LIFE_CARRIES, of_others
from bearwitness.exchange.losses import Carried, Losses, lost, wholly
from bearwitness.record import Dossier, SourceRecord, Span
from bearwitness.site.footnotes import Footnotes, Section
from bearwitness.site.labels import ENGLISH, labels
from bearwitness.site.marking import Paragraph, marked_paragraphs
from bearwitness.site.templating import style, template
from bearwitness.views import (
    ContradictionView,
    Entities,
    EntityView,
    Life,
    SourceView,
    Words,
    contradictions,
    disputes,
    life,
    quotations,
    sources,
    voices,
)
from bearwitness.views.contradictions_text import BETWEEN, CAUTION, WITHIN
from bearwitness.views.wording import (
    head_lines,
    speaker_of,
)

CARRIES: Carried = {
    **LIFE_CARRIES,
    **wholly("texts furniture entities quotations disputes"),
    "contradictions": "those that touch the life, in words",
    "positions": "as links from the notes into the texts",
}


def write(now: Holdings, out: BinaryIO, person: str) -> Losses:
    """Writes the page of the person of that id."""
    record = now.record()
    told = life(record, person)
    out.write(life_page(record, told).encode())
    return lost(now, CARRIES, of_others(now, told))


class ShownText(msgspec.Struct, frozen=True):
    """A source with its paragraphs, passages marked."""

    source: SourceView
    number: int
    paragraphs: tuple[Paragraph, ...]


def life_page(dossier: Dossier, told: Life) -> str:
    """One self-contained HTML page of the life; the same dossier gives the same page."""
    page = _Page(dossier, told)
    sheet = style("page.css")
    return template("page.html").render(
        t=labels(ENGLISH),
        english="",
        life=told,
        head=head_lines(told),
        style=Markup(sheet),  # noqa: S704 - the package's own file
        style_hash=base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode(),
        sections=page.sections(),
        lists=_lists(dossier),
        quotations=quotations(dossier),
        disputes=disputes(dossier),
        contradicted=_contradicted(dossier, told),
        voices=voices(dossier),
        link=page.link,
        texts=page.texts,
    )


class _Page:
    """The numbers of the footnotes, and the passages that something in the page points to."""

    def __init__(self, dossier: Dossier, told: Life) -> None:
        self._dossier = dossier
        self._life = told
        self._footnotes = Footnotes(self.link, speaker_of(told), in_source=len(told.sources) > 1)
        self._numbers = {source.id: number for number, source in enumerate(dossier.sources, 1)}
        self._passages: dict[str, set[Span]] = {}

    def sections(self) -> list[Section]:
        """The parts of the life that have lines."""
        told = self._life
        found = [Section("family", "Family", 2, self._footnotes.lines(told.family))]
        found += [
            Section(f"year-{number}", group.heading, 3, self._footnotes.lines(group.lines))
            for number, group in enumerate(told.years, 1)
        ]
        found += [
            Section("undated", "Undated", 2, self._footnotes.lines(told.undated)),
            Section("views", "Views held", 2, self._footnotes.lines(told.views)),
            Section("said-of", f"Said of {told.label}", 2, self._footnotes.lines(told.said_of)),
        ]
        return [section for section in found if section.lines]

    def link(self, words: Words) -> str:
        """The address of the place in the page where the words stand; noted, so that `texts` marks it."""
        first, last = words.marked
        span = Span(words.start + first, words.start + last)
        self._passages.setdefault(words.source, set()).add(span)
        return f"#{passage_id(self._numbers.get(words.source, 0), span)}"

    def texts(self) -> list[ShownText]:
        """The sources' texts; to be asked for when every link has been made."""
        return [
            ShownText(
                view,
                self._numbers[source.id],
                tuple(self._marked(source)),
            )
            for source, view in zip(self._dossier.sources, sources(self._dossier), strict=True)
        ]

    def _marked(self, source: SourceRecord) -> list[Paragraph]:
        naming = partial(passage_id, self._numbers[source.id])
        return marked_paragraphs(source, self._passages.get(source.id, ()), naming)


def passage_id(source: int, span: Span) -> str:
    """The name of a passage in the page; the same words have the same name."""
    return f"s{source}-{span.start}-{span.end}"


def _lists(dossier: Dossier) -> list[tuple[str, tuple[EntityView, ...]]]:
    spoken_of = Entities(dossier)
    found = [
        ("People", spoken_of.people()),
        ("Groups", spoken_of.groups()),
        ("Places", spoken_of.places()),
        ("Works", spoken_of.works()),
    ]
    return [(name, views) for name, views in found if views]


def _contradicted(dossier: Dossier, told: Life) -> list[tuple[str, str, tuple[ContradictionView, ...]]]:
    """The contradictions that touch the life: under a heading, with a word of caution."""
    views = contradictions(dossier, told.id)
    found = (
        (BETWEEN, "", tuple(view for view in views if not view.one_voice)),
        (WITHIN, CAUTION, tuple(view for view in views if view.one_voice)),
    )
    return [group for group in found if group[2]]
