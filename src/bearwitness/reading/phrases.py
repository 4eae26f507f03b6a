"""Noun phrases that describe somebody or something: "his first wife", "the British historian", "a letter to Nin".

Found by the parts of speech that words may have; only those whose head the lexicon of nouns knows.
"""

from collections.abc import Iterator

import msgspec

from bearwitness.reading import nouns
from bearwitness.reading.lexicon import parts_of_speech
from bearwitness.reading.words import Word, Words
from bearwitness.record import EntityType

POSSESSIVES = nouns.word_set("my your his her its our their whose thy")
ARTICLES = frozenset(["the", "a", "an", "this", "that", "these", "those"])
NUMBERS = nouns.word_set("one two three four five six seven eight nine ten eleven twelve both")
_ADJECTIVES = nouns.word_set(
    "first second third fourth fifth sixth seventh eighth ninth tenth last next eldest elder younger youngest"
    " only own old young new late former future other same great little small large big long short early said"
    " dead whole elderly unnamed unsigned adopted illegitimate surviving second-hand"
)
_STOP = nouns.word_set(
    "of in on at to for from by with and or but as that which who whom whose when where while if than then so"
    " not no nor is are was were be been being am has have had do does did will would shall should can could"
    " may might must into upon over under about after before between against through during without within"
    " there here he she it they we you i him me us them himself herself itself themselves"
)


class Phrase(msgspec.Struct, frozen=True):
    """The words `first` to `last` (exclusive) of a description, its head at `head`, and what it describes.

    `opener` is its determiner in lower case ("the", "a", "his"), "’s" where an owner stands before it, "" where bare.
    """

    first: int
    last: int
    head: int
    type: EntityType
    opener: str
    noun: str


def phrases(words: Words) -> tuple[Phrase, ...]:
    """The descriptions of the text in order; none lies in another."""
    return tuple(_found(words))


def _found(words: Words) -> Iterator[Phrase]:
    at = 0
    while at < len(words.all):
        opener = _opener(words, at)
        phrase = _phrase(words, at, opener) if opener else None
        if phrase is None:
            at += 1
        else:
            yield phrase
            at = phrase.last


def _opener(words: Words, at: int) -> str:
    lower = words.all[at].lower
    if lower in ARTICLES or lower in POSSESSIVES:
        return lower
    if lower in ("’s", "'s") or (lower in ("’", "'") and at and words.all[at - 1].text.endswith("s")):
        return "’s"
    return lower if lower in NUMBERS else ""


def _phrase(words: Words, at: int, opener: str) -> Phrase | None:
    end = at + 1
    while end < len(words.all) and end - at < 8 and _may_continue(words, at, end):
        end += 1
    for head in range(end - 1, at, -1):
        kind = kind_of(words.all[head].lower)
        if kind is not None and _is_noun(words.all[head]) and not words.all[head].is_capital:
            return Phrase(at, head + 1, head, kind, opener, singular(words.all[head].lower))
    return None


def _may_continue(words: Words, at: int, end: int) -> bool:
    word = words.all[end]
    if word.sentence != words.all[at].sentence or not (word.is_word or word.text[0].isdigit()):
        return False
    if word.lower in _STOP or word.lower in POSSESSIVES or word.lower in ARTICLES:
        return False
    if word.lower in ("’s", "'s"):
        return False
    return word.is_capital or word.lower in _ADJECTIVES or "-" in word.text or _nominal(word)


def _nominal(word: Word) -> bool:
    tags = parts_of_speech(word.text)
    if kind_of(word.lower) is not None or word.text[0].isdigit():
        return True
    if not tags:
        return not word.lower.endswith("ly")
    return "n" in tags or "a" in tags or (tags[0] == "v" and word.lower.endswith(("ed", "en", "ing")))


def _is_noun(word: Word) -> bool:
    tags = parts_of_speech(word.text)
    return not tags or "n" in tags or "a" in tags


def kind_of(word: str) -> EntityType | None:
    """What a noun (singular or plural, in lower case) describes; None where it is no noun of the lexicon."""
    for form in (word, singular(word)):
        if form in nouns.KIN or form in nouns.ROLES or form in nouns.PEOPLE_PLURAL or form in ("man", "woman"):
            return "person"
        for kind, heads in nouns.HEADS.items():
            if form in heads:
                return kind
    return None


_PLURALS = {"men": "man", "women": "woman", "children": "child", "wives": "wife", "people": "person", "lives": "life"}


def singular(word: str) -> str:
    """The singular of a noun in lower case, by the ending."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
