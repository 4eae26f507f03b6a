"""`witness`: arguments in, words out; one module a command, loaded when it runs."""

import sys


def main() -> None:
    """The command `witness`: exits 0, 1 where something could not be done, 2 for wrong usage, 130 when stopped.

    3 where some of several files could not be read.
    """
    from bearwitness.cli.app import run

    sys.exit(run(sys.argv[1:]))
