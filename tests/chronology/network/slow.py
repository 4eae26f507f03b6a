"""Constraints weighed the slow way: every path between any two points, every set of statements."""

from collections.abc import Iterable
from itertools import combinations, product

from hypothesis import strategies as st

Row = tuple[int, int, int, int, int]
NONE = -(10**9)


@st.composite
def networks(draw: st.DrawFn) -> tuple[int, int, list[Row]]:
    """A few points, a few statements of one or two rows, and perhaps a row that always holds."""
    points, statements = draw(st.integers(1, 5)), draw(st.integers(1, 7))
    rows: list[Row] = []
    for statement in range(statements):
        for _ in range(draw(st.integers(1, 2))):
            earlier = draw(st.integers(0, points))
            later = (earlier + draw(st.integers(1, points))) % (points + 1)
            rows.append((earlier, later, draw(st.integers(-6, 6)), 0, statement))
    if points > 1 and draw(st.booleans()):
        rows.append((1, 2, 0, 0, -1))
    return points, statements, rows


def farthest(points: int, rows: Iterable[Row]) -> list[list[int]]:
    """By how many days each point falls after each other, at least."""
    found = [[0 if a == b else NONE for b in range(points + 1)] for a in range(points + 1)]
    for earlier, later, days, _, _ in rows:
        found[earlier][later] = max(found[earlier][later], days)
    for k, i, j in product(range(points + 1), repeat=3):
        if found[i][k] > NONE and found[k][j] > NONE:
            found[i][j] = max(found[i][j], found[i][k] + found[k][j])
    return found


def is_possible(points: int, rows: Iterable[Row]) -> bool:
    found = farthest(points, rows)
    return all(found[point][point] <= 0 for point in range(points + 1))


def held(rows: Iterable[Row], statements: Iterable[int]) -> list[Row]:
    kept = {*statements, -1}
    return [row for row in rows if row[4] in kept]


def smallest_sets(points: int, statements: int, rows: list[Row]) -> set[frozenset[int]]:
    """Every set of statements that cannot all be true, of which every part can."""
    found: set[frozenset[int]] = set()
    for size in range(1, statements + 1):
        for chosen in map(frozenset, combinations(range(statements), size)):
            if not any(known <= chosen for known in found) and not is_possible(points, held(rows, chosen)):
                found.add(chosen)
    return found


def bounds(points: int, rows: Iterable[Row]) -> list[tuple[int | None, int | None]]:
    """The first and last day of each point."""
    found = farthest(points, rows)
    return [
        (
            found[0][point] if found[0][point] > NONE // 2 else None,
            -found[point][0] if found[point][0] > NONE // 2 else None,
        )
        for point in range(1, points + 1)
    ]
