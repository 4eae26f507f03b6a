"""Where the text speaks of somebody or something: the stretches that the mention head chooses."""

import numpy as np

from bearwitness.learned.heads import SpanHead, shares
from bearwitness.learned.labels import MENTION_NUMBER, MENTIONS
from bearwitness.learned.pairs import Spans
from bearwitness.learned.ruled import Ruled
from bearwitness.learned.tokens import Tokens
from bearwitness.learned.weights import Values

LIKELY, KNOWN = 0.5, 0.03
"""From which chance on a stretch is a mention: one that only the head sees, and one that the rules see too."""
_PERSON = ("person", "name")
_NEVER_WITHIN = {_PERSON: frozenset(["and", "another"]), ("place", "name"): frozenset(["for"])}
_GROUP = MENTION_NUMBER["group", "name"]
_MANY = ("ists", "viks", "ians")
_PAIRED = (("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))


def find_mentions(tokens: Tokens, words: Values, head: SpanHead, ruled: Ruled) -> Spans:
    """The stretches that are likely enough a mention, of crossing ones the likeliest, outer before inner.

    What the rules take for a mention needs less: they know names and pronouns that the head has never seen.
    """
    likely: list[tuple[float, int, int, int]] = []
    for width, at, scores in head.scores(words):
        share = shares(scores)
        label = share[:, 1:].argmax(axis=1) + 1
        for start in np.flatnonzero(1 - share[:, 0] >= KNOWN).tolist():
            last, chance = at + start + width, 1 - float(share[start, 0])
            first = with_surname(tokens, at + start, last)
            named = of_many(tokens, last, int(label[start]))
            if not _is_whole(tokens, first, last) or is_nobody(tokens, first, last, named):
                continue
            if chance >= LIKELY or ruled.whom(tokens.span(first, last)) >= 0:
                likely.append((-chance, first, last, named))
    chosen = sorted(_apart(sorted(likely)), key=lambda m: (m[0], -m[1]))
    whom = [ruled.whom(tokens.span(first, last)) for first, last, _ in chosen]
    rows = np.array(chosen, dtype=np.int32).reshape(-1, 3)
    return Spans(rows[:, 0], rows[:, 1], rows[:, 2], np.array(whom, dtype=np.int32))


def with_surname(tokens: Tokens, first: int, last: int) -> int:
    """Where a name begins whose initials begin at `first`: in a list they stand after the surname ("Carr, E. H.")."""
    words = tokens.texts[first : last + 1]
    initials = "." in words and all(word == "." or (len(word) == 1 and word.isupper()) for word in words)
    turned = first >= 2 and tokens.texts[first - 1] == "," and tokens.texts[first - 2].istitle()
    return first - 2 if initials and turned else first


def _is_whole(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a stretch lies in one sentence and closes every quotation mark and bracket that it opens."""
    inside = tokens.texts[first : last + 1]
    balanced = all(inside.count(opening) == inside.count(closing) for opening, closing in _PAIRED)
    balanced = balanced and inside.count("‘") <= inside.count("’")  # which is an apostrophe, too
    return balanced and inside.count("*") % 2 == 0 and bool(tokens.sentences[first] == tokens.sentences[last])


def of_many(tokens: Tokens, last: int, label: int) -> int:
    """The label of a stretch: "Trotskyists" and "Old Bolsheviks" name a group, whatever the network takes them for."""
    many = tokens.texts[last].istitle() and tokens.texts[last].endswith(_MANY)
    return _GROUP if many and MENTIONS[label] == _PERSON else label


def is_nobody(tokens: Tokens, first: int, last: int, label: int) -> bool:
    """Whether the name of a person is that of two, joined by "and", or a name is that of a doctrine.

    No place is called "London for Geneva", nobody "another Serge".
    """
    inside = tokens.texts[first : last + 1]
    doctrine = first == last and inside[0].endswith("ism") and MENTIONS[label][1] == "name"
    return doctrine or not _NEVER_WITHIN.get(MENTIONS[label], frozenset()).isdisjoint(inside)


def _apart(likely: list[tuple[float, int, int, int]]) -> list[tuple[int, int, int]]:
    """Each that crosses no likelier one."""
    chosen: list[tuple[int, int, int]] = []
    by_word: dict[int, list[tuple[int, int]]] = {}
    for _, first, last, label in likely:
        near = {span for word in (first, last) for span in by_word.get(word, ())}
        if any(_cross((first, last), span) for span in near):
            continue
        chosen.append((first, last, label))
        for word in range(first, last + 1):
            by_word.setdefault(word, []).append((first, last))
    return chosen


def _cross(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[0] <= a[1] < b[1] or b[0] < a[0] <= b[1] < a[1]
