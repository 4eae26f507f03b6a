"""Who cannot take part, however likely the network thinks it: what "who", "and", "to" and "from" settle in a sentence."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from bearwitness.learned.labels import ROLE_NUMBER, ROLES, TIME
from bearwitness.learned.pairs import Pairs, Spans
from bearwitness.learned.tokens import Tokens

Flags = NDArray[np.bool_]

_LIGHT = frozenset("also then later soon thereafter finally eventually had has have was were been is are".split())
_RELATIVE = frozenset(["who", "which", "that", "whom"])
_TO = ["to", "into", "towards", "toward"]
_ARTICLES = frozenset(["the", "a", "an"])
_CLOSES = frozenset([",", ";", ":"])
_NEAR = 8
"""Words from "who" to the verb of its clause."""
_LOOSE = frozenset(["", "time", "place", "voice", "speaker"])
_TAKING = [ROLE_NUMBER[role] for role in ROLES if role not in _LOOSE]


def excluded(tokens: Tokens, triggers: Spans, takers: Spans, pairs: Pairs) -> Flags:
    """For each pair (a row) and role (a column) whether the grammar of the sentence keeps it from that role.

    In "links with Nin, who had worked with Trotsky" nobody before Nin worked; in "wrote a book and translated" the book
    was not translated.  When and where something happened, and who says so, is free of that.  Nobody leaves what a "to"
    leads to, or an "in" after the verb, or goes to what a "from" comes from.
    """
    found = np.zeros((len(pairs.left), len(ROLES)), dtype=bool)
    words = [text.lower() for text in tokens.texts]
    bounds = np.searchsorted(pairs.left, np.arange(len(triggers) + 1)).tolist()
    for trigger, (low, high) in enumerate(pairwise(bounds)):
        near = pairs.right[low:high]
        begin, end = _closed(tokens, words, triggers, takers, trigger)
        within = (takers.first[near] >= begin) & (takers.last[near] < end) & (takers.label[near] != TIME)
        found[np.ix_(low + np.flatnonzero(within), _TAKING)] = True
    return found | _by_preposition(words, triggers, takers, pairs)


def _by_preposition(words: list[str], triggers: Spans, takers: Spans, pairs: Pairs) -> Flags:
    """What nobody leaves, and where nobody goes."""
    found = np.zeros((len(pairs.left), len(ROLES)), dtype=bool)
    leading = np.array([_leading(words, int(first)) for first in takers.first], dtype=str)[pairs.right]
    after = takers.first[pairs.right] > triggers.last[pairs.left]
    found[:, ROLE_NUMBER["origin"]] = np.isin(leading, _TO) | (after & (leading == "in"))
    found[:, ROLE_NUMBER["destination"]] = leading == "from"
    return found


def _leading(words: list[str], first: int) -> str:
    """The word before a stretch and its article."""
    at = first - 2 if first > 1 and words[first - 1] in _ARTICLES else first - 1
    return words[at] if at >= 0 else ""


def _closed(tokens: Tokens, words: list[str], triggers: Spans, takers: Spans, trigger: int) -> tuple[int, int]:
    """From and to which words of its sentence nobody takes part in what a trigger states; (0, 0) where all may."""
    first = int(triggers.first[trigger])
    start = int(np.searchsorted(tokens.sentences, tokens.sentences[first]))
    antecedent = _antecedent(words, takers, range(max(start + 1, first - _NEAR), first))
    return (start, antecedent) if antecedent is not None else _object(words, triggers, start, first)


def _antecedent(words: list[str], takers: Spans, before: range) -> int | None:
    """Where whom "who" stands for begins, if one of the words `before` a verb is its "who"."""
    last = next((at for at in reversed(before) if words[at] == "who" or words[at] in _CLOSES), None)
    if last is None or words[last] != "who":
        return None
    meant = takers.first[takers.last == (last - 2 if words[last - 1] == "," else last - 1)]
    return int(meant.min()) if len(meant) else None


def _object(words: list[str], triggers: Spans, start: int, first: int) -> tuple[int, int]:
    """The words between a verb and the "and" that joins the verb at `first` to it; (0, 0) where none does."""
    joint = first - 1
    while joint > start and words[joint] in _LIGHT:
        joint -= 1
    verbs = triggers.last[(triggers.first >= start) & (triggers.last < joint)]
    if words[joint] != "and" or not len(verbs) or _RELATIVE & set(words[int(verbs.max()) : joint]):
        return 0, 0
    return int(verbs.max()) + 1, joint
