"""Which entities go by which id: decisions before suggestions, and never past a "different"."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from bearwitness.identity.matching.match import Match
from bearwitness.record import Decision

Pair = tuple[str, str]


def canonical(ids: Iterable[str], matches: Iterable[Match], decisions: Sequence[Decision] = ()) -> dict[str, str]:
    """For each id, the smallest id among those that are the same as it.

    Decisions ("same", "different", "possibly same"; the last on a pair holds) go first, then matches by falling
    score.  Two groups with a "different" between any of their members stay apart: what people decided is bound by
    their own differences alone, what is only suggested also by those that are suggested.
    """
    decided: dict[Pair, str] = {}
    for decision in decisions:
        if decision.kind in ("same", "different", "possibly same", "withdraw") and decision.other:
            pair = (min(decision.subject, decision.other), max(decision.subject, decision.other))
            decided[pair] = decision.kind
    undecided = [m for m in matches if decided.get((m.first, m.second), "withdraw") == "withdraw"]
    groups = _Groups(ids)
    groups.part(pair for pair, state in decided.items() if state in ("different", "possibly same"))
    groups.join(pair for pair, state in sorted(decided.items()) if state == "same")
    groups.part((m.first, m.second) for m in undecided if m.state == "different")
    suggested = (m for m in undecided if m.state == "same")
    groups.join((m.first, m.second) for m in sorted(suggested, key=lambda m: (-m.score, m.first, m.second)))
    return groups.smallest()


class _Groups:
    """Ids in groups, and which of them must not come together."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._group = {identifier: {identifier} for identifier in ids}
        self._foes: dict[str, set[str]] = defaultdict(set)

    def part(self, pairs: Iterable[Pair]) -> None:
        """Keep the two of each pair apart from now on; what is one already stays so."""
        for a, b in pairs:
            self._foes[a].add(b)
            self._foes[b].add(a)

    def join(self, pairs: Iterable[Pair]) -> None:
        """Join the groups of each pair in turn, unless a member of the one must not come to a member of the other."""
        group, foes = self._group, self._foes
        for a, b in pairs:
            if a not in group or b not in group or group[a] is group[b]:
                continue
            if any(foes[member] & group[b] for member in group[a] if member in foes):
                continue
            merged = group[a] | group[b]
            for member in merged:
                group[member] = merged

    def smallest(self) -> dict[str, str]:
        """The smallest id of the group of each."""
        found: dict[int, str] = {}
        for members in self._group.values():
            if id(members) not in found:
                found[id(members)] = min(members)
        return {identifier: found[id(members)] for identifier, members in self._group.items()}
