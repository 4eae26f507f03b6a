"""Who cannot take part, however likely the network thinks it: what "who", "and", "to" and "from" settle in a sentence."""

import numpy as np

from bearwitness.learned.labels import ROLE_NUMBER, ROLES, TIME, TYPE_NUMBER
from bearwitness.learned.owners import ARTICLES, PEOPLE, Flags, strangers
from bearwitness.learned.pairs import Pairs, Spans
from bearwitness.learned.tokens import Tokens

_LIGHT = frozenset("also then later soon thereafter finally eventually had has have was were been is are".split())
_RELATIVE = frozenset(["who", "which", "that", "whom"])
_TO = ["to", "into", "towards", "toward"]
_DETERMINERS = ARTICLES | {"his", "her", "their"}
_REFLEXIVE = frozenset(["himself", "herself", "itself", "themselves", "myself"])
_CLOSES = frozenset([",", ";", ":"])
_NEAR = 8
"""Words from "who" to the verb of its clause."""
_ADVERBS = frozenset("also then later first soon never not finally".split())
_BEING = frozenset("was were been is are being be".split())
_DOERS = np.array([ROLE_NUMBER[role] for role in ("founder", "translator", "publisher")])
_SCHOLARLY = TYPE_NUMBER["position"]
"""What "Hvass (1911) holds" is of 1911."""
_LIVES = frozenset(["life", "lifetime", "lives"])
_LOOSE = frozenset(["", "time", "place", "voice", "speaker"])
_TAKING = np.array([ROLE_NUMBER[role] for role in ROLES if role not in _LOOSE])


def excluded(tokens: Tokens, triggers: Spans, takers: Spans, pairs: Pairs) -> Flags:
    """For each pair (a row) and role (a column) whether the grammar of the sentence keeps it from that role.

    In "links with Nin, who had worked with Trotsky" nobody before Nin worked; in "wrote a book and translated" the book
    was not translated; in "A pleads for B in his dispute" it is not A who disputes.  When and where something happened,
    and who says so, is free of that; but "Serge (1890–1947) wrote" says nothing of when.  Nobody leaves what a "to"
    leads to, or an "in" after the verb, or goes to what a "from" comes from.  What was founded, published or translated
    was so by whom a "by" names.
    """
    words = [text.lower() for text in tokens.texts]
    found = _by_preposition(words, triggers, takers, pairs) | _in_passive(words, triggers, takers, pairs)
    found[_lifespans(words, triggers, takers, pairs), ROLE_NUMBER["time"]] = True
    out = _outside_clause(tokens, words, triggers, takers, pairs) | strangers(words, triggers, takers, pairs)
    found[np.ix_(np.flatnonzero(out), _TAKING)] = True
    return found


def _outside_clause(tokens: Tokens, words: list[str], triggers: Spans, takers: Spans, pairs: Pairs) -> Flags:
    """Those whom a "who" or an "and" keeps out, and "herself", which only repeats who it is."""
    closed = [_closed(tokens, words, triggers, takers, trigger) for trigger in range(len(triggers))]
    begin, end = np.array(closed, dtype=np.int32).reshape(-1, 2)[pairs.left].T
    inside = (takers.first[pairs.right] >= begin) & (takers.last[pairs.right] < end)
    repeats = np.array([words[last] in _REFLEXIVE for last in takers.last.tolist()], dtype=bool)
    out: Flags = (inside | repeats[pairs.right]) & (takers.label[pairs.right] != TIME)
    return out


def _lifespans(words: list[str], triggers: Spans, takers: Spans, pairs: Pairs) -> Flags:
    """Times in brackets after somebody, or a life, before the words that state something: "Serge (1890–1947) wrote"."""
    people = set(takers.last[np.isin(takers.label, PEOPLE)].tolist())
    spans = [
        first > 1 and words[first - 1] == "(" and (first - 2 in people or words[first - 2] in _LIVES)
        for first in takers.first.tolist()
    ]
    before = takers.last[pairs.right] < triggers.first[pairs.left]
    timed = (takers.label[pairs.right] == TIME) & (triggers.label[pairs.left] != _SCHOLARLY)
    found: Flags = np.array(spans, dtype=bool)[pairs.right] & before & timed
    return found


def _in_passive(words: list[str], triggers: Spans, takers: Spans, pairs: Pairs) -> Flags:
    """Those who are no doers of what "was founded", as no "by" leads to them."""
    found = np.zeros((len(pairs.left), len(ROLES)), dtype=bool)
    passive = np.array([_is_passive(words, int(first)) for first in triggers.first], dtype=bool)[pairs.left]
    led = np.zeros(len(pairs.left), dtype=bool)
    for row in np.flatnonzero(passive).tolist():
        start, end = int(triggers.last[pairs.left[row]]) + 1, int(takers.first[pairs.right[row]])
        led[row] = "by" in words[start:end]
    found[np.ix_(np.flatnonzero(passive & ~led), _DOERS)] = True
    return found


def _is_passive(words: list[str], first: int) -> bool:
    at = first - 1
    while at > 0 and (words[at] in _ADVERBS or words[at].endswith("ly")):
        at -= 1
    return at >= 0 and words[at] in _BEING


def _by_preposition(words: list[str], triggers: Spans, takers: Spans, pairs: Pairs) -> Flags:
    """What nobody leaves, and where nobody goes."""
    found = np.zeros((len(pairs.left), len(ROLES)), dtype=bool)
    leading = np.array([_leading(words, int(first)) for first in takers.first], dtype=str)[pairs.right]
    after = takers.first[pairs.right] > triggers.last[pairs.left]
    found[:, ROLE_NUMBER["origin"]] = np.isin(leading, _TO) | (after & (leading == "in"))
    found[:, ROLE_NUMBER["destination"]] = np.isin(leading, ["from", "out of"])
    return found


def _leading(words: list[str], first: int) -> str:
    """The word before a stretch and its article; two of "out of"."""
    at = first - 2 if first > 1 and words[first - 1] in ARTICLES else first - 1
    if words[max(0, at - 1) : at + 1] == ["out", "of"]:
        return "out of"
    return words[at] if at >= 0 else ""


def _closed(tokens: Tokens, words: list[str], triggers: Spans, takers: Spans, trigger: int) -> tuple[int, int]:
    """From and to which words of its sentence nobody takes part in what a trigger states; (0, 0) where all may."""
    first = int(triggers.first[trigger])
    start = int(np.searchsorted(tokens.sentences, tokens.sentences[first]))
    antecedent = _antecedent(words, takers, range(max(start + 1, first - _NEAR), first))
    if antecedent is not None:
        return start, antecedent
    return _apposition(words, takers, start, first) or _object(words, triggers, start, first)


def _apposition(words: list[str], takers: Spans, start: int, first: int) -> tuple[int, int] | None:
    """Those within what stands between a name and its verb: "Liza, the daughter of Herzen and Natalie, died"."""
    if first - 1 <= start or words[first - 1] != ",":
        return None
    opening = next((at for at in range(first - 2, start, -1) if words[at] == ","), None)
    named = opening is not None and bool(np.any(takers.last == opening - 1))
    if opening is None or not named or words[opening + 1] not in _DETERMINERS:
        return None
    return opening + 2, first - 1


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
