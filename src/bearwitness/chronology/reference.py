"""The tables of `docs/chronology.md`, made from the data: `python -m bearwitness.chronology.reference`."""

import sys
from collections.abc import Iterable

from bearwitness.chronology.manner import HAPPENINGS
from bearwitness.chronology.rules import RULES
from bearwitness.record import KINDS


def rules_table() -> str:
    """The rules of life, a line each, as a Markdown table."""
    rows = ((f"`{rule.name}`", rule.says, "off" if rule.usual else "on") for rule in RULES)
    return _table(("rule", "it says", "unless switched"), rows)


def types_table() -> str:
    """How each type of assertion happens in time and whose lives bound it, as a Markdown table."""
    happenings = ((kind.name, HAPPENINGS[kind.name]) for kind in KINDS)
    rows = ((name, how.manner, ", ".join(how.alive) or "–", ", ".join(how.born) or "–") for name, how in happenings)
    return _table(("type", "happens as", "alive", "born"), rows)


def page() -> str:
    """Both tables."""
    return f"{rules_table()}\n\n{types_table()}\n"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ("---",) * len(head), *rows))


if __name__ == "__main__":
    sys.stdout.write(page())
