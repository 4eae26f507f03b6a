"""What a statement rests on, in words, for formats that have room for words: the sentence, who says so, the pages."""

from bisect import bisect_right

from bearwitness.record import Anchor, Assertion, SourceRecord, Span, paragraphs, sentence_around
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.notes import cited
from bearwitness.views.phrases import phrase
from bearwitness.views.voices import chain_in_words

_STANCES = {"asserts": "according to", "denies": "denied by", "questions": "questioned by"}


class Grounds:
    """The words under the statements of a dossier; every text is divided once."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._paragraphs: dict[str, list[Span]] = {}

    def source(self, assertion: Assertion) -> SourceRecord | None:
        """The source of the first words of the evidence."""
        return self._lookup.source(assertion.evidence[0].source) if assertion.evidence else None

    def quotes(self, assertion: Assertion) -> tuple[str, ...]:
        """The sentences that the evidence stands in, each once and on one line, to the letter."""
        return tuple(dict.fromkeys(self.sentence(anchor) for anchor in assertion.evidence))

    def sentence(self, anchor: Anchor) -> str:
        """The sentence around an anchor, on one line; its own words where the source is not as it was."""
        source = self._lookup.source(anchor.source)
        if source is None or not anchor.holds(source.text):
            return plain(anchor.text)
        around = self._paragraph(source, anchor.start)
        words = around.of(source.text)
        within = sentence_around(words, anchor.start - around.start, anchor.end - around.start)
        return plain(within.of(words))

    def who(self, assertion: Assertion) -> str:
        """Who says so, through whom: "according to Susan Weissman, according to the reviewer"."""
        chain = chain_in_words(self._lookup, assertion.voice, self.source(assertion))
        return f"{_STANCES[assertion.stance]} {chain}"

    def pages(self, assertion: Assertion) -> tuple[str, ...]:
        """The pages that the source cites for it: "The Romantic Exiles, p. 61"."""
        return tuple(dict.fromkeys(cited(self._lookup, citation) for citation in assertion.citations))

    def says(self, assertion: Assertion) -> str:
        """What is stated, as a line of a chronology that names everybody; a denial begins with "Denied:"."""
        return phrase(self._lookup, assertion).text

    def _paragraph(self, source: SourceRecord, offset: int) -> Span:
        if source.id not in self._paragraphs:
            self._paragraphs[source.id] = list(paragraphs(source.text))
        found = self._paragraphs[source.id]
        at = bisect_right(found, offset, key=lambda span: span.start) - 1
        inside = at >= 0 and found[at].start <= offset < found[at].end
        return found[at] if inside else Span(0, len(source.text))
