"""English words that the grammar needs: verb forms, and the classes of small words.

The lists are data (`data/`); forms of regular verbs are made by the spelling rules.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

Form = Literal["base", "s", "past", "pp", "ing"]

BE = {"be": "base", "am": "s", "is": "s", "are": "s", "was": "past", "were": "past", "been": "pp", "being": "ing"}
HAVE = {"have": "base", "has": "s", "had": "past", "having": "ing"}
DO = {"do": "base", "does": "s", "did": "past", "done": "pp", "doing": "ing"}
_VOWELS = frozenset("aeiou")
_DOUBLING = frozenset(
    "admit commit permit submit transfer refer occur expel propel compel rebel deter infer prefer travel cancel quarrel"
    " model label kidnap worship acquit regret omit".split()
)


class Verb(msgspec.Struct, frozen=True):
    """A reading of a word as a form of a verb."""

    lemma: str
    form: Form


def data_lines(name: str) -> Iterator[str]:
    """The lines of a file of `data/` that say something, without the comments."""
    text = (files(__package__) / "data" / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def sections(name: str) -> dict[str, list[str]]:
    """The lines of a file of `data/` under its headings in square brackets."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in data_lines(name):
        if line.startswith("[") and line.endswith("]"):
            lines = found.setdefault(line[1:-1], [])
        else:
            lines.append(line)
    return found


@cache
def words_of(kind: str) -> frozenset[str]:
    """The small words of a class: determiner, preposition, conjunction, adverb and so on."""
    return frozenset(word for line in sections("words.txt")[kind] for word in line.split())


@cache
def is_function_word(word: str) -> bool:
    """Whether any class of small words holds it, or it is an adverb by its ending."""
    classes = ("determiner", "preposition", "conjunction", "subordinator", "relative", "adverb", "pronoun", "modal")
    return any(word in words_of(c) for c in classes) or is_adverb(word)


def is_adverb(word: str) -> bool:
    """Whether it is in the list of adverbs or ends like one."""
    return word in words_of("adverb") or (word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS)


_NOT_ADVERBS = frozenset(
    "family italy assembly reply supply ally early monthly weekly daily butterfly bully july".split()
)


@cache
def _irregular() -> dict[str, tuple[list[str], list[str]]]:
    rows = (line.split() for line in data_lines("irregular.txt"))
    return {base: (past.split("/"), participle.split("/")) for base, past, participle in rows}


def forms(base: str) -> Iterator[tuple[str, Form]]:
    """Every form of a verb, as spelling and what it is."""
    yield base, "base"
    yield _with_s(base), "s"
    for ing in _with_ending(base, "ing"):
        yield ing, "ing"
    irregular = _irregular().get(base)
    if irregular:
        yield from ((past, "past") for past in irregular[0])
        yield from ((participle, "pp") for participle in irregular[1])
    else:
        for spelling in _with_ending(base, "ed"):
            yield spelling, "past"
            yield spelling, "pp"


def _with_s(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if _ends_in_consonant_y(base) else base + "s"


def _with_ending(base: str, ending: str) -> list[str]:
    if base.endswith("ie") and ending == "ing":
        return [base[:-2] + "ying"]
    if (base.endswith("e") and not base.endswith(("ee", "oe", "ye"))) or (base.endswith("ee") and ending == "ed"):
        return [base[:-1] + ending]
    if _ends_in_consonant_y(base) and ending == "ed":
        return [base[:-1] + "ied"]
    doubled = base + base[-1] + ending
    if base in _DOUBLING:
        return [doubled, base + ending]
    return [doubled] if _is_short(base) else [base + ending]


def _ends_in_consonant_y(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in _VOWELS


def _is_short(base: str) -> bool:
    """One syllable that ends in a single consonant after a single vowel: stop, stopped."""
    vowels = sum(c in _VOWELS for c in base)
    return len(base) > 2 and vowels == 1 and base[-2] in _VOWELS and base[-1] not in _VOWELS | set("wxy")


@cache
def readings(word: str) -> tuple[Verb, ...]:
    """The readings of a word (case folded) as a verb form; () where it is none."""
    return _forms().get(word, ())


@cache
def _forms() -> dict[str, tuple[Verb, ...]]:
    found: dict[str, list[Verb]] = {}
    for base in sorted(_bases()):
        for spelling, form in forms(base):
            found.setdefault(spelling, []).append(Verb(base, form))
    return {spelling: tuple(verbs) for spelling, verbs in found.items()}


def _bases() -> set[str]:
    general = {word for line in data_lines("verbs.txt") for word in line.split()}
    return (general | set(_irregular()) | {verb.split("_")[0] for verb in _framed()}) - {"be", "have", "do"}


def _framed() -> Iterator[str]:
    for lines in sections("frames.txt").values():
        for line in lines:
            yield from line.split(":")[0].split()
