"""How fast a dossier is written and asked, and how large it grows.

python -m benchmarks.store [DOCUMENTS]        in all, 200 unless given; each is one of the repository's own annotated
documents, under identifiers of its own
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from bearwitness.record import Decision, Reading
from bearwitness.store.access import Writer, open_for_writing
from benchmarks import lives

ASKED = 50


def copies(count: int) -> Iterator[Reading]:
    """`count` readings, no identifier of one in another."""
    originals = [lives.load(path).reading for path in lives.documents("own")]
    for number, reading in enumerate(islice(cycle(originals), count)):
        yield renamed(reading, f"-{number}")


def renamed(reading: Reading, ending: str) -> Reading:
    """The reading with `ending` at the end of every identifier in it."""
    plain = msgspec.to_builtins(reading)
    own = {thing["id"] for kind in ("entities", "assertions", "quotations", "disputes") for thing in plain[kind]}
    own.add(plain["source"]["id"])

    def walked(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: walked(inner, name) for name, inner in value.items()}
        if isinstance(value, list | tuple):
            return [walked(inner, key) for inner in value]
        named = key in {"id", "source", "entity", "place", "voice", "work", "speaker", "author", "holder", "assertions"}
        return f"{value}{ending}" if named and value in own else value

    return msgspec.convert(walked(plain), Reading)


def p95(task: Callable[[int], object]) -> float:
    """The 95th percentile of the milliseconds that a task takes."""
    taken = []
    for number in range(ASKED):
        start = time.perf_counter()
        task(number)
        taken.append(1000 * (time.perf_counter() - start))
    return statistics.quantiles(taken, n=20)[-1]


def written(writer: Writer, readings: list[Reading]) -> None:
    few = readings[: max(1, len(readings) // 20)]
    timed("put", lambda: [writer.put(reading) for reading in few], few)
    timed("put_many", lambda: writer.put_many(readings), readings[len(few) :])
    size = Path(writer.place).stat().st_size
    text = sum(len(reading.source.text.encode()) for reading in readings)
    stated = sum(len(reading.assertions) for reading in readings)
    print(f"file           {size / 1e6:9.1f} MB           {size / text:9.1f} times the texts")
    print(f"               {size / stated:9.0f} bytes an assertion")


def timed(name: str, task: Callable[[], object], readings: list[Reading]) -> None:
    start, busy = time.perf_counter(), time.process_time()
    task()
    taken, busy = time.perf_counter() - start, time.process_time() - busy
    stated = sum(len(reading.assertions) for reading in readings)
    rates = f"{len(readings) / taken:9.1f} documents/s  {stated / taken:9.0f} assertions/s"
    print(f"{name:<14} {rates}  ({busy / taken:.0%} of one processor)")


def asked(writer: Writer, readings: list[Reading]) -> None:
    words = ("the", "born london", "prison", "father died", "novel")
    subjects = [assertion.id for reading in readings for assertion in reading.assertions]
    step = max(1, len(subjects) // ASKED)

    def decide(number: int) -> None:
        writer.decide(Decision(kind="accept", subject=subjects[number * step], who="benchmark", at="2026-01-01"))

    print(f"find           {p95(lambda number: writer.find(words[number % len(words)])):9.1f} ms, p95 of {ASKED}")
    print(f"decide         {p95(decide):9.1f} ms, p95 of {ASKED}")
    for name, task in (("record", writer.record), ("check", writer.check)):
        start = time.perf_counter()
        task()
        print(f"{name:<14} {time.perf_counter() - start:9.2f} s")


def main() -> None:
    readings = list(copies(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
    with TemporaryDirectory() as folder, open_for_writing(Path(folder) / "life.dossier") as writer:
        written(writer, readings)
        asked(writer, readings)


if __name__ == "__main__":
    main()
