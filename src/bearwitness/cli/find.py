"""`witness find`: words in the texts and in what the assertions say."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from bearwitness.cli.places import dossier_option, to_look_at
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.store.values import Hit

_TOGETHER = 8
"""How many sources are gone through at a time; what was done is kept when the rest is stopped."""


@click.command("find")
@click.argument("words", nargs=-1, required=True)
@dossier_option
@click.option("--limit", default=20, show_default=True, type=click.IntRange(min=1), help="Show no more hits than this.")
@click.option("--note", is_flag=True, help="Keep in the research log what was looked for, and what came of it.")
@click.option("--like", is_flag=True, help="Find passages on the same thing as well, whatever words they use.")
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
def command(words: tuple[str, ...], named: Place | None, limit: int, **asked: bool) -> None:
    """Find sentences by their words and by what they state.

    All the words have to be in the sentence or in what the reader takes it to state.  Capitals and accents do not
    matter; a word that ends in * stands for all that begin so, and where no sentence has the words whole, every one does.

    With --like, passages that seem to be on the same thing come after them, the likest first: “confiscated manuscripts”
    finds “the police kept the only copy of his novel”.  That is a guess, and good at English alone.  The first time, all
    texts are gone through, which takes a minute for some tens of thousands of sentences; what comes of it is kept.
    """
    from bearwitness.cli.printing import print_json
    from bearwitness.store.access import open_for_reading

    place, wanted = to_look_at(named), " ".join(words)
    with open_for_reading(place) as reader:
        hits = reader.find(wanted, limit + 1)
    like = _like(place, wanted, hits, limit) if asked["like"] else ()
    if asked["note"]:
        _keep(place, wanted, len(hits), limit)
    if asked["as_json"]:
        print_json({"hits": hits[:limit], "like": like} if asked["like"] else hits[:limit])
        return
    _print_all(hits[:limit])
    if not hits:
        click.echo(f"nothing has “{wanted}”{'' if asked['like'] else '; --like looks for the same thing'}", err=True)
    if len(hits) > limit:
        click.echo(f"there are more than {limit}; --limit shows them", err=True)
    if asked["like"]:
        _print_like(wanted, like)


def _like(place: Place, words: str, hits: Sequence["Hit"], limit: int) -> tuple["Hit", ...]:
    """The passages on the same thing that are not among the hits; all texts are gone through first that were not yet."""
    from bearwitness.cli.progress import counted
    from bearwitness.store.access import open_for_reading, open_for_writing

    with open_for_reading(place) as reader:
        waiting = reader.waiting()
    if waiting:
        some = [waiting[at : at + _TOGETHER] for at in range(0, len(waiting), _TOGETHER)]
        with open_for_writing(place) as writer:
            for sources in counted(some, "going through the texts"):
                writer.work_out(sources)
    shown = {hit.sentence for hit in hits}
    with open_for_reading(place) as reader:
        return tuple(hit for hit in reader.like(words, limit + len(hits)) if hit.sentence not in shown)[:limit]


def _print_like(words: str, like: Sequence["Hit"]) -> None:
    if not like:
        click.echo(f"nothing is like “{words}”", err=True)
        return
    click.echo(f"Perhaps on the same thing as “{words}”, the likest first:\n")
    _print_all(like)


def _print_all(hits: Iterable["Hit"]) -> None:
    title = None
    for hit in hits:
        _print(hit, titled=hit.title != title)
        title = hit.title


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
