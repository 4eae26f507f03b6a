"""Whose something is, and who is therefore kept out of it: "in his dispute", "the works of B", "the Serge Library"."""

import numpy as np
from numpy.typing import NDArray

from bearwitness.learned.labels import MENTIONS, TYPE_NUMBER
from bearwitness.learned.pairs import Pairs, Spans

Flags = NDArray[np.bool_]

PEOPLE = [number for number, (kind, _) in enumerate(MENTIONS) if kind == "person"]
_GROUPS = [number for number, label in enumerate(MENTIONS) if label == ("group", "name")]
_WORKS = [number for number, (kind, _) in enumerate(MENTIONS) if kind == "work"]
_POSSESSIVES = frozenset(["his", "her", "their", "its", "my", "our"])
_ARTICLES = frozenset(["the", "a", "an"])
_REACH = 2
"""Words between an owner and what is owned: "his long and bitter dispute" has more, and is left to the network."""
_BETWEEN = [TYPE_NUMBER[kind] for kind in ("kinship", "position", "education", "occupation", "marriage")]
"""Who is named before may well be the other one: "A was her master", "B became his wife"."""
_TITLE = TYPE_NUMBER["occupation"]


def strangers(words: list[str], triggers: Spans, takers: Spans, pairs: Pairs) -> Flags:
    """For each pair whether the taker is somebody whom what the trigger states is not about, as it is another's."""
    found = _in_groups(triggers, takers, pairs)
    bounds = np.searchsorted(pairs.left, np.arange(len(triggers) + 1)).tolist()
    for trigger in range(len(triggers)):
        rows = slice(bounds[trigger], bounds[trigger + 1])
        found[rows] |= _before_owner(words, triggers, takers, trigger)[pairs.right[rows]]
        found[rows] |= _beside_author(words, triggers, takers, trigger)[pairs.right[rows]]
    return found


def _before_owner(words: list[str], triggers: Spans, takers: Spans, trigger: int) -> Flags:
    """The people named before the owner of a noun: "A pleads for B in his dispute", "A describes B’s flight"."""
    first = int(triggers.first[trigger])
    nearest = range(first - 1, max(0, first - 2 - _REACH), -1)
    at = next((at for at in nearest if words[at] in _POSSESSIVES or _is_genitive(words, at)), None)
    between = at is not None and bool(np.any((triggers.first > at) & (triggers.last < first)))
    if at is None or between or triggers.label[trigger] in _BETWEEN:
        return np.zeros(len(takers), dtype=bool)
    owners = takers.first[takers.last == (at - 2 if _is_genitive(words, at) else at)]
    before: Flags = (takers.last < owners.min(initial=at)) & np.isin(takers.label, PEOPLE)
    return before


def _beside_author(words: list[str], triggers: Spans, takers: Spans, trigger: int) -> Flags:
    """The people outside "the works of B" or "B’s works", where these words are what states that somebody wrote."""
    first, last = triggers.first[trigger], triggers.last[trigger]
    people = np.isin(takers.label, PEOPLE)
    found = np.zeros(len(takers), dtype=bool)
    for work in np.flatnonzero((takers.first <= first) & (takers.last >= last) & np.isin(takers.label, _WORKS)):
        inside = (takers.first >= takers.first[work]) & (takers.last <= takers.last[work]) & people
        if any(_owns(words, takers, taker) for taker in np.flatnonzero(inside).tolist()):
            found |= people & ~inside
    return found


def _owns(words: list[str], takers: Spans, taker: int) -> bool:
    first, last = int(takers.first[taker]), int(takers.last[taker])
    before = first - 2 if first > 1 and words[first - 1] in _ARTICLES else first - 1
    return (before >= 0 and words[before] == "of") or words[last] in _POSSESSIVES or _is_genitive(words, last + 2)


def _is_genitive(words: list[str], at: int) -> bool:
    return 0 < at < len(words) and words[at] == "s" and words[at - 1] in ("’", "'")


def _in_groups(triggers: Spans, takers: Spans, pairs: Pairs) -> Flags:
    """People who stand only in the name of a group; a title in one is somebody's still."""
    groups = np.isin(takers.label, _GROUPS)
    inside = np.zeros(len(takers), dtype=bool)
    for first, last in zip(takers.first[groups], takers.last[groups], strict=True):
        inside |= (takers.first >= first) & (takers.last <= last)
    inside &= np.isin(takers.label, PEOPLE)
    found: Flags = inside[pairs.right] & (triggers.label[pairs.left] != _TITLE)
    return found
