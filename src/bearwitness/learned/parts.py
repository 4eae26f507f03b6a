"""Who and what takes part in what a trigger states: chances of entities and times in each role."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from bearwitness.learned.labels import MENTION_NUMBER, ROLES, TIME
from bearwitness.learned.pairs import Spans
from bearwitness.learned.ruled import Ruled
from bearwitness.learned.tokens import Numbers, Tokens
from bearwitness.learned.weights import Values
from bearwitness.reader import Findings
from bearwitness.record import BY_NAME, AssertionType

_SINGLE = frozenset(["origin", "destination"])
_LIKELY = 0.4
_LEAST = 0.02
"""What is less likely is never asked for."""


class Part(NamedTuple):
    """An entity or a time (its number by the rules) in a role, and how likely."""

    role: str
    whom: int
    chance: float
    span: tuple[int, int] = (-1, -1)
    """The first and the last word of the mention that is likeliest."""
    around: frozenset[int] = frozenset()
    """Others of whom a longer mention holds these words: "Liza, the daughter of Natalie", of whom Natalie is a part."""


class Limits(NamedTuple):
    """From which chance on somebody takes part; `main` holds for the likeliest in a role that must be filled.

    `further` holds for those who are not the first in their role.
    """

    part: float = 0.4
    further: float = 0.7
    main: float = 0.1
    time: float = 0.4
    place: float = 0.4
    voice: float = 0.5


def takers_in(found: Findings, tokens: Tokens, ruled: Ruled) -> Spans:
    """All that may take part: the mentions of the cast and the times."""
    rows: dict[tuple[int, int], tuple[int, int]] = {}
    for mention in found.cast.mentions:
        words = tokens.at(mention.span)
        if words is not None:
            rows.setdefault(words, (MENTION_NUMBER[mention.type, mention.form], ruled.number(mention.entity)))
    for time in found.times:
        words = tokens.at(time.span)
        if words is not None:
            rows.setdefault(words, (TIME, ruled.whom(time.span)))
    ordered = sorted(rows, key=lambda words: (words[0], -words[1]))
    table = np.array([(*words, *rows[words]) for words in ordered], dtype=np.int32).reshape(-1, 4)
    return Spans(table[:, 0], table[:, 1], table[:, 2], table[:, 3])


def parts_of(takers: Spans, near: Numbers, given: Values) -> list[Part]:
    """The best chance of each entity and time in each role, the likeliest first; `near` numbers the takers of `given`."""
    best: dict[tuple[int, int], Part] = {}
    for taker, row in zip(near.tolist(), given, strict=True):
        entity = int(takers.whom[taker])
        if entity >= 0:
            span = (int(takers.first[taker]), int(takers.last[taker]))
            timed = int(takers.label[taker]) == TIME
            for role in (np.flatnonzero(row[1:] > _LEAST) + 1).tolist():
                if timed != (ROLES[role] == "time"):  # a time is a time, and nobody else is one
                    continue
                part = Part(ROLES[role], entity, float(row[role]), span)
                known = best.get((role, entity))
                if known is None or part.chance > known.chance:
                    best[role, entity] = part
    for key, part in best.items():
        if part.chance >= _LIKELY:
            best[key] = part._replace(around=_around(takers, near, part))
    return sorted(best.values(), key=lambda part: (-part.chance, part))


def _around(takers: Spans, near: Numbers, part: Part) -> frozenset[int]:
    first, last = part.span
    holds = (takers.first[near] <= first) & (takers.last[near] >= last) & (takers.whom[near] != part.whom)
    return frozenset(takers.whom[near][holds].tolist())


def _together(likely: Sequence[Part], limits: Limits) -> list[Part]:
    """The first, and those as surely in its role whose words are apart; a move has one origin and one destination."""
    taking = list(likely[:1])
    for part in likely[1:]:
        apart = all(part.span[0] > one.span[1] or part.span[1] < one.span[0] for one in taking)
        apart = apart and part.around.isdisjoint(one.whom for one in taking)
        if apart and part.chance >= limits.further and part.role not in _SINGLE:
            taking.append(part)
    return taking


def likeliest(parts: Sequence[Part], role: str, least: float) -> Part | None:
    """The likeliest in a role, if it is likely enough."""
    return next((part for part in parts if part.role == role and part.chance >= least), None)


def chosen(kind: AssertionType, parts: Sequence[Part], limits: Limits) -> list[Part] | None:
    """Who takes part in a statement of a type, nobody in two roles; None where a role that must be filled is empty."""
    taking: list[Part] = []
    for role in BY_NAME[kind].roles:
        if role.takes == "text":
            continue
        used = {part.whom for part in taking}
        here = [part for part in parts if part.role == role.name and part.whom not in used]
        likely = _together([part for part in here if part.chance >= limits.part], limits)
        if not likely and role.required:
            likely = [part for part in here if part.chance >= limits.main][:1]
            if not likely and role.takes == "entity":
                return None
        taking += likely
    return taking or None
