"""Under which name a person decides."""

import getpass
import os

import click


def name_on_this_machine() -> str:
    """The name that the environment gives (WITNESS_NAME), else that of the account on this machine."""
    return os.environ.get("WITNESS_NAME") or getpass.getuser()


who_option = click.option(
    "--who",
    "who",
    metavar="NAME",
    default=name_on_this_machine,
    show_default="your name on this machine, or WITNESS_NAME",
    help="The name that the log has.",
)
