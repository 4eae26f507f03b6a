"""`witness note`: a line of the research log."""

from typing import TYPE_CHECKING

import click

from bearwitness.cli.people import who_option
from bearwitness.cli.places import dossier_option, to_look_at
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.record import Dossier


@click.command("note")
@click.argument("words", nargs=-1, required=True)
@dossier_option
@click.option("--about", default="", metavar="NAME|ID", help="The person, statement, source or other note it is about.")
@click.option("--question", is_flag=True, help="It is a question, open until another note is about it.")
@who_option
def command(words: tuple[str, ...], named: Place | None, about: str, question: bool, who: str) -> None:  # noqa: FBT001 - click gives an option by name
    """Note what was looked for and not found, or what is to be asked.

    A note is yours, not a source's: it states nothing in the dossier, and no site that is published has it.  `witness
    show open` shows the questions first and what was looked for last, each with its id; `--about` that id answers a
    question.  `witness log` lists it, `witness undo` takes it back, and JSON, the folder and Word carry it.
    """
    noted = keep(to_look_at(named), " ".join(words), who, about=about, question=question)
    click.echo(f"noted as {noted} under the name {who}")


def keep(place: Place, text: str, who: str, *, about: str = "", question: bool = False) -> str:
    """Puts a note into the log, and gives its id."""
    from bearwitness.cli.moment import now
    from bearwitness.record import ResearchNote, content_id
    from bearwitness.store.access import open_for_writing
    from bearwitness.store.noting import decision_of

    at = now()
    with open_for_writing(place) as writer:
        meant = _meant(writer.record(), about) if about else ""
        note = ResearchNote(
            id=content_id("n", text, meant, who, at), text=text, about=meant, question=question, who=who, at=at
        )
        writer.decide(decision_of(note))
    return note.id


def _meant(record: "Dossier", about: str) -> str:
    """The id of what a note is about, given by it or by a name."""
    from bearwitness.cli.naming import meant

    known = {each.id for kind in (record.assertions, record.sources, record.notes) for each in kind}
    return about if about in known else meant(record, about).id
