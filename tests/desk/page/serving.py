"""A desk for a real browser: its server in a thread."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn

from bearwitness.desk.app import STATIC, make_app
from bearwitness.desk.serve import address_of, listening


@contextmanager
def served(place: Path, me: str = "ada", token: str = "") -> Iterator[str]:
    """The address of a desk over the dossier, for as long as the block lasts; skips where the page is not built."""
    if not (STATIC / "index.html").exists():
        pytest.skip("the page is not built here: pip install -e .")
    with listening("127.0.0.1", 0) as listener:
        server = uvicorn.Server(uvicorn.Config(make_app(place, me=me, token=token), log_level="error", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started and thread.is_alive():
            time.sleep(0.01)
        try:
            yield address_of(listener)
        finally:
            server.should_exit = True
            thread.join()
