"""Imports point inwards only, and no room imports itself round a corner.

Within a ring, too, imports go one way: `identity` stands on `reading` (words, names, quotations), and `reader`, which
lays all layers over a text, on both.
"""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "bearwitness"
RINGS = {
    "record": 1,
    "edtf": 1,
    "sources": 2,
    "reading": 2,
    "identity": 2,
    "reader": 2,
    "learned": 2,
    "meaning": 2,
    "readers": 3,
    "chronology": 2,
    "comparison": 2,
    "views": 2,
    "store": 2,
    "authorities": 3,
    "exchange": 3,
    "site": 3,
    "desk": 3,
    "archive": 3,
    "cli": 3,
}
NOT_IN_RING_1 = {"sqlalchemy", "sqlite3", "pathlib", "time", "os", "click", "rich", "socket", "urllib"}
MODULES = sorted(PACKAGE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_point_inwards(path: Path) -> None:
    here = RINGS.get(room(path), 3)
    for name in imported(path):
        parts = name.split(".")
        if parts[0] == "bearwitness" and len(parts) > 1:
            assert parts[1] in RINGS, f"{name} is in no ring"
            assert RINGS[parts[1]] <= here, f"{path.name} (ring {here}) imports {name} (ring {RINGS[parts[1]]})"


@pytest.mark.parametrize(
    "path", [p for p in MODULES if RINGS.get(room(p)) == 1], ids=lambda p: str(p.relative_to(PACKAGE))
)
def test_the_inner_ring_touches_no_file_clock_or_database(path: Path) -> None:
    assert not {name.split(".")[0] for name in imported(path)} & NOT_IN_RING_1


def test_no_room_imports_itself_round_a_corner() -> None:
    needed: dict[str, set[str]] = {}
    for path in MODULES:
        rooms = {name.split(".")[1] for name in imported(path) if name.startswith("bearwitness.")}
        needed.setdefault(room(path), set()).update(rooms - {room(path)})
    order = list(TopologicalSorter(needed).static_order())  # CycleError names the rooms of a circle
    assert order.index("reading") < order.index("identity") < order.index("reader")


def test_every_room_has_a_ring() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    assert rooms <= set(RINGS)
