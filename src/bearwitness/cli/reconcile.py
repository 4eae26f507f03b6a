"""`witness reconcile`: what an authority file knows under a name, asked of a service that the user names."""

from typing import TYPE_CHECKING

import click

from bearwitness.cli.places import dossier_option, to_look_at
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.authorities.reconciliation import Candidate


@click.command("reconcile")
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@dossier_option
@click.option("--at", "address", required=True, metavar="URL", help="The address of the reconciliation service.")
@click.option("--type", "kind", default="", help="A type as the service has it, such as Q5 for people in Wikidata.")
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 50), help="Show no more than this.")
def command(names: tuple[str, ...], named: Place | None, address: str, kind: str, limit: int) -> None:
    """Ask an authority file who or what is known under the names of a dossier.

    This is the one command that goes over the network, and only to the address that you give: a service of the
    Reconciliation API, as Wikidata, VIAF, GND and GeoNames are asked through OpenRefine.  Only the names are sent.  Nothing
    is changed; which of the candidates is meant is for you to say.
    """
    from bearwitness.authorities.reconciliation import Service
    from bearwitness.cli.naming import meant
    from bearwitness.store.access import open_for_reading

    service = Service(address)
    with open_for_reading(to_look_at(named)) as reader:
        record = reader.record()
    labels = [meant(record, name).label for name in names]
    for label, found in zip(labels, service.candidates(labels, kind=kind, limit=limit), strict=True):
        _print(label, found)


def _print(label: str, found: "tuple[Candidate, ...]") -> None:
    from bearwitness.cli.printing import print_lines, width
    from bearwitness.views.lookup import plain
    from bearwitness.views.wrapping import hanging

    print_lines(hanging("", plain(label) if found else f"{plain(label)}: nothing found", width(), "heading"))
    for each in found:
        described = f", {each.description}" if each.description else ""
        sure = ", sure" if each.sure else ""
        where = each.link or each.id
        print_lines(hanging("    ", plain(f"{each.name}{described} ({each.score:g}{sure}) {where}"), width(), "line"))
