"""`witness forget`: a source is taken out of a dossier."""

import click

from bearwitness.cli.places import dossier_option, to_look_at
from bearwitness.store.place import Place


@click.command("forget")
@click.argument("name", metavar="ID|TITLE")
@dossier_option
def command(name: str, named: Place | None) -> None:
    """Take a source out, with all that was read in it.

    Where somebody decided on something in it, what was decided stays, with the text that it rests on.  The file that
    was read is not touched; reading it again brings all of it back.
    """
    from bearwitness.cli.source import meant_source
    from bearwitness.cli.summary import print_holdings
    from bearwitness.store.access import open_for_writing

    place = to_look_at(named)
    view = meant_source(place, name)
    with open_for_writing(place) as writer:
        writer.forget(view.id)
        stays = view.id in writer.titles()
    kept = "forgotten, but for what was decided on and its text" if stays else "forgotten"
    click.echo(f"{view.title}: {kept}")
    print_holdings(place)
