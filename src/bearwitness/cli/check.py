"""`witness check`: a dossier is proved."""

import click

from bearwitness.cli.places import dossier_option, printable, to_look_at
from bearwitness.store.place import Place


@click.command("check")
@dossier_option
@click.option("--repair", is_flag=True, help="Work out again what is worked out from the rest, then check.")
@click.option("--json", "as_json", is_flag=True, help="Print the problems as JSON.")
def command(named: Place | None, repair: bool, as_json: bool) -> int:  # noqa: FBT001 - click gives an option by name
    """Prove every anchor against its text, and the file's integrity.

    With --repair, indexes, the search, who is who and what decisions make of statements are first worked out again from
    the texts, the readings and the log, which are not touched; what is not in order then is told.

    Exits 1 where anything is not as it must be.
    """
    from bearwitness.cli.printing import print_json
    from bearwitness.store.access import open_for_reading, open_for_writing
    from bearwitness.views.lookup import plain
    from bearwitness.views.wording import counted

    place = to_look_at(named)
    if repair:
        with open_for_writing(place) as writer:
            writer.repair()
    with open_for_reading(place) as reader:
        problems = reader.check()
        sources = reader.summary().sources if not problems else 0
    if as_json:
        print_json(problems)
    for problem in problems if not as_json else ():
        click.echo(f"{problem.kind}: {plain(problem.message)}")
    if not problems and not as_json:
        click.echo(f"{printable(place)}: sound; {counted(sources, 'source')}, every anchor has its words")
    return 1 if problems else 0
