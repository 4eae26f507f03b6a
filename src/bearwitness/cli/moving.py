"""What became of decisions when a file took the place of another version of it."""

from collections.abc import Sequence

import click

from bearwitness.store.carrying import Moved
from bearwitness.views.lookup import plain


def print_moved(moved: Sequence[Moved], old: str) -> None:
    """Prints a line for each decision, those that could not go over on standard error."""
    for each in moved:
        what = f"{each.status} {each.type} on “{plain(each.words)}”"
        if each.after is not None:
            click.echo(f"  carried over: {what}, from {each.before.start} to {each.after.start}")
        else:
            click.echo(
                f"not carried over: {what} (at {each.before.start}): its words are not in the new text, or not at "
                f"one sure place; it stays with {old}",
                err=True,
            )
    if not moved:
        click.echo("  no decision rests on the old text")
