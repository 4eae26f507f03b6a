"""The reference page of the commands, made from their own help: `python -m bearwitness.cli.reference`."""

import click

from bearwitness.cli.app import COMMANDS, app

_WIDTH = 80
_INTRODUCTION = """\
# The commands

*Made from `--help` by `python -m bearwitness.cli.reference > docs/commands.md`; a test compares the two.*

Exit codes: 0 done; 1 it could not be done, and one line on standard error says why and what to do; 2 wrong usage;
3 done in part: some of several files could not be read, and the others are kept; 130 stopped with Ctrl-C.
`WITNESS_TRACEBACK=1` in the environment prints what a report of a defect needs.
"""


def page() -> str:
    """The page: a section for `witness` itself and one for each command."""
    help_names = app.context_settings["help_option_names"]
    with click.Context(app, None, "witness", terminal_width=_WIDTH, help_option_names=help_names) as whole:
        sections = [("witness", app.get_help(whole))]
        for name in COMMANDS:
            command = app.get_command(whole, name)
            assert command is not None
            with click.Context(command, whole, name) as context:
                sections.append((f"witness {name}", command.get_help(context)))
    return _INTRODUCTION + "".join(f"\n## {title}\n\n```text\n{text}\n```\n" for title, text in sections)


if __name__ == "__main__":
    click.echo(page(), nl=False)
