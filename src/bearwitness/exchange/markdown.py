"""The chronology as Markdown: headings by year, a line an event, a footnote under every line.

CommonMark with the footnotes that GitHub, Pandoc and most note programs read; the last line, which they do not show,
says what made it, so that it is not read as a source of its own.  Whatever a source or a name holds is text: marks that
Markdown would take for its own are escaped.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.lives import LIFE_CARRIES, of_others
from bearwitness.exchange.losses import Carried, Losses, lost
from bearwitness.sources.records import MADE_BY
from bearwitness.views import Life, Line, Note, life
from bearwitness.views.wording import (
    Piece,
    after_title,
    described,
    head_lines,
    quoted,
    sentence_pieces,
    short_title,
    speaker_of,
)

CARRIES: Carried = LIFE_CARRIES
_MARKS = re.compile(r"([\\`*_\[\]<>&~|^$#])")
_AT_START = re.compile(r"[+\-]|\d+[.)]")
_CORE = re.compile(r"[^\W_](?:.*[^\W_])?")


def write(now: Holdings, out: BinaryIO, person: str) -> Losses:
    """Writes the life of the person of that id."""
    told = life(now.record(), person)
    out.writelines(f"{line}\n".encode() for line in _Writer(told).lines())
    return lost(now, CARRIES, of_others(now, told))


class _Writer:
    """One life as it is written, with the footnotes that stand at its end."""

    def __init__(self, told: Life) -> None:
        self._life = told
        self._speaker = speaker_of(told)
        self._notes: list[Note] = []

    def lines(self) -> Iterator[str]:
        """The lines of the document."""
        told = self._life
        yield f"# {escaped(told.label)}"
        for text in head_lines(told):
            yield from ("", starting(escaped(text)))
        yield from self._section("## Family", told.family)
        yield from ("", "## Chronology") if told.years else ()
        for group in told.years:
            yield from self._section(f"### {escaped(group.heading)}", group.lines)
        yield from self._section("## Undated", told.undated)
        yield from self._section("## Views held", told.views)
        yield from self._section(f"## Said of {escaped(told.label)}", told.said_of)
        yield from ("", "## Sources", "")
        yield from (f"- {starting(escaped(described(source)))}" for source in told.sources)
        yield from self._footnotes()
        yield from ("", f'[//]: # "{MADE_BY}"')

    def _section(self, heading: str, lines: Sequence[Line]) -> Iterator[str]:
        if lines:
            yield from ("", heading, "")
        for each in lines:
            date = f"{emphasised(each.date, '**')} " if each.date else ""
            mark = f"{each.mark} " if each.mark else ""
            words = mark + _in_marks(sentence_pieces(each, self._speaker), "*")
            yield f"- {starting(date + words)}{self._references(each)}"

    def _references(self, each: Line) -> str:
        first = len(self._notes) + 1
        self._notes += each.notes
        return "".join(f"[^{number}]" for number in range(first, len(self._notes) + 1))

    def _footnotes(self) -> Iterator[str]:
        for number, note in enumerate(self._notes, 1):
            yield from ("", f"[^{number}]: {self._note(note)}")

    def _note(self, note: Note) -> str:
        """The exact words, those that carry the statement bold, then the source, the pages, and who says so."""
        words = [_in_marks(quoted(each), "**") for each in note.words]
        title = emphasised(short_title(note.title), "*")
        return " ".join([*words, f"{title}{escaped(after_title(note, self._speaker))}"])


def _in_marks(pieces: Iterable[Piece], mark: str) -> str:
    marks = ((piece, (mark if piece.marked else "") + ("*" if piece.italic else "")) for piece in pieces)
    return "".join(emphasised(piece.text, around) if around else escaped(piece.text) for piece, around in marks)


def emphasised(text: str, mark: str) -> str:
    """`text` between two `mark`s, which close up to a letter or a digit so that they are taken for marks.

    Nothing is emphasised where there is neither.
    """
    inside = _CORE.search(text)
    if inside is None:
        return escaped(text)
    before, after = text[: inside.start()], text[inside.end() :]
    return f"{escaped(before)}{mark}{escaped(inside[0])}{mark}{escaped(after)}"


def escaped(text: str) -> str:
    """`text`, which is of one line, to be read as it stands wherever it is put into a line."""
    return _MARKS.sub(r"\\\1", text)


def starting(text: str) -> str:
    """What stands at the start of a block, escaped already, kept from starting a list or a rule."""
    found = _AT_START.match(text)
    return f"{text[: found.end() - 1]}\\{text[found.end() - 1 :]}" if found is not None else text
