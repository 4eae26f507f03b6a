"""One statement as a reason: what it says, when, who says so, on which words."""

from collections.abc import Iterator

import msgspec

from bearwitness.record import Assertion, Status, When
from bearwitness.views.dates import printed
from bearwitness.views.lookup import Lookup
from bearwitness.views.notes import Words, pages_where, source_date, words_around
from bearwitness.views.phrases import phrase
from bearwitness.views.voices import chain_in_words


class StatementView(msgspec.Struct, frozen=True, kw_only=True):
    """A statement by itself, its subject named."""

    id: str
    text: str
    """Without a full stop: "Herzen is arrested"."""
    date: str = ""
    """In English; "" where it gives none."""
    who: str
    title: str = ""
    """Of the source."""
    source_date: str = ""
    pages: str = ""
    """Where the words stand in the source: "p. 233"; "" where no page is known."""
    words: tuple[Words, ...] = ()
    """The sentence of its first words, and the one that dates it, where another of its words does."""
    voice: tuple[str, ...] = ()
    """The source and the chain of voices, by their ids: the same where one voice speaks."""
    certainty: float = 1.0
    status: Status = "suggested"

    @property
    def in_words(self) -> str:
        """What it says, with its date: "Herzen is arrested (July 1834)"."""
        return f"{self.text} ({self.date})" if self.date else self.text

    def is_beside(self, other: "StatementView") -> bool:
        """Whether both stand in one and the same sentence."""
        places = [[(w.source, w.start, w.end) for w in view.words] for view in (self, other)]
        return bool(places[0]) and places[0] == places[1]


def _sentences(lookup: Lookup, assertion: Assertion) -> Iterator[Words]:
    if not assertion.evidence:
        return
    first, *others = (words_around(lookup, anchor) for anchor in assertion.evidence)
    yield first
    if not _dates(lookup, first, assertion.time):
        yield from [words for words in others if _dates(lookup, words, assertion.time)][:1]


def _dates(lookup: Lookup, words: Words, when: When | None) -> bool:
    """Whether a dated expression of that value stands in a sentence."""
    return when is None or any(
        words.start <= time.start and time.end <= words.end and time.edtf == when.edtf
        for time in lookup.times.get(words.source, ())
    )


def statement_view(lookup: Lookup, assertion: Assertion) -> StatementView:
    """An assertion as a statement of its own."""
    anchors = assertion.evidence[:1]
    source = lookup.source(anchors[0].source) if anchors else None
    words = tuple(_sentences(lookup, assertion))
    return StatementView(
        id=assertion.id,
        text=phrase(lookup, assertion).text,
        date=printed(assertion.time) if assertion.time is not None else "",
        who=chain_in_words(lookup, assertion.voice, source),
        title=lookup.title_of(anchors[0].source) if anchors else "",
        source_date=source_date(source),
        pages=pages_where(source, words),
        words=words,
        voice=(*(anchor.source for anchor in anchors), *assertion.voice),
        certainty=assertion.certainty,
        status=assertion.status,
    )
