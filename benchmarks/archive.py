"""How fast an archive is read: by one process, by two, and on a Dask cluster of two on this machine.

python -m benchmarks.archive [DOCUMENTS] [--runs N] [--reader NAME]     1,000 documents, 3 times, learned, unless given

At the end it says what a document costs, and what ten million would: the constants of docs/archive.md.

The documents are made of the texts that the project wrote (`corpora/lives`, `examples`), each with other names, other
years and other paragraphs, by a seed.  The ways take turns, and the fastest run of each counts, for other programs may
run beside them; processor seconds are of all processes together.
"""

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bearwitness.archive.cluster import Cluster
from bearwitness.archive.intake import take_in
from bearwitness.archive.local import Processes
from bearwitness.archive.watch import Stage, Watch
from bearwitness.archive.workforce import cores
from bearwitness.readers.named import DEFAULT
from bearwitness.store.access import open_for_reading
from benchmarks import lives

WAYS = ("1 process", "2 processes", "Dask, 2 workers")
MANY = 10_000_000
_YEAR = re.compile(r"\b(1[6-9]\d\d)\b")
_NAME = re.compile(r"\b[A-ZÉÖ][a-zéöäü]{3,}\b")
_SYLLABLES = "ba den dor fel gar hol ka len mar nes or pel ra sen tol ul ver win zan".split()


def originals() -> list[str]:
    """The texts that the project wrote, as plain text."""
    own = [lives.load(path).prose.text for path in sorted(lives.FOLDERS[0].glob("*.life"))]
    return own + [path.read_text(encoding="utf-8") for path in sorted((lives.ROOT / "examples").rglob("*.md"))]


def varied(text: str, luck: random.Random) -> str:
    """The text with other years, with most of its paragraphs, and with its commonest names replaced by others."""
    paragraphs = [p for p in text.split("\n\n") if luck.random() < 0.9] or [text]
    shift = luck.randint(-40, 40)
    moved = _YEAR.sub(lambda year: str(int(year.group()) + shift), "\n\n".join(paragraphs))
    found = _NAME.findall(moved)
    names = sorted({name for name in found if found.count(name) > 2})
    others = {name: "".join(luck.choices(_SYLLABLES, k=luck.randint(2, 3))).capitalize() for name in names}
    return _NAME.sub(lambda name: others.get(name.group(), name.group()), moved)


def make(folder: Path, count: int) -> int:
    """Writes documents, and gives their size in bytes."""
    texts, size = originals(), 0
    for number in range(count):
        data = varied(texts[number % len(texts)], random.Random(number)).encode()
        size += len(data)
        (folder / f"{number:06}.txt").write_bytes(data)
    return size


class Times(Watch):
    """The processor seconds of this process at the beginning of each stage."""

    def __init__(self) -> None:
        self._begun: dict[Stage, float] = {}

    def begins(self, stage: Stage, files: Sequence[Path] = ()) -> None:  # noqa: ARG002 - as a watch is told
        """Notes when it begins."""
        self._begun[stage] = time.process_time()

    def spent(self) -> tuple[float, float]:
        """The seconds from the first file to the last, and those of matching, now that it is done."""
        return self._begun["matching"] - self._begun["reading"], time.process_time() - self._begun["matching"]


def read(way: str, folder: Path, place: Path, reader: str) -> dict[str, float]:
    """Reads the folder one way, in this process and those it begins."""
    start, times = time.perf_counter(), Times()
    if way.startswith("Dask"):
        from distributed import LocalCluster  # noqa: PLC0415 - an extra

        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
            start = time.perf_counter()
            take_in([folder], place, Cluster(cluster.scheduler_address, reader), times)
            wall = time.perf_counter() - start
    else:
        take_in([folder], place, Processes(int(way[0]), reader), times)
        wall = time.perf_counter() - start
    writes, matches = times.spent()
    own, begun = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "wall": wall,
        "cpu": own.ru_utime + own.ru_stime + begun.ru_utime + begun.ru_stime,
        "readers": begun.ru_utime + begun.ru_stime,
        "writes": writes,
        "matches": matches,
        "writer MB": own.ru_maxrss / 1024,
        "worker MB": begun.ru_maxrss / 1024,
    }


