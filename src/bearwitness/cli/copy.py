"""`witness copy`: a dossier from a file to a server, or back."""

import click

from bearwitness.cli.places import PlaceOption, printable, to_look_at, to_write
from bearwitness.store.place import Place


@click.command("copy")
@click.argument("source", metavar="FROM", type=PlaceOption())
@click.argument("target", metavar="TO", type=PlaceOption())
def command(source: Place, target: Place) -> None:
    """Copy a dossier whole: from a file to a database, back, or to another file.

    FROM and TO are files or databases (postgresql://…); TO must be new or empty.  Everything is copied, the log of
    decisions with its numbers.  A file that cannot be
    filled is taken away again.
    """
    from bearwitness.cli.summary import print_holdings
    from bearwitness.store.moving import copy_dossier

    here, there = to_look_at(source), to_write(target)
    copy_dossier(here, there)
    click.echo(f"{printable(there)}: copied from {printable(here)}")
    print_holdings(there)
