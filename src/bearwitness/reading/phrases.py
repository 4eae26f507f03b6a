"""Noun phrases that describe somebody or something: "his first wife", "the British historian", "a letter to Nin".

Found by the parts of speech that words may have; only those whose head the lexicon of nouns knows.
"""

import re
from collections.abc import Iterator
from functools import cache

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
    " only own old young new late former other same great little small large big long short early said"
    " dead whole elderly unnamed unsigned adopted illegitimate surviving second-hand"
)
_STOP = nouns.word_set(
    "of in on at to for from by with and or but as that which who whom whose when where while if than then so"
    " not no nor is are was were be been being am has have had do does did will would shall should can could"
    " may might must into upon over under about after before between against through during without within"
    " there here he she it they we you i him me us them himself herself itself themselves"
)


def is_plain_adjective(word: str) -> bool:
    """Whether an adjective in lower case tells little of which one is meant: "same", "old", "little"."""
    return word in _ADJECTIVES and word not in _TELLING


_TELLING = nouns.word_set(
    "first second third fourth fifth sixth seventh eighth ninth tenth other eldest elder younger youngest new"
)


def is_function(word: str) -> bool:
    """Whether a word in lower case is an article, a preposition, a conjunction, an auxiliary or a pronoun."""
    return word in _STOP or word in ARTICLES or word in POSSESSIVES


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


def role_before(words: Words, name: int, *, full: bool) -> Phrase | None:
    """The words before the name at number `name` that say what its bearer is: "the drummer", "his friend".

    Before a `full` name any noun may be the head.  None where there is no determiner within five words, or no noun
    beside the name.
    """
    at = name - 1
    if at < 0 or not (_may_be_role(words.all[at]) if full else kind_of(words.all[at].lower) == "person"):
        return None
    while at >= max(0, name - 6) and _may_continue(words, name - 1, at):
        at -= 1
    opener = _opener(words, at) if at >= 0 and words.all[at].sentence == words.all[name - 1].sentence else ""
    if not opener or opener in NUMBERS:
        return None
    return Phrase(at, name, name - 1, "person", opener, singular(words.all[name - 1].lower))


def _may_be_role(word: Word) -> bool:
    if kind_of(word.lower) is not None:
        return kind_of(word.lower) == "person"
    tags = parts_of_speech(word.text)
    unknown = not tags and word.text.islower() and not word.text.endswith(("ing", "ed", "ly"))
    return word.is_word and (tags.startswith("n") or unknown or word.lower in nouns.DEMONYMS)


def _found(words: Words) -> Iterator[Phrase]:
    at = 0
    while at < len(words.all):
        opener = _opener(words, at)
        phrase = (_phrase(words, at, opener) or _bare_pair(words, at)) if opener else None
        if phrase is None:
            at += 1
        else:
            yield phrase
            at = phrase.last


def _bare_pair(words: Words, at: int) -> Phrase | None:
    """The words "the two" without a noun."""
    pair = words.all[at : at + 3]
    if len(pair) < 3 or pair[0].lower != "the" or pair[1].lower != "two" or _nominal(pair[2]):
        return None
    return Phrase(at, at + 2, at + 1, "person", "the", "two")


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
    head = end - 1
    while head > at and not _is_noun(words.all[head]):
        head -= 1
    word = words.all[head]
    kind = kind_of(word.lower) if head > at else None
    if kind is None or (word.is_capital and not _is_office(words, at, head, end)):
        return None
    return Phrase(at, head + 1, head, kind, opener, singular(word.lower))


def _is_office(words: Words, at: int, head: int, end: int) -> bool:
    """Whether a noun with a capital is an office and no part of a name: "the Tsar", "the future Cardinal"."""
    word = words.all[head]
    if word.lower not in nouns.TITLES | nouns.ROLES or words.all[at].lower not in (
        "the",
        "this",
        "that",
        "his",
        "her",
        "their",
    ):
        return False
    inside = words.all[at + 1 : head]
    return head == end - 1 and not any(w.is_capital for w in inside)


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
    """Whether a word is mostly a noun, or one of the lexicon that no text has as another part of speech first."""
    tags = parts_of_speech(word.text)
    return not tags or tags[0] == "n" or (tags[0] in "ao" and kind_of(word.lower) is not None)


@cache
def kind_of(word: str) -> EntityType | None:
    """What a noun (singular or plural, in lower case) describes; None where it is no noun of the lexicon."""
    for form in (word, singular(word)):
        if form in nouns.KIN or form in nouns.ROLES or form in nouns.PEOPLE_PLURAL:
            return "person"
        for kind, heads in nouns.HEADS.items():
            if form in heads:
                return kind
    return "person" if _MAKERS.search(singular(word)) else None


_MAKERS = re.compile(
    r"(?:-[a-z]+er|[a-z]{3}(?:maker|keeper|seller|monger|binder|smith|wright|mistress|grapher|ologist|woman)"
    r"|-(?:man|reader|worker|owner|holder|hand)|[a-z]{4}(?:inist|anist|onist|alist|urist))$"
)


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
