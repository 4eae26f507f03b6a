"""Every parser is given what nobody would write.

python -m benchmarks.fuzz [PARSER...] [--inputs N] [--minutes M] [--seed S] [--finds FOLDER]

100,000 inputs a parser unless given, or as many as the minutes allow.  A find is an error that is none of the project's
own, a result that does not hold, an input that takes over five processor seconds, or one that brings the process down;
with --finds each is put into that folder, to become a test.
"""

import argparse
import hashlib
import sys
import time
from pathlib import Path

from benchmarks.fuzzing.parsers import parsers
from benchmarks.fuzzing.running import Find, finds

_TOGETHER = 100
"""Inputs of which the time is asked after."""


def main() -> None:
    names = list(parsers())
    parser = argparse.ArgumentParser()
    parser.add_argument("parsers", nargs="*", metavar="PARSER", help=", ".join(names))
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--finds", type=Path)
    asked = parser.parse_args()
    if unknown := set(asked.parsers) - set(names):
        parser.error(f"there is no parser {', '.join(sorted(unknown))}; there are {', '.join(names)}")
    found = 0
    for name in asked.parsers or names:
        found += _tried(name, asked)
    sys.exit(1 if found else 0)


def _tried(name: str, asked: argparse.Namespace) -> int:
    """Tries a parser, a few inputs at a time, and gives how much is found, the same place in the code once."""
    start, tried, places = time.monotonic(), 0, set[str]()
    while tried < asked.inputs and (asked.minutes is None or time.monotonic() - start < 60 * asked.minutes):
        some = range(tried, min(tried + _TOGETHER, asked.inputs))
        for find in finds(name, asked.seed, some):
            if find.place not in places:
                places.add(find.place)
                print(f"  {find.parser} {find.number}: {find.what}", flush=True)
                if asked.finds is not None:
                    _keep(find, asked.finds)
        tried = some.stop
    print(f"{name:<10} {tried:>8} inputs {len(places):>4} finds {time.monotonic() - start:8.0f} s", flush=True)
    return len(places)


def _keep(find: Find, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(find.data).hexdigest()[:12]
    (folder / f"{find.parser}-{digest}").write_bytes(find.data)


if __name__ == "__main__":
    main()
