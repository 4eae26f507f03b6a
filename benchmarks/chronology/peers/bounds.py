"""All bounds of a network by another library: its name and a .npz file in, the seconds and the memory out, as JSON.

Model building is counted, loading the file is not.  A row says later >= earlier + days; point 0 is the calendar.
"""

import json
import re
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

Columns = tuple[Any, Any, Any, int]


def rustworkx(earlier: Any, later: Any, days: Any, points: int) -> None:
    import rustworkx as rx  # noqa: PLC0415

    for tail, head in ((earlier, later), (later, earlier)):
        graph = rx.PyDiGraph()
        graph.add_nodes_from(range(points + 1))
        graph.add_edges_from(list(zip(tail.tolist(), head.tolist(), (-days).tolist(), strict=True)))
        rx.digraph_bellman_ford_shortest_path_lengths(graph, 0, float)


def igraph(earlier: Any, later: Any, days: Any, points: int) -> None:
    import igraph as ig  # noqa: PLC0415

    for tail, head in ((earlier, later), (later, earlier)):
        graph = ig.Graph(points + 1, np.column_stack((tail, head)).tolist(), directed=True)
        graph.distances(0, weights=(-days).tolist(), algorithm="bellman_ford")


def networkx(earlier: Any, later: Any, days: Any, points: int) -> None:
    import networkx as nx  # noqa: PLC0415

    for tail, head in ((earlier, later), (later, earlier)):
        graph = nx.DiGraph()
        graph.add_nodes_from(range(points + 1))
        best: dict[tuple[int, int], int] = {}
        for a, b, w in zip(tail.tolist(), head.tolist(), (-days).tolist(), strict=True):
            best[a, b] = min(w, best.get((a, b), w))
        graph.add_weighted_edges_from((a, b, w) for (a, b), w in best.items())
        nx.single_source_bellman_ford_path_length(graph, 0)


def numpy(earlier: Any, later: Any, days: Any, points: int) -> None:
    """Every row pushes at every sweep, until nothing moves."""
    for tail, head in ((earlier, later), (later, earlier)):
        values = np.full(points + 1, -(10**9))
        values[0] = 0
        inner = head != 0
        while True:
            before = values.copy()
            np.maximum.at(values, head[inner], values[tail[inner]] + days[inner])
            if (values == before).all():
                break


def highs(earlier: Any, later: Any, days: Any, points: int) -> None:
    """The least and the greatest sum of all days; a network without contradiction has them at the bounds."""
    import highspy  # noqa: PLC0415

    count = len(days)
    for sign in (1.0, -1.0):
        model = highspy.Highs()
        model.setOptionValue("output_flag", False)  # noqa: FBT003
        program = highspy.HighsLp()
        program.num_col_, program.num_row_ = points + 1, count
        program.col_cost_ = np.full(points + 1, sign)
        program.col_lower_ = np.full(points + 1, -1e8)
        program.col_upper_ = np.full(points + 1, 1e8)
        program.col_lower_[0] = program.col_upper_[0] = 0.0
        program.row_lower_, program.row_upper_ = days.astype(float), np.full(count, highspy.kHighsInf)
        program.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        program.a_matrix_.start_ = np.arange(0, 2 * count + 1, 2)
        program.a_matrix_.index_ = np.column_stack((later, earlier)).ravel()
        program.a_matrix_.value_ = np.tile([1.0, -1.0], count)
        model.passModel(program)
        model.run()


def cpsat(earlier: Any, later: Any, days: Any, points: int) -> None:
    """One solution only: CP-SAT has no bounds of all variables at once."""
    from ortools.sat.python import cp_model  # noqa: PLC0415

    model = cp_model.CpModel()
    point = [model.new_int_var(-10_000_000, 10_000_000, "") for _ in range(points + 1)]
    model.add(point[0] == 0)
    for a, b, w in zip(earlier.tolist(), later.tolist(), days.tolist(), strict=True):
        model.add(point[b] >= point[a] + w)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    solver.solve(model)


def z3(earlier: Any, later: Any, days: Any, points: int) -> None:
    """One solution only."""
    import z3 as z  # noqa: PLC0415

    solver = z.SolverFor("QF_IDL")
    point = [z.Int(f"p{number}") for number in range(points + 1)]
    for a, b, w in zip(earlier.tolist(), later.tolist(), days.tolist(), strict=True):
        solver.add(point[b] - point[a] >= w)
    solver.check()


PEERS: dict[str, tuple[str, Callable[..., None]]] = {
    "rustworkx": ("rustworkx", rustworkx),
    "igraph": ("igraph", igraph),
    "networkx": ("networkx", networkx),
    "numpy sweep": ("numpy", numpy),
    "HiGHS": ("highspy", highs),
    "CP-SAT": ("ortools", cpsat),
    "Z3": ("z3-solver", z3),
}


def peak() -> float:
    """The most memory that this process has had, in gigabytes."""
    found = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc/self/status").read_text())
    return int(found[1]) / 1e6 if found is not None else float("nan")


def main() -> None:
    name, path = sys.argv[1:]
    package, solve = PEERS[name]
    with np.load(path) as data:
        columns = (data["earlier"], data["later"], data["days"], int(data["points"]))
    start = time.perf_counter()
    solve(*columns)
    seconds = time.perf_counter() - start
    print(json.dumps({"version": version(package), "seconds": seconds, "gigabytes": peak()}))


if __name__ == "__main__":
    main()
