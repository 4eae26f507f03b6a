"""`witness different`: two are two."""

import click
import msgspec

from bearwitness.cli.identities import Deciding, decide, deciding
from bearwitness.store.place import Place


@click.command("different")
@deciding
@click.option("--possibly", is_flag=True, help="Keep them apart, but as possibly the same.")
def command(first: str, second: str, named: Place | None, **given: object) -> None:
    """Decide that two people, places or works are not one.

    Each is given by a name or by the id that `witness show identities` prints; the entries of somebody who was taken
    for one by mistake are given by their ids.  They are then never joined, not even through a third.  It is logged,
    and --undo takes it back.
    """
    how = msgspec.convert(given, Deciding)
    decide("possibly same" if how.possibly else "different", first, second, named, how)
