"""Matches across sources: which entities are the same, which may be, and why.

A match is a suggestion with its reason; a person decides.  `canonical` follows decisions before suggestions and
never merges past a "different", not even through a third.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal

import msgspec

from bearwitness.identity.spelling import folded, generation, givens_agree, name_parts, title_key
from bearwitness.record import Decision, Entity

MatchState = Literal["same", "possibly same", "different"]
# A block of more entities than this shares a name too common to say anything.
_LARGEST_BLOCK = 400


class Match(msgspec.Struct, frozen=True, order=True):
    """Two entities (`first` < `second` by id), what they are to each other, how surely, and why."""

    first: str
    second: str
    state: MatchState
    score: float
    reason: str


def suggest_matches(entities: Iterable[Entity]) -> tuple[Match, ...]:
    """Every pair of entities of one type that are the same or may be, sorted by their ids.

    A full name in common makes two people the same; a surname alone, or initials, only possibly.  Places, groups
    and events are the same by any name that is not an epithet; works by title, if it has more than one word.
    """
    blocks: dict[tuple[str, str], dict[str, Entity]] = defaultdict(dict)
    for entity in entities:
        for key in _keys(entity):
            blocks[entity.type, key][entity.id] = entity
    found: dict[tuple[str, str], Match] = {}
    for block in blocks.values():
        if len(block) <= _LARGEST_BLOCK:
            for a, b in combinations(sorted(block.values(), key=lambda e: e.id), 2):
                if (a.id, b.id) not in found and (match := _compare(a, b)) is not None:
                    found[a.id, b.id] = match
    return tuple(sorted(found.values()))


def canonical(ids: Iterable[str], matches: Iterable[Match], decisions: Sequence[Decision] = ()) -> dict[str, str]:
    """For each id, the smallest id among those that are the same as it.

    Decisions ("same", "different", "possibly same"; the last on a pair holds) go first, then matches by falling
    score.  Two groups with a "different" between any of their members stay apart.
    """
    decided: dict[tuple[str, str], str] = {}
    for decision in decisions:
        if decision.kind in ("same", "different", "possibly same", "withdraw") and decision.other:
            pair = (min(decision.subject, decision.other), max(decision.subject, decision.other))
            decided[pair] = decision.kind
    suggested = sorted((m for m in matches if m.state == "same"), key=lambda m: (-m.score, m.first, m.second))
    same = [pair for pair, state in sorted(decided.items()) if state == "same"]
    same += [(m.first, m.second) for m in suggested if decided.get((m.first, m.second), "withdraw") == "withdraw"]
    apart = {pair for pair, state in decided.items() if state in ("different", "possibly same")}
    return _grouped(ids, same, apart)


def _grouped(ids: Iterable[str], same: Iterable[tuple[str, str]], apart: set[tuple[str, str]]) -> dict[str, str]:
    group = {identifier: {identifier} for identifier in ids}
    foes: Mapping[str, set[str]] = defaultdict(set)
    for a, b in apart:
        foes[a].add(b)
        foes[b].add(a)
    for a, b in same:
        if a in group and b in group and group[a] is not group[b]:
            if any(foes[member] & group[b] for member in group[a] if member in foes):
                continue
            merged = group[a] | group[b]
            for member in merged:
                group[member] = merged
    smallest: dict[int, str] = {}
    for members in group.values():
        if id(members) not in smallest:
            smallest[id(members)] = min(members)
    return {identifier: smallest[id(members)] for identifier, members in group.items()}


def _keys(entity: Entity) -> Iterator[str]:
    for name in entity.names:
        if name.kind in ("epithet", "short form") and entity.type != "person":
            continue
        if entity.type == "person":
            parts = name_parts(name.text)
            if parts and name.kind != "epithet":
                yield parts[-1]
        elif entity.type == "work":
            yield title_key(name.text)
        else:
            yield folded(name.text)


def _compare(a: Entity, b: Entity) -> Match | None:
    if a.type == "person":
        return _compare_people(a, b)
    keys = set(_keys(a)) & set(_keys(b)) - {""}
    if not keys:
        return None
    best = max(keys, key=lambda k: (len(k), k))
    if a.type == "work" and " " not in best and title_key(a.label) == folded(a.label) != best:
        return Match(a.id, b.id, "possibly same", 0.5, f"both are called “{best}”, which is one word")
    return Match(a.id, b.id, "same", 0.95, f"both are called “{best}”")


def _compare_people(a: Entity, b: Entity) -> Match | None:
    best: Match | None = None
    for first in a.names:
        for second in b.names:
            match = _compare_names(a, b, first.text, second.text)
            if match is not None and (best is None or match.score > best.score):
                best = match
    return best


def _compare_names(a: Entity, b: Entity, first: str, second: str) -> Match | None:
    one, two = name_parts(first), name_parts(second)
    if not one or not two or one[-1] != two[-1] or generation(first) != generation(second):
        return None
    both = f"“{first}” and “{second}”" if first != second else f"“{first}” in both"
    if one == two and len(one) > 1:
        score = 0.97 if all(len(part) > 1 for part in one) else 0.8
        return Match(a.id, b.id, "same" if score > 0.9 else "possibly same", score, f"the full name {both}")
    if not givens_agree(one[:-1], two[:-1]) or not _other_givens_agree(a, b, one[-1]):
        return None
    if len(one) > 1 and len(two) > 1:
        whole = sum(x == y and len(x) > 1 for x, y in zip(one[:-1], two[:-1], strict=False))
        if whole:
            return Match(a.id, b.id, "same", 0.9, f"the names {both} agree as far as both go")
        return Match(a.id, b.id, "possibly same", 0.6, f"the initials of {both} agree")
    return Match(a.id, b.id, "possibly same", 0.4, f"only the surname of {both} is the same")


def _other_givens_agree(a: Entity, b: Entity, surname: str) -> bool:
    """Whether no two full names with this surname contradict each other."""
    fulls = [[p for n in e.names if len(p := name_parts(n.text)) > 1 and p[-1] == surname] for e in (a, b)]
    return all(givens_agree(x[:-1], y[:-1]) for x in fulls[0] for y in fulls[1])
