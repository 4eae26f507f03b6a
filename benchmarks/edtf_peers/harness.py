"""The loop that every program here runs: strings in, what the library makes of them out, and how long it took.

It is run by interpreters that have nothing installed but one library, and so it uses the standard library alone.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")
Reading = tuple[str | None, str | None, str | None]
"""The string as the library prints it, and the first and last day in ISO 8601 ("-inf", "inf" where open).

None where it fails to print the string or to give the days of a string that it reads.
"""


def day(year: int, month: int, of_month: int) -> str:
    """ISO 8601, with at least four digits of the year."""
    return f"{year:04d}-{month:02d}-{of_month:02d}" if year >= 0 else f"-{-year:04d}-{month:02d}-{of_month:02d}"


def main(version: str, parse: Callable[[str], T], show: Callable[[T], Reading]) -> None:
    """Reads {"strings": [...], "passes": n} and writes {"version", "readings", "seconds"}.

    A reading is null where the library refuses the string, whatever it raises.  `seconds` has one figure for each
    pass over all strings, after the one that gave the readings.
    """
    order: dict[str, Any] = json.load(sys.stdin)
    answers, sys.stdout = sys.stdout, sys.stderr  # what a library prints is not the answer

    def attempt(text: str) -> Reading | None:
        try:
            value = parse(text)
        except Exception:  # noqa: BLE001  a peer raises what it likes
            return None
        try:
            return show(value)
        except Exception:  # noqa: BLE001
            return None, None, None

    readings = [attempt(text) for text in order["strings"]]
    seconds = []
    for _ in range(order["passes"]):
        start = time.perf_counter()
        for text in order["strings"]:
            attempt(text)
        seconds.append(time.perf_counter() - start)
    json.dump({"version": version, "readings": readings, "seconds": seconds}, answers)
