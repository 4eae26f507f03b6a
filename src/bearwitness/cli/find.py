"""`witness find`: words in the texts and in what the assertions say."""

from typing import TYPE_CHECKING

import click

from bearwitness.cli.places import dossier_option, to_look_at
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.store.values import Hit


@click.command("find")
@click.argument("words", nargs=-1, required=True)
@dossier_option
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1), help="Show no more hits than this.")
@click.option("--note", is_flag=True, help="Keep in the research log what was looked for, and what came of it.")
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
def command(words: tuple[str, ...], named: Place | None, limit: int, note: bool, as_json: bool) -> None:  # noqa: FBT001 - by name
    """Find sentences by their words and by what they state.

    All the words have to be in the sentence or in what the reader takes it to state.  Capitals and accents do not
    matter; a word that ends in * stands for all that begin so, and where no sentence has the words whole, every one does.
    """
    from bearwitness.cli.printing import print_json
    from bearwitness.store.access import open_for_reading

    place = to_look_at(named)
    with open_for_reading(place) as reader:
        hits = reader.find(" ".join(words), limit + 1)
    if note:
        _keep(place, " ".join(words), len(hits), limit)
    if as_json:
        print_json(hits[:limit])
        return
    title = None
    for hit in hits[:limit]:
        _print(hit, titled=hit.title != title)
        title = hit.title
    if not hits:
        click.echo(f"nothing has “{' '.join(words)}”", err=True)
    if len(hits) > limit:
        click.echo(f"there are more than {limit}; --limit shows them", err=True)


def _keep(place: Place, words: str, hits: int, limit: int) -> None:
    """Notes a search of the sources that the dossier has now."""
    from bearwitness.cli.note import keep
    from bearwitness.cli.people import name_on_this_machine
    from bearwitness.views.wording import counted

    found = "nothing" if hits == 0 else f"more than {limit} sentences" if hits > limit else counted(hits, "sentence")
    keep(place, f"“{words}” in the sources of the dossier: {found}", name_on_this_machine())


def _print(hit: "Hit", *, titled: bool) -> None:
    from bearwitness.cli.printing import print_lines, width
    from bearwitness.views.lookup import plain
    from bearwitness.views.wrapping import hanging

    if titled:
        print_lines(hanging("", plain(hit.title), width(), "heading"))
    print_lines(hanging("    ", plain(_marked(hit)), width(), "line"))


def _marked(hit: "Hit") -> str:
    """The sentence with what matched between underlines."""
    at, pieces, text = 0, [], hit.sentence.text
    for mark in hit.marks:
        pieces += [text[at : mark.start], f"_{mark.of(text)}_"]
        at = mark.end
    return "".join([*pieces, text[at:]])
