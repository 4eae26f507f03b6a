"""The package stands on its own, and its front door is what it says."""

import ast
import subprocess
import sys
from pathlib import Path

import bearwitness.edtf as package

SOURCES = sorted(Path(package.__file__).parent.rglob("*.py"))


def test_all_names_exist_are_sorted_and_are_all_that_is_public() -> None:
    imported = {
        alias.name
        for node in ast.parse(Path(package.__file__).read_text(encoding="utf-8")).body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert set(package.__all__) == imported
    assert all(hasattr(package, name) for name in package.__all__)


def test_nothing_is_imported_but_the_standard_library_and_the_calendars() -> None:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                root = name.split(".")[0]
                allowed = root in sys.stdlib_module_names or name.startswith("bearwitness.edtf")
                assert allowed or (root == "convertdate" and "calendars" in path.parts), f"{path.name}: {name}"


def test_the_calendar_library_is_loaded_only_when_it_is_needed() -> None:
    code = "import sys, bearwitness.edtf; print('convertdate' in sys.modules, 'msgspec' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]
