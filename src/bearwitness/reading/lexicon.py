"""What is known of words before a text is read: common words, given names, names of places.

The tables are data of the package (`data/README.md` says where they come from); each is read when first asked for.
"""

from functools import cache
from importlib.resources import files
from typing import Literal

from bearwitness.record.abbreviations import GIVEN

Sex = Literal["m", "f", "u"]

_SHORTENED = frozenset(f"{name}." for name in GIVEN)


@cache
def table(name: str) -> dict[str, str]:
    """A table of the package by the first word of each line, with the rest of the line."""
    text = (files("bearwitness.reading") / "data" / name).read_text(encoding="utf-8")
    separator = " " if name in ("words.txt", "given.txt") else "\t"
    return {key: value for key, _, value in (line.partition(separator) for line in text.splitlines())}


def is_common(word: str) -> bool:
    """Whether a word is one that English texts write in lower case."""
    return len(word) == 1 or word.casefold() in table("words.txt")


def parts_of_speech(word: str) -> str:
    """The letters of `n` noun, `v` verb, `a` adjective, `r` adverb, `o` other that a word may be; "" where unknown."""
    return table("words.txt").get(word.casefold(), "").replace("-", "")


def given_name(word: str) -> Sex | None:
    """The sex of those who bear the given name `word` (`u` for both); None where it is no known given name."""
    if word.endswith(".") and word in _SHORTENED:
        return "m"
    sex = table("given.txt").get(word)
    if sex is None and "-" in word:
        return given_name(word.partition("-")[0])
    return sex if sex in ("m", "f", "u") else None  # type: ignore[return-value]


def is_place(name: str) -> bool:
    """Whether a town of fifteen thousand people or more, a country, a region or a place of history has this name."""
    return name in table("places.txt") or name in table("historical.txt")


def is_small_place(name: str) -> bool:
    """Whether the only places of this name are towns of less than a hundred thousand people, and none of history."""
    return table("places.txt").get(name, "").startswith("small") and name not in table("historical.txt")
