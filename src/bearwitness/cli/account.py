"""`witness account`: who may come to the desk of a dossier that several people share."""

from typing import TYPE_CHECKING

import click

from bearwitness.cli.places import dossier_option, to_look_at
from bearwitness.store.place import Place

if TYPE_CHECKING:
    from bearwitness.store.accounts import Role

_ROLES = ("reader", "editor", "owner")


@click.group("account", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Say who may come to the desk, and as what.

    A reader looks, an editor decides too, an owner also says who may come.  Where a dossier has accounts, `witness
    serve` asks everybody to log in.  The first account is an owner's.
    """


@command.command("put")
@click.argument("name")
@click.option("--role", default="editor", show_default=True, type=click.Choice(_ROLES))
@click.password_option(help="Asked for where it is left out.")
@dossier_option
def put(name: str, role: "Role", password: str, named: Place | None) -> None:
    """Make an account, or give it another role and password."""
    from bearwitness.store.access import open_for_writing
    from bearwitness.store.accounts import Account

    with open_for_writing(to_look_at(named)) as writer:
        writer.put_account(Account(name, role), password)
    click.echo(f"{name} may come as {role}")


@command.command("role")
@click.argument("name")
@click.argument("role", type=click.Choice(_ROLES))
@dossier_option
def role_(name: str, role: "Role", named: Place | None) -> None:
    """Give an account another role; its password stays."""
    from bearwitness.store.access import open_for_writing
    from bearwitness.store.accounts import Account

    with open_for_writing(to_look_at(named)) as writer:
        writer.put_account(Account(name, role), None)
    click.echo(f"{name} may come as {role}")


@command.command("list")
@dossier_option
def list_(named: Place | None) -> None:
    """Print who may come, and as what."""
    from bearwitness.store.access import open_for_reading

    with open_for_reading(to_look_at(named)) as reader:
        for account in reader.accounts():
            click.echo(f"{account.role:<7} {account.name}")


@command.command("remove")
@click.argument("name")
@dossier_option
def remove(name: str, named: Place | None) -> None:
    """Take an account away."""
    from bearwitness.store.access import open_for_writing

    with open_for_writing(to_look_at(named)) as writer:
        writer.remove_account(name)
    click.echo(f"{name} may come no more")
