"""Which words a source has, in which years' company: enough to doubt that it is silent of something."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from bearwitness.comparison.wording import is_function_word
from bearwitness.identity.spelling import folded
from bearwitness.record import SourceRecord, sentences, touched

_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_VOWELS = re.compile(r"[aeiouy]")
_TWICE = re.compile(r"(.)\1")
_LENGTH = 4
_SHORTEST = 3


def key_words(text: str) -> tuple[str, ...]:
    """The words of a name or a description by which a sentence about it is known, in small letters."""
    words = (word for word in folded(text).split() if len(word) >= _SHORTEST and not word.isdigit())
    return tuple(word for word in words if not is_function_word(word))


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The first consonants of a word, the same for spellings such as Vyatka and Viatka; the word where it has one."""
    bare = _TWICE.sub(r"\1", _VOWELS.sub("", word.translate(_SOUNDS)))
    return bare[:_LENGTH] if len(bare) > 1 else word


_SOUNDS = str.maketrans({"w": "v", "k": "c", "q": "c", "z": "s", "j": "y"})


class Vocabulary:
    """The sentences of a source by the skeletons of their words, with the years that each names."""

    def __init__(self, source: SourceRecord) -> None:
        self._years: list[frozenset[int]] = []
        self._having: dict[str, list[int]] = {}
        for number, span in enumerate(s for s in sentences(source.text) if not touched(source.furniture, s)):
            text = span.of(source.text)
            self._years.append(frozenset(int(year) for year in _YEAR.findall(text)))
            for key in {skeleton(word) for word in folded(text).split()}:
                self._having.setdefault(key, []).append(number)
        self._all_years = sorted({year for years in self._years for year in years})

    def has_year(self, years: range) -> bool:
        """Whether the source names one of the years anywhere."""
        at = bisect_left(self._all_years, years.start)
        return at < len(self._all_years) and self._all_years[at] < years.stop

    def may_speak_of(self, words: Iterable[str], years: range) -> bool:
        """Whether a sentence has one of the words, in about that spelling, and no year or one of `years`."""
        places = (place for word in words for place in self._having.get(skeleton(word), ()))
        return any(not self._years[place] or any(y in years for y in self._years[place]) for place in places)
