"""How fast each format is taken in, and in how much memory.

python -m benchmarks.imports [--assertions N] [FORMAT…]        100,000 assertions and every format unless given

The dossier of `benchmarks.exports` is written in each format that can be taken in, and taken into a new dossier by a
process of its own; the seconds are those of one processor, from the first byte to the dossier on the disk, with who may
be whom.  The rate is of the assertions that the new dossier has then.
"""

import argparse
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bearwitness.archive.intake import take_in_readings
from bearwitness.exchange.dossier_json import decoded
from bearwitness.exchange.folder_reading import read_folder
from bearwitness.exchange.formats import FORMATS
from bearwitness.exchange.records.known import Wanted, readings_of
from bearwitness.store.access import open_for_reading, open_for_writing
from benchmarks.exports import ASSERTIONS, TARGET, TARGETS, make, megabytes

DOSSIERS = ("json", "folder")
RECORDS = ("tei", "ipif", "web-annotation", "cas", "gedcom", "gedcomx", "csl", "bibtex")


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


def take_one(form: str, file: Path, place: Path) -> None:
    """Takes the file in, and prints the seconds and the megabytes that it took, and the assertions there are."""
    start = time.process_time()
    if form in DOSSIERS:
        dossier = read_folder(file) if form == "folder" else decoded(file.read_bytes(), str(file))
        with open_for_writing(place) as writer:
            writer.absorb(dossier, "import", "2026-01-01T00:00:00+00:00")
    else:
        take_in_readings(tuple(readings_of(file.read_bytes(), file, Wanted())), file, place)
    seconds = time.process_time() - start
    with open_for_reading(place) as reader, reader.pages() as now:
        print(seconds, megabytes(), sum(now.statuses().values()))


def report(form: str, place: Path, folder: Path) -> None:
    """A line of the table."""
    file, made = written(form, place, folder), folder / f"{form}.dossier"
    command = [sys.executable, "-m", "benchmarks.imports", "--one", form, str(file), str(made)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    seconds, memory, assertions = float(told[0]), float(told[1]), int(told[2])
    rate, wanted = assertions / seconds, TARGETS.get(form, TARGET)
    under = "" if rate >= wanted else f"(under {wanted})"
    print(f"{form:<16}{assertions:>8} assertions{rate:>10.0f}/s {under:<14}{memory:>8.0f} MB", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--assertions", type=int, default=ASSERTIONS)
    parser.add_argument("--one", nargs=3, metavar=("FORMAT", "FILE", "DOSSIER"), help=argparse.SUPPRESS)
    parser.add_argument("formats", nargs="*")
    given = parser.parse_args()
    if given.one:
        take_one(given.one[0], Path(given.one[1]), Path(given.one[2]))
        return
    with TemporaryDirectory() as folder:
        place = Path(folder) / "large.dossier"
        print(f"{make(place, given.assertions)} assertions")
        for form in given.formats or (*DOSSIERS, *RECORDS):
            report(form, place, Path(folder))


if __name__ == "__main__":
    main()
