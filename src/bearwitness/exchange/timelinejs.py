"""A life for TimelineJS 3: a slide for each dated line, the exact words under it, the date as an expert prints it.

https://timeline.knightlab.com/docs/json-format.html; the program reads the texts of slides as HTML.
"""

from html import escape
from typing import BinaryIO

import msgspec

from bearwitness.exchange.ends import Ends, Numbers, ends
from bearwitness.exchange.holdings import Holdings
from bearwitness.exchange.lives import LIFE_CARRIES, of_others
from bearwitness.exchange.losses import Carried, Losses, lost
from bearwitness.views import Life, Line, Note, life
from bearwitness.views.lookup import capital
from bearwitness.views.wording import Piece, head_lines, quoted, remarks, sentence, speaker_of

CARRIES: Carried = LIFE_CARRIES | {
    "assertions": "in words, where dated; what is told of others, and what was rejected, is left out"
}
_FARTHEST = 270_000
"""The years beyond which the dates of browsers end; TimelineJS then wants another scale for the whole timeline."""
_GROUPS = {
    "Family": "birth death killing kinship marriage naming illness",
    "Travels": "move expulsion residence",
    "Prison": "arrest trial sentence imprisonment release",
    "Works": "creation publication translation loss award",
    "Work and groups": "education occupation joining leaving membership founding dissolution collaboration",
    "Views": "position break association",
}
_GROUP_OF = {kind: group for group, kinds in _GROUPS.items() for kind in kinds.split()}


class When(msgspec.Struct, frozen=True, omit_defaults=True):
    """A date of a slide; the month and the day are 0, and left out, where they are not known."""

    year: int
    month: int = 0
    day: int = 0


class Text(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a slide says, as HTML."""

    headline: str
    text: str = ""


class Slide(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A slide of the timeline."""

    start_date: When
    end_date: When | None = None
    display_date: str
    group: str
    unique_id: str
    autolink: bool = True
    text: Text


class Title(msgspec.Struct, frozen=True):
    """The slide that has no date."""

    text: Text


class Timeline(msgspec.Struct, frozen=True):
    """What the program reads."""

    title: Title
    events: tuple[Slide, ...]


def write(now: Holdings, out: BinaryIO, person: str) -> Losses:
    """Writes the dated lines of a life as one JSON object, and tells what is not in it."""
    told = life(now.record(), person)
    dated = [(each, found) for each in told.lines if (found := _placed(each)) is not None]
    head = Text(escape(told.label), "".join(f"<p>{escape(line)}</p>" for line in head_lines(told)))
    slides = tuple(_slide(told, each, found) for each, found in dated)
    out.write(msgspec.json.format(msgspec.json.encode(Timeline(Title(head), slides)), indent=1) + b"\n")
    shown = Life(id=told.id, label=told.label, views=tuple(each for each, _ in dated))
    return lost(now, CARRIES, of_others(now, shown))


def _placed(each: Line) -> Ends | None:
    """The ends of a line's date; None where it has none that a timeline can show."""
    found = ends(each.time) if each.time is not None else None
    if found is None or (found.first is None and found.last is None):
        return None
    years = [end[0] for end in (found.first, found.last) if end is not None]
    return found if all(abs(year) <= _FARTHEST for year in years) else None


def _slide(told: Life, each: Line, found: Ends) -> Slide:
    start = found.first if found.first is not None else found.last
    assert start is not None
    until = found.last if found.last is not None and found.last != start else None
    speaker = speaker_of(told)
    return Slide(
        start_date=_when(start),
        end_date=_when(until) if until is not None else None,
        display_date=capital(each.date),
        group=_GROUP_OF.get(each.type, "Events"),
        unique_id=each.notes[0].assertion,
        autolink=False,
        text=Text(escape(sentence(each, speaker)), "".join(_note(note, speaker) for note in each.notes)),
    )


def _when(numbers: Numbers) -> When:
    return When(*numbers)


def _note(note: Note, speaker: str) -> str:
    """The words, those that carry the statement marked, and where they stand."""
    words = "".join(_shown(piece) for each in note.words for piece in quoted(each))
    return f"<blockquote>{words}</blockquote><p>{escape(remarks(note, speaker))}</p>"


def _shown(piece: Piece) -> str:
    words = escape(piece.text)
    if piece.italic:
        words = f"<i>{words}</i>"
    return f"<b>{words}</b>" if piece.marked else words
