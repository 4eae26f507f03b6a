"""How fast the desk answers over a large dossier, view by view.

python -m benchmarks.desk [SOURCES] [LIVES] [DOSSIER]    1,000 sources of 30 lives unless given; the dossier is made where
                                                         none is named or it is not there yet
Each source is one of the repository's own annotated documents under identifiers of its own; those who are told of most
in the documents of one life are one person.  Asked over HTTP of `witness serve` in a process of its own, one request
at a time.
"""

import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx2
import msgspec

from bearwitness.identity.matching import Match
from bearwitness.record import Entity, Reading
from bearwitness.store.access import open_for_reading, open_for_writing
from benchmarks.store import copies

ASKED = 40
Json = dict[str, object]


def make(place: Path, sources: int, lives: int) -> None:
    subjects: dict[int, list[Entity]] = {}
    with open_for_writing(place) as writer:
        start = time.perf_counter()
        writer.put_many(noted(copies(sources), subjects, lives))
        writer.put_matches("benchmark", [match for found in subjects.values() for match in same(found)])
    print(f"made in {time.perf_counter() - start:.0f} s, {place.stat().st_size / 1e6:.0f} MB")


def noted(readings: Iterator[Reading], subjects: dict[int, list[Entity]], lives: int) -> Iterator[Reading]:
    for number, reading in enumerate(readings):
        people = [entity for entity in reading.entities if entity.type == "person"]
        if people:
            subjects.setdefault(number % lives, []).append(max(people, key=lambda each: len(each.mentions)))
        yield reading


def same(people: Sequence[Entity]) -> Iterator[Match]:
    order = sorted(people, key=lambda each: each.id)
    for one, other in pairwise(order):
        yield Match(one.id, other.id, "same", 1.0, "made so")


class Asked:
    """A desk that is asked and timed."""

    def __init__(self, client: httpx2.Client, pid: int) -> None:
        self.client = client
        self.pid = pid

    def cpu(self) -> float:
        """The milliseconds of processor time that the desk has taken, where the system tells them (Linux)."""
        stat = Path(f"/proc/{self.pid}/stat")
        ticks = sum(map(int, stat.read_text().rpartition(")")[2].split()[11:13])) if stat.exists() else 0
        return 1000 * ticks / os.sysconf("SC_CLK_TCK")

    def json(self, path: str) -> Json:
        """What the desk answers."""
        answer = self.client.get(path)
        assert answer.status_code == 200, (path, answer.text[:300])
        return msgspec.json.decode(answer.content, type=dict)

    def timed(self, name: str, paths: Sequence[str]) -> float:
        """The 95th percentile of the milliseconds that the paths take, printed with the median and the processor time.

        The first of them is asked once before, untimed.
        """
        taken, size = [], 0
        self.client.get(paths[0])
        before = self.cpu()
        for path in paths:
            start = time.perf_counter()
            answer = self.client.get(path)
            taken.append(1000 * (time.perf_counter() - start))
            assert answer.status_code == 200, (path, answer.text[:300])
            size = max(size, len(answer.content))
        rest = sorted(taken)
        p95 = statistics.quantiles(rest, n=20)[-1]
        cpu = (self.cpu() - before) / len(paths)
        print(f"{name:<14}{statistics.median(rest):9.1f}{p95:9.1f}{cpu:9.1f}{size / 1000:9.0f}")
        return p95


def ids(items: object, key: str = "id") -> list[str]:
    assert isinstance(items, list)
    return [str(each[key]) for each in items]


def views(desk: Asked) -> dict[str, list[str]]:
    people = ids(desk.json("/api/entities?type=person&limit=60")["items"])
    sources = ids(desk.json(f"/api/sources?limit={ASKED}")["items"])
    statements = ids(desk.json("/api/assertions?limit=400")["items"])[::10]

    def each(paths: Callable[[str], str], names: Sequence[str]) -> list[str]:
        return [paths(names[number % len(names)]) for number in range(ASKED)]

    def again(path: str) -> list[str]:
        return [path] * ASKED

    words = ("prison", "born london", "father died", "novel", "letter")
    names = ("Srege", "Hertzen", "Ana Wies", "Macdonnald", "Mary")
    return {
        "dossier": again("/api/dossier"),
        "sources": [f"/api/sources?limit=100&after={100 * (n % 10)}" for n in range(ASKED)],
        "text": each(lambda s: f"/api/sources/{s}/text", sources),
        "marks": each(lambda s: f"/api/sources/{s}/marks", sources),
        "people": [f"/api/entities?type=person&limit=100&after={100 * n}" for n in range(ASKED)],
        "places": [f"/api/entities?type=place&limit=100&after={100 * n}" for n in range(ASKED)],
        "works": [f"/api/entities?type=work&limit=100&after={100 * n}" for n in range(ASKED)],
        "person": each(lambda p: f"/api/entities/{p}", people),
        "life": each(lambda p: f"/api/entities/{p}/life?limit=200", people[:10]),
        "timeline": each(lambda p: f"/api/entities/{p}/timeline?limit=500", people[:10]),
        "journeys": each(lambda p: f"/api/entities/{p}/journeys?limit=500", people[:10]),
        "network": again("/api/network"),
        "around": each(lambda p: f"/api/network?entity={p}", people),
        "statement": each(lambda a: f"/api/assertions/{a}", statements),
        "quotations": [f"/api/quotations?limit=100&after={100 * n}" for n in range(ASKED)],
        "disputes": again("/api/disputes"),
        "contradictions": again("/api/contradictions/sets?limit=100"),
        "agreement": again("/api/agreement?limit=100"),
        "silences": again("/api/silences?limit=100"),
        "open": again("/api/open?limit=100"),
        "voices": again("/api/voices?limit=100"),
        "words": [f"/api/search?kind=passages&q={words[n % 5]}" for n in range(ASKED)],
        "names": [f"/api/search?kind=people&q={names[n % 5]}" for n in range(ASKED)],
        "queue": [f"/api/queue?limit=30&after={30 * n}" for n in range(ASKED)],
        "log": again("/api/log"),
    }


def decide(desk: Asked) -> None:
    taken = []
    queue = desk.json(f"/api/queue?limit={ASKED}")["items"]
    assert isinstance(queue, list)
    for item in queue:
        start = time.perf_counter()
        wish = {"kind": "accept", "subject": item["assertion"], "seen": item["seen"]}
        answer = desk.client.post("/api/decisions", json=wish)
        taken.append(1000 * (time.perf_counter() - start))
        assert answer.status_code == 200, answer.text
    print(f"{'decide':<14}{statistics.median(taken):9.1f}{statistics.quantiles(taken, n=20)[-1]:9.1f}")


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
            print(f"{'ms':<14}{'median':>9}{'p95':>9}{'cpu':>9}{'kB':>9}")
            slowest = max(desk.timed(name, paths) for name, paths in views(desk).items())
            decide(desk)
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
