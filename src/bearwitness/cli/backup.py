"""`witness backup`: a dossier is copied as it is at this moment, and the copy is proved."""

from pathlib import Path

import click

from bearwitness.cli.places import PlaceOption, printable, to_look_at
from bearwitness.store.place import Place


@click.command("backup")
@click.argument("named", metavar="[DOSSIER]", required=False, type=PlaceOption())
@click.option("-o", "output", metavar="FILE", required=True, type=click.Path(path_type=Path), help="The file to make.")
def command(named: Place | None, output: Path) -> int:
    """Copy a dossier as it is at this moment into a new file, and prove the copy.

    Others may go on reading and writing meanwhile.  A dossier on a server becomes a file, which is a dossier like any
    other.  Exits 1 where anything in the copy is not as it must be.
    """
    from bearwitness.cli.errors import OutputExistsError
    from bearwitness.store.moving import back_up
    from bearwitness.views.lookup import plain

    if output.exists():
        raise OutputExistsError(output)
    place = to_look_at(named)
    problems = back_up(place, output)
    for problem in problems:
        click.echo(f"{problem.kind}: {plain(problem.message)}")
    sound = "it is sound" if not problems else "it has what is wrong with the dossier; see `witness check --repair`"
    click.echo(f"{click.format_filename(output)}: a copy of {printable(place)}; {sound}")
    return 1 if problems else 0
