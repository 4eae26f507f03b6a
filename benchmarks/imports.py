"""How fast each format is taken in, and in how much memory.

python -m benchmarks.imports [--assertions N] [FORMAT…]        100,000 assertions and every format unless given

The dossier of `benchmarks.exports` is written in each format that can be taken in, and taken into a new dossier by
`witness import` in a process of its own; the seconds are those of one processor, from the first byte to the dossier on
the disk, with who may be whom.  The first rate is of the assertions that were written, the second of those that the new
dossier has then: a bibliography holds few of a dossier's assertions, annotations by nobody hold none.
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bearwitness.cli import importing
from bearwitness.exchange.formats import FORMATS
from bearwitness.store.access import open_for_reading
from benchmarks.exports import ASSERTIONS, TARGET, TARGETS, make, megabytes

TAKEN = ("json", "folder", "tei", "ipif", "web-annotation", "cas", "gedcom", "gedcomx", "csl", "bibtex")


def written(form: str, place: Path, folder: Path) -> Path:
    """The dossier in a format."""
    target = folder / f"written{FORMATS[form].ending}" if form != "folder" else folder / "written"
    with open_for_reading(place) as reader, reader.snapshot() as now:
        if form == "folder":
            FORMATS[form].write_folder(now, target)
        else:
            with target.open("wb") as out:
                FORMATS[form].write_dossier(now, out)
    return target


def take_one(file: Path, place: Path) -> None:
    """Takes the file in, and prints the seconds and the megabytes that it took, and the assertions there are."""
    start = time.process_time()
    importing.command.main([str(file), "--dossier", str(place)], standalone_mode=False)
    seconds = time.process_time() - start
    with open_for_reading(place) as reader, reader.pages() as now:
        print(seconds, megabytes(), sum(now.statuses().values()))


def report(form: str, place: Path, folder: Path, stated: int) -> None:
    """A line of the table; the file and the new dossier are gone after it."""
    file, made = written(form, place, folder), folder / f"{form}.dossier"
    command = [sys.executable, "-m", "benchmarks.imports", "--one", str(file), str(made)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        print(f"{form:<16}{done.stderr.splitlines()[-1]}", flush=True)
        return
    told = done.stdout.splitlines()[-1].split()
    seconds, memory, assertions = float(told[0]), float(told[1]), int(told[2])
    rate, wanted = stated / seconds, TARGETS.get(form, TARGET)
    under = "" if rate >= wanted else f"(under {wanted})"
    print(
        f"{form:<16}{rate:>8.0f}/s {under:<14}{assertions:>8} taken in{assertions / seconds:>8.0f}/s{memory:>8.0f} MB",
        flush=True,
    )
    made.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--assertions", type=int, default=ASSERTIONS)
    parser.add_argument("--one", nargs=2, metavar=("FILE", "DOSSIER"), help=argparse.SUPPRESS)
    parser.add_argument("formats", nargs="*")
    given = parser.parse_args()
    if given.one:
        take_one(Path(given.one[0]), Path(given.one[1]))
        return
    with TemporaryDirectory() as folder:
        place = Path(folder) / "large.dossier"
        stated = make(place, given.assertions)
        print(f"{stated} assertions")
        for form in given.formats or TAKEN:
            report(form, place, Path(folder), stated)


if __name__ == "__main__":
    main()
