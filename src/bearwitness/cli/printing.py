"""Lines to the terminal: styled where it is one, plain where it is a file or a pipe."""

import shutil
import sys
from collections.abc import Iterable

import click
import msgspec

from bearwitness.views import Printed

_NARROWEST, _WIDEST, _UNKNOWN = 40, 100, 80
_STYLES: dict[str, dict[str, bool]] = {
    "title": {"bold": True, "underline": True},
    "heading": {"bold": True},
    "line": {},
    "note": {"dim": True},
    "plain": {},
}


def width() -> int:
    """How many columns to print in: those of the terminal within reason, 80 where there is none."""
    if not sys.stdout.isatty():
        return _UNKNOWN
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_UNKNOWN, 24)).columns))


def print_lines(lines: Iterable[Printed]) -> None:
    """Prints lines as a view has laid them out."""
    for line in lines:
        click.echo(click.style(line.text, **_STYLES[line.style]) if line.text else "")


def print_json(value: object) -> None:
    """Prints a value as JSON for another program, two blanks a level."""
    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2))
