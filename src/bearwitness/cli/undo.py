"""`witness undo`: a person takes back what was decided last."""

import click

from bearwitness.cli.people import who_option
from bearwitness.cli.places import dossier_option, to_look_at
from bearwitness.store.place import Place


@click.command("undo")
@dossier_option
@who_option
@click.option("--redo", "again", is_flag=True, help="Take once more what you took back last.")
def command(named: Place | None, who: str, again: bool) -> None:  # noqa: FBT001 - click gives an option by name
    """Take back your last decision, step by step; `--redo` takes it once more.

    Where somebody else has decided on the same since, nothing is taken back.
    """
    from bearwitness.cli.errors import NothingToUndoError
    from bearwitness.cli.moment import now
    from bearwitness.store.access import open_for_writing

    with open_for_writing(to_look_at(named)) as writer:
        done = writer.redo(who, now()) if again else writer.undo(who, now())
    if done is None:
        raise NothingToUndoError(who, again=again)
    number, decision = done
    about = f"{decision.subject} and {decision.other}" if decision.other else decision.subject
    click.echo(f"{'taken once more' if again else 'taken back'}: the decision on {about} (line {number} of the log)")
