"""Numbers that fit digits of which some are unspecified: `15X`, `X2`, `-01XX`."""

from collections.abc import Iterator
from functools import lru_cache


@lru_cache(maxsize=1024)
def fitting(mask: str, low: int, high: int) -> tuple[int, ...]:
    """The two-digit numbers from `low` to `high` that fit `mask`, ascending."""
    return tuple(n for n in range(low, high + 1) if all(m in ("X", d) for m, d in zip(mask, f"{n:02d}", strict=True)))


def years_up(mask: str, since: int | None = None) -> Iterator[int]:
    """The years that fit, ascending, from `since` on.  `-01XX` has a sign of its own: no year fits both signs."""
    body = mask.lstrip("-")
    if body is mask:
        return _up(body, 0 if since is None else max(since, 0))
    return (-size for size in _down(body, 10 ** len(body) - 1 if since is None else -since) if size)


def years_down(mask: str) -> Iterator[int]:
    """The years that fit, descending."""
    body = mask.lstrip("-")
    if body is mask:
        return _down(body, 10 ** len(body) - 1)
    return (-size for size in _up(body, 1))


def _up(mask: str, number: int) -> Iterator[int]:
    found = _next(mask, number)
    while found is not None:
        yield found
        found = _next(mask, found + 1)


def _down(mask: str, number: int) -> Iterator[int]:
    # What descends towards a mask ascends towards its complement to nines.
    top = 10 ** len(mask) - 1
    complement = "".join("X" if digit == "X" else str(9 - int(digit)) for digit in mask)
    return (top - found for found in _up(complement, max(0, top - number))) if number >= 0 else iter(())


def _next(mask: str, number: int) -> int | None:
    """The smallest number of as many digits, at least `number`, that fits."""
    digits = str(number).zfill(len(mask))
    if len(digits) > len(mask):
        return None
    kept = 0
    while kept < len(mask) and mask[kept] in ("X", digits[kept]):
        kept += 1
    if kept == len(mask):
        return number
    for at in range(kept, -1, -1):
        digit = _above(mask[at], digits[at])
        if digit:
            return int(digits[:at] + digit + mask[at + 1 :].replace("X", "0"))
    return None


def _above(allowed: str, digit: str) -> str:
    """The smallest digit over `digit` that is allowed, or nothing."""
    if allowed == "X":
        return "" if digit == "9" else str(int(digit) + 1)
    return allowed if allowed > digit else ""
