"""The words of a text with their places: what every rule that looks at neighbours needs."""

import re
from bisect import bisect_left
from collections.abc import Iterator

import msgspec

from bearwitness.record import Prose, Span
from bearwitness.record.abbreviations import GIVEN, PATRONYMICS, TITLES

_WORD = re.compile(
    rf"(?:{'|'.join(TITLES + GIVEN)}|Jr|Sr|Bros|Cie|Co|Ltd|Alex|Fred)\."
    rf"|{PATRONYMICS}\.(?= [A-Z])"
    r"|(?!(?<=[a-z] )I\.)(?:[^\W\d_]\.)+(?:-?[^\W\d_]\.)*(?=[\s,;:’'”\")\]]|[^\W\d_])"
    r"|[^\W_]+(?:(?:-|[’'](?!(?:[sSdm]|ll|ve|re)\b))[^\W_]+)*"
    r"|[’'](?:[sdm]|ll|ve|re)\b|\S"
)
_ARTICLES = frozenset(["al", "el", "an", "ar", "as", "at", "az", "ad", "ash"])
_OPENERS = frozenset("“‘«([*_\"'—–-:")


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word or a sign, in sentence number `sentence`; `first` where a capital there need not mean a name.

    `opens_line` is whether a line break stands before it inside its sentence.
    """

    text: str
    start: int
    end: int
    sentence: int
    first: bool = False
    opens_line: bool = False

    @property
    def is_word(self) -> bool:
        """Whether it is a word and not a number or a sign."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Whether it is written with a capital."""
        text = self.text
        if text[0].isupper() or (len(text) > 2 and text[1] in "’'" and text[2].isupper()):
            return True
        article, hyphen, name = text.partition("-")
        return bool(hyphen) and article in _ARTICLES and name[:1].isupper()

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.casefold()


class Words(msgspec.Struct, frozen=True):
    """All words of the prose, in order."""

    all: tuple[Word, ...]
    starts: tuple[int, ...]

    def index_from(self, offset: int) -> int:
        """The number of the first word that starts at or after `offset`."""
        return bisect_left(self.starts, offset)

    def inside(self, span: Span) -> tuple[Word, ...]:
        """The words that start inside `span`."""
        return self.all[self.index_from(span.start) : self.index_from(span.end)]

    def before(self, offset: int, count: int) -> tuple[Word, ...]:
        """Up to `count` words of the same sentence that stand just before `offset`, in order."""
        end = self.index_from(offset)
        found = self.all[max(0, end - count) : end]
        sentence = self.all[end].sentence if end < len(self.all) and self.all[end].start == offset else None
        return tuple(w for w in found if sentence is None or w.sentence == sentence)

    def after(self, offset: int, count: int) -> tuple[Word, ...]:
        """Up to `count` words that start at or after `offset`, of the sentence of the first of them."""
        first = self.index_from(offset)
        found = self.all[first : first + count]
        return tuple(w for w in found if w.sentence == found[0].sentence)


def words_of(prose: Prose) -> Words:
    """The words of the sentences of `prose`."""
    found = tuple(word for number in range(len(prose.sentences)) for word in _of_sentence(prose, number))
    return Words(found, tuple(word.start for word in found))


def _of_sentence(prose: Prose, number: int) -> Iterator[Word]:
    span = prose.sentences[number].span
    first = True
    for match in _WORD.finditer(prose.text, span.start, span.end):
        text = match.group()
        opens_line = match.start() > span.start and prose.text[match.start() - 1] == "\n"
        yield Word(text, match.start(), match.end(), number, (first or opens_line) and text[0].isalpha(), opens_line)
        if text[0].isalnum():
            first = False
        elif opens_line or text in ':“"' or (text in "‘'" and _opens(prose.text, match.start())):
            first = True


def _opens(text: str, at: int) -> bool:
    return at == 0 or text[at - 1].isspace() or text[at - 1] in _OPENERS
