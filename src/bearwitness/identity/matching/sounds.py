"""Words of names by their sound: what transliterations and the fashions of spelling leave of them.

"Grigorii" and "Grigory", "Markoff" and "Markov", "Lindquist" and "Lindqvist", "Fyodor" and "Theodore" are pairs that
historians meet as one name.  Nothing here says that two people are one; it only says that two words may be one name.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from rapidfuzz.distance import OSA, JaroWinkler

from bearwitness.identity.people import short_forms

WordRelation = Literal["same", "form", "spelling", "slip", "like", "initial", "other"]
"""How two words of names are one: to the letter; as forms of one given name; spelled by another rule; but for one slip
of the pen; alike in their consonants; as an initial; not at all."""

_LETTER_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("shch|schtsch|szcz", "s"),
        ("tsch|tch|cz|sch|sh|sz|ch", "s"),
        ("zh|dj|dzh", "j"),
        ("kh", "k"),
        ("ph", "f"),
        ("th", "t"),
        ("dt$", "t"),
        ("c(?=[eiy])|tz|ts|z", "s"),
        ("ck|q|c", "k"),
        ("x", "ks"),
        ("ff$|w$|f$", "v"),
        ("w", "v"),
        ("(?<=k)[uv](?=[aeiouy])", "v"),
        ("ou|oo", "u"),
        ("oe", "o"),
        ("ue", "u"),
        ("^[yj](?=e)", ""),
        ("ee|ei|ey|ay|ai", "i"),
        ("[yej]", "i"),
        (r"(.)\1+", r"\1"),
        ("(?<=..)h", ""),
        ("(?<=...)i$", ""),
    )
)
_ROMANIZED = tuple(
    (re.compile(pattern), letters)
    for pattern, letters in (
        ("zh|ch|q", "j"),
        ("hs", "x"),
        ("ts|tz|c", "z"),
        ("k", "g"),
        ("t", "d"),
        ("p", "b"),
        ("ung", "ong"),
        ("ieh", "ie"),
    )
)
_FEMININE = (("skaia", "ski"), ("skaya", "ski"), ("skaja", "ski"), ("ova", "ov"), ("eva", "ev"), ("ina", "in"))
_VOWELS = re.compile("[aeiou]")
_ALIKE = 0.8
_LONG_ENOUGH_FOR_A_SLIP = 6


@lru_cache(maxsize=1 << 18)
def sound(word: str) -> str:
    """A folded word as it sounds, whatever alphabet it came from; vowels stay, e, i and y as one."""
    for pattern, letters in _LETTER_RULES:
        word = pattern.sub(letters, word)
    return word


@lru_cache(maxsize=1 << 18)
def romanized(letters: str) -> str:
    """The letters of a Chinese name so that Wade and Giles's spelling and pinyin are one: "weikuo" and "weiguo".

    The two differ most in the apostrophe, which is left out in most books: what it tells apart is one here.
    """
    for pattern, instead in _ROMANIZED:
        letters = pattern.sub(instead, letters)
    return letters


@lru_cache(maxsize=1 << 18)
def skeleton(word: str) -> str:
    """The consonants of a word by sound, with a vowel where it begins with one; j and g are one."""
    heard = sound(masculine(word))
    return (heard[:1] + _VOWELS.sub("", heard[1:])).replace("j", "g") if heard else ""


@lru_cache(maxsize=1 << 18)
def masculine(word: str) -> str:
    """A Slavic surname as the men of the family bear it: "markov" of "markova"; other words as they are."""
    for ending, instead in _FEMININE:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word.removesuffix(ending) + instead
    return word


@cache
def _given_forms() -> dict[str, frozenset[int]]:
    """Which given names each word may be a form of, by the numbers of the lines of the table."""
    text = (files("bearwitness.identity") / "data" / "given_forms.txt").read_text(encoding="utf-8")
    found: dict[str, set[int]] = {}
    for number, line in enumerate(text.splitlines()):
        for word in line.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def is_given(word: str) -> bool:
    """Whether a folded word is a given name that has forms in other languages, or short ones."""
    return word in _given_forms() or word in short_forms()


@lru_cache(maxsize=1 << 18)
def initials(word: str) -> frozenset[str]:
    """The letters that a given name may begin with in the forms of it that are usual, and the sound of its own."""
    lines = _given_forms().get(word, frozenset[int]())
    forms = {form for form, numbers in _given_forms().items() if numbers & lines} | short_forms().get(word, frozenset())
    return frozenset(form[0] for form in {word, *forms}) | {sound(word)[:1]}


@lru_cache(maxsize=1 << 18)
def given_relation(one: str, other: str) -> WordRelation:
    """How two words are one given name."""
    if one == other:
        return "same"
    if 1 in (len(one), len(other)):
        return "initial" if one[:1] in initials(other) or other[:1] in initials(one) else "other"
    if sound(one) == sound(other):
        return "spelling"
    if _are_forms(one, other):
        return "form"
    return "other" if is_given(one) and is_given(other) else _alike(one, other)


def _are_forms(one: str, other: str) -> bool:
    """Whether two words are forms of one given name in two languages, or one is short for the other."""
    nothing = frozenset[int]()
    languages = _given_forms().get(one, nothing) & _given_forms().get(other, nothing)
    return bool(languages) or other in short_forms().get(one, ()) or one in short_forms().get(other, ())


@lru_cache(maxsize=1 << 18)
def surname_relation(one: str, other: str) -> WordRelation:
    """How two words are one surname, those of men and women of a family as one."""
    if one == other:
        return "same"
    first, second = masculine(one), masculine(other)
    if first == second or sound(first) == sound(second):
        return "spelling"
    return _alike(first, second)


def _alike(one: str, other: str) -> WordRelation:
    shortest = min(len(one), len(other))
    if shortest >= _LONG_ENOUGH_FOR_A_SLIP and one[0] == other[0] and OSA.distance(one, other, score_cutoff=1) <= 1:
        return "slip"
    if shortest >= 5 and skeleton(one) == skeleton(other) and JaroWinkler.similarity(one, other) >= _ALIKE:
        return "like"
    return "other"
