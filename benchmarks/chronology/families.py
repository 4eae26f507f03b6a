"""Real family trees: what GEDCOM files state of births, deaths, marriages and children, and what of it cannot be true.

python -m benchmarks.chronology.families [FILE.ged ...]     otherwise the files of ../shared/standards that have families

The files are read as `witness import` reads them.
"""

import sys
import time
from pathlib import Path

from bearwitness.chronology import Chronology
from bearwitness.exchange.gedcom.reading import read_gedcom
from bearwitness.record import Dossier
from bearwitness.views import contradictions

SHARED = Path(__file__).resolve().parents[3] / "shared" / "standards"


def tree(name: str, data: bytes) -> Dossier:
    """A family tree as a dossier of one source."""
    found = read_gedcom(data, name)
    return Dossier(sources=(found.source,), entities=found.entities, times=found.times, assertions=found.assertions)


def main() -> None:
    files = [Path(name) for name in sys.argv[1:]] or sorted(SHARED.glob("gedcom*/*/*.ged"))
    if not files:
        sys.exit("skipped: ../shared/standards is not here, and no file was named")
    for path in files:
        dossier = tree(path.stem, path.read_bytes())
        if any(assertion.type == "kinship" for assertion in dossier.assertions):
            _measure(path.name, dossier)


def _measure(name: str, dossier: Dossier) -> None:
    start = time.perf_counter()
    chronology = Chronology(dossier)
    seconds = time.perf_counter() - start
    print(
        f"{name}: {sum(e.type == 'person' for e in dossier.entities)} people, {len(dossier.assertions)} statements, "
        f"{len(chronology.conflicts)} contradictions in {seconds:.2f} s"
    )
    for view in contradictions(dossier, chronology=chronology):
        for against in view.against:
            others = "; ".join(other.in_words for other in against.others)
            print(f"  {view.statement.in_words}  ×  {others}  ({against.because})")


if __name__ == "__main__":
    main()
