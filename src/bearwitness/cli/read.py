"""`witness read`: texts become a dossier."""

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
def command(
    paths: tuple[Path, ...], named: Place | None, jobs: int | None, cluster: str | None, reader: str | None
) -> int:
    """Read texts into a dossier.

    Plain text, Markdown and saved web pages are read; a folder is read with all its folders.  A file that was read
    before by the same reader is passed over, so that what was stopped is gone on with.  What somebody decided stays,
    whatever is read afterwards.

    However many processes read, and in whatever order, the dossier holds the same.  Exits 3 where some of several
    files could not be read; the others are kept.

    A reader of your own, a spaCy pipeline or a model behind an address on this machine, is believed only where its words
    stand in the text; what it says without them is reported as a problem.
    """
    from bearwitness.archive.intake import take_in
    from bearwitness.cli.progress import shown
    from bearwitness.cli.summary import print_summary

    place = to_write(named)
    with shown() as watch:
        taken = take_in(paths, place, _workforce(jobs, cluster, reader), watch)
    print_summary(place, taken)
    return IN_PART if taken.unread else 0


def _workforce(jobs: int | None, cluster: str | None, reader: str | None) -> "Workforce":
    from bearwitness.archive.local import Processes
    from bearwitness.readers.named import DEFAULT

    named = reader if reader is not None else DEFAULT
    if cluster is None:
        return Processes(jobs, named)
    if jobs is not None:
        raise click.UsageError("--jobs is for this machine; a cluster has its own number of workers")
    from bearwitness.archive.cluster import Cluster

    return Cluster(cluster, named)
