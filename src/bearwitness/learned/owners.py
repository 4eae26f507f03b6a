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
ARTICLES = frozenset(["the", "a", "an"])
_LONGEST = 40
"""Words of an owner's name and description."""
_REACH = 2
"""Words between an owner and what is owned: "his long and bitter dispute" has more, and is left to the network."""
_BETWEEN = [TYPE_NUMBER[kind] for kind in ("kinship", "position", "education", "occupation", "marriage")]
"""Who is named before may well be the other one: "A was her master", "B became his wife"."""
_TITLE = TYPE_NUMBER["occupation"]


def strangers(words: list[str], triggers: Spans, takers: Spans, pairs: Pairs) -> Flags:
    """For each pair whether the taker is somebody whom what the trigger states is not about, as it is another's."""
    people = np.isin(takers.label, PEOPLE)
    ends = np.array([_before_owner(words, triggers, takers, trigger) for trigger in range(len(triggers))], np.int32)
    found: Flags = takers.last[pairs.right] < ends[pairs.left]
    for work in np.flatnonzero(np.isin(takers.label, _WORKS)).tolist():
        found |= _beside_author(words, triggers, takers, pairs, work)
    return people[pairs.right] & (found | _in_groups(triggers, takers, pairs))


def _before_owner(words: list[str], triggers: Spans, takers: Spans, trigger: int) -> int:
    """Where the owner of a noun begins, before whom nobody has part in it; 0 where it has none.

    "A pleads for B in his dispute", "A describes B’s flight".
    """
    first = int(triggers.first[trigger])
    nearest = range(first - 1, max(0, first - 2 - _REACH), -1)
    at = next((at for at in nearest if words[at] in _POSSESSIVES or _is_genitive(words, at)), None)
    if at is None or triggers.label[trigger] in _BETWEEN or _states_between(triggers, at, first):
        return 0
    last = at - 2 if _is_genitive(words, at) else at
    near = slice(*np.searchsorted(takers.first, [last - _LONGEST, last + 1]).tolist())
    return int(takers.first[near][takers.last[near] == last].min(initial=at))


def _states_between(triggers: Spans, after: int, before: int) -> bool:
    """Whether something else is stated between two words, which may be what is owned."""
    low, high = np.searchsorted(triggers.first, [after + 1, before]).tolist()
    return bool(np.any(triggers.last[low:high] < before))


def _beside_author(words: list[str], triggers: Spans, takers: Spans, pairs: Pairs, work: int) -> Flags:
    """The pairs of "the works of B" or "B’s works", which state that somebody wrote, with those outside these words."""
    first, last = int(takers.first[work]), int(takers.last[work])
    inside = slice(*np.searchsorted(takers.first, [first, last + 1]).tolist())
    owned = any(
        _owns(words, takers, taker)
        for taker in range(inside.start, inside.stop)
        if takers.label[taker] in PEOPLE and takers.last[taker] <= last
    )
    if not owned:
        return np.zeros(len(pairs.left), dtype=bool)
    stating = (triggers.first >= first) & (triggers.last <= last)
    beside = (takers.first < first) | (takers.last > last)
    found: Flags = stating[pairs.left] & beside[pairs.right]
    return found


def _owns(words: list[str], takers: Spans, taker: int) -> bool:
    first, last = int(takers.first[taker]), int(takers.last[taker])
    before = first - 2 if first > 1 and words[first - 1] in ARTICLES else first - 1
    return (before >= 0 and words[before] == "of") or words[last] in _POSSESSIVES or _is_genitive(words, last + 2)


def _is_genitive(words: list[str], at: int) -> bool:
    return 0 < at < len(words) and words[at] == "s" and words[at - 1] in ("’", "'")


def _in_groups(triggers: Spans, takers: Spans, pairs: Pairs) -> Flags:
    """The pairs with what stands only in the name of a group; a title in one is somebody's still."""
    groups = np.isin(takers.label, _GROUPS)
    inside = np.zeros(len(takers), dtype=bool)
    for first, last in zip(takers.first[groups].tolist(), takers.last[groups].tolist(), strict=True):
        held = slice(*np.searchsorted(takers.first, [first, last + 1]).tolist())
        inside[held] |= takers.last[held] <= last
    found: Flags = inside[pairs.right] & (triggers.label[pairs.left] != _TITLE)
    return found
