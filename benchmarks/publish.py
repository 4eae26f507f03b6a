"""How fast a site is written, in how much memory, and whether twice the same.

python -m benchmarks.publish [--pages N] [--texts]        10,000 pages unless given; --texts: every text in full

The dossier is made of the repository's own annotated documents, each copy under identifiers of its own.  The site is
written twice, each time by a process of its own; the seconds are those of one processor, from opening the dossier to
the last file, the better of two; the memory is the most that the process held.
"""

import argparse
import hashlib
import resource
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bearwitness.site.living import may_be_living, newest
from bearwitness.site.publication import Publication
from bearwitness.site.publish import publish
from bearwitness.site.redaction import withheld
from bearwitness.store.access import open_for_reading, open_for_writing
from benchmarks.store import copies

PAGES = 10_000
SECONDS = 60


def make(place: Path, wanted: int) -> tuple[int, int]:
    """A dossier whose site has at least `wanted` pages; how many sources and assertions it has."""
    things = sources = stated = 0
    with open_for_writing(place) as writer:
        for reading in copies(wanted):
            writer.put(reading)
            things += len(reading.entities) + 1
            sources += 1
            stated += len(reading.assertions)
            if things >= wanted:
                break
    return sources, stated


def write_one(place: Path, folder: Path, *, whole: bool) -> None:
    """Writes the site and prints its pages, the seconds and the megabytes that it took."""
    start = time.process_time()
    with open_for_reading(place) as reader, reader.snapshot() as now:
        record = now.record()
    as_of = newest(record.sources)
    shown = withheld(record, may_be_living(record, as_of), "a living person")
    texts = frozenset(source.id for source in record.sources) if whole else frozenset()
    done = publish(shown, Publication(as_of=as_of, texts=texts), folder)
    seconds = time.process_time() - start
    print(done.pages, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def measured(place: Path, folder: Path, *, whole: bool) -> tuple[int, float, float, str]:
    """The pages, the seconds, the megabytes, and the digest of all files."""
    command = [sys.executable, "-m", "benchmarks.publish", "--one", str(place), str(folder), *(["--texts"] * whole)]
    pages, seconds, memory = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return int(pages), float(seconds), float(memory), digest.hexdigest()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--texts", action="store_true")
    parser.add_argument("--one", nargs=2, metavar=("DOSSIER", "FOLDER"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        write_one(Path(given.one[0]), Path(given.one[1]), whole=given.texts)
        return
    with TemporaryDirectory() as folder:
        place = Path(folder) / "large.dossier"
        sources, stated = make(place, given.pages)
        print(f"{sources} sources, {stated} assertions, a dossier of {place.stat().st_size / 1e6:.0f} MB")
        runs = [measured(place, Path(folder) / name, whole=given.texts) for name in ("one", "two")]
        (pages, first, memory, one), (_, second, _, other) = runs
        size = sum(path.stat().st_size for path in (Path(folder) / "one").rglob("*") if path.is_file())
        seconds = min(first, second)
        allowed = SECONDS * given.pages / PAGES
        print(
            f"{pages} pages in {seconds:.1f} s {'' if seconds <= allowed else f'(over {allowed:.0f} s) '}"
            f"{memory:.0f} MB, {size / 1e6:.0f} MB written   {'twice the same' if one == other else 'NOT THE SAME TWICE'}"
        )


if __name__ == "__main__":
    main()
