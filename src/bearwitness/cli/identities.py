"""Two entries are said to be one or two, in the log of decisions; and that is taken back."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

import click
import msgspec

from bearwitness.cli.errors import AlreadyOneError, NothingDecidedError
from bearwitness.cli.people import who_option
from bearwitness.cli.places import dossier_option, to_write
from bearwitness.record import Decision, DecisionKind
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.store.access import Writer
    from bearwitness.views.identities import Identities

Command = TypeVar("Command", bound=Callable[..., object])
Pair = tuple[str, str]
_SAID: dict[DecisionKind, str] = {
    "same": "one",
    "different": "different",
    "possibly same": "possibly the same",
    "withdraw": "as if nobody had decided",
}


class Deciding(msgspec.Struct, frozen=True):
    """How a decision is to be taken, as a user gives it."""

    who: str = ""
    undo: bool = False
    possibly: bool = False


def deciding(command: Command) -> Command:
    """The arguments and options of a command that decides what two entries are to each other."""
    for given in reversed(
        (
            click.argument("first", metavar="NAME|ID"),
            click.argument("second", metavar="NAME|ID|URL"),
            dossier_option,
            who_option,
            click.option("--undo", is_flag=True, help="Take back what was decided last of the two."),
        )
    ):
        command = given(command)
    return command


def decide(kind: DecisionKind, first: str, second: str, named: Place | None, how: Deciding) -> None:
    """Decides what two entries are to each other, each given by a name or an id; or takes such a decision back."""
    from bearwitness.store.access import open_for_writing
    from bearwitness.store.elsewhere import is_address

    with open_for_writing(to_write(named)) as writer:
        known = identities(writer)
        ones = _entries(writer, known, first)
        others = (second,) if is_address(second) else _entries(writer, known, second)
        if how.undo:
            kind, pairs = "withdraw", _decided(known, ones, others)
            if not pairs:
                raise NothingDecidedError(first, second)
        elif set(ones) & set(others):
            raise AlreadyOneError(first, second)
        else:
            pairs = [(a, b) for a in ones for b in others][: 1 if kind == "same" else None]
        at = datetime.now(UTC).isoformat(timespec="seconds")
        for one, other in pairs:
            writer.decide(Decision(kind=kind, subject=one, other=other, who=how.who, at=at))
    click.echo(f"{first} and {second}: {_SAID[kind]}")


def _decided(known: "Identities", ones: Sequence[str], others: Sequence[str]) -> list[Pair]:
    """The pairs of the entries on which a decision stands."""
    pairs = {frozenset((a, b)): (a, b) for a in ones for b in others if a != b}
    return sorted(pair for pair in pairs.values() if known.decided(*pair) is not None)


def identities(writer: "Writer") -> "Identities":
    """All entries of the dossier with what stands between them."""
    from bearwitness.views.identities import Identities

    with writer.snapshot() as now:
        canonical = {member.id: now.canonical(member.id) for member in now.members()}
        return Identities(
            now.members(), now.titles(), lambda e: canonical.get(e, e), now.matches(), tuple(now.decisions())
        )


def _entries(writer: "Writer", known: "Identities", name: str) -> tuple[str, ...]:
    """The one entry of that id, or all entries of whom a name means."""
    from bearwitness.cli.naming import meant

    if any(member.id == name for member in writer.members()):
        return (name,)
    return known.members_of(meant(writer.record(), name).id)
