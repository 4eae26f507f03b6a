"""The loop that every program here runs: a text in, how many times the library finds in it and how long it took out.

It is run by interpreters that have nothing installed but one library, and so it uses the standard library alone.
"""

import json
import sys
import time
from collections.abc import Callable


def main(version: str, count: Callable[[str], int]) -> None:
    """Reads {"text", "passes"} and writes {"version", "found", "seconds"}; the first pass warms up and is not timed."""
    order = json.load(sys.stdin)
    answers, sys.stdout = sys.stdout, sys.stderr  # what a library prints is not the answer
    found, seconds = count(order["text"]), []
    for _ in range(order["passes"]):
        start = time.perf_counter()
        count(order["text"])
        seconds.append(time.perf_counter() - start)
    json.dump({"version": version, "found": found, "seconds": seconds}, answers)
