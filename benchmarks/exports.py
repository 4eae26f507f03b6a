"""How fast each format is written, in how much memory, and whether twice the same.

python -m benchmarks.exports [--assertions N] [FORMAT…]        100,000 assertions and every format unless given

The dossier is made of the repository's own annotated documents, each copy under identifiers of its own and its
people under names of their own, since nobody has a dossier of forty families of one name.  Each format
is written twice, each time by a process of its own; the seconds are those of one processor, from opening the dossier
to the last byte and the report of losses, the better of two; the memory is the most that the process held.
"""

import argparse
import hashlib
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import msgspec

from bearwitness.exchange.formats import FORMATS
from bearwitness.exchange.holdings import held
from bearwitness.record import Reading
from bearwitness.store.access import open_for_reading, open_for_writing
from bearwitness.views import main_subject
from benchmarks.store import copy

ASSERTIONS = 100_000
TARGETS = {"json": 50_000}
TARGET = 5_000
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_NAME = re.compile(r"\b[A-Z]\w{3,}")


def make(place: Path, wanted: int) -> int:
    """A dossier of at least `wanted` assertions, and how many it has."""
    with open_for_writing(place) as writer:
        writer.put_many(_readings(wanted))
    with open_for_reading(place) as reader, reader.pages() as now:
        return sum(now.statuses().values())


def _readings(wanted: int) -> Iterator[Reading]:
    stated = 0
    for number in count():
        if stated >= wanted:
            break
        reading = with_names_of_its_own(copy(number), number)
        stated += len(reading.assertions)
        yield reading


def with_names_of_its_own(reading: Reading, number: int) -> Reading:
    """The reading with other consonants in the names of its people, as long as before, wherever they stand."""
    names = (name.text for entity in reading.entities if entity.type == "person" for name in entity.names)
    words = sorted({word for name in names for word in _NAME.findall(name)}, key=len, reverse=True)
    if not words:
        return reading
    turned = str.maketrans(_CONSONANTS, "".join(Random(number).sample(_CONSONANTS, len(_CONSONANTS))))
    found = re.compile(rf"\b(?:{'|'.join(words)})\b")
    written = msgspec.json.encode(reading).decode()
    return msgspec.json.decode(
        found.sub(lambda name: name[0][0] + name[0][1:].translate(turned), written), type=Reading
    )


def write_one(form: str, place: Path, target: Path) -> None:
    """Writes the format and prints the seconds and the megabytes that it took."""
    start = time.process_time()
    with open_for_reading(place) as reader, reader.snapshot() as now:
        if FORMATS[form].into == "folder":
            FORMATS[form].write_folder(now, target.with_suffix(".folder"))
            target.write_bytes(b"".join(path.read_bytes() for path in _files(target.with_suffix(".folder"))))
        elif FORMATS[form].of == "dossier":
            with target.open("wb") as out:
                FORMATS[form].write_dossier(now, out)
        else:
            whole = held(now)
            with target.open("wb") as out:
                FORMATS[form].write_life(whole, out, main_subject(whole.record()) or "")
    seconds = time.process_time() - start
    print(seconds, megabytes())


def megabytes() -> float:
    """The most memory that this process has held; what its parent held before it began is not of it."""
    (most,) = re.findall(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text())
    return int(most) / 1024


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def measured(form: str, place: Path, target: Path) -> tuple[float, float, str]:
    """The seconds, the megabytes and the digest of the file of a process that writes the format."""
    command = [sys.executable, "-m", "benchmarks.exports", "--one", form, str(place), str(target)]
    seconds, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    with target.open("rb") as file:
        return float(seconds), float(memory), hashlib.file_digest(file, "sha256").hexdigest()


def report(form: str, place: Path, target: Path, stated: int) -> None:
    (first, memory, one), (second, _, other) = (measured(form, place, target) for _ in range(2))
    rate, wanted = stated / min(first, second), TARGETS.get(form, TARGET)
    print(
        f"{form:<16}{rate:>10.0f}/s {'' if rate >= wanted else f'(under {wanted})':<14}{memory:>8.0f} MB"
        f"{target.stat().st_size / 1e6:>9.1f} MB written   {'twice the same' if one == other else 'NOT THE SAME TWICE'}",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--assertions", type=int, default=ASSERTIONS)
    parser.add_argument("--one", nargs=3, metavar=("FORMAT", "DOSSIER", "FILE"), help=argparse.SUPPRESS)
    parser.add_argument("formats", nargs="*")
    given = parser.parse_args()
    if given.one:
        write_one(given.one[0], Path(given.one[1]), Path(given.one[2]))
        return
    with TemporaryDirectory() as folder:
        place = Path(folder) / "large.dossier"
        stated = make(place, given.assertions)
        print(f"{stated} assertions, {place.stat().st_size / 1e6:.0f} MB")
        for form in given.formats or FORMATS:
            report(form, place, Path(folder) / "written", stated)


if __name__ == "__main__":
    main()
