"""The captures of a match, and the numbers, pointers and units that their words say."""

import re

from bearwitness.reading.times.lexicon import NUMBERS, POINTERS, UNITS, Pointer
from bearwitness.reading.times.tokens import Line

_DIGITS = re.compile(r"\d+")
_VAGUE_COUNTS = frozenset({"few", "several", "some", "many", "numerous", "various", "countless"})
_ARTICLES = frozenset({"the", "a", "an"})


class Fields:
    """The captures of a match, read as the words they cover."""

    def __init__(self, match: "re.Match[str]", line: Line) -> None:
        self.match = match
        self.line = line

    def has(self, name: str) -> bool:
        """Whether the pattern captured that name."""
        return name in self.match.re.groupindex and self.match.start(name) >= 0

    def words(self, name: str) -> list[str]:
        """The captured tokens in small letters, none where nothing was captured."""
        if not self.has(name):
            return []
        return [word.lower() for word in self.line.words[self.match.start(name) : self.match.end(name)]]

    def alone(self, name: str) -> bool:
        """Whether the capture is the whole match."""
        return self.match.span(name) == self.match.span()

    def before(self) -> str:
        """The word before the match in small letters; "" where there is none."""
        at = self.match.start()
        return self.line.lower(at - 1) if at else ""

    def after(self) -> str:
        """The word or sign after the match in small letters; "" where there is none."""
        end = self.match.end()
        return self.line.lower(end) if end < len(self.line.words) else ""

    def following(self, count: int) -> list[str]:
        """The so many words and signs after the match, fewer at the end of the sentence."""
        end = self.match.end()
        return self.line.words[end : end + count]

    def goes_on(self) -> bool:
        """Whether a word follows the match at once, not a sign."""
        following = self.line.words[self.match.end() : self.match.end() + 1]
        return bool(following) and following[0][0].isalnum()

    def is_in_name(self) -> bool:
        """Whether a capitalised word follows the match at once."""
        following = self.line.words[self.match.end() : self.match.end() + 1]
        return bool(following) and following[0][0].isupper()

    def all_words(self) -> list[str]:
        """Every token of the match in small letters."""
        return [word.lower() for word in self.line.words[self.match.start() : self.match.end()]]

    def word(self, name: str) -> str:
        """The first captured token in small letters; "" where nothing was captured."""
        words = self.words(name)
        return words[0] if words else ""


def whole_number(words: list[str]) -> int:
    """The number that words or figures say: "twenty-five", "two and twenty", "a hundred and six", "21st"."""
    total = 0
    for word in words:
        digits = _DIGITS.match(word)
        if digits:
            return int(digits.group())
        if word == "hundred":
            total = max(total, 1) * 100
        elif word not in _ARTICLES:
            total += NUMBERS.get(word, 0)
    return total


def amount(words: list[str]) -> float | None:
    """How many a count says: None where it gives no number ("several"), 0.5 for "half a", 0.25 for "a quarter of a"."""
    if any(word in _VAGUE_COUNTS for word in words):
        return None
    if "couple" in words:
        return 2
    if "dozen" in words:
        return 6 if "half" in words else 12
    if "quarter" in words or "quarters" in words:
        return max(1, whole_number(words)) / 4
    half = 0.5 if "half" in words else 0
    number = whole_number(words)
    if number == 0 and not half:
        number = 1
    return number + half


def pointer(words: list[str]) -> Pointer:
    """What pointing words point at; the last one that does decides ("that same", "the very next")."""
    found: Pointer = ""
    for word in words:
        found = POINTERS.get(word, found)
    return found


def unit(word: str) -> tuple[str, float]:
    """The unit of a word, singular or plural, and how many of it the word says."""
    if word in UNITS:
        return UNITS[word]
    single = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return UNITS.get(single, (single, 1))
