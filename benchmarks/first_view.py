"""When the views of a large dossier are drawn, in Chromium, each in a browser that has nothing of the desk yet.

    python -m benchmarks.first_view [DOSSIER]    1,000 sources and 100,000 statements unless given one

The page must be built (`pip install -e .`) and `chromium` be on the PATH.  The milliseconds are counted from the moment
at which the address is opened until the view stands there with its data and a frame has been drawn.  "first" is that of
a desk that was never asked for it; the others are of five after it, when all that is worked out from the whole record
is there, "cpu" the processor time of the page alone, which says more than the clock where other programs run.
"""

import os
import statistics
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import httpx2
from tests.browser import chromium
from tests.desk.page.serving import served

from benchmarks.desk import WORKS
from benchmarks.desk_dossier import make

if TYPE_CHECKING:
    from playwright.sync_api import Browser

VIEWS = (
    "desk", "read", "queue", "life", "places", "people", "network", "works", "words", "debates", "sources",
    "contradictions", "search?q=London", "log", "export",
)  # fmt: skip
TIMES = 5
LONGEST = 600_000
DRAWN = """view => new Promise(done => {
  const isThere = () =>
    document.querySelector(`main.view-${view} h1`) && !document.querySelector('.waiting, [aria-busy=true]');
  const look = () => (isThere() ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look));
  look();
})"""


def drawn(browser: "Browser", address: str, view: str) -> tuple[float, float]:
    """The milliseconds until a view is drawn in a fresh browser, and those that its process has taken of a processor."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(LONGEST)
    page = context.new_page()
    counters = context.new_cdp_session(page)
    counters.send("Performance.enable")
    page.goto(f"{address}#/{view}", wait_until="commit")
    taken = page.evaluate(DRAWN, view.partition("?")[0])
    counted = {each["name"]: each["value"] for each in counters.send("Performance.getMetrics")["metrics"]}
    context.close()
    return float(taken), 1000 * counted["ProcessTime"]


def measure(place: Path) -> None:
    """Prints the median and the longest of each view."""
    with served(place) as address, chromium() as browser, httpx2.Client(base_url=address) as desk:
        print(f"{'ms':<18}{'first':>9}{'median':>9}{'longest':>9}{'cpu':>9}", flush=True)
        medians = []
        for view in VIEWS:
            first, _ = drawn(browser, address, view)
            while any(desk.get(f"api/works/{name}").json()["state"] in ("waiting", "running") for name in WORKS):
                time.sleep(0.1)
            taken, cpu = zip(*(drawn(browser, address, view) for _ in range(TIMES)), strict=True)
            medians.append(statistics.median(taken))
            print(f"{view:<18}{first:9.0f}{medians[-1]:9.0f}{max(taken):9.0f}{statistics.median(cpu):9.0f}", flush=True)
        print(f"the slowest view is drawn after {max(medians):.0f} ms; load {os.getloadavg()[0]:.1f}")


def main() -> None:
    """Measures over the dossier that is named, or over one that is made."""
    with TemporaryDirectory() as folder:
        place = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(folder) / "large.dossier"
        if not place.exists():
            make(place, 1000, 30)
        measure(place)


if __name__ == "__main__":
    main()
