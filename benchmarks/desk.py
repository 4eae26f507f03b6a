"""How fast the desk answers over a large dossier, route by route, as the page asks.

python -m benchmarks.desk [SOURCES] [LIVES] [DOSSIER]    1,000 sources of 30 lives unless given (100,000 statements); the
                                                         dossier is made where none is named or it is not there yet
Asked over HTTP of `witness serve` in a process of its own, one request at a time.  Of each route: the first answer ever,
the median and the 95th percentile of the following ones, and the slowest of three that were the first after a decision: how
long one waited, and how long a processor was busy with it, which hangs less on what else it has to do; and the largest.
"""

import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx2
import msgspec

from bearwitness.store.access import open_for_reading
from benchmarks.desk_dossier import make

ASKED, DECIDED = 40, 3
PAGE = 1000
"""How much of a long list the page asks for at a time."""
SOME = 30
"""How much at a time of a list that is shown by and by."""
WORKS = {
    "agreement": "/api/agreement",
    "silences": "/api/silences",
    "open": "/api/open",
    "sets": "/api/contradictions/sets",
    "voices": "/api/voices",
}
"""What is worked out from the whole record, beside the other answers, and where it is asked for."""
Json = dict[str, object]


class Asked:
    """A desk that is asked and timed."""

    def __init__(self, client: httpx2.Client, pid: int) -> None:
        self.client = client
        self.pid = pid

    def cpu(self) -> float:
        """The milliseconds of processor time that the desk has taken, where the system tells them (Linux)."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e6

    def json(self, path: str) -> Json:
        """What the desk answers."""
        answer = self.client.get(path)
        assert answer.status_code == 200, (path, answer.text[:300])
        return msgspec.json.decode(answer.content, type=dict)

    def asked(self, path: str) -> tuple[float, float, int]:
        """The milliseconds that an answer takes, those of the processor, and its bytes."""
        before, start = self.cpu(), time.perf_counter()
        answer = self.client.get(path)
        taken = 1000 * (time.perf_counter() - start)
        assert answer.status_code == 200, (path, answer.text[:300])
        return taken, self.cpu() - before, len(answer.content)

    def timed(self, name: str, paths: Sequence[str]) -> float:
        """The 95th percentile of the milliseconds that the paths take after the first answer, printed with the rest."""
        first = self.asked(paths[0])
        taken, busy, sizes = zip(*map(self.asked, paths), strict=True)
        after = [self.after_a_decision(path) for path in paths[:DECIDED]]
        found = (first[0], statistics.median(taken), p95(taken), max(ms for ms, _ in after))
        cpu = (first[1], statistics.median(busy), p95(busy), max(ms for _, ms in after))
        print(f"{name:<15}{''.join(f'{ms:8.1f}' for ms in (*found, *cpu))}{max(sizes) / 1000:8.0f}", flush=True)
        return p95(taken)

    def after_a_decision(self, path: str) -> tuple[float, float]:
        """The milliseconds of an answer right after a statement was accepted, and those of the processor."""
        self.decide()
        taken, busy, _ = self.asked(path)
        return taken, busy

    def decide(self) -> float:
        """Accepts the next suggestion of the queue and gives the milliseconds that it took."""
        (item,) = self.items("/api/queue?limit=1")
        wish = {"kind": "accept", "subject": item["assertion"], "seen": item["seen"]}
        start = time.perf_counter()
        answer = self.client.post("/api/decisions", json=wish)
        taken = 1000 * (time.perf_counter() - start)
        assert answer.status_code == 200, answer.text
        return taken

    def items(self, path: str) -> list[Json]:
        """The items of a list."""
        return msgspec.convert(self.json(path)["items"], list[Json])

    def ids(self, path: str) -> list[str]:
        """The ids of the items of a list."""
        return [str(item["id"]) for item in self.items(path)]

    def worked_out(self, name: str) -> float:
        """The seconds until a work of the whole record is done, which is begun by whoever asks for what it gives."""
        start = time.perf_counter()
        while self.json(f"/api/works/{name}")["state"] in ("waiting", "running"):
            time.sleep(0.1)
        return time.perf_counter() - start


def p95(taken: Sequence[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


def views(desk: Asked) -> dict[str, list[str]]:
    """What the page asks for, route by route, with the limits that it asks for (frontend/src/api)."""
    people = desk.ids("/api/entities?type=person&limit=60")
    sources = desk.ids(f"/api/sources?limit={ASKED}")
    statements = desk.ids("/api/assertions?limit=400")[::10]

    def each(paths: Callable[[str], str], names: Sequence[str]) -> list[str]:
        return [paths(names[number % len(names)]) for number in range(ASKED)]

    def again(path: str) -> list[str]:
        return [path] * ASKED

    def pages(path: str, limit: int) -> list[str]:
        """The pages of a list one after the other, and again from its beginning."""
        sign = "&" if "?" in path else "?"
        total = msgspec.convert(desk.json(f"{path}{sign}limit=1")["total"], int)
        return [f"{path}{sign}limit={limit}&after={n * limit % max(total, 1)}" for n in range(ASKED)]

    words = ("letter", "London", "arrested", "published", "mother")
    names = ("Srege", "Hertzen", "Ana Wies", "Macdonnald", "Mary")
    return {
        "dossier": again("/api/dossier"),
        "formats": again("/api/formats"),
        "types": again("/api/assertion-types"),
        "sources": pages("/api/sources", PAGE),
        "source": each(lambda s: f"/api/sources/{s}", sources),
        "text": each(lambda s: f"/api/sources/{s}/text", sources),
        "marks": each(lambda s: f"/api/sources/{s}/marks", sources),
        "people": again("/api/entities?type=person&limit=200"),
        "groups": again("/api/entities?type=group&limit=200"),
        "places": again("/api/entities?type=place&limit=200"),
        "events": again("/api/entities?type=event&limit=200"),
        "works": pages("/api/entities?type=work", PAGE),
        "called": [f"/api/entities?type=person&limit=200&q={names[n % 5]}" for n in range(ASKED)],
        "person": each(lambda p: f"/api/entities/{p}", people),
        "mentions": each(lambda p: f"/api/entities/{p}/mentions?limit=20", people),
        "about": each(lambda p: f"/api/assertions?entity={p}&limit=60", people),
        "life": each(lambda p: f"/api/entities/{p}/life?limit={PAGE}", people[:10]),
        "timeline": each(lambda p: f"/api/entities/{p}/timeline?limit={PAGE}", people[:10]),
        "journeys": each(lambda p: f"/api/entities/{p}/journeys?limit={PAGE}", people[:10]),
        "network": again("/api/network"),
        "around": each(lambda p: f"/api/network?entity={p}", people),
        "statement": each(lambda a: f"/api/assertions/{a}", statements),
        "quotations": pages("/api/quotations", PAGE),
        "disputes": pages("/api/disputes", SOME),
        "search": [f"/api/search?kind=all&limit=100&q={(*words, *names)[n % 10]}" for n in range(ASKED)],
        "words": [f"/api/search?kind=passages&limit=100&q={words[n % 5]}" for n in range(ASKED)],
        "names": [f"/api/search?kind=people&limit=100&q={names[n % 5]}" for n in range(ASKED)],
        "queue": pages("/api/queue", 30),
        "log": again("/api/log?limit=500"),
        "adjudication": again(f"/api/adjudication?limit={PAGE}"),
        "contradictions": pages("/api/contradictions/sets", SOME),
        "agreement": pages("/api/agreement", SOME),
        "differences": pages("/api/differences", SOME),
        "dependences": pages("/api/dependences", SOME),
        "silences": pages("/api/silences", SOME),
        "open": pages("/api/open", SOME),
    }


def measure(place: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program = "from bearwitness.cli import main; main()"
    command = [sys.executable, "-c", program, "serve", str(place), "--no-browser", "--port", str(port)]
    start = time.perf_counter()
    served = subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ)
    try:
        assert served.stdout is not None
        served.stdout.readline()
        print(f"serving after  {time.perf_counter() - start:9.2f} s")
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=1200) as client:
            desk = Asked(client, served.pid)
            asked = time.perf_counter()
            desk.json("/api/dossier")
            print(f"first answer   {time.perf_counter() - asked:9.2f} s after that")
            columns = ("first", "median", "p95", "after")
            print(f"{'ms':<15}{'waited':>32}{'of a processor':>32}")
            print(f"{'':<15}{''.join(f'{name:>8}' for name in (*columns, *columns, 'kB'))}")
            for name, path in WORKS.items():
                status = client.get(path).status_code
                print(f"{name:<15}{desk.worked_out(name):9.1f} s until it is there; till then {status}", flush=True)
            slowest = max(desk.timed(name, paths) for name, paths in views(desk).items())
            taken = [desk.decide() for _ in range(ASKED)]
            print(f"{'decide':<24}{statistics.median(taken):9.1f}{p95(taken):9.1f}")
            print(f"the slowest view: {slowest:.0f} ms at the 95th percentile")
    finally:
        served.terminate()
        served.wait()


def main() -> None:
    sources, lives = (int(sys.argv[n]) if len(sys.argv) > n else given for n, given in ((1, 1000), (2, 30)))
    with TemporaryDirectory() as folder:
        place = Path(sys.argv[3]) if len(sys.argv) > 3 else Path(folder) / "large.dossier"
        if not place.exists():
            make(place, sources, lives)
        with open_for_reading(place) as reader, reader.pages() as pages:
            stated = sum(pages.statuses().values())
        print(f"{sources} sources, {stated} assertions, load {os.getloadavg()[0]:.1f}")
        measure(place)


if __name__ == "__main__":
    main()
