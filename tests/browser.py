"""A real browser of this machine, and what finds out whether everybody can use a page; tests skip where they are absent."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from tests.shared import REPOSITORY

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_AXE = "node_modules/axe-core/axe.min.js"
AXE = [REPOSITORY / folder / _AXE for folder in ("tests/judges", "frontend")]


@contextmanager
def chromium() -> Iterator["Browser"]:
    """Chromium, driven by Playwright.

    One may be open in a process at one time: Playwright's driver holds the event loop of its thread until it ends.
    """
    playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not here")
    found = shutil.which("chromium")
    if found is None:
        pytest.skip("no chromium here: apt install chromium")
    root = hasattr(os, "getuid") and os.getuid() == 0  # root has no sandbox in Chromium
    with playwright.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=found, args=["--no-sandbox"] if root else [])
        yield opened
        opened.close()


def axe() -> str:
    """The source of axe-core."""
    found = next((path for path in AXE if path.is_file()), None)
    if found is None:
        pytest.skip("axe-core is not here: npm ci --prefix tests/judges")
    return found.read_text(encoding="utf-8")
