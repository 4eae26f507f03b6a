"""`witness decide`: a person decides on statements."""

from typing import TYPE_CHECKING

import click

from bearwitness.cli.people import who_option
from bearwitness.cli.places import dossier_option, to_look_at
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.record import DecisionKind

_KINDS: dict[str, "DecisionKind"] = {"accept": "accept", "reject": "reject", "withdraw": "withdraw"}


@click.command("decide")
@click.argument("kind", type=click.Choice(list(_KINDS)))
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@dossier_option
@who_option
def command(kind: str, ids: tuple[str, ...], named: Place | None, who: str) -> None:
    """Accept or reject statements.

    All of the statements are decided on, or none; `withdraw` takes back the decision that stands on each.  `witness show
    --ids` prints the id of a statement after its words; `witness show contradictions`, `witness find --json` and
    `witness export json` print ids, too.  On who is who, `witness same` and `witness different` decide.

    A decision stays when its source is read again.  Nothing is ever removed from the log: `witness log` prints it, and
    `witness undo` takes back what you decided last.
    """
    from bearwitness.cli.moment import now
    from bearwitness.record import Decision
    from bearwitness.store.access import open_for_writing
    from bearwitness.store.taking import Taken
    from bearwitness.views.wording import counted

    decided = [Taken(Decision(kind=_KINDS[kind], subject=subject, who=who, at=now())) for subject in dict.fromkeys(ids)]
    with open_for_writing(to_look_at(named)) as writer:
        numbers = writer.take(decided)
    click.echo(f"{counted(len(numbers), 'decision')} logged under the name {who}")
