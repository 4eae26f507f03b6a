"""A search without a server: an index made beforehand, in pieces that the page loads as scripts, also from a disk.

Words are folded to small letters without marks; the page folds what is typed in the same way (`search.js`).  The index
has, for each word, the numbers of what has it; words are in pieces by their first letter, what is found in pieces of
`BLOCK`.  A name is kept apart from other words, so that who is called so comes before where it is said.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from bearwitness.site.site import Page

BLOCK = 500
_WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})
_LONGEST = 40
"""What is longer is cut, here and in the page: no word of a language is."""


class Index:
    """The index of a site as it grows, page by page."""

    def __init__(self, kinds: Iterable[str]) -> None:
        self._kinds = {kind: number for number, kind in enumerate(kinds)}
        self._found: list[tuple[str, str, int]] = []
        self._titles: dict[str, list[int]] = {}
        self._words: dict[str, list[int]] = {}

    def add(self, page: Page) -> None:
        """What can be found on a page."""
        for finding in page.findings:
            number = len(self._found)
            address = f"{page.path}#{finding.anchor}" if finding.anchor else page.path
            self._found.append((address, finding.title, self._kinds[finding.kind]))
            named = set(words(finding.title))
            for word in sorted(named):
                self._titles.setdefault(word, []).append(number)
            for word in sorted(set(words(finding.words)) - named):
                self._words.setdefault(word, []).append(number)

    def scripts(self) -> Iterator[tuple[str, bytes]]:
        """The names and contents of the scripts of the index."""
        titles, others = _in_pieces(self._titles), _in_pieces(self._words)
        pieces = sorted(titles.keys() | others.keys())
        yield "search/index.js", _call("index", {"block": BLOCK, "found": len(self._found), "pieces": pieces})
        for name in pieces:
            yield f"search/words-{name}.js", _call("words", name, titles.get(name, {}), others.get(name, {}))
        for number, at in enumerate(range(0, len(self._found), BLOCK)):
            yield f"search/found-{number}.js", _call("found", number, self._found[at : at + BLOCK])


def words(text: str) -> list[str]:
    """The words of a text as they are searched for."""
    return [word[:_LONGEST] for word in _WORD.findall(fold(text))]


def fold(text: str) -> str:
    """Small letters without marks: "Kto Vinovát" is "kto vinovat"."""
    letters = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return "".join(letter for letter in letters if not unicodedata.category(letter).startswith("M"))


def piece(word: str) -> str:
    """The name of the piece that has a word: its first letter where that is ASCII, else a block of 64 letters."""
    first = word[0]
    return first if first.isascii() else f"u{ord(first) // 64:x}"


def _in_pieces(index: Mapping[str, list[int]]) -> dict[str, dict[str, list[int]]]:
    """The words by their pieces, with what has them, each number told by how much it is greater than the one before."""
    found: dict[str, dict[str, list[int]]] = {}
    for word in sorted(index):
        found.setdefault(piece(word), {})[word] = _steps(index[word])
    return found


def _steps(numbers: list[int]) -> list[int]:
    return [number - before for before, number in zip([0, *numbers[:-1]], numbers, strict=True)]


def _call(name: str, *arguments: object) -> bytes:
    """A script that hands the arguments to the page."""
    said = b",".join(msgspec.json.encode(argument) for argument in arguments)
    return b"witness." + name.encode() + b"(" + said + b");\n"
