"""`witness show contradictions` on a dossier of a thousand statements, the whole process, median of n.

Seconds are the processor's; those of the clock stand in brackets.

python -m benchmarks.chronology.command [n]

The statements are those that the reader finds in the train and dev documents of `lives`, as many as make a thousand.
"""

import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bearwitness.reader import read
from bearwitness.store.access import open_for_writing
from benchmarks.lives import documents, load
from benchmarks.startup import MAIN, ROOT

STATEMENTS = 1000


def filled(place: Path) -> tuple[int, int]:
    """A dossier of so many statements; how many statements and sources there are."""
    statements = sources = 0
    with open_for_writing(place) as writer:
        for path in (*documents("dev"), *documents("train")):
            reading = read(load(path).prose.source)
            writer.put(reading)
            statements, sources = statements + len(reading.assertions), sources + 1
            if statements >= STATEMENTS:
                break
    return statements, sources


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with TemporaryDirectory() as folder:
        place = Path(folder) / "life.dossier"
        statements, sources = filled(place)
        print(f"{statements} statements of {sources} sources")
        for command in (["show", "contradictions"], ["show", "bounds"]):
            runs = [_run(command, place) for _ in range(count + 1)][1:]
            processor, clock = (statistics.median(seconds) for seconds in zip(*runs, strict=True))
            print(f"  witness {' '.join(command)}: {processor:.3f} s ({clock:.3f})")


def _run(command: list[str], place: Path) -> tuple[float, float]:
    """The processor's and the clock's seconds of a command."""
    before, start = _processor(), time.perf_counter()
    run = [*MAIN, *command, "-d", str(place)]
    subprocess.run(run, check=True, capture_output=True, env={"PYTHONPATH": str(ROOT / "src")})
    return _processor() - before, time.perf_counter() - start


def _processor() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


if __name__ == "__main__":
    main()
