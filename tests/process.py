"""The command as a process of its own, as a user starts it."""

import os
import sys
import textwrap

from tests.shared import REPOSITORY

MAIN = [sys.executable, "-c", "from bearwitness.cli import main; main()"]
"""`witness`, of this tree, installed or not."""
ENVIRONMENT = os.environ | {"PYTHONPATH": f"{REPOSITORY / 'src'}{os.pathsep}{REPOSITORY}", "PYTHONWARNINGS": "error"}


def program(text: str) -> list[str]:
    """A Python program, indented as it may be, as a command to be run in ENVIRONMENT; it can import `tests`."""
    return [sys.executable, "-c", textwrap.dedent(text)]
