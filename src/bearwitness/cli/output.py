"""Where a command writes a file: whole afterwards or as it was before, or standard output."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from bearwitness.cli.errors import OutputError

STANDARD_OUTPUT = Path("-")


@contextmanager
def opened(target: Path) -> Iterator[BinaryIO]:
    """The output to write to: standard output, or a file that is there whole afterwards or as it was before."""
    if target == STANDARD_OUTPUT:
        yield sys.stdout.buffer
        return
    if target.exists() and not target.is_file():
        with explained(target), target.open("wb") as out:
            yield out
        return
    new = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with explained(target):
            with new.open("wb") as out:
                yield out
            new.replace(target)
    finally:
        new.unlink(missing_ok=True)


@contextmanager
def explained(target: Path) -> Iterator[None]:
    """What the system says of a file that cannot be written, as OutputError."""
    try:
        yield
    except OSError as error:
        raise OutputError(target, error.strerror or type(error).__name__) from error
