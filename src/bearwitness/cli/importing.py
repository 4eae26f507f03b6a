"""`witness import`: an exchange file, or a folder of plain files, is taken into a dossier."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bearwitness.cli.places import dossier_option, to_write

if TYPE_CHECKING:
    from bearwitness.record import Dossier


@click.command("import")
@click.argument("file", metavar="FILE.json|FOLDER", type=click.Path(path_type=Path, readable=False))
@dossier_option
def command(file: Path, named: Path | None) -> None:
    """Take a dossier exchange file, or a folder that `witness export folder` wrote, into a dossier.

    Its sources take the place of the same sources; what was accepted or rejected in it is logged as decided by the
    import, where nobody had decided here.  A file in which an anchor or a reference does not hold is refused whole.
    """
    from bearwitness.cli.summary import print_holdings
    from bearwitness.store.access import open_for_writing

    place = to_write(named)
    dossier = _dossier(file)
    made = not place.exists()
    done = False
    try:
        with open_for_writing(place) as writer:
            writer.absorb(dossier, f"import of {file.name}", datetime.now(UTC).isoformat(timespec="seconds"))
        done = True
    finally:
        if made and not done:
            place.unlink(missing_ok=True)
    click.echo(f"{click.format_filename(place)}: took in {click.format_filename(file)}")
    print_holdings(place)


def _dossier(file: Path) -> "Dossier":
    from bearwitness.exchange.dossier_json import decoded
    from bearwitness.exchange.folder_reading import read_folder

    return read_folder(file) if file.is_dir() else decoded(_bytes_of(file), str(file))


def _bytes_of(file: Path) -> bytes:
    from bearwitness.exchange.errors import UnreadableExchangeFileError

    try:
        return file.read_bytes()
    except OSError as error:
        raise UnreadableExchangeFileError(str(file), error.strerror or "unknown reason") from error
