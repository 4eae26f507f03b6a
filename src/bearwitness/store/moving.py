"""A dossier as a whole goes to another place: copied into an empty dossier, or backed up into a file."""

import os
from pathlib import Path

from bearwitness.record import Problem
from bearwitness.store.access import open_for_reading, open_for_writing, take_away_if_empty
from bearwitness.store.place import Place, is_new_file


def copy_dossier(here: Place, there: Place) -> None:
    """Copies the dossier `here` to `there`, which is made where it is not; StoreError where it holds anything.

    A file that is made for it is taken away again where it is not filled.
    """
    made, done = is_new_file(there), False
    with open_for_reading(here) as reader:
        try:
            with open_for_writing(there) as writer:
                writer.take_copy(reader)
            done = True
        finally:
            if made and not done:
                take_away_if_empty(there)


def back_up(here: Place, target: Path) -> tuple[Problem, ...]:
    """Makes a file of the dossier `here` as it is at this moment, and gives what a check of the file finds.

    The file has its name only when it is whole and has been checked.
    """
    new = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        with open_for_reading(here) as reader:
            if not reader.back_up_file(new):
                copy_dossier(here, new)
        with open_for_reading(new) as copied:
            problems = copied.check()
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
    return problems
