"""How a line, a footnote and a source read: one wording for the terminal, the Word document and the page."""

from collections.abc import Iterable
from itertools import groupby, pairwise

import msgspec

from bearwitness.record import Span
from bearwitness.views.course import Head
from bearwitness.views.emphasis import Words as Emphasis
from bearwitness.views.emphasis import emphasis
from bearwitness.views.life import Life
from bearwitness.views.lines import Line
from bearwitness.views.lookup import plain
from bearwitness.views.named import NameView
from bearwitness.views.notes import Note, Words
from bearwitness.views.sources import SourceView
from bearwitness.views.statements import StatementView
from bearwitness.views.voices import is_unnamed

_SHORT = 48
_AROUND = 40
_LEAST_TELLING = frozenset({"name", "epithet"})
"""Kinds that say less of a name than another that it has too."""


class Piece(msgspec.Struct, frozen=True):
    """A piece of a line or a footnote; `marked` where it is a title, or the words that carry the statement.

    `href` is where it leads in a page; "" where it leads nowhere.  `italic` where a source has the words in italics.
    """

    text: str
    marked: bool = False
    href: str = ""
    italic: bool = False


def speaker_of(life: Life) -> str:
    """Who speaks where a line names nobody: the author of the one source; "" where there are several sources."""
    return life.sources[0].speaker if len(life.sources) == 1 else ""


def head_lines(life: Life) -> list[str]:
    """What stands under the name of a life that is in words."""
    return under_the_name(
        Head(
            label=life.label,
            names=life.names,
            born=life.born,
            died=life.died,
            lines=len(life.lines),
            accepted=sum(each.status == "accepted" for each in life.lines),
            doubted=any(each.mark == "?" for each in life.lines),
            sources=len(life.sources),
            speaker=speaker_of(life),
        )
    )


