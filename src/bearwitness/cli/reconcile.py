"""`witness reconcile`: what an authority file knows under a name, asked of a service that the user names."""

from typing import TYPE_CHECKING

import click
import msgspec

from bearwitness.cli.errors import NoSuchCandidateError
from bearwitness.cli.people import who_option
from bearwitness.cli.places import dossier_option, to_look_at
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bearwitness.authorities.reconciliation import Candidate


class Asking(msgspec.Struct, frozen=True):
    """What the service is asked, as a user gives it."""

    address: str
    kind: str = ""
    limit: int = 5


@click.command("reconcile")
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@dossier_option
@click.option("--at", "address", required=True, metavar="URL", help="The address of the reconciliation service.")
@click.option("--type", "kind", default="", help="A type as the service has it, such as Q5 for people in Wikidata.")
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1, 50), help="Show no more than this.")
@click.option("--keep", "chosen", metavar="ID", help="Keep the candidate of that id as the one who is meant.")
@who_option
def command(names: tuple[str, ...], named: Place | None, chosen: str | None, who: str, **given: object) -> None:
    """Ask an authority file who or what is known under the names of a dossier.

    This is the one command that goes over the network, and only to the address that you give: a service of the
    Reconciliation API, as Wikidata, VIAF, GND and GeoNames are asked through OpenRefine.  Only the names are sent.  Which
    of the candidates is meant is for you to say: nothing is changed, but with --keep the address of the one that you
    choose is kept with the NAME, as a decision; `witness same NAME ADDRESS --undo` takes it back.
    """
    from bearwitness.authorities.reconciliation import Service
    from bearwitness.cli.naming import meant
    from bearwitness.store.access import open_for_reading

    asking = msgspec.convert(given, Asking)
    if chosen is not None and len(names) > 1:
        raise click.UsageError("--keep is for one NAME")
    service, place = Service(asking.address), to_look_at(named)
    with open_for_reading(place) as reader:
        record = reader.record()
    entities = [meant(record, name) for name in names]
    labels = [entity.label for entity in entities]
    answers = service.candidates(labels, kind=asking.kind, limit=asking.limit)
    if chosen is not None:
        _keep(place, entities[0].id, _chosen(answers[0], chosen), who)
        return
    for label, found in zip(labels, answers, strict=True):
        _print(label, found)


def _chosen(found: "Sequence[Candidate]", identifier: str) -> str:
    """The address of the candidate of that id."""
    for each in found:
        if each.id == identifier and each.address:
            return each.address
    raise NoSuchCandidateError(identifier, [each.id for each in found])


def _keep(place: Place, entity: str, address: str, who: str) -> None:
    from bearwitness.cli.moment import now
    from bearwitness.record import Decision
    from bearwitness.store.access import open_for_writing

    with open_for_writing(place) as writer:
        writer.decide(Decision(kind="same", subject=entity, other=address, who=who, at=now()))
    click.echo(f"kept {address} under the name {who}")


def _print(label: str, found: "tuple[Candidate, ...]") -> None:
    from bearwitness.cli.printing import print_lines, width
    from bearwitness.views.lookup import plain
    from bearwitness.views.wrapping import hanging

    print_lines(hanging("", plain(label) if found else f"{plain(label)}: nothing found", width(), "heading"))
    for each in found:
        described = f", {each.description}" if each.description else ""
        sure = ", sure" if each.sure else ""
        where = f"{each.id} {each.link}".strip()
        print_lines(hanging("    ", plain(f"{each.name}{described} ({each.score:g}{sure}) {where}"), width(), "line"))
