"""What if: the options that change what is taken for true, and never the record."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click
import msgspec

from bearwitness.cli.errors import NoSuchStatementError

if TYPE_CHECKING:
    from collections.abc import Collection

    from bearwitness.chronology import Chronology, RuleName
    from bearwitness.record import Dossier

Command = TypeVar("Command", bound=Callable[..., object])


class Supposing(msgspec.Struct, frozen=True):
    """What is supposed, as a user gives it."""

    without: tuple[str, ...] = ()
    suppose: tuple[str, ...] = ()
    switch: tuple[str, ...] = ()
    hedged: bool = False

    @property
    def anything(self) -> bool:
        """Whether anything is supposed."""
        return self != Supposing()

    def dossier(self, record: "Dossier") -> "Dossier":
        """The record as it would be."""
        from bearwitness.chronology.what_if import supposed
        from bearwitness.edtf import EdtfError

        ids = [a.id for a in record.assertions]
        dates = dict(_pair(text) for text in self.suppose)
        try:
            return supposed(
                record,
                [_meant(name, ids) for name in self.without],
                {_meant(name, ids): edtf for name, edtf in dates.items()},
            )
        except EdtfError as error:
            raise click.UsageError(f"--suppose: {error}") from error

    def chronology(self, record: "Dossier") -> "Chronology":
        """The chronology of a record that `dossier` has given, under the rules as they are switched."""
        from bearwitness.chronology import IN_FORCE, Chronology

        return Chronology(record, IN_FORCE ^ _rules(self.switch), hedged=self.hedged)


def supposing(command: Command) -> Command:
    """The options of a command that can be asked what if."""
    options = (
        click.option("--without", multiple=True, metavar="ID", help="Take a statement for rejected."),
        click.option("--suppose", multiple=True, metavar="ID=DATE", help="Take a statement for true, with that date."),
        click.option("--switch", multiple=True, metavar="RULE", help="Switch a rule of life on, or off."),
        click.option("--hedged", is_flag=True, help="Take what is thought probable or possible for certain."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _rules(names: "Collection[str]") -> "frozenset[RuleName]":
    from bearwitness.chronology import RULES

    known = {rule.name for rule in RULES}
    for name in names:
        if name not in known:
            raise click.UsageError(f"no rule is called {name}; there are {', '.join(rule.name for rule in RULES)}")
    return frozenset(rule.name for rule in RULES if rule.name in names)


def _pair(text: str) -> tuple[str, str]:
    name, equals, edtf = text.partition("=")
    if not (name and equals and edtf):
        raise click.UsageError(f"--suppose takes a statement and a date, such as a-12ab=1847-05; not “{text}”")
    return name, edtf


def _meant(name: str, ids: list[str]) -> str:
    """The id of a statement, given whole or by its beginning."""
    found = [identifier for identifier in ids if identifier == name] or [i for i in ids if i.startswith(name)]
    if len(found) != 1:
        raise NoSuchStatementError(name, len(found))
    return found[0]
