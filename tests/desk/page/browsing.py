"""The desk in a real browser: a server in a thread, Chromium, and what a person does with them."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from tests.shared import REPOSITORY

from bearwitness.desk.app import STATIC, make_app
from bearwitness.desk.serve import address_of, listening

AXE = REPOSITORY / "frontend/node_modules/axe-core/axe.min.js"
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def chromium() -> str:
    """The browser of the machine; the test is skipped where it has none, or where the page is not built."""
    found = shutil.which("chromium")
    if found is None:
        pytest.skip("no chromium here: apt install chromium")
    if not (STATIC / "index.html").exists():
        pytest.skip("the page is not built here: pip install -e .")
    return found


def arguments() -> list[str]:
    """Root has no sandbox in Chromium."""
    return ["--no-sandbox"] if hasattr(os, "getuid") and os.getuid() == 0 else []


@contextmanager
def served(place: Path, me: str = "ada") -> Iterator[str]:
    """The address of a desk over the dossier, for as long as the block lasts."""
    with listening("127.0.0.1", 0) as listener:
        server = uvicorn.Server(uvicorn.Config(make_app(place, me=me), log_level="error", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        try:
            yield address_of(listener)
        finally:
            server.should_exit = True
            thread.join()


def axe() -> str:
    """The source of axe-core; the test is skipped where the page was not built on this machine."""
    if not AXE.exists():
        pytest.skip("axe-core is not here: npm ci --prefix frontend")
    return AXE.read_text(encoding="utf-8")
