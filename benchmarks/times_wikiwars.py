"""Times on WikiWars: spans to the letter (strict), overlapping (relaxed), and overlapping with the right TIMEX2 value.

usage: python -m benchmarks.times_wikiwars [dev|test]

Texts 01-16 are for development, 17-22 for the figure.  The page's date is the one that the corpus gives; how our values
become TIMEX2 is said in `benchmarks.timex2`.  Expressions that the corpus marks without a value count as wrong.
"""

import sys
from pathlib import Path

from bearwitness.reading.times.story import told
from bearwitness.record import Source, divide
from benchmarks.timex2 import Counts, compared, read, timexes

FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora" / "wikiwars" / "keyinline"
PAGE_DATE = "2009-12-19"
PARTS = {"dev": range(1, 17), "test": range(17, 23)}


def paths(part: str) -> list[Path]:
    """The files of a part, by their numbers."""
    return [path for path in sorted(FOLDER.glob("*.key.xml")) if int(path.name[:2]) in PARTS[part]]


def measured(path: Path) -> Counts:
    """The counts of one text."""
    text, gold = read(path)
    source = Source(id=path.stem, title=path.stem, text=text, sha256="", date=PAGE_DATE)
    return compared(gold, timexes(told(divide(source))))


def main(arguments: list[str]) -> None:
    part = next((a for a in arguments if a in PARTS), "dev")
    total = Counts()
    for path in paths(part):
        counts = measured(path)
        total.add(counts)
        if part == "dev":
            value_f1 = counts.rates(counts.valued)[2]
            print(f"{path.name[:-8]:28} gold {counts.gold:4}  found {counts.found:4}  value F1 {value_f1:5.1f}")
    print(f"WikiWars {part}: {len(paths(part))} texts, {total.gold} marked, {total.found} found")
    for name, right in (("strict", total.strict), ("relaxed", total.relaxed), ("value", total.valued)):
        precision, recall, f1 = total.rates(right)
        print(f"  {name:8} P {precision:5.1f}  R {recall:5.1f}  F1 {f1:5.1f}")


if __name__ == "__main__":
    main(sys.argv[1:])
