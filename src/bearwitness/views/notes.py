"""The footnote under a line: the exact words, the source, the page of the work that is cited, and who says so."""

import re
from collections.abc import Iterable

import msgspec

from bearwitness.record import (
    Anchor,
    Assertion,
    Citation,
    Modality,
    Quotation,
    SourceRecord,
    Span,
    Stance,
    Status,
    sentence_around,
)
from bearwitness.views.dates import in_words, printed
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.pages import pages_of
from bearwitness.views.voices import chain_in_words

_LABELS = {
    "page": ("p.", "pp."),
    "chapter": ("ch.", "chs"),
    "volume": ("vol.", "vols"),
    "section": ("§", "§§"),
    "note": ("n.", "nn."),
}
_SHORT = 40
_YEARS = re.compile(r"\d{3,4}")


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """Exact words of a source: `text` is `source.text[start:end]`; `marked` is what carries the statement.

    `marked` counts from the start of `text`; its end is exclusive.
    """

    source: str
    start: int
    end: int
    text: str
    marked: tuple[int, int]

    @property
    def parts(self) -> tuple[str, str, str]:
        """The words before the marked ones, the marked ones, and those after."""
        first, last = self.marked
        return self.text[:first], self.text[first:last], self.text[last:]


class Note(msgspec.Struct, frozen=True, kw_only=True):
    """What one source says for a line, through which voices, on which words."""

    assertion: str
    source: str
    title: str
    """Of the source, as it can be printed."""
    source_date: str = ""
    """The document's own date, in English; "" where it has none."""
    words: tuple[Words, ...]
    pages: str = ""
    """Where the words stand in the source: "p. 233"; "" where no page is known."""
    citations: tuple[str, ...] = ()
    """Places in cited works: "Salt in the Bread, p. 288"."""
    voice: str
    """Who says so, the holder first: "Susan Weissman, according to the reviewer"."""
    stance: Stance = "asserts"
    modality: Modality = "certain"
    date: str = ""
    """The date that this source gives, in English; "" where it gives none."""
    dated_by: str = ""
    """The words that the date was worked out from, where they do not give it themselves ("that September")."""
    reason: str = ""
    """How the date was worked out from them, in a sentence without its full stop."""
    certainty: float = 1.0
    status: Status = "suggested"
    reader: str = ""


def note(lookup: Lookup, assertion: Assertion) -> Note:
    """The footnote of an assertion."""
    source = lookup.source(assertion.evidence[0].source) if assertion.evidence else None
    date_words, reason = dated_by(lookup, assertion)
    words = _sentences(lookup, assertion.evidence)
    return Note(
        assertion=assertion.id,
        source=assertion.evidence[0].source if assertion.evidence else "",
        title=lookup.title_of(assertion.evidence[0].source) if assertion.evidence else "",
        source_date=source_date(source),
        words=tuple(words),
        pages=pages_where(source, words),
        citations=tuple(cited(lookup, citation) for citation in assertion.citations),
        voice=chain_in_words(lookup, assertion.voice, source),
        stance="asserts" if assertion.type == "position" else assertion.stance,  # the line says what its holder denies
        modality=assertion.modality,
        date=printed(assertion.time) if assertion.time is not None else "",
        dated_by=date_words,
        reason=reason,
        certainty=assertion.certainty,
        status=assertion.status,
        reader=assertion.reader,
    )


def words_around(lookup: Lookup, anchor: Anchor) -> Words:
    """The sentence that an anchor stands in, with the anchor's words marked."""
    source = lookup.source(anchor.source)
    if source is None or not anchor.holds(source.text):
        return Words(
            source=anchor.source, start=anchor.start, end=anchor.end, text=anchor.text, marked=(0, len(anchor.text))
        )
    span = _with_context(source.text, sentence_around(source.text, anchor.start, anchor.end))
    return Words(
        source=anchor.source,
        start=span.start,
        end=span.end,
        text=span.of(source.text),
        marked=(anchor.start - span.start, anchor.end - span.start),
    )


def _with_context(text: str, span: Span) -> Span:
    """The sentence, with the one before it in its paragraph where it is too short to be understood alone."""
    if span.end - span.start >= _SHORT:
        return span
    gap = text[: span.start]
    before = len(gap.rstrip())
    if before == 0 or "\n\n" in gap[before:]:
        return span
    return Span(sentence_around(text, before - 1, before).start, span.end)


def cited(lookup: Lookup, citation: Citation) -> str:
    """A citation as a footnote has it: "Salt in the Bread, p. 288", "pp. 22-24" where the work is not told."""
    locator = plain(citation.locator)
    one, many = _LABELS[citation.label]
    several = any(c in locator for c in "-–,&")
    place = locator if not locator[:1].isdigit() and "." in locator else f"{many if several else one} {locator}"
    return f"{lookup.label(citation.work)}, {place}" if citation.work is not None else place


def source_date(source: SourceRecord | None) -> str:
    """The document's own date in English; "" where it has none."""
    return in_words(source.date) if source is not None and source.date else ""


def quotation_words(quotation: Quotation) -> Words:
    """A quotation as exact words, all of them marked."""
    return Words(
        source=quotation.source,
        start=quotation.start,
        end=quotation.end,
        text=quotation.text,
        marked=(0, len(quotation.text)),
    )


def pages_where(source: SourceRecord | None, words: Iterable[Words]) -> str:
    """The pages of the words that stand in the source; none where one of them stands on no known page."""
    if source is None:
        return ""
    found = [pages_of(source, Span(w.start, w.end)) for w in words if w.source == source.id]
    return ", ".join(dict.fromkeys(found)) if all(found) else ""


def _sentences(lookup: Lookup, evidence: tuple[Anchor, ...]) -> list[Words]:
    found: list[Words] = []
    for anchor in evidence:
        around = words_around(lookup, anchor)
        if not any(w.source == around.source and w.start <= around.start and around.end <= w.end for w in found):
            found.append(around)
    return found


def dated_by(lookup: Lookup, assertion: Assertion) -> tuple[str, str]:
    """The words that give the date, and how, where the year is not in them."""
    if assertion.time is None or not assertion.evidence:
        return "", ""
    anchor, edtf = assertion.evidence[0], assertion.time.edtf
    same = [t for t in lookup.times.get(anchor.source, []) if t.edtf == edtf]
    nearest = min(same, key=lambda t: (abs(t.start - anchor.start), t.start), default=None)
    if nearest is None or any(year in nearest.text for year in _YEARS.findall(edtf)):
        return "", ""
    return plain(nearest.text), plain(nearest.reason.removeprefix(f"{edtf}: "))
