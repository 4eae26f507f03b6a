"""How a footnote reads: one wording for the terminal, the Word document and the page."""

import msgspec

from bearwitness.views.lookup import plain
from bearwitness.views.notes import Note, Words

_SHORT = 48


class Piece(msgspec.Struct, frozen=True):
    """A piece of a footnote; `marked` where these are the words that carry the statement."""

    text: str
    marked: bool = False


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
