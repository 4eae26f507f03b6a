"""`witness same`: two are one."""

import click
import msgspec

from bearwitness.cli.identities import Deciding, decide, deciding
from bearwitness.store.place import Place


@click.command("same")
@deciding
def command(first: str, second: str, named: Place | None, **given: object) -> None:
    """Decide that two people, places or works are one.

    Each is given by a name or by the id that `witness show identities` prints.  All that is told of the one is then
    told of both, and comes apart again with --undo.  It is logged, and no reading or matching takes it back.

    The second may be the address of an authority file (https://…, as `witness reconcile` prints it): it is kept with
    the entry, and every format that can carry it does.
    """
    decide("same", first, second, named, msgspec.convert(given, Deciding))
