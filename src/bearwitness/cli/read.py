"""`witness read`: texts become a dossier."""

import getpass
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bearwitness.cli.places import dossier_option, to_write
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.archive.workforce import Workforce

IN_PART = 3
"""The exit code where some of several files could not be read, and the others were kept."""


@click.command("read")
@click.argument(
    "paths", metavar="FILE|FOLDER...", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False)
)
@dossier_option
@click.option("--jobs", type=click.IntRange(min=1), help="How many processes read; without it as many as help.")
@click.option("--cluster", metavar="ADDRESS", help="Read on the Dask cluster at that address.")
@click.option("--reader", metavar="NAME", help="rules, learned, spacy:PIPELINE, or http://localhost:PORT/v1#MODEL.")
@click.option(
    "--replaces",
    metavar="ID|TITLE",
    help="The source that the one file named is a corrected version of: decisions go over to its words.",
)
@click.option("--who", help="Who says so; your name on this machine where it is left out.")
def command(paths: tuple[Path, ...], named: Place | None, **given: str | int | None) -> int:
    """Read texts into a dossier.

    PDF, Word, OpenDocument, RTF, EPUB, web pages, TEI, Markdown, plain text and recognised pages are read, and scans
    where Tesseract is installed; a folder is read with all its folders.  A file that was read before by the same reader
    is passed over, so that what was stopped is gone on with.  What somebody decided stays, whatever is read afterwards.

    With --replaces, a corrected or newly recognised file takes the place of an older version.  What was decided goes
    over where its exact words stand, and only there; what moved is listed, and what could not be found is told and
    stays with the old text.

    However many processes read, and in whatever order, the dossier holds the same.  Exits 3 where some of several
    files could not be read; the others are kept.

    A reader of your own, a spaCy pipeline or a model behind an address on this machine, is believed only where its words
    stand in the text; what it says without them is reported as a problem.
    """
    from bearwitness.archive.intake import take_in
    from bearwitness.cli.progress import shown
    from bearwitness.cli.summary import print_summary

    place = to_write(named)
    if given["replaces"] is not None:
        return _instead(paths, place, given)
    with shown() as watch:
        taken = take_in(paths, place, _workforce(given), watch)
    print_summary(place, taken)
    return IN_PART if taken.unread else 0


def _instead(paths: tuple[Path, ...], place: Place, given: Mapping[str, str | int | None]) -> int:
    """Reads a file in the place of an older version, and lists what became of the decisions on that."""
    from bearwitness.archive.replacing import take_in_instead
    from bearwitness.cli.meant import now, source_meant
    from bearwitness.cli.moving import print_moved
    from bearwitness.cli.summary import print_summary
    from bearwitness.store.carrying import Author

    if len(paths) != 1 or paths[0].is_dir():
        raise click.UsageError("--replaces takes one file")
    source = source_meant(place, str(given["replaces"]))
    author = Author(str(given["who"] or getpass.getuser()), now())
    taken, moved = take_in_instead(paths[0], place, source.id, author, _reader(given))
    print_summary(place, taken)
    print_moved(moved, source.title)
    return 0


def _reader(given: Mapping[str, str | int | None]) -> str:
    from bearwitness.readers.named import DEFAULT

    return str(given["reader"]) if given["reader"] is not None else DEFAULT


def _workforce(given: Mapping[str, str | int | None]) -> "Workforce":
    from bearwitness.archive.local import Processes

    jobs, cluster = given["jobs"], given["cluster"]
    if cluster is None:
        return Processes(int(jobs) if jobs is not None else None, _reader(given))
    if jobs is not None:
        raise click.UsageError("--jobs is for this machine; a cluster has its own number of workers")
    from bearwitness.archive.cluster import Cluster

    return Cluster(str(cluster), _reader(given))
