"""`witness source`: what a source is, and a person's word for what its file does not say or says wrongly."""

import getpass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bearwitness.cli.meant import now, source_meant, sources_in
from bearwitness.cli.places import dossier_option, to_look_at
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from bearwitness.exchange.source_records import Proposal
    from bearwitness.record import DecisionKind, Description
    from bearwitness.store.access import Writer
    from bearwitness.views import SourceView

_FIELDS = ("title", "author", "date", "publisher", "language", "kind", "about")


def _options(command: "Callable[..., None]") -> "Callable[..., None]":
    """The options that say what a source is."""
    helps = {
        "title": "Its title.",
        "author": "Who wrote it.",
        "date": "The date of the document itself, in EDTF (1942-05, 1942~) or in English words.",
        "publisher": "Who published it.",
        "language": "Its language, as BCP 47 has it (en, fr, de-CH).",
        "kind": "review, biography, obituary, encyclopaedia, letter, memoir, article, record or text.",
        "about": "The title of the work that it reviews.",
    }
    for name in reversed(_FIELDS):
        command = click.option(f"--{name}", help=helps[name])(command)
    return command


@click.command("source")
@click.argument("name", metavar="[ID|TITLE]", required=False)
@dossier_option
@_options
@click.option("--withdraw", is_flag=True, help="Take the last correction back.")
@click.option(
    "--from",
    "bibliography",
    metavar="FILE",
    type=click.Path(path_type=Path, readable=False),
    help="Show what a bibliography (CSL JSON, BibTeX, Zotero RDF) says of the sources that have its titles.",
)
@click.option("--take", is_flag=True, help="Take what --from shows.")
@click.option("--who", help="Who says so; your name on this machine where it is left out.")
def command(name: str | None, named: Place | None, bibliography: Path | None, who: str | None, **given: object) -> None:
    """Show what a source is, or correct it.

    Without a name, every source with its id.  What is corrected is a decision: it stays when the source is read again,
    and --withdraw takes it back.  An empty value ("") says that there is none.  A corrected author is the one whose
    voice the source has.
    """
    place = to_look_at(named)
    if bibliography is not None:
        _from_bibliography(place, bibliography, who, take=bool(given["take"]))
        return
    said = {field: str(value) for field in _FIELDS if (value := given[field]) is not None}
    withdraw = bool(given["withdraw"])
    if name is None:
        if said or withdraw:
            raise click.UsageError("name the source that is meant: `witness source` prints the ids")
        _list(place)
        return
    view = source_meant(place, name)
    if withdraw:
        _decide(place, view.id, "withdraw", None, who)
    elif said:
        _decide(place, view.id, "describe", _description(said), who)
    _show(source_meant(place, view.id))


def _list(place: Place) -> None:
    from bearwitness.views.wording import described

    for view in sources_in(place):
        click.echo(f"{view.id}  {described(view)}")


def _show(view: "SourceView") -> None:
    values = (view.title, view.author, view.edtf, view.publisher, view.language, view.kind, view.about)
    click.echo(view.id)
    for field, value in zip(_FIELDS, values, strict=True):
        click.echo(f"  {field:<10} {value or '–'}")
    click.echo(f"  {'pages':<10} {view.pages or 'none known'}")


def _description(said: dict[str, str]) -> "Description":
    from bearwitness.exchange.works_reading import dated
    from bearwitness.record import Description

    if said.get("date"):
        said["date"] = dated(said["date"]) or said["date"]
    return Description(**said)


def _decide(place: Place, source: str, kind: "DecisionKind", said: "Description | None", who: str | None) -> None:
    from bearwitness.store.access import open_for_writing

    with open_for_writing(place) as writer:
        _log(writer, source, kind, said, who)
        _match(writer)


def _log(writer: "Writer", source: str, kind: "DecisionKind", said: "Description | None", who: str | None) -> None:
    from bearwitness.record import Decision
    from bearwitness.store.rows import as_json

    content = as_json(said) if said is not None else ""
    at = now()
    writer.decide(Decision(kind=kind, subject=source, content=content, who=who or getpass.getuser(), at=at))


def _match(writer: "Writer") -> None:
    """Lets the matcher look at the people whom a description names."""
    from bearwitness.archive.intake import MATCHER
    from bearwitness.identity.matching.suggest import suggest_matches

    writer.put_matches(MATCHER, suggest_matches(writer.members(), writer.own_assertions()))


def _from_bibliography(place: Place, file: Path, who: str | None, *, take: bool) -> None:
    from bearwitness.cli.importing import bytes_of
    from bearwitness.exchange.source_records import proposals, records_in
    from bearwitness.store.access import open_for_writing

    found = proposals(sources_in(place), records_in(bytes_of(file), str(file)))
    for proposal in found:
        _print(proposal)
    if not found:
        click.echo("no record says more of a source whose title it has")
    elif not take:
        click.echo("nothing is changed; --take takes this over")
    else:
        with open_for_writing(place) as writer:
            for proposal in found:
                _log(writer, proposal.source.id, "describe", proposal.description, who)
            _match(writer)


def _print(proposal: "Proposal") -> None:
    click.echo(f"{proposal.source.id}  {proposal.source.title}")
    for field in _FIELDS:
        value = getattr(proposal.description, field)
        if value is not None:
            click.echo(f"  {field:<10} {value}")
