"""Lines with their notes as a page shows them: numbered through, each note leading to the place of its words."""

from collections.abc import Callable, Sequence

import msgspec

from bearwitness.views import Line, Words
from bearwitness.views.wording import Piece, excerpt, quoted, remarks, sentence_pieces

Link = Callable[[Words], str]
"""The address of the place where words stand, as the page can link to it."""
Dress = Callable[[Line, tuple[Piece, ...]], tuple[Piece, ...]]
"""The pieces of a line as the page shows them, with links where it has any."""


class ShownWords(msgspec.Struct, frozen=True):
    """Exact words in pieces, with the address of their place; `language` is "" where it is that of the page."""

    place: str
    pieces: tuple[Piece, ...]
    language: str = ""


class ShownNote(msgspec.Struct, frozen=True):
    """A footnote with its number."""

    number: int
    words: tuple[ShownWords, ...]
    remarks: str


class ShownLine(msgspec.Struct, frozen=True):
    """A line with its words in pieces and its notes."""

    line: Line
    pieces: tuple[Piece, ...]
    notes: tuple[ShownNote, ...]


class Section(msgspec.Struct, frozen=True):
    """The lines under a heading; `level` is that of the heading."""

    id: str
    heading: str
    level: int
    lines: tuple[ShownLine, ...]

    @property
    def dated(self) -> bool:
        """Whether a line has a date, so that dates stand in a column."""
        return any(shown.line.date for shown in self.lines)


def as_it_is(_: Line, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces without links."""
    return pieces


class Footnotes:
    """The notes of one page.

    `speaker` is who speaks where a line names nobody; `in_source` says whether notes name their source, which they
    need not where there is one.
    """

    def __init__(
        self,
        link: Link,
        speaker: str,
        *,
        in_source: bool,
        dress: Dress = as_it_is,
        language_of: Callable[[str], str] = lambda _: "",
    ) -> None:
        self._link = link
        self._speaker = speaker
        self._in_source = in_source
        self._dress = dress
        self._language_of = language_of
        self._last = 0

    def lines(self, lines: Sequence[Line]) -> tuple[ShownLine, ...]:
        """The lines of a section: the first note on a sentence has it whole, the others a few words of it."""
        seen: set[tuple[str, int, int]] = set()
        return tuple(
            ShownLine(each, self._dress(each, sentence_pieces(each, self._speaker)), self._notes(each, seen))
            for each in lines
        )

    def _notes(self, each: Line, seen: set[tuple[str, int, int]]) -> tuple[ShownNote, ...]:
        notes = []
        for note in each.notes:
            self._last += 1
            words = tuple(ShownWords(self._link(w), _pieces(w, seen), self._language_of(w.source)) for w in note.words)
            notes.append(ShownNote(self._last, words, remarks(note, self._speaker, in_source=self._in_source)))
        return tuple(notes)


def _pieces(words: Words, seen: set[tuple[str, int, int]]) -> tuple[Piece, ...]:
    place = (words.source, words.start, words.end)
    if place in seen:
        return excerpt(words)
    seen.add(place)
    return quoted(words)
