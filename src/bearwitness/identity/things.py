"""When two names of groups, places, works or events are one thing's: short forms, acronyms, titles cut short."""

import re
from functools import lru_cache

from bearwitness.identity.people import plain
from bearwitness.reading import nouns
from bearwitness.record import EntityType

_LEADING = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """The name without article, marks, accents and case: the same key, the same name."""
    bare = _LEADING.sub("", name.strip(" *_“”‘’\"'"))
    return " ".join(plain(word) for word in re.findall(r"[\w’'&]+", bare)).strip()


def is_acronym_of(short: str, full: str) -> bool:
    """Whether `short` is the capital letters of `full` in order, small words with or without theirs."""
    letters = short.replace(".", "")
    if not letters.isupper() or not 2 <= len(letters) <= 8 or " " not in full:
        return False
    words = [w for w in re.findall(r"[\w’']+", full) if w[0].isupper()]
    return "".join(w[0] for w in words).casefold() == letters.casefold() and len(words) > 1


def is_short_form(short: str, full: str, kind: EntityType) -> bool:
    """Whether `short` is `full` cut short: its first or last words, its head alone, its title before the colon."""
    a, b = key_of(short).split(), key_of(full).split()
    if not a or len(a) >= len(b):
        return False
    if kind == "work":
        return _short_title(short, full, a, b)
    if kind == "place":
        return False
    return (
        (a == b[: len(a)] and _is_head(a[-1]))
        or (a == b[-len(a) :] and _is_head(a[-1]))
        or (a == b[: len(a)] and "&" in full)
    )


def _short_title(short: str, full: str, a: list[str], b: list[str]) -> bool:
    main = re.split(r"[:–—.]\s", full)[0]
    if key_of(main) == key_of(short):
        return True
    return (len(a) > 1 or len(a[0]) > 5) and a == b[: len(a)]


def _is_head(word: str) -> bool:
    return any(word in heads or word.rstrip("s") in heads for heads in nouns.HEADS.values())
