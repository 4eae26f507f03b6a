"""The words that the pages of a site point to, gathered while these are made, so that the pages of sources mark them."""

from bearwitness.record import SourceRecord, Span, apart
from bearwitness.site.addresses import Addresses
from bearwitness.views import Words


def passage_name(span: Span) -> str:
    """The name of a passage in the page of its source; the same words have the same name."""
    return f"w-{span.start}-{span.end}"


class Passages:
    """Where words stand, and which stretches of the texts have been quoted."""

    def __init__(self, addresses: Addresses) -> None:
        self._addresses = addresses
        self._marked: dict[str, set[Span]] = {}
        self._quoted: dict[str, set[Span]] = {}

    def href(self, words: Words, up: str) -> str:
        """The address of the words from a page from which `up` leads to the folder of the site; they are noted."""
        first, last = words.marked
        span = Span(words.start + first, words.start + last)
        self._marked.setdefault(words.source, set()).add(span)
        self._quoted.setdefault(words.source, set()).add(Span(words.start, words.end))
        return f"{up}{self._addresses.source(words.source)}#{passage_name(span)}"

    def marked(self, source: SourceRecord) -> list[Span]:
        """The passages of a source that something points to, in the order of the text."""
        return sorted(self._marked.get(source.id, ()))

    def quoted(self, source: SourceRecord) -> list[Span]:
        """The stretches of a source that are quoted somewhere, in the order of the text, none touching another."""
        return apart(self._quoted.get(source.id, ()))
