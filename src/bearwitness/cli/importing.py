"""`witness import`: an exchange file, a folder of plain files, or records of another program are taken in."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bearwitness.cli.places import dossier_option, printable, to_write
from bearwitness.store.place import Place, is_new_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bearwitness.record import Dossier, Reading

_BEFORE_JSON = b"\xef\xbb\xbf \t\r\n"


@click.command("import")
@click.argument("file", metavar="FILE|FOLDER", type=click.Path(path_type=Path, readable=False))
@dossier_option
@click.option("--person", default="", help="Whose chronology it is, where its rows do not say.")
@click.option(
    "--columns",
    default="",
    metavar="guessed|date=1,event=2,…",
    help="What the columns of a table are: date, until, event, place, person, with, type, source, page.",
)
def command(file: Path, named: Place | None, person: str, columns: str) -> None:
    """Take what another dossier or another program holds into a dossier.

    \b
    a dossier exchange file (.json), or a folder that `witness export folder` wrote
    a family tree in GEDCOM 5.5, 5.5.1 or 7 (.ged), GEDCOM X (.json) or GLX (.glx, YAML)
    a bibliography in CSL JSON or RDF, as Zotero writes it, or in BibTeX (.json, .rdf, .bib)
    a chronology in CSV, Excel or Word (.csv, .xlsx, .docx)
    lists of people, groups and places in TEI (.xml), factoids in IPIF (.json)
    W3C Web Annotations (.jsonld), UIMA CAS JSON (.json, or many in a .zip)

    The sources of a dossier take the place of the same sources; what was accepted or rejected in it is logged as
    decided by the import, where nobody had decided here.  A file in which an anchor or a reference does not hold is
    refused whole.

    What the records of another program say becomes statements of that file, anchored in its lines.  Which column of a
    table is what is guessed and shown; nothing is taken in before it is confirmed with --columns.
    """  # noqa: D301 - click keeps the lines apart behind that sign
    from bearwitness.exchange.records.known import Wanted, readings_of
    from bearwitness.store.bulk import no_collecting

    place = to_write(named)
    wanted = Wanted(person=person, columns=columns, show=click.echo)
    with no_collecting():
        data = None if file.is_dir() else bytes_of(file)
        readings = tuple(readings_of(data, file, wanted)) if data is not None else ()
        if readings:
            _take_in_readings(readings, file, place)
        else:
            _take_in_dossier(_dossier(data, file), file, place)


def _take_in_readings(readings: "Sequence[Reading]", file: Path, place: Place) -> None:
    from bearwitness.archive.intake import take_in_readings
    from bearwitness.cli.summary import print_summary

    print_summary(place, take_in_readings(readings, file, place))


def _take_in_dossier(dossier: "Dossier", file: Path, place: Place) -> None:
    from bearwitness.cli.summary import print_holdings
    from bearwitness.store.access import open_for_writing, take_away_if_empty

    made, done = is_new_file(place), False
    try:
        with open_for_writing(place) as writer:
            writer.absorb(dossier, f"import of {file.name}", datetime.now(UTC).isoformat(timespec="seconds"))
        done = True
    finally:
        if made and not done:
            take_away_if_empty(place)
    click.echo(f"{printable(place)}: took in {click.format_filename(file)}")
    print_holdings(place)


def _dossier(data: bytes | None, file: Path) -> "Dossier":
    from bearwitness.exchange.dossier_json import decoded
    from bearwitness.exchange.errors import NoRecordsError
    from bearwitness.exchange.folder_reading import read_folder

    if data is None:
        return read_folder(file)
    if data.strip() and data.lstrip(_BEFORE_JSON)[:1] not in b"{[":
        raise NoRecordsError(str(file))
    return decoded(data, str(file))


def bytes_of(file: Path) -> bytes:
    """The content of a file; ExchangeError where it cannot be read, or is too large."""
    from bearwitness.exchange.errors import TooLargeExchangeFileError, UnreadableExchangeFileError
    from bearwitness.sources.limits import MOST_DOCUMENT_BYTES

    try:
        size = file.stat().st_size
        if size > MOST_DOCUMENT_BYTES:
            raise TooLargeExchangeFileError(str(file), size, MOST_DOCUMENT_BYTES)
        return file.read_bytes()
    except OSError as error:
        raise UnreadableExchangeFileError(str(file), error.strerror or "unknown reason") from error
