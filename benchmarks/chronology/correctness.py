"""Bounds and contradictions of random small networks beside an exact solver's: the same, or the first difference.

python -m benchmarks.chronology.correctness [cases] [seed]
"""

import json
import random
import sys
from typing import Any

from bearwitness.chronology.network.columns import columns
from bearwitness.chronology.network.conflicts import conflicts
from bearwitness.chronology.network.network import Network
from benchmarks.chronology.asking import PEERS, UnavailableError, asked, interpreter

Row = tuple[int, int, int, int, int]


def case(source: random.Random) -> tuple[int, int, list[Row]]:
    points, statements = source.randint(1, 5), source.randint(1, 6)
    rows: list[Row] = []
    for statement in range(statements):
        for _ in range(source.choice((1, 1, 2))):
            earlier = source.randint(0, points)
            later = (earlier + source.randint(1, points)) % (points + 1)
            rows.append((earlier, later, source.randint(-9, 9), 0, statement))
    if points > 1 and source.random() < 0.4:
        rows.append((1, 2, 0, 0, -1))
    return points, statements, rows


def answer(points: int, statements: int, rows: list[Row]) -> dict[str, Any]:
    network = Network(columns(points, statements, rows))
    found = sorted(sorted(conflict.statements) for conflict in conflicts(network))
    bounds = [[network.low(point), network.high(point)] for point in range(1, points + 1)]
    return {"bounds": [[None, None]] * points if found else bounds, "smallest": found}


def main() -> None:
    count, seed = ([int(text) for text in sys.argv[1:]] + [2000, 1][len(sys.argv) - 1 :])[:2]
    cases = [case(random.Random(f"{seed}-{number}")) for number in range(count)]
    given = [
        {"points": p, "statements": s, "rows": [[a, b, d, statement] for a, b, d, _, statement in rows]}
        for p, s, rows in cases
    ]
    try:
        python = interpreter("ortools")
        told = json.loads(asked([str(python), str(PEERS / "exact.py")], json.dumps({"cases": given})))
    except UnavailableError as reason:
        sys.exit(f"skipped: OR-tools is not to be had ({reason})")
    sets = 0
    for number, (made, theirs) in enumerate(zip(cases, told["answers"], strict=True)):
        ours = answer(*made)
        theirs["smallest"].sort()
        if ours != theirs:
            sys.exit(f"case {number} differs: {made}\nhere   {ours}\nthere  {theirs}")
        sets += len(ours["smallest"])
    possible = sum(not told_of["smallest"] for told_of in told["answers"])
    print(f"{count} random networks, seed {seed}, beside OR-tools {told['version']}: all the same")
    print(f"  {possible} without contradiction: every first and last day is the same")
    print(f"  {count - possible} with contradictions: the same {sets} smallest sets, none missed, none more")


if __name__ == "__main__":
    main()
