"""How a line, a footnote and a source read: one wording for the terminal, the Word document and the page."""

from collections.abc import Iterable

import msgspec

from bearwitness.views.life import Life, NameView
from bearwitness.views.lines import Line
from bearwitness.views.lookup import plain
from bearwitness.views.notes import Note, Words
from bearwitness.views.sources import SourceView

_SHORT = 48


class Piece(msgspec.Struct, frozen=True):
    """A piece of a footnote; `marked` where these are the words that carry the statement."""

    text: str
    marked: bool = False


def speaker_of(life: Life) -> str:
    """Who speaks where a line names nobody: the author of the one source; "" where there are several sources."""
    return life.sources[0].speaker if len(life.sources) == 1 else ""


def head_lines(life: Life) -> list[str]:
    """What stands under the name: the dates of the life, the other names, how much of it is decided, who speaks."""
    dates = " – ".join((" or ".join(life.born) or "?", " or ".join(life.died) or "?"))
    accepted = sum(each.status == "accepted" for each in life.lines)
    count = f"{counted(len(life.lines), 'line')} from {counted(len(life.sources), 'source')}"
    speaker = speaker_of(life)
    found = [
        dates if life.born or life.died else "",
        other_names(life.label, life.names),
        f"{count}; {accepted or 'none'} accepted, {len(life.lines) - accepted} suggested",
        f"Where a line names nobody, {speaker} says so." if speaker else "",
    ]
    return [text for text in found if text]


def sentence(each: Line, speaker: str = "") -> str:
    """A line in words: what happened, who says so unless it is `speaker`, and what others have instead."""
    text = each.text
    if each.who != speaker:
        text += f" — {each.who}"
    if each.told:
        text += f" (no date given; {each.told})"
    return text + "".join(f" [{other}]" for other in each.elsewhere)


def other_names(label: str, names: Iterable[NameView]) -> str:
    """The names beside the label, with their kinds: "also El Manco (epithet), Antonio Salas (pseudonym)"."""
    known = set(label.split())
    others = [
        name.text if name.kind == "name" else f"{name.text} ({name.kind})"
        for name in names
        if name.text != label
        and name.kind != "short form"
        and not (name.kind == "name" and set(name.text.split()) <= known)
    ]
    return f"also {', '.join(others)}" if others else ""


def described(source: SourceView) -> str:
    """A source as a list of sources has it: author, title, kind, date."""
    about = f", on {source.about}" if source.about else ""
    kind = "" if source.kind == "text" else source.kind
    parts = [f"{source.author}, {source.title}" if source.author else source.title, f"{kind}{about}", source.date]
    return "; ".join(part for part in parts if part)


def quoted(words: Words) -> tuple[Piece, ...]:
    """The exact words in quotation marks, on one line, the words that carry the statement marked."""
    before, marked, after = words.parts
    lead, tail = _on_one_line(before), _on_one_line(after)
    opening, closing = ("‘", "’") if "“" in words.text else ("“", "”")
    pieces = (Piece(opening + lead.lstrip()), Piece(_on_one_line(marked), marked=True), Piece(tail.rstrip() + closing))
    return tuple(piece for piece in pieces if piece.text)


def remarks(note: Note, speaker: str = "", *, in_source: bool = True) -> str:
    """What stands after the words: the source, the cited pages, who says so, how the date was read.

    The voice is left out where it is `speaker`, who speaks wherever no one is named.
    """
    parts = [_source(note)] if in_source else []
    parts += note.citations
    if note.voice != speaker:
        parts.append({"asserts": "", "denies": "denied by ", "questions": "questioned by "}[note.stance] + note.voice)
    if note.dated_by:
        parts.append(f"dated by “{note.dated_by}”")
    if note.status == "accepted":
        parts.append("accepted")
    return "; ".join(parts)


def short_title(title: str) -> str:
    """A title for a footnote: up to its colon or dash, or its first words."""
    for mark in (": ", " – ", " — ", " | "):
        head, found, _ = title.partition(mark)
        if found and 8 <= len(head) <= _SHORT:
            return head
    if len(title) <= _SHORT:
        return title
    return title[:_SHORT].rsplit(" ", 1)[0].rstrip(" ,;:–—") + " …"


def _source(note: Note) -> str:
    title = short_title(note.title)
    return f"{title} ({note.source_date})" if note.source_date else title


def _on_one_line(text: str) -> str:
    lead = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    words = plain(text)
    return f"{lead}{words}{tail}" if words else lead


def counted(count: int, noun: str) -> str:
    """A number with its noun: "1 line", "2 lines"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
