"""A browser of this machine for the tests; they skip where there is none."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.shared import REPOSITORY

AXE = [
    REPOSITORY / "tests" / "judges" / "node_modules" / "axe-core" / "axe.min.js",
    REPOSITORY / "frontend" / "node_modules" / "axe-core" / "axe.min.js",
]


def axe() -> str:
    """The script of axe."""
    found = next((path for path in AXE if path.is_file()), None)
    if found is None:
        pytest.skip("axe is not here; `npm ci` in tests/judges installs it")
    return found.read_text(encoding="utf-8")


@contextmanager
def chromium() -> Iterator[Any]:
    """Chromium, driven by Playwright."""
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not here")
    place = shutil.which("chromium")
    if place is None:
        pytest.skip("Chromium is not here")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=place, args=["--no-sandbox"])
        yield browser
        browser.close()


def address(folder: Path, name: str) -> str:
    """A page of a folder, or a place in it, as it is opened from disk."""
    path, mark, place = name.partition("#")
    return (folder / path).as_uri() + mark + place
