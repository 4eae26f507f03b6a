"""When what the text names by its happening took place: the date that stands with the same words elsewhere."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

from bearwitness.reading.times.calendar import Value
from bearwitness.record import Prose, Span

_WORD = re.compile(r"[^\W\d_]+")
_SUFFIXES = ("ations", "ation", "ings", "ing", "ments", "ment", "ions", "ion", "ers", "er", "ed", "al", "es", "s", "e")
_REACH = 300
"""Dated sentences: what happened is looked for no farther back, so that the work grows with the text alone."""
_NEAR = 6
"""Sentences: so near, the first of two words that say what happened will do; farther off it takes more than half."""
_FEW_WORDS = 2
_SHORTEST_STEM = 4
_STEM_LETTERS = 6
_SAME: dict[str, str] = {
    word: root
    for root, words in {
        "die": "death deaths decease demise died dies dead dying funeral buried",
        "wed": "wedding weddings married marries marriage marriages wed remarriage remarried",
        "bear": "birth births born",
        "flee": "flight fled flees flee",
        "shoot": "shooting shootings shot shots",
        "try": "trial trials tried",
        "free": "release released freed liberation liberated discharged discharge",
        "leave": "departure left leaves leaving",
        "fall": "fall fell fallen falls falling",
        "strike": "strike strikes struck",
        "begin": "beginning began begun begins outbreak broke",
        "found": "foundation founded founding founder",
        "choose": "election elected elections",
        "burn": "fire fires burned burnt burning",
        "sell": "sale sold sells",
        "speak": "speech spoke",
        "win": "victory won wins",
        "lose": "defeat defeated loss lost",
    }.items()
    for word in words.split()
}
_EMPTY = frozenset(
    "that this they them their there then than with from into when what which while after before first last were been"
    " have over also upon some other such only year years month months week weeks days time early late own half its"
    " his her the and was for had but not she him who took effect".split()
)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """What the forms of a word share: a root where the verb and its noun differ, else its first letters."""
    small = word.lower()
    if small in _SAME:
        return _SAME[small]
    for suffix in _SUFFIXES:
        if small.endswith(suffix) and len(small) - len(suffix) >= _SHORTEST_STEM:
            return small[: -len(suffix)][:_STEM_LETTERS]
    return small[:_STEM_LETTERS]


def stems(text: str) -> frozenset[str]:
    """The stems of the words of a text that say what happened or to whom."""
    return frozenset(
        stem(word) for word in _WORD.findall(text) if (len(word) > 2 or word.isupper()) and word.lower() not in _EMPTY
    )


class Stems:
    """The stems of the sentences of a text, each looked at once."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.known: dict[int, frozenset[str]] = {}

    def of(self, sentence: int) -> frozenset[str]:
        """The stems of a sentence."""
        if sentence not in self.known:
            self.known[sentence] = stems(self.prose.sentences[sentence].span.of(self.prose.text))
        return self.known[sentence]


class Happenings:
    """What has been dated so far, sentence by sentence."""

    def __init__(self, prose: Prose, words: Stems) -> None:
        self.prose = prose
        self.dated: dict[int, list[tuple[Span, Value]]] = {}
        self.words = words

    def add(self, sentence: int, span: Span, value: Value) -> None:
        """Remembers that a date stands in a sentence."""
        self.dated.setdefault(sentence, []).append((span, value))

    def date_of(self, words: str, sentence: int, at: int) -> Value | None:
        """The date of the sentence that shares most words with what happened; of equals the nearest one before.

        Of the sentence that tells of it, only what stands before `at`, where it does, counts.

        None where no dated sentence shares the main word.
        """
        wanted = stems(words)
        best, best_score = None, 0
        for number in islice(reversed(self.dated), _REACH):
            told = self._before(sentence, at) if number == sentence else self.words.of(number)
            if number <= sentence and (score := len(wanted & told)) > best_score:
                best, best_score = number, score
        if best is None or (
            best_score * 2 < len(wanted) + (len(wanted) > 1) and not self._is_near(best, sentence, words)
        ):
            return None
        return self._nearest(best, wanted)

    def _is_near(self, told: int, sentence: int, words: str) -> bool:
        """Whether a sentence shortly before has the first of two words that say what happened ("relieving the siege")."""
        said = [word for word in _WORD.findall(words) if stems(word)]
        return len(said) <= _FEW_WORDS and sentence - told <= _NEAR and stem(said[0]) in self.words.of(told)

    def _before(self, sentence: int, at: int) -> frozenset[str]:
        return stems(self.prose.text[self.prose.sentences[sentence].span.start : at])

    def _nearest(self, sentence: int, wanted: frozenset[str]) -> Value:
        span = self.prose.sentences[sentence].span
        places = [
            span.start + word.start()
            for word in _WORD.finditer(span.of(self.prose.text))
            if stem(word.group()) in wanted
        ]
        return min(self.dated[sentence], key=lambda dated: _distance(dated[0], places))[1]


def _distance(span: Span, places: Sequence[int]) -> int:
    return min((abs(span.start - place) for place in places), default=0)
