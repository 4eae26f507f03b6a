"""Which statements to set aside so that the others can all be true, and which contradictions to show first."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

Set = frozenset[int]


def blame(sets: Iterable[Set]) -> Counter[int]:
    """In how many of the sets each statement is."""
    return Counter(statement for each in sets for statement in each)


def ranked(sets: Iterable[Set]) -> list[Set]:
    """The sets with the fewest statements first; among these, those of a statement that is in most of them."""
    sets = list(sets)
    count = blame(sets)
    return sorted(sets, key=lambda each: (len(each), -max(count[s] for s in each), sorted(each)))


def set_aside(sets: Sequence[Set], decided: Collection[int]) -> Set:
    """Statements without which none of the sets is left: those blamed most, time and again.

    Where several of a set are blamed alike nobody can say which of them is wrong, and all are set aside.  What a person
    has accepted stays, unless a set is of such statements alone.
    """
    left = ranked(sets)
    found: set[int] = set()
    while left:
        count = blame(left)
        first = min(left, key=lambda each: (-max(count[s] for s in _open(each, decided)), len(each), sorted(each)))
        most = max(count[s] for s in _open(first, decided))
        found |= {s for s in _open(first, decided) if count[s] == most}
        left = [each for each in left if not each & found]
    return frozenset(found)


def _open(each: Set, decided: Collection[int]) -> Set:
    return frozenset(s for s in each if s not in decided) or each