def under_the_name(head: Head) -> list[str]:
    """The dates of the life, the other names, how much of it is decided, who speaks: a line each."""
    dates = " – ".join((" or ".join(head.born) or "?", " or ".join(head.died) or "?"))
    count = f"{counted(head.lines, 'line')} from {counted(head.sources, 'source')}"
    found = [
        dates if head.born or head.died else "",
        other_names(head.label, head.names),
        f"{count}; {head.accepted or 'none'} accepted, {head.lines - head.accepted} suggested",
        f"Where a line names nobody, {head.speaker} says so." if head.speaker else "",
        "A question mark stands before what the reader doubts." if head.doubted else "",
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


def sentence_pieces(each: Line, speaker: str = "") -> tuple[Piece, ...]:
    """The line in words, with a full stop, the titles of works marked."""
    text = sentence(each, speaker)
    pieces: list[Piece] = []
    at = 0
    for title in each.titles:
        pieces += [Piece(text[at : title.start]), Piece(title.of(text), marked=True)]
        at = title.end
    return tuple(piece for piece in (*pieces, Piece(f"{text[at:]}.")) if piece.text)


def other_names(label: str, names: Iterable[NameView]) -> str:
    """The names beside the label, each once, with its kind: "also El Manco (epithet), Antonio Salas (pseudonym)"."""
    kinds: dict[str, NameView] = {}
    for name in names:
        if name.kind != "short form" and not _is_part_of(name, label):
            before = kinds.get(name.text, name)
            kinds[name.text] = name if before.kind in _LEAST_TELLING else before
    others = [name.text if name.kind == "name" else f"{name.text} ({name.kind})" for name in kinds.values()]
    return f"also {', '.join(others)}" if others else ""


def _is_part_of(name: NameView, label: str) -> bool:
    """Whether a plain name has no word that the label has not ("the Federation" beside "Federation of Dockers")."""
    words = set(name.text.casefold().split()) - {"the"}
    return name.text == label or (name.kind == "name" and words <= set(label.casefold().split()))


def described(source: SourceView) -> str:
    """A source as a list of sources has it: author, title, kind, publisher, date."""
    about = f", on {source.about}" if source.about else ""
    kind = "" if source.kind == "text" else source.kind
    parts = [
        f"{source.author}, {source.title}" if source.author else source.title,
        f"{kind}{about}",
        source.publisher,
        source.date,
    ]
    return "; ".join(part for part in parts if part)


def quoted(words: Words) -> tuple[Piece, ...]:
    """The exact words in quotation marks, on one line, the words that carry the statement marked."""
    opening, closing = ("‘", "’") if "“" in words.text else ("“", "”")
    return _between(opening, words.text, Span(*words.marked), closing)


def unquoted(words: Words) -> tuple[Piece, ...]:
    """The exact words on one line, none of them marked, for where they stand apart as a quotation."""
    return _between("", words.text, Span(0, 0), "")


def excerpt(words: Words) -> tuple[Piece, ...]:
    """The marked words with a few before and after, for where the whole sentence stands close by."""
    before, marked, after = words.parts
    lead, tail = _on_one_line(before), _on_one_line(after)
    if len(lead) > _AROUND:
        lead = f"… {lead[-_AROUND:].partition(' ')[2]}"
    if len(tail) > _AROUND:
        tail = f"{tail[:_AROUND].rpartition(' ')[0]} …"
    return _between("“", lead + marked + tail, Span(len(lead), len(lead) + len(marked)), "”")


def _between(opening: str, text: str, marked: Span, closing: str) -> tuple[Piece, ...]:
    """The text in pieces between two marks, without blanks inside them."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    inside = [
        Piece(_on_one_line(text[first:last]), marked=marked.start <= first < marked.end, italic=words.italic)
        for words in emphasis(text)
        for first, last in pairwise(_cuts(words, (start, marked.start, marked.end, end)))
        if start <= first < end
    ]
    alike = groupby((Piece(opening), *inside, Piece(closing)), key=lambda piece: (piece.marked, piece.italic))
    pieces = (Piece("".join(p.text for p in same), marked=look[0], italic=look[1]) for look, same in alike)
    return tuple(piece for piece in pieces if piece.text)


def _cuts(words: Emphasis, places: Iterable[int]) -> list[int]:
    return sorted({words.start, words.end, *(place for place in places if words.start < place < words.end)})


def in_marks(pieces: Iterable[Piece]) -> str:
    """Pieces as one line of plain text, the marked ones between underscores, those in italics between asterisks."""
    return "".join(_in(_in(piece.text, "*" if piece.italic else ""), "_" if piece.marked else "") for piece in pieces)


def _in(text: str, mark: str) -> str:
    return f"{mark}{text}{mark}"


def remarks(note: Note, speaker: str = "", *, in_source: bool = True) -> str:
    """What stands after the words: the source with its page, the cited pages, who says so, how the date was read.

    The voice is left out where it is `speaker`, who speaks wherever no one is named, and where it is that of a source
    without an author, whose title says as much.
    """
    own = f"{note.pages} of the source" if note.pages else ""
    parts = [f"{short_title(note.title)}{place_in(note)}" if in_source else own, *_said(note, speaker)]
    return "; ".join(part for part in parts if part)


def after_title(note: Note, speaker: str = "") -> str:
    """What follows the title of the source in a footnote, to the full stop: " (1972), p. 233; according to Weissman."."""
    return f"{'; '.join((place_in(note), *_said(note, speaker)))}."


def _said(note: Note, speaker: str) -> list[str]:
    parts = list(note.citations)
    if note.voice != speaker and not (note.stance == "asserts" and is_unnamed(note.voice)):
        parts.append({"asserts": "", "denies": "denied by ", "questions": "questioned by "}[note.stance] + note.voice)
    if note.reason:
        parts.append(f"date: {note.reason}")
    elif note.dated_by:
        parts.append(f"dated by “{note.dated_by}”")
    if note.status == "accepted":
        parts.append("accepted")
    return parts


def short_title(title: str) -> str:
    """A title for a footnote: up to its colon or dash, or its first words."""
    for mark in (": ", " – ", " — ", " | "):
        head, found, _ = title.partition(mark)
        if found and 8 <= len(head) <= _SHORT:
            return head
    if len(title) <= _SHORT:
        return title
    return title[:_SHORT].rsplit(" ", 1)[0].rstrip(" ,;:–—") + " …"


def place_in(note: Note | StatementView) -> str:
    """What follows the title of a source: its date, and the page where the words stand: " (1972), p. 233"."""
    dated = f" ({note.source_date})" if note.source_date else ""
    return f"{dated}, {note.pages}" if note.pages else dated


def _on_one_line(text: str) -> str:
    lead = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() else ""
    words = plain(text)
    return f"{lead}{words}{tail}" if words else lead


def counted(count: int, noun: str) -> str:
    """A number with its noun: "1 line", "2 lines"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
