"""What an exact solver (OR-tools CP-SAT) says of small networks: JSON in, JSON out.

In: {"cases": [{"points", "statements", "rows": [[earlier, later, days, statement], ...]}]}.  Out, for each case, the first
and last day of every point (null where open or where there is no solution), and every smallest set of statements that
has no solution.
"""

import json
import sys
from collections.abc import Iterable
from importlib.metadata import version
from itertools import combinations
from typing import Any

from ortools.sat.python import cp_model

_FAR = 10_000


class Case:
    """One network."""

    def __init__(self, points: int, statements: int, rows: list[list[int]]) -> None:
        self.points, self.statements, self.rows = points, statements, rows

    def possible(self, held: Iterable[int]) -> bool:
        """Whether the statements have a solution."""
        return self._solved(set(held) | {-1}, None, 1) is not None

    def bounds(self) -> list[list[int | None]]:
        """The least and the greatest day of every point."""
        every = set(range(-1, self.statements))
        found = []
        for point in range(1, self.points + 1):
            least, most = self._solved(every, point, 1), self._solved(every, point, -1)
            found.append([day if day is not None and abs(day) < _FAR // 2 else None for day in (least, most)])
        return found

    def smallest(self) -> list[list[int]]:
        """Every set of statements without a solution, of which every part has one."""
        found: list[set[int]] = []
        for size in range(1, self.statements + 1):
            for chosen in combinations(range(self.statements), size):
                if not any(known <= set(chosen) for known in found) and not self.possible(chosen):
                    found.append(set(chosen))
        return [sorted(each) for each in found]

    def _solved(self, held: set[int], point: int | None, sign: int) -> int | None:
        model = cp_model.CpModel()
        days = [model.new_int_var(-_FAR, _FAR, "") for _ in range(self.points + 1)]
        model.add(days[0] == 0)
        for earlier, later, least, statement in self.rows:
            if statement in held:
                model.add(days[later] >= days[earlier] + least)
        if point is not None:
            model.minimize(sign * days[point])
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        status = solver.solve(model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        return solver.value(days[point]) if point is not None else 0


def main() -> None:
    cases: list[dict[str, Any]] = json.load(sys.stdin)["cases"]
    answers = []
    for each in cases:
        case = Case(each["points"], each["statements"], each["rows"])
        answers.append({"bounds": case.bounds(), "smallest": case.smallest()})
    json.dump({"version": version("ortools"), "answers": answers}, sys.stdout)


if __name__ == "__main__":
    main()
