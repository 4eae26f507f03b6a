"""What a dossier holds, in a few lines, after something was taken in."""

from collections.abc import Iterable

import click

from bearwitness.archive.intake import Taken
from bearwitness.cli.places import printable
from bearwitness.record import Problem
from bearwitness.store.access import open_for_reading
from bearwitness.store.place import Place
from bearwitness.store.values import Summary
from bearwitness.views.lookup import plain

_MOST_PROBLEMS = 10


def print_summary(place: Place, taken: Taken) -> None:
    """Prints what became of the files and what the dossier holds now, and on standard error what was wrong."""
    click.echo(_became(place, taken))
    print_holdings(place)
    print_problems((*taken.unread, *taken.doubts))


def print_holdings(place: Place) -> None:
    """Prints how much of each kind the dossier holds."""
    with open_for_reading(place) as reader:
        summary = reader.summary()
    for name in Summary.__struct_fields__:
        click.echo(f"  {name.replace('_', ' '):<12} {getattr(summary, name):>6}")


def print_problems(problems: Iterable[Problem]) -> None:
    """Prints problems on standard error, a line each, the first of them where they are many."""
    found = list(problems)
    for problem in found[:_MOST_PROBLEMS]:
        click.echo(plain(problem.message), err=True)
    if len(found) > _MOST_PROBLEMS:
        click.echo(f"and {len(found) - _MOST_PROBLEMS} more", err=True)


def _became(place: Place, taken: Taken) -> str:
    counts = (
        (taken.read, "read"),
        (taken.unchanged, "read before"),
        (len(taken.unread), "not read"),
    )
    told = ", ".join(f"{count} {what}" for count, what in counts if count)
    return f"{printable(place)}: {told}"
