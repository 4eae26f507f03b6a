"""How long the chronology takes and how much memory, by size, beside other libraries.

python -m benchmarks.chronology.speed                 sizes from 1,000 to 1,000,000 events, each in a process of its own
python -m benchmarks.chronology.speed EVENTS          one size, in this process
python -m benchmarks.chronology.speed peers [SECONDS]  the bounds by other libraries, none longer than SECONDS (60)

Seconds are the processor's, so that what else the machine does takes no part; those of the clock stand in brackets.
Lives are those of `lives.py`, seed 7.  Memory is the peak of the whole process, with the generator's.  The peers count
an age as days, which is a day off now and then; here it is counted by the calendar.
"""

import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np

from bearwitness.chronology.network.asking import allows
from bearwitness.chronology.network.conflicts import conflicts_apart
from bearwitness.chronology.network.minimal import Conflict
from bearwitness.chronology.network.network import Network
from benchmarks.chronology.asking import PEERS, UnavailableError, asked, interpreter
from benchmarks.chronology.lives import lives
from benchmarks.chronology.peers import bounds

SIZES = (1_000, 10_000, 100_000, 1_000_000)
SEED = 7
TRIES = 2000


class Spent(NamedTuple):
    """Seconds of the processor, and of the clock."""

    processor: float
    clock: float

    def __str__(self) -> str:
        return f"{self.processor:.3f} s ({self.clock:.3f})"


class Watch:
    """What was spent since it was made."""

    def __init__(self) -> None:
        self._clock, self._processor = time.perf_counter(), time.process_time()

    def spent(self) -> Spent:
        """The seconds until now."""
        return Spent(time.process_time() - self._processor, time.perf_counter() - self._clock)


def timed(work: Callable[[], object]) -> Spent:
    watch = Watch()
    work()
    return watch.spent()


def told(name: str, spent: list[Spent], unit: float = 1e6, of: str = "µs") -> str:
    seconds = [each.processor for each in spent]
    middle, last = statistics.median(seconds), sorted(seconds)[int(len(seconds) * 0.99)]
    return f"  {name:<44} median {middle * unit:8.1f} {of}, p99 {last * unit:8.1f} {of}, of {len(seconds)}"


def of_size(events: int) -> None:
    made = lives(events, SEED)
    network = Network(made.rows)
    loading = timed(lambda: Network(made.rows))
    bounding = timed(lambda: network.settle(lambda loop: loop.rows[0]))
    print(f"{events:,} events, {made.rows.statements:,} statements, {len(made.rows):,} constraints")
    print(f"  loading and indexing {loading}, all bounds {bounding}, {bounds.peak():.2f} GB")
    _changes(network)
    _questions(network, [int(point) for point in made.events])
    _contradictions(events, min(1000, events // 50))


def _changes(network: Network) -> None:
    source = random.Random(SEED)
    chosen = [source.randrange(network.rows.statements) for _ in range(TRIES)]
    out, back = [], []
    for statement in chosen:
        out.append(timed(lambda s=statement: network.withdraw([s])))
        back.append(timed(lambda s=statement: network.restore([s])))
    print(told("withdrawing a statement", out))
    print(told("adding it again", back))


def _questions(network: Network, events: list[int]) -> None:
    source = random.Random(SEED)
    near, far = [], []
    for _ in range(TRIES):
        at = source.randrange(len(events) - 9)
        one, other = source.sample((events[at], events[at + source.randrange(1, 9)]), 2)
        near.append(timed(lambda a=one, b=other: allows(network, a, b, 1)))
        one, other = source.choice(events), source.choice(events)
        far.append(timed(lambda a=one, b=other: allows(network, a, b, 1)))
    print(told("could A be before B, of neighbours", near))
    print(told("could A be before B, of any two", far))


def _contradictions(events: int, planted: int) -> None:
    made = lives(events, SEED, planted)
    network = Network(made.rows)
    each: list[Spent] = []
    watch = Watch()
    found = list(_stopped(conflicts_apart(network), each))
    spent = watch.spent()
    hit = len(set(made.planted) & {s for conflict in found for s in conflict.statements})
    print(f"  {planted} planted: {hit} found, each in a minimal set, in {spent} with the settling")
    print(told("one minimal contradiction, once settled", each[1:], 1e3, "ms"))


def _stopped(found: Iterator[Conflict], each: list[Spent]) -> Iterator[Conflict]:
    """The conflicts, with what each took."""
    watch = Watch()
    for conflict in found:
        each.append(watch.spent())
        yield conflict
        watch = Watch()


def peers(limit: float) -> None:
    with TemporaryDirectory() as folder:
        for name, (package, _) in bounds.PEERS.items():
            try:
                python = interpreter(package)
            except UnavailableError as reason:
                print(f"{name:<14} skipped: {reason}")
                continue
            _peer(name, python, Path(folder), limit)


def _peer(name: str, python: Path, folder: Path, limit: float) -> None:
    for events in SIZES:
        path = folder / f"{events}.npz"
        if not path.exists():
            _write(events, path)
        try:
            printed = asked([str(python), str(PEERS / "bounds.py"), name, str(path)], seconds=limit)
        except UnavailableError as reason:
            print(f"{name:<14} {events:>9,} events: {reason}")
            return
        found = json.loads(printed.splitlines()[-1])
        print(
            f"{name:<14} {events:>9,} events: {found['seconds']:8.2f} s, {found['gigabytes']:.2f} GB ({found['version']})"
        )


def _write(events: int, path: Path) -> None:
    rows = lives(events, SEED).rows
    days = np.array(rows.days) + (np.array(rows.months) * 30.436875).astype(int)
    np.savez(path, earlier=np.array(rows.earlier), later=np.array(rows.later), days=days, points=rows.points)


def main() -> None:
    arguments = sys.argv[1:]
    if arguments[:1] == ["peers"]:
        peers(float(arguments[1]) if len(arguments) > 1 else 60.0)
    elif arguments:
        of_size(int(arguments[0]))
    else:
        for events in SIZES:
            subprocess.run([sys.executable, "-m", "benchmarks.chronology.speed", str(events)], check=True)


if __name__ == "__main__":
    main()