def measured(way: str, folder: Path, place: Path, reader: str) -> dict[str, float]:
    """The same in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.archive", "--one", way, str(folder), str(place), reader]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def fastest(folder: Path, runs: int, reader: str) -> dict[str, dict[str, float]]:
    """What the fastest run of each way took; the dossier of its last run stays."""
    best: dict[str, dict[str, float]] = {}
    for run in range(runs):
        for way in WAYS:
            place = folder.parent / f"{WAYS.index(way)}-{run}.dossier"
            found = measured(way, folder, place, reader)
            if way not in best or found["wall"] < best[way]["wall"]:
                best[way] = found
            if run < runs - 1:
                place.unlink()
    return best


def rows(best: dict[str, dict[str, float]], count: int) -> Iterator[str]:
    """A line for each way."""
    alone = best[WAYS[0]]
    for way, found in best.items():
        overhead = 1000 * (found["cpu"] - alone["cpu"]) / count
        alike = way == WAYS[0]  # the process that writes is the one that reads
        memory, writes = (
            f"{'–':>{wide}}" if alike else f"{found[part]:{wide}.{digits}f}"
            for part, wide, digits in (("worker MB", 9, 0), ("writes", 8, 1))
        )
        yield (
            f"{way:<16} {count / found['wall']:8.1f} {alone['wall'] / found['wall']:8.2f} {found['cpu']:8.1f}"
            f" {writes} {found['matches']:8.1f} {overhead:8.1f} {memory} {found['writer MB']:9.0f}"
        )


def constants(place: Path, size: int, found: dict[str, float], count: int) -> Iterator[str]:
    """What a document costs where another process writes than reads, and what many would."""
    with open_for_reading(place) as reader:
        statements, entities = len(reader.own_assertions()) / count, len(reader.members()) / count
    text, kept = size / count, place.stat().st_size / count
    reads, writes, matches = (found[part] / count for part in ("readers", "writes", "matches"))
    said = f"{text / 1e3:.1f} kB of text, {statements:.1f} statements, {entities:.1f} entities"
    yield f"a document   {said}, {kept / 1e3:.0f} kB kept"
    yield f"processor    {1e3 * reads:.1f} ms to read, {1e3 * writes:.1f} to write, {1e3 * matches:.1f} to match of {count}"
    yield f"a statement  {1e6 * writes / statements:.0f} µs of a processor to write"
    yield (
        f"ten million  {text * MANY / 1e9:.0f} GB of text, {statements * MANY / 1e6:.0f} million statements, "
        f"{entities * MANY / 1e6:.0f} million entities, {kept * MANY / 1e9:.0f} GB kept; "
        f"{reads * MANY / 86400:.1f} days of one processor to read, {writes * MANY / 3600:.0f} hours of one to write"
    )


def same(places: list[Path]) -> bool:
    """Whether all the dossiers say the same."""
    records = []
    for place in places:
        with open_for_reading(place) as reader:
            records.append(reader.record())
    return all(record == records[0] for record in records)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("documents", nargs="?", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--reader", default=DEFAULT)
    parser.add_argument("--one", nargs=4, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.one:
        way, folder, place, reader = asked.one
        print(json.dumps(read(way, Path(folder), Path(place), reader)))
        return
    with TemporaryDirectory() as made:
        folder = Path(made) / "texts"
        folder.mkdir()
        size = make(folder, asked.documents)
        print(f"{asked.documents} documents, {size / 1e6:.1f} MB; reader {asked.reader}", end="; ")
        print(f"{cores()} processors; fastest of {asked.runs}\n")
        heads = ("docs/s", "faster", "cpu s", "write s", "match s", "ms/doc +", "worker MB", "writer MB")
        print(f"{'':<16} " + " ".join(f"{head:>{max(8, len(head))}}" for head in heads))
        best = fastest(folder, asked.runs, asked.reader)
        for line in rows(best, asked.documents):
            print(line)
        places = sorted(Path(made).glob("*.dossier"))
        said = "the same" if same(places) else "NOT THE SAME"
        print(f"\nthe dossiers are {said}; {places[0].stat().st_size / 1e6:.1f} MB each\n")
        for line in constants(places[0], size, best[WAYS[1]], asked.documents):
            print(line)


if __name__ == "__main__":
    main()
