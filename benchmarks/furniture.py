"""How much of the page furniture in `lives` is found, in characters: precision apart from recall.

usage: python -m benchmarks.furniture [train|dev] [--misses]

The gold is `corpora/furniture.txt`.  A document that is not named there has none, so that what is found in it is wrong.
"""

import sys
import tempfile
from pathlib import Path

import msgspec

from bearwitness.record import Source
from bearwitness.sources import read_file
from benchmarks.lives import ROOT, documents, load

GOLD = ROOT / "corpora" / "furniture.txt"


class Count(msgspec.Struct):
    """Characters of furniture, without white space: found and right, found and wrong, not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def figures(self) -> tuple[float, float, float]:
        """Precision, recall and F1."""
        precision = self.right / max(1, self.right + self.wrong)
        recall = self.right / max(1, self.right + self.missed)
        return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def gold() -> dict[str, list[str]]:
    """The furniture of each document, in the order of its text."""
    pieces: dict[str, list[str]] = {}
    name = ""
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line.startswith("== "):
            name = line.removeprefix("== ")
        elif line and not line.startswith("# "):
            pieces.setdefault(name, []).append(line)
    return pieces


def read(text: str) -> Source:
    """The source that a text file would be."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.txt"
        path.write_text(text, encoding="utf-8")
        return read_file(path)[0]


def compare(text: str, pieces: list[str], count: Count) -> list[str]:
    """Add to `count` what is found in `text`; the lines that are found wrongly (+) or not at all (-)."""
    source = read(text)
    found = [line for span in source.furniture for line in span.of(source.text).split("\n\n")]
    for line in found:
        if line in pieces:
            count.right += size(line)
        else:
            count.wrong += size(line)
    missed = [piece for piece in pieces if piece not in found]
    count.missed += sum(map(size, missed))
    return [f"+ {line}" for line in found if line not in pieces] + [f"- {piece}" for piece in missed]


def size(text: str) -> int:
    """The characters of `text` that are no white space."""
    return len("".join(text.split()))


def main() -> None:
    """Print the figures of each part."""
    parts = [word for word in sys.argv[1:] if not word.startswith("-")] or ["train", "dev"]
    known = gold()
    print(f"{'part':8}{'documents':>10}{'precision':>10}{'recall':>8}{'F1':>7}")
    for part in parts:
        count, names = Count(), documents(part)
        for path in names:
            lines = compare(load(path).prose.text, known.get(path.stem, []), count)
            if "--misses" in sys.argv:
                print(*(f"  {path.stem} {line}" for line in lines), sep="\n", end="\n" if lines else "")
        print(f"{part:8}{len(names):10}" + "{:10.3f}{:8.3f}{:7.3f}".format(*count.figures()))


if __name__ == "__main__":
    main()
