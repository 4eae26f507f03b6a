"""Runs of capitalised words that may be names: "Victor Lvovich Kibalchich", "Society for the Study of Tides"."""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.reading import nouns
from bearwitness.reading.lexicon import given_name, is_common, is_place
from bearwitness.reading.words import Word, Words
from bearwitness.record import Span

_NOBLE = nouns.word_set(
    "king queen emperor empress tsar czar prince princess duke duchess count countess earl baron baroness"
    " marquis marquess marchioness viscount lord lady bishop archbishop abbot abbess"
)
_OF_HEADS = nouns.GROUP_HEADS | nouns.EVENT_HEADS | nouns.WORK_HEADS | nouns.PLACE_HEADS | _NOBLE
_OWNED_HEADS = nouns.GROUP_HEADS | nouns.EVENT_HEADS
_NAMES_AND_MONTHS = frozenset(["may", "april", "june", "august", "march"])
_EPITHETS = nouns.word_set(
    "great terrible elder younger first second third conqueror confessor wise bald fat good bold pious"
    " baptist evangelist magnificent fair lame old short tall one-handed"
)
_NOT_NAMES = nouns.word_set("i i’m i'm i’ve i've i’d i'd i’ll i'll o oh")
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
        if words.all[at].start - words.all[at - 1].end > 1 or words.all[at].opens_line:
            return None
        if _starts(words, at):
            joined = words.all[end:at]
            return at if _joins(words.all[first:end], joined, words.all[at]) else None
        if words.all[at].lower not in nouns.PARTICLES and words.all[at].text not in "’'’s'sʼ":
            return None
    return None


def _joins(run: Sequence[Word], joint: Sequence[Word], following: Word) -> bool:
    if following.lower in _FUNCTION or not joint:
        return not joint and following.lower not in _FUNCTION and not following.first
    lowered = [w.lower for w in joint]
    if lowered[0] in ("’s", "'s", "’", "'"):
        return len(joint) == 1 and not following.first and _owns(run, joint[0], following)
    if all(w in nouns.NAME_PARTICLES for w in lowered):
        return not is_common(run[-1].text) or given_name(run[-1].text) is not None or lowered[0] not in ("e", "i", "y")
    if lowered == ["the"]:
        return len(run) < 3 and following.lower in _EPITHETS
    if lowered[0] in ("of", "for", "on"):
        return _takes_of(run, lowered)
    return lowered == ["&"] or (lowered == ["and"] and _lists(run))


def _lists(run: Sequence[Word]) -> bool:
    """Whether the name of a group may go on with "and": "Ministry of Agriculture and Fisheries"."""
    return any(w.lower in ("of", "for") for w in run) and run[0].lower in nouns.GROUP_HEADS


def _takes_of(run: Sequence[Word], joint: Sequence[str]) -> bool:
    head = run[-1].lower
    if joint[0] != "of":
        return head in nouns.GROUP_HEADS
    if len(run) == 1 and joint == ["of"] and given_name(run[0].text) is not None and not is_common(head):
        return True
    return head in _OF_HEADS or (head.endswith("s") and head[:-1] in _OF_HEADS) or head in ("bank", "isle", "house")


def _owns(run: Sequence[Word], sign: Word, following: Word) -> bool:
    """Whether a possessive is part of a name: "Workers’ Party", "St Thomas’s Hospital", "the Lightermen’s Society"."""
    owner = run[-1].lower
    if sign.text in "’'":
        return owner.endswith("s") and owner not in nouns.PEOPLES and given_name(run[-1].text) is None
    if len(run) > 1 and run[-2].lower in ("st", "st.", "saint"):
        return True
    plain = is_common(owner) or owner.endswith(("men", "women"))
    return plain and given_name(run[-1].text) is None and (not run[-1].first or following.lower in _OWNED_HEADS)


def _trimmed(words: Words, first: int, end: int, known: frozenset[str]) -> Iterator[Run]:
    """The run without what opens it for the sentence's sake, and nothing where no name is left."""
    run = words.all[first:end]
    if run[0].lower in ("the", "a", "an") and len(run) > 1:
        yield from _trimmed(words, first + 1, end, known)
    elif run[0].first and _opens_only(words, first, end, known):
        if end - first > 1:
            first += 1
            while first < end and not words.all[first].is_capital:
                first += 1
            yield from _trimmed(words, first, end, known)
    elif not _is_no_name(run):
        yield Run(first, end, not run[0].first)


def _opens_only(words: Words, first: int, end: int, known: frozenset[str]) -> bool:
    """Whether the first word of a sentence has its capital from the sentence alone."""
    word = words.all[first]
    text = " ".join(w.text for w in words.all[first:end])
    if is_place(text) or (word.lower in nouns.TITLES and end - first > 1):
        return False
    if word.text in known:
        return is_common(word.text) and end - first > 1 and word.lower in _FUNCTION
    if given_name(word.text) is not None and word.lower not in _FUNCTION:
        return is_common(word.text) and end - first == 1
    if end - first > 1 and words.all[end - 1].lower in nouns.GROUP_HEADS | nouns.PLACE_HEADS | nouns.EVENT_HEADS:
        return word.lower in _FUNCTION
    return is_common(word.text) or word.lower in nouns.DEMONYMS


_FUNCTION = nouns.word_set(
    "the a an this that these those it its he she they we you his her their our my your in on at to of for"
    " from by with when while where if as and but or nor so yet then there here who whom whose which what why"
    " how not no all both each every some any many most much more few after before during since until till"
    " although though because unless about above under over between among against through into upon within"
    " without only even just still also once never always now today later meanwhile however moreover thus"
    " hence indeed perhaps one two three four five six seven eight nine ten had has have was were is are be"
    " been being do did does may might will would shall should can could must let see"
)
_NO_NAMES = nouns.word_set(
    "ph ph.d phd bsc msc m.sc b.sc ba ma m.a b.a pp vol vols fig figs inv ref refs ch chap no nos nr kr jr"
    " jr. sr ed eds mss ms ibid op cit cf appendix chapter part section north south east west western eastern"
    " northern southern new year state press field internet twitter facebook patreon reddit paypal instagram"
    " youtube"
)


def _is_no_name(run: Sequence[Word]) -> bool:
    if len(run) > 1:
        return all(w.lower in nouns.DEMONYMS or w.lower in _FUNCTION for w in run)
    word = run[0].lower
    return (
        word in nouns.DEMONYMS
        or word in nouns.TITLES
        or word in nouns.ROLES
        or word in nouns.KIN
        or word in _FUNCTION
        or word in _ROMAN
        or len(word) == 1
        or word in _NO_NAMES
        or word.endswith(("ism", "isms"))
        or (len(word) == 2 and word.endswith("."))
    )
