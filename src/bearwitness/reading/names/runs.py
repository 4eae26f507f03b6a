"""Runs of capitalised words that may be names: "Victor Lvovich Kibalchich", "Society for the Study of Tides"."""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.reading import nouns
from bearwitness.reading.lexicon import given_name, is_common, is_place
from bearwitness.reading.names.joining import FUNCTION, joins
from bearwitness.reading.words import Word, Words
from bearwitness.record import Span

_NAMES_AND_MONTHS = frozenset(["may", "april", "june", "august", "march"])
_NOT_NAMES = nouns.word_set("i i’m i'm i’ve i've i’d i'd i’ll i'll o oh")
_SIGNS = frozenset(["’", "'", "’s", "'s", ",", "&"])
_STREETS = nouns.word_set("rue calle via ulitsa avenida rua strada piazza boulevard quai")
_ROMAN = nouns.word_set("ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii")


class Run(msgspec.Struct, frozen=True):
    """Words `first` to `last` (exclusive) of the text that may be a name; `sure` where a capital can only mean one."""

    first: int
    last: int
    sure: bool

    def words(self, words: Words) -> tuple[Word, ...]:
        """The words of the run."""
        return words.all[self.first : self.last]

    def span(self, words: Words) -> Span:
        """Its place in the text."""
        return Span(words.all[self.first].start, words.all[self.last - 1].end)


def runs(words: Words, taken: Sequence[Span], known: frozenset[str]) -> Iterator[Run]:
    """The runs of the text outside the stretches `taken`, in order.

    `known` is the words that stand with a capital inside a sentence of this text: one of them is a name also where
    it opens a sentence.
    """
    blocked = _blocked(words, taken)
    at = 0
    while at < len(words.all):
        if at in blocked or not _starts(words, at):
            at += 1
            continue
        end = _extent(words, at, blocked)
        yield from _trimmed(words, at, end, known)
        at = end


def known_capitals(words: Words) -> frozenset[str]:
    """The words that stand with a capital where a sentence does not ask for one."""
    return frozenset(w.text for w in words.all if w.is_capital and not w.first and w.lower not in _NOT_NAMES)


def known_people(words: Words) -> frozenset[str]:
    """The full names of people that stand in the text outside italics and quotation marks."""
    found = set()
    for run in runs(words, (), known_capitals(words)):
        inside = run.words(words)
        before = words.all[run.first - 1].text if run.first else ""
        if len(inside) > 1 and given_name(inside[0].text) is not None and before not in ("*", "_", "“", "‘", '"'):
            found.add(" ".join(w.text for w in inside))
    return frozenset(found)


def _blocked(words: Words, taken: Sequence[Span]) -> frozenset[int]:
    return frozenset(n for span in taken for n in range(words.index_from(span.start), words.index_from(span.end)))


def _starts(words: Words, at: int) -> bool:
    word = words.all[at]
    if not (word.is_word and word.is_capital) or word.lower in _NOT_NAMES:
        return False
    if word.text == "I." and at and words.all[at - 1].text.islower():
        return False
    return not _is_time(words, at)


def _is_time(words: Words, at: int) -> bool:
    """Month and day names; those that people bear too only beside a number or `in`, `of`, `last`, `that`."""
    word = words.all[at]
    if word.lower not in nouns.TIME_WORDS:
        return False
    if word.lower not in _NAMES_AND_MONTHS:
        return True
    around = words.all[max(0, at - 1) : at + 2]
    return any(w.text[0].isdigit() or w.lower in ("in", "of", "last", "that", "early", "late") for w in around)


def _extent(words: Words, at: int, blocked: frozenset[int]) -> int:
    end = at + 1
    while (following := _next_capital(words, at, end, blocked)) is not None:
        end = following + 1
    return end


def _next_capital(words: Words, first: int, end: int, blocked: frozenset[int]) -> int | None:
    """The number of the capital word that goes on with the run `first` to `end`, where one does."""
    for at in range(end, end + 4):
        if at >= len(words.all) or at in blocked or words.all[at].sentence != words.all[first].sentence:
            return None
        word = words.all[at]
        if word.start - words.all[at - 1].end > 1 or word.opens_line:
            return None
        if _starts(words, at) or word.text == "I":
            return at if joins(words, first, end, at) else None
        if word.lower not in nouns.PARTICLES and word.text not in _SIGNS:
            return None
    return None


def _trimmed(words: Words, first: int, end: int, known: frozenset[str]) -> Iterator[Run]:
    """The run without what opens it for the sentence's sake, and nothing where no name is left."""
    run = words.all[first:end]
    language = len(run) > 2 and run[0].lower in nouns.DEMONYMS and given_name(run[1].text) is not None
    if (run[0].lower in ("the", "a", "an") and len(run) > 1) or language:
        yield from _trimmed(words, first + 1, end, known)
    elif run[0].first and _opens_only(words, first, end, known):
        if end - first > 1:
            first += 1
            while first < end and not words.all[first].is_capital:
                first += 1
            yield from _trimmed(words, first, end, known)
    elif not _is_no_name(run):
        street = first and words.all[first - 1].lower in _STREETS and words.all[first - 1].text.islower()
        yield Run(first - 1 if street else first, end, not run[0].first)


def _opens_only(words: Words, first: int, end: int, known: frozenset[str]) -> bool:
    """Whether the first word of a sentence has its capital from the sentence alone."""
    word = words.all[first]
    text = " ".join(w.text for w in words.all[first:end])
    if is_place(text) or (word.lower in nouns.TITLES and end - first > 1):
        return False
    if word.text in known:
        return is_common(word.text) and end - first > 1 and word.lower in FUNCTION
    if given_name(word.text) is not None and word.lower not in FUNCTION:
        return is_common(word.text) and end - first == 1
    if end - first > 1 and words.all[end - 1].lower in nouns.GROUP_HEADS | nouns.PLACE_HEADS | nouns.EVENT_HEADS:
        return word.lower in FUNCTION
    return is_common(word.text) or word.lower in nouns.DEMONYMS


_NO_NAMES = nouns.word_set(
    "ibn abu al el bint ph ph.d phd bsc msc m.sc b.sc ba ma m.a b.a pp vol vols fig figs inv ref refs ch chap"
    " no nos nr kr jr jr. sr ed eds mss ms ibid op cit cf appendix chapter part section north south east west"
    " western eastern northern southern new year state press field internet twitter facebook patreon reddit"
    " paypal instagram youtube"
)


def _is_no_name(run: Sequence[Word]) -> bool:
    if len(run) == 2 and run[1].lower == "style":
        return True
    if len(run) > 1:
        return all(w.lower in nouns.DEMONYMS or w.lower in FUNCTION for w in run)
    word = run[0].lower
    return (
        word in nouns.DEMONYMS
        or word in nouns.TITLES
        or word in nouns.ROLES
        or word in nouns.KIN
        or word in FUNCTION
        or word in _ROMAN
        or len(word) == 1
        or word in _NO_NAMES
        or word.endswith(("ism", "isms"))
        or (len(word) == 2 and word.endswith("."))
    )
