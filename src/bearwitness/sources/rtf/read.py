r"""A rich text file becomes a draft: its words with their italics, its footnotes at the end.

The format (RTF 1.9.1) is groups in braces, control words as \i0, and text in the code page that the file names or as
\u numbers.  Pictures, fields' instructions, headers, hidden and deleted words are not read.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import msgspec

from bearwitness.sources.cleaning import RAISED, cleaned, spaced
from bearwitness.sources.confirming import confirmed
from bearwitness.sources.draft import Block, Draft, Role, Stated
from bearwitness.sources.emphasis import emphasised

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_DESTINATIONS = frozenset(
    """
    fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object objdata fldinst header headerl
    headerr headerf footer footerl footerr footerf xmlnstbl themedata colorschememapping latentstyles datastore annotation
    atnid atnauthor atrfstart atrfend atnref bkmkstart bkmkend filetbl revtbl tc xe pnseclvl nonshppict shppict listtext
    pntext operator company comment subject keywords category manager doccomm hlinkbase creatim revtim
    """.split()
)
_SIGNS = {
    "tab": " ",
    "line": "\n",
    "emdash": "—",
    "endash": "–",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "bullet": "•",
    "emspace": " ",
    "enspace": " ",
    "cell": " ",
}
_SYMBOLS = {b"~": "\u00a0", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\"}
_ENDS = frozenset(("par", "sect", "page", "row", "nestrow", "column"))
_PAGES = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850"}
_OUTLINES = range(9)


class _State(msgspec.Struct):
    """What holds in a group, until it is closed."""

    skip: bool = False
    starred: bool = False
    """Whether the next word names what only those read who know it."""
    into: str = ""
    """"note", "title" or "author" where the words are of one; "" in the body."""
    italic: bool = False
    raised: bool = False
    hidden: bool = False
    unicode_skip: int = 1


class _Note(msgspec.Struct):
    label: str
    pieces: list[tuple[str, bool]]


def read_rtf(data: bytes, path: Path) -> Draft:  # noqa: ARG001 - as every reader of a format
    """The blocks of a rich text file, however many of its groups are left open."""
    reader = _Reader()
    for token in _TOKEN.finditer(data):
        if token.end() > reader.jump:
            reader.take(token, data)
    blocks = tuple(reader.finished())
    stated = Stated(title=spaced(reader.about["title"]), author=spaced(reader.about["author"]))
    return Draft(blocks, confirmed(stated, "\n".join(block.text for block in blocks)))


class _Reader:
    """One file as it is read, token by token."""

    def __init__(self) -> None:
        self.jump = 0
        """Up to where bytes are no text."""
        self.about = {"title": "", "author": ""}
        self._states = [_State()]
        self._page = "cp1252"
        self._left = 0
        self._pieces: list[tuple[str, bool]] = []
        self._notes: list[_Note] = []
        self._blocks: list[Block] = []
        self._role: Role = "text"

    @property
    def _state(self) -> _State:
        return self._states[-1]

    def take(self, token: re.Match[bytes], data: bytes) -> None:
        """Takes up a token."""
        word, number, code, symbol, brace, text = token.groups()
        if brace is not None:
            self._brace(opens=brace == b"{")
        elif word is not None:
            self._word(word.decode("ascii"), int(number) if number is not None else None, token.end(), len(data))
        elif code is not None:
            self._add(bytes([int(code, 16)]).decode(self._page, errors="replace"), one=True)
        elif symbol is not None:
            self._symbol(symbol)
        elif text is not None:
            self._add(text.decode(self._page, errors="replace"))

    def finished(self) -> Iterator[Block]:
        """All blocks, the notes last."""
        self._end()
        yield from self._blocks
        for number, note in enumerate(self._notes):
            lines = _lines(note.pieces)
            yield from (
                Block(f"[{note.label}] {line}" if at == 0 else line, "note", -1 - number)
                for at, line in enumerate(lines)
            )

    def _brace(self, *, opens: bool) -> None:
        if opens:
            self._states.append(msgspec.structs.replace(self._state))
        elif len(self._states) > 1:
            self._states.pop()

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._state.starred = True
        elif symbol in (b"\r", b"\n"):
            self._end()
        else:
            self._add(_SYMBOLS.get(symbol, ""))

    def _word(self, word: str, number: int | None, end: int, length: int) -> None:
        state, on = self._state, number != 0
        state.skip = state.skip or (state.starred and word != "footnote")
        state.starred = False
        if word in _DESTINATIONS:
            state.skip = True
        elif word in ("title", "author") and state.into == "info":
            state.into = word
        elif word == "info":
            state.into = "info"
        elif word == "footnote":
            self._open_note()
        elif word == "u" and number is not None:
            self._add(chr(number % 0x10000), one=True)
            self._left = state.unicode_skip
        elif word == "uc":
            state.unicode_skip = max(0, number if number is not None else 1)
        elif word == "bin":
            self.jump = min(length, end + max(0, number or 0))
        elif word in _ENDS:
            self._end()
        elif word in _SIGNS:
            self._add(_SIGNS[word])
        else:
            self._look(word, number, on=on)

    def _look(self, word: str, number: int | None, *, on: bool) -> None:
        """What a word says of the looks of what follows, or of the file."""
        state = self._state
        if word == "i":
            state.italic = on
        elif word == "super":
            state.raised = on
        elif word == "nosupersub":
            state.raised = False
        elif word in ("v", "deleted"):
            state.hidden = on
        elif word == "plain":
            state.italic = state.raised = state.hidden = False
        elif word == "pard":
            self._role = "text"
        elif word == "outlinelevel" and number in _OUTLINES:
            self._role = "heading"
        elif word == "ansicpg" and number is not None:
            self._page = _known_page(f"cp{number}") or self._page
        elif word in _PAGES:
            self._page = _PAGES[word]

    def _open_note(self) -> None:
        if self._state.skip or self._state.hidden:
            return
        label = str(len(self._notes) + 1)
        while self._pieces and not self._pieces[-1][0].strip():
            self._pieces.pop()
        self._pieces.append((f"[{label}]", False))
        self._notes.append(_Note(label, []))
        self._state.into = "note"

    def _add(self, text: str, *, one: bool = False) -> None:
        """Adds words to what is written; those that stand for a numbered letter once more are left out."""
        if self._left:
            cut = min(self._left, 1 if one else len(text))
            self._left -= cut
            text = text[cut:]
        state = self._state
        if not text or state.skip or state.hidden or state.into == "info":
            return
        if state.into in self.about:
            self.about[state.into] += text
            return
        text = text.translate(RAISED) if state.raised and text.strip().isdecimal() else text
        (self._notes[-1].pieces if state.into == "note" and self._notes else self._pieces).append((text, state.italic))

    def _end(self) -> None:
        """Ends a paragraph, of the note that is being written or of the body."""
        if self._state.skip:
            return
        if self._state.into == "note" and self._notes:
            self._notes[-1].pieces.append(("\n", False))
            return
        group = self._blocks[-1].group + 1 if self._blocks else 1
        self._blocks += (Block(line, self._role, group) for line in _lines(self._pieces))
        self._pieces = []


def _lines(pieces: list[tuple[str, bool]]) -> list[str]:
    whole = _joined_surrogates(pieces)
    stretches = (("".join(text for text, _ in run), italic) for italic, run in groupby(whole, key=lambda p: p[1]))
    words = "".join(emphasised(text) if italic else text for text, italic in stretches)
    return [line for line in map(spaced, cleaned(words).split("\n")) if line]


def _joined_surrogates(pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Letters beyond the basic plane, which are written as two numbers, as one; half of one is left out."""
    runs = (("".join(text for text, _ in run), italic) for italic, run in groupby(pieces, key=lambda p: p[1]))
    return [(text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore"), italic) for text, italic in runs]


def _known_page(name: str) -> str:
    try:
        "".encode(name)
    except LookupError:
        return ""
    return name
