"""`witness forget`: a source is taken out of a dossier."""

from collections.abc import Mapping

import click

from bearwitness.cli.errors import NoSuchSourceError
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
    from bearwitness.cli.summary import print_holdings
    from bearwitness.store.access import open_for_writing

    place = to_look_at(named)
    with open_for_writing(place) as writer:
        titles = writer.titles()
        source = _meant(name, titles)
        writer.forget(source)
        stays = source in writer.titles()
    kept = "forgotten, but for what was decided on and its text" if stays else "forgotten"
    click.echo(f"{titles[source]}: {kept}")
    print_holdings(place)


def _meant(name: str, titles: Mapping[str, str]) -> str:
    """The id of the source of that id or title, or of the only one whose id or title begins so."""
    exact = [source for source, title in titles.items() if name in (source, title)]
    found = exact or [s for s, t in titles.items() if s.startswith(name) or t.casefold().startswith(name.casefold())]
    if len(found) != 1:
        raise NoSuchSourceError(name, len(found))
    return found[0]
