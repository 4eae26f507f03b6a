import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tests.desk.page.serving import served
from tests.desk.visitors import weiss
from tests.process import ENVIRONMENT, MAIN
from tests.shared import REPOSITORY

from bearwitness.record import Name
from bearwitness.store.access import open_for_reading, open_for_writing

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the example, read."""
    place = tmp_path_factory.mktemp("page") / "herzen.dossier"
    command = [*MAIN, "read", str(REPOSITORY / "examples/herzen"), "--reader", "rules", "-d", str(place)]
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture(scope="session")
def looked_at(read_once: Path) -> Iterator[str]:
    """The address of a desk over it on which nothing is decided."""
    with served(read_once) as address:
        yield address


@pytest.fixture
def herzen(browser: Browser, read_once: Path, looked_at: str) -> Iterator[Open]:
    """Opens an address of that desk; nothing may be complained of in the browser's console."""
    opening = Opening(browser, looked_at, read_once)
    yield opening.open
    opening.end()


@pytest.fixture
def deciding(browser: Browser, read_once: Path, tmp_path: Path) -> Iterator[Open]:
    """The same over a copy that a test may change."""
    place = Path(shutil.copy(read_once, tmp_path / "herzen.dossier"))
    with served(place) as address:
        opening = Opening(browser, address, place)
        yield opening.open
        opening.end()


@pytest.fixture
def hostile(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """The same over a dossier whose names and texts hold markup, script and marks that turn the direction."""
    place = tmp_path / "hostile.dossier"
    reading = weiss()
    named = msgspec.structs.replace(
        reading.entities[0],
        label="<script>alert(1)</script> Weiss",
        names=(Name("<img src=x onerror=alert(2)>\u202e"),),
    )
    with open_for_writing(place) as writer:
        writer.put(msgspec.structs.replace(reading, entities=(named, *reading.entities[1:])))
    with served(place) as address:
        opening = Opening(browser, address, place)
        yield opening.open
        opening.end()


def route_in(place: Path, route: str) -> str:
    """The route as it is, or that of "a text", "a person" or "a statement" of the dossier."""
    if route not in ("a text", "a person", "a statement"):
        return route
    with open_for_reading(place) as reader:
        record = reader.record()
    return {
        "a text": f"#/read/{next(s.id for s in record.sources if s.title == 'An Exile and His Household')}",
        "a person": f"#/entity/{max(record.entities, key=lambda e: len(e.mentions)).id}",
        "a statement": f"#/assertion/{record.assertions[0].id}",
    }[route]


class Opening:
    """Pages of one desk, and what the browser complained of."""

    def __init__(self, browser: Browser, address: str, place: Path) -> None:
        self._browser = browser
        self._address = address
        self._place = place
        self._complaints: list[str] = []
        self._contexts: list[BrowserContext] = []

    def open(self, route: str, *, scheme: str = "light", width: int = 1280, complains: bool = False,
             before: Callable[[Page], object] = lambda _: None) -> Page:  # fmt: skip
        """A page at that route, in a browser of its own; "a text", "a person" and "a statement" stand for one.

        `complains` where the browser is to report a refusal of the desk, as it does on its console.
        """
        context = self._browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            locale="en-GB",
        )
        self._contexts.append(context)
        page = context.new_page()
        if not complains:
            page.on("console", lambda said: self._complain(said.type, said.text))
        page.on("pageerror", lambda error: self._complaints.append(str(error)))
        page.on("request", lambda asked: self._elsewhere(asked.url))
        before(page)
        page.goto(self._address + route_in(self._place, route))
        page.wait_for_selector("h1")
        return page

    def _complain(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self._complaints.append(text)

    def _elsewhere(self, url: str) -> None:
        if not url.startswith((self._address, "data:", "blob:")):
            self._complaints.append(f"asked of elsewhere: {url}")

    def end(self) -> None:
        """Closes what is open; AssertionError where the browser complained."""
        for context in self._contexts:
            context.close()
        assert self._complaints == []
