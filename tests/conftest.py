import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from tests.browser import chromium
from tests.postgresql import running

if TYPE_CHECKING:
    from playwright.sync_api import Browser

settings.register_profile("any machine", deadline=None)  # how long a test takes says little where others run beside it
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def server() -> Iterator[Path]:
    """The folder of the socket of a PostgreSQL server."""
    with running() as socket:
        yield socket


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Chromium, one for all tests."""
    with chromium() as opened:
        yield opened


@pytest.fixture
def become_a_stranger(tmp_path: Path) -> Iterator[Callable[[], None]]:
    """A function after which the test is somebody who may not write here; only root can become that."""
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    for folder in list(tmp_path.parents)[:-2]:
        folder.chmod(0o755)
    yield lambda: os.setresuid(65534, 65534, 0)
    os.setresuid(0, 0, 0)
