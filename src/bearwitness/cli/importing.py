"""`witness import`: an exchange file, a folder of plain files, or records of another program are taken in."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bearwitness.cli.places import dossier_option, printable, to_write
from bearwitness.store.place import Place, is_new_file

if TYPE_CHECKING:
    from bearwitness.record import Dossier, Reading


@click.command("import")
@click.argument("file", metavar="FILE|FOLDER", type=click.Path(path_type=Path, readable=False))
@dossier_option
def command(file: Path, named: Place | None) -> None:
    r"""Take what another dossier or another program holds into a dossier.

    \b
    a dossier exchange file (.json), or a folder that `witness export folder` wrote
    a family tree in GEDCOM 5.5, 5.5.1 or 7 (.ged)
    a bibliography in CSL JSON or RDF, as Zotero writes it, or in BibTeX (.json, .rdf, .bib)

    The sources of a dossier take the place of the same sources; what was accepted or rejected in it is logged as
    decided by the import, where nobody had decided here.  A file in which an anchor or a reference does not hold is
    refused whole.

    What the records of another program say becomes statements of that file, anchored in its lines.
    """
    place = to_write(named)
    data = None if file.is_dir() else bytes_of(file)
    reading = _reading(data, file) if data is not None else None
    if reading is not None:
        _take_in_reading(reading, file, place)
    else:
        _take_in_dossier(_dossier(data, file), file, place)


def _take_in_reading(reading: "Reading", file: Path, place: Place) -> None:
    from bearwitness.archive.intake import take_in_reading
    from bearwitness.cli.summary import print_summary

    print_summary(place, take_in_reading(reading, file, place))


def _take_in_dossier(dossier: "Dossier", file: Path, place: Place) -> None:
    from bearwitness.cli.summary import print_holdings
    from bearwitness.store.access import open_for_writing

    made = is_new_file(place)
    done = False
    try:
        with open_for_writing(place) as writer:
            writer.absorb(dossier, f"import of {file.name}", datetime.now(UTC).isoformat(timespec="seconds"))
        done = True
    finally:
        if made and not done and isinstance(place, Path):
            place.unlink(missing_ok=True)
    click.echo(f"{printable(place)}: took in {click.format_filename(file)}")
    print_holdings(place)


def _reading(data: bytes, file: Path) -> "Reading | None":
    """What the file says, where it is one of records; None where it is not."""
    from bearwitness.exchange.bibtex_reading import looks_like_bibtex, read_bibtex
    from bearwitness.exchange.csl_reading import looks_like_csl, read_csl
    from bearwitness.exchange.gedcom.parsing import looks_like_gedcom
    from bearwitness.exchange.gedcom.reading import read_gedcom
    from bearwitness.exchange.zotero_reading import looks_like_zotero, read_zotero

    if looks_like_gedcom(data):
        return read_gedcom(data, file.stem)
    if looks_like_csl(data):
        return read_csl(data, str(file))
    if looks_like_zotero(data):
        return read_zotero(data, file.stem)
    return read_bibtex(data, file.stem) if looks_like_bibtex(data) else None


def _dossier(data: bytes | None, file: Path) -> "Dossier":
    from bearwitness.exchange.dossier_json import decoded
    from bearwitness.exchange.folder_reading import read_folder

    return decoded(data, str(file)) if data is not None else read_folder(file)


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
