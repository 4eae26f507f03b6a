"""The group of commands, each loaded by name, and the one place where errors become words and exit codes."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from bearwitness import __version__
from bearwitness.cli.errors import DefectError, explained

COMMANDS: dict[str, str] = {
    "read": "bearwitness.cli.read",
    "show": "bearwitness.cli.show",
    "ask": "bearwitness.cli.ask",
    "find": "bearwitness.cli.find",
    "same": "bearwitness.cli.same",
    "different": "bearwitness.cli.different",
    "reconcile": "bearwitness.cli.reconcile",
    "decide": "bearwitness.cli.decide",
    "undo": "bearwitness.cli.undo",
    "note": "bearwitness.cli.note",
    "log": "bearwitness.cli.log",
    "serve": "bearwitness.cli.serve",
    "account": "bearwitness.cli.account",
    "export": "bearwitness.cli.export",
    "publish": "bearwitness.cli.publish",
    "import": "bearwitness.cli.importing",
    "source": "bearwitness.cli.source",
    "forget": "bearwitness.cli.forget",
    "check": "bearwitness.cli.check",
    "backup": "bearwitness.cli.backup",
    "copy": "bearwitness.cli.copy",
}
"""The commands in the order of the help, and the module of each, in which it is called `command`."""
STOPPED = 130


class Commands(click.Group):
    """A group that loads a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of that name; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        found = import_module(COMMANDS[cmd_name]).command
        assert isinstance(found, click.Command)
        return found


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(__version__, prog_name="witness")
def app() -> None:
    """Keep a life: what is written of it, who says so, and on which words.

    A dossier is one file, NAME.dossier.  Where -d does not name one, it is the only *.dossier of the current folder;
    where there is none, `witness read` and `witness import` make witness.dossier.
    """


def run(arguments: Sequence[str]) -> int:
    """Runs a command and gives its exit code; every error is one line on standard error."""
    try:
        done = app.main(args=list(arguments), prog_name="witness", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _say("stopped; the dossier holds what was finished before", STOPPED)
    except BrokenPipeError:
        _abandon_output()
        return 1
    except Exception as error:
        if os.environ.get("WITNESS_TRACEBACK"):
            raise
        known = explained(error) or explained(DefectError(error))
        assert known is not None
        return _say(known.sentence, known.exit_code)
    return done if isinstance(done, int) else 0


def _say(sentence: str, exit_code: int) -> int:
    click.echo(f"witness: {sentence}", err=True)
    return exit_code


def _abandon_output() -> None:
    """Keeps the interpreter from writing once more to a pipe that nobody reads."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
