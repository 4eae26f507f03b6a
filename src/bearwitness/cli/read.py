"""`witness read`: texts become a dossier."""

from pathlib import Path

import click

from bearwitness.cli.places import dossier_option, to_write


@click.command("read")
@click.argument(
    "paths", metavar="FILE|FOLDER...", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False)
)
@dossier_option
def command(paths: tuple[Path, ...], named: Path | None) -> None:
    """Read texts into a dossier.

    Plain text, Markdown and saved web pages are read; a folder is read with all its folders.  A file that was read
    before by the same reader is passed over.  What somebody decided stays, whatever is read afterwards.
    """
    from bearwitness.cli.intake import take_in
    from bearwitness.cli.summary import print_summary

    place = to_write(named)
    print_summary(place, take_in(paths, place))
