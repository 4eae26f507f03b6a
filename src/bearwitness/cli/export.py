"""`witness export`: a dossier, or a life from it, in another format, and what that format could not carry."""

from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

import click
import msgspec

from bearwitness.cli.errors import NothingToShowError, OutputExistsError
from bearwitness.cli.output import STANDARD_OUTPUT, explained, opened
from bearwitness.cli.places import ENDING, dossier_option, to_look_at
from bearwitness.exchange.formats import FORMATS, Format
from bearwitness.exchange.losses import Losses
from bearwitness.store.place import Place

_COLUMN = max(len(name) for name in FORMATS) + 2


def _help() -> str:
    groups = {"The whole dossier:": "dossier", "The life of NAME:": "life"}
    listed = "\n\n".join(
        "\n".join(["\b", title, *(f"  {f.name:<{_COLUMN}}{f.says}" for f in FORMATS.values() if f.of == of)])
        for title, of in groups.items()
    )
    return f"""Write the dossier, or a life from it, in another format.

{listed}

NAME is any name of the person; without one, the life that the dossier tells most of is written.  Where no file is
named, json goes to standard output, and every other format to a file that has the name of the dossier; a folder that
is there already is brought up to date.

What the format could not carry is told afterwards, kind by kind, with its count.
"""


class ExportReport(msgspec.Struct, frozen=True):
    """What was written where, and what of the dossier is not in it."""

    format: str
    output: str
    lost: Losses


@click.command("export", help=_help())
@click.argument("form", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.argument("name", nargs=-1)
@dossier_option
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, readable=False), help="The file to write; - is standard output."
)
@click.option("--json", "as_json", is_flag=True, help="Print what was not carried as JSON.")
@click.option(
    "--style",
    metavar="FILE.csl",
    type=click.Path(path_type=Path, readable=False),
    help="references: the CSL style; without it a plain one.",
)
@click.option("--suggested", is_flag=True, help="quickstatements: also what nobody has accepted yet.")
def command(
    form: str, name: tuple[str, ...], named: Place | None, output: Path | None, *, as_json: bool, **given: object
) -> None:
    """Writes, then reports; the words that a user sees are made by `_help`."""
    chosen = FORMATS[form]
    options = {option: value for option, value in given.items() if value}
    for option in options:
        if option not in chosen.options:
            raise click.UsageError(f"{form} has no --{option}")
    place = to_look_at(named)
    if chosen.of == "dossier" and name:
        raise click.UsageError(f"{form} is of the whole dossier; leave the name out")
    if output is not None and output.suffix == ENDING:
        raise click.UsageError(f"{output} would be no dossier; give the file another ending")
    target = output if output is not None else STANDARD_OUTPUT if form == "json" else _default(place, chosen)
    if as_json and target == STANDARD_OUTPUT:
        raise click.UsageError("--json prints to standard output; name a file for the export with -o")
    if chosen.into == "folder":
        lost = _fill(chosen, place, target)
    else:
        with opened(target) as out:
            lost = _write(chosen, place, " ".join(name), out, options)
    _report(ExportReport(form, str(target), lost), as_json=as_json)


def _fill(chosen: Format, place: Place, folder: Path) -> Losses:
    from bearwitness.exchange.worked_out import WorkedOut
    from bearwitness.store.access import open_for_reading

    if folder == STANDARD_OUTPUT or (folder.exists() and not folder.is_dir()):
        raise click.UsageError(f"{chosen.name} is a folder; name one with -o")
    with open_for_reading(place) as reader, reader.snapshot() as now, explained(folder):
        return chosen.write_folder(WorkedOut(now), folder)


def _write(chosen: Format, place: Place, name: str, out: BinaryIO, options: Mapping[str, object]) -> Losses:
    from bearwitness.cli.naming import meant
    from bearwitness.exchange.holdings import held
    from bearwitness.exchange.worked_out import WorkedOut
    from bearwitness.store.access import open_for_reading
    from bearwitness.views import main_subject

    with open_for_reading(place) as reader, reader.snapshot() as now:
        if chosen.of == "dossier":
            return chosen.write_dossier(WorkedOut(now), out, **options)
        whole = held(WorkedOut(now))
        person = meant(whole.record(), name).id if name else main_subject(whole.record())
        if person is None:
            raise NothingToShowError(place)
        return chosen.write_life(whole, out, person)


def _default(place: Place, chosen: Format) -> Path:
    found = Path(f"{place.stem}{chosen.ending}")
    if found.exists() and chosen.into == "file":
        raise OutputExistsError(found)
    return found


def _report(report: ExportReport, *, as_json: bool) -> None:
    if as_json:
        from bearwitness.cli.printing import print_json

        print_json(report)
        return
    if report.output != str(STANDARD_OUTPUT):
        click.echo(f"wrote {click.format_filename(report.output)}", err=True)
    if report.lost:
        click.echo("what is left out of it, wholly or in part:", err=True)
    for loss in report.lost:
        click.echo(f"  {loss.sentence}", err=True)
