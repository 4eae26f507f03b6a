"""`witness export`: a dossier, or a life from it, in another format."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click

from bearwitness.cli.errors import OutputError, OutputExistsError
from bearwitness.cli.places import ENDING, dossier_option, to_look_at

STANDARD_OUTPUT = Path("-")


@click.command("export")
@click.argument("form", metavar="json|docx|html", type=click.Choice(["json", "docx", "html"]))
@click.argument("name", nargs=-1)
@dossier_option
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, readable=False), help="The file to write; - is standard output."
)
def command(form: str, name: tuple[str, ...], named: Path | None, output: Path | None) -> None:
    r"""Write the dossier, or a life from it, in another format.

    \b
    json   the whole dossier, to standard output where no file is named
    docx   the chronology of NAME as a Word document with footnotes
    html   the life of NAME as one page that opens from disk

    NAME is any name of the person; without one, the life that the dossier tells most of is written.  Where no file is
    named for docx and html it has the name of the dossier.
    """
    place = to_look_at(named)
    if form == "json" and name:
        raise click.UsageError("json is of the whole dossier; leave the name out")
    if output is not None and output.suffix == ENDING:
        raise click.UsageError(f"{output} would be no dossier; give the file another ending")
    target = output if output is not None else STANDARD_OUTPUT if form == "json" else _default(place, form)
    write = {"json": _json, "docx": _docx, "html": _html}[form]
    with _opened(target) as out:
        write(place, " ".join(name), out)
    if target != STANDARD_OUTPUT:
        click.echo(f"wrote {click.format_filename(target)}", err=True)


def _json(place: Path, _: str, out: BinaryIO) -> None:
    from bearwitness.exchange.dossier_json import write
    from bearwitness.store.access import open_for_reading

    with open_for_reading(place) as reader, reader.snapshot() as now:
        write(now, out)


def _docx(place: Path, name: str, out: BinaryIO) -> None:
    from bearwitness.cli.show import told
    from bearwitness.exchange.docx import to_docx
    from bearwitness.views import life

    out.write(to_docx(life(*told(place, name))))


def _html(place: Path, name: str, out: BinaryIO) -> None:
    from bearwitness.cli.show import told
    from bearwitness.site import life_page
    from bearwitness.views import life

    record, person = told(place, name)
    out.write(life_page(record, life(record, person)).encode())


def _default(place: Path, form: str) -> Path:
    found = Path(f"{place.stem}.{form}")
    if found.exists():
        raise OutputExistsError(found)
    return found


@contextmanager
def _opened(target: Path) -> Iterator[BinaryIO]:
    """The output to write to: standard output, or a file that is there whole afterwards or as it was before."""
    if target == STANDARD_OUTPUT:
        yield sys.stdout.buffer
        return
    if target.exists() and not target.is_file():
        with _explained(target), target.open("wb") as out:
            yield out
        return
    new = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with _explained(target):
            with new.open("wb") as out:
                yield out
            new.replace(target)
    finally:
        new.unlink(missing_ok=True)


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(target, error.strerror or type(error).__name__) from error
