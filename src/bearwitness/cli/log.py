"""`witness log`: who decided what, and when."""

import click

from bearwitness.cli.places import dossier_option, printable, to_look_at
from bearwitness.store.place import Place


@click.command("log")
@dossier_option
@click.option(
    "--limit", default=20, show_default=True, type=click.IntRange(min=1), help="Show no more lines than this."
)
@click.option("--json", "as_json", is_flag=True, help="Print the lines as JSON.")
def command(named: Place | None, limit: int, as_json: bool) -> None:  # noqa: FBT001 - click gives an option by name
    """Print the log of decisions, the newest first: its number, when, who, what, on what.

    What was taken back is marked so; the log keeps it.
    """
    from bearwitness.cli.printing import print_json, print_lines, width
    from bearwitness.store.access import open_for_reading
    from bearwitness.store.parts import Rest
    from bearwitness.store.values import Stretch
    from bearwitness.views.decided import log_text, log_views
    from bearwitness.views.lookup import Lookup

    place = to_look_at(named)
    with open_for_reading(place) as reader, reader.pages() as pages:
        entries, total = pages.log(Stretch(limit))
        shelf = pages.shelf()
        taken = [entry.decision for entry in entries]
        told = pages.by_id(shelf, [each.subject for each in taken if not each.other])
        ends = tuple(end for each in taken if each.other for end in (each.subject, each.other))
        own = {member.id: member.label for end in ends for member in pages.members_of(shelf, end)}
        lookup = Lookup(pages.part(shelf, told, Rest(entities=ends)))
    lines = log_views(lookup, [(entry.number, entry.decision, entry.undone) for entry in entries], own)
    if as_json:
        print_json(lines)
        return
    print_lines(log_text(lines, width()))
    if total > limit:
        click.echo(f"there are {total - limit} more; --limit shows them", err=True)
    if not lines:
        click.echo(f"nothing is decided yet in {printable(place)}", err=True)
