"""A sentence as tokens, and the tokens as a string of classes, one character each, that the grammar can match."""

import re
from functools import lru_cache

import msgspec

from bearwitness.reading.times.feasts import FEAST_NAMES
from bearwitness.reading.times.lexicon import CLASSES, word_classes

CODE: dict[str, str] = {name: chr(0x100 + at) for at, name in enumerate(CLASSES)}
"""The character that stands for a class."""


def codes(names: str) -> str:
    """The characters of several classes, their names parted by spaces."""
    return "".join(CODE[name] for name in names.split())


_TOKEN = re.compile(
    r"(?<!\w)[’'‘]\d\ds?\b"
    r"|\d{1,2}(?=,(?:1\d|20)\d\d\b)"
    r"|\d+(?:[.,:]\d+)*(?:(?<=0)[’']?s|st|nd|rd|th|d|[ap]m|AM|PM|hrs)?\b(?:\.(?=\s?\d{1,2}\.?\s?\d{4}\b))?"
    r"|[ABCap]\.\s?[mDCE]\b(?:\.E\b)?\.?"
    r"|[^\W\d_]+"
    r"|\S"
)
_WORDS = {word: CODE[name] for word, name in word_classes().items()}
_LOW, _CAP, _SIGN = CODE["low"], CODE["cap"], CODE["sign"]
_FIGURES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), CODE[name])
    for pattern, name in (
        (r"0?[1-9]|1[0-2]", "n12"),
        (r"1[3-9]|2[0-4]", "n24"),
        (r"2[5-9]|3[01]", "n31"),
        (r"0\d|[3-9]\d", "n99"),
        (r"[1-9]\d\d", "n999"),
        (r"1\d{3}|20\d\d", "y4"),
        (r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th|d)", "nth"),
        (r"[’'‘]\d\d", "apyear"),
        (r"1\d\d0[’']?s|20\d0[’']?s", "decade4"),
        (r"[’'‘]?[1-9]0[’']?s", "decade2"),
        (r"[1-9]\d0s", "decade3"),
        (r"(?:[1-9]|[12]\d|3[01])\.(?:[1-9]|1[0-2])\.1\d{3}", "dotted"),
        (r"(?:0?\d|1\d|2[0-4])[:.][0-5]\d(?:[ap]m|AM|PM|hrs)?|\d\d?(?:am|pm|AM|PM)", "clocktime"),
    )
)
_NUMBER = CODE["number"]
_FEAST_HEADS = frozenset(name.split()[0].split("'")[0].capitalize() for name in FEAST_NAMES) | {
    "Hallowe",
    "midsummer",
    "feast",
    "eve",
}
_OTHER_CALENDARS = frozenset(
    "Chinese Lunar lunar Jewish Persian Iranian Vietnamese Tibetan Korean Muslim Islamic Coptic Ethiopian Armenian"
    " Russian Orthodox Greek Julian Old old Tamil Bengali Burmese Khmer Thai Sinhalese Hindu".split()
)
"""What says before a feast's name that it is kept by another calendar than the one reckoned with here."""
_LONGEST_FEAST = 7


class Line(msgspec.Struct, frozen=True):
    """A sentence as tokens: where each starts and ends in the text, its word, and the classes as one string."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    classes: str

    def lower(self, at: int) -> str:
        """The word number `at` in small letters."""
        return self.words[at].lower()

    def between(self, first: int, last: int) -> str:
        """The text from token `first` up to but not including token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]


@lru_cache(maxsize=65536)
def class_of(word: str) -> str:
    """The character of the class of a token."""
    known = _WORDS.get(word)
    if known is not None:
        return known
    first = word[0]
    if first.isdigit() or (first in "’'‘" and len(word) > 1):
        return next((code for figure, code in _FIGURES if figure.fullmatch(word)), _NUMBER)
    if first.isalpha():
        return _LOW if first.islower() else _CAP
    return _SIGN


def tokenise(text: str, start: int, end: int) -> Line:
    """The tokens of the text from `start` to `end`."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for token in _TOKEN.finditer(text, start, end):
        words.append(token.group())
        starts.append(token.start())
        ends.append(token.end())
    line = Line(text, starts, ends, words, "".join(map(class_of, words)))
    return line if _FEAST_HEADS.isdisjoint(words) else _with_feasts(line)


def feast_name(words: str) -> str:
    """The words as `feasts` writes a name: small letters, straight apostrophes, "St" without its stop."""
    return " ".join(words.lower().replace("’", "'").replace(".", "").split())


def _with_feasts(line: Line) -> Line:
    """The line with every feast of several words as one token of the class `feast`."""
    merged = Line(line.text, [], [], [], "")
    classes: list[str] = []
    at = 0
    while at < len(line.words):
        end = _feast_end(line, at)
        merged.starts.append(line.starts[at])
        merged.ends.append(line.ends[end - 1])
        merged.words.append(line.words[at] if end == at + 1 else line.between(at, end))
        classes.append(CODE["feast"] if end > at + 1 or _is_feast(line, at) else line.classes[at])
        at = end
    return msgspec.structs.replace(merged, classes="".join(classes))


def _feast_end(line: Line, at: int) -> int:
    """The end of the longest feast of several words that begins at token `at`; the next token where none does."""
    if line.words[at] in _FEAST_HEADS and not (at and line.words[at - 1] in _OTHER_CALENDARS):
        for end in range(min(len(line.words), at + _LONGEST_FEAST), at + 1, -1):
            if line.words[end - 1] != "." and feast_name(line.between(at, end)) in FEAST_NAMES:
                return end
    return at + 1


def _is_dated(line: Line, at: int) -> bool:
    """Whether a year follows a word at once ("set up at Bewdley Michaelmas 1784")."""
    return line.classes[at + 1 : at + 2] in (CODE["y4"], CODE["apyear"])


def _is_feast(line: Line, at: int) -> bool:
    """Whether the one word is a feast, and no part of another name ("Easter Island", "White Christmas")."""
    if at and (line.words[at - 1] in _OTHER_CALENDARS or (line.classes[at - 1] == _CAP and not _is_dated(line, at))):
        return False
    if line.lower(at) not in FEAST_NAMES or (line.words[at][0].islower() and line.words[at] != "midsummer"):
        return False
    following = line.classes[at + 1 : at + 2]
    return following != _CAP and not (line.words[at] == "Lent" and following in (_LOW, CODE["by"], CODE["to"]))
