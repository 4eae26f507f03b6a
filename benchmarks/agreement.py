"""The agreement of two annotators on the documents of `corpora/lives` that were annotated twice.

usage: python -m benchmarks.agreement [--misses]

The annotation in `corpora/lives/second` is scored against that in `corpora/lives`, as a reading is: precision is the
share of the second annotator's items that the first has, recall the share of the first's that the second has; F1 is
the same either way round.  Voices and disputes are the share of the first's that the second has; a dispute is the same
where its holders are, since everybody words an issue in their own way.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.lives import ROOT, as_dossier, load, micro, score

FOLDER = ROOT / "corpora" / "lives"
MEASURES = {
    "entities": "entities.f1",
    "mentions": "mentions.f1",
    "chains (B³)": "mentions.b3",
    "times, the words": "times.f1",
    "times, the values": "times.value_f1",
    "assertions, all participants": "assertions.f1",
    "assertions, a participant": "assertions_loose.f1",
    "quotations": "quotations.f1",
    "speakers of quotations": "quotations.speaker_right",
    "voices": "voices.r",
    "disputes": "disputes.r",
}

Comparison = tuple[str, dict[str, Any], list[tuple[Any, ...]]]


def pairs() -> list[tuple[Path, Path]]:
    """The first and the second annotation of each document that has both, by name."""
    return [(FOLDER / second.name, second) for second in sorted((FOLDER / "second").glob("*.life"))]


def compare(first: Path, second: Path) -> Comparison:
    """Name, figures and differences of the second annotation scored against the first."""
    gold = load(first).scored
    any_wording = [dispute | {"issue": [""]} for dispute in gold["disputes"]]
    dossier = json.loads(json.dumps(as_dossier(load(second).reading)))
    figures, differences = score(gold | {"disputes": any_wording}, dossier)
    return first.stem, figures, differences


def agreement(comparisons: Iterable[Comparison]) -> dict[str, float]:
    """Each measure over all documents together, from 0 to 1."""
    figures = micro(figures for _, figures, _ in comparisons)
    return {measure: figures[name] for measure, name in MEASURES.items()}


def main(arguments: list[str]) -> None:
    """Print the measures of each document and of all together, then the differences if they are asked for."""
    compared = [compare(first, second) for first, second in pairs()]
    columns = {name: agreement([(name, figures, misses)]) for name, figures, misses in compared}
    columns["together"] = agreement(compared)
    print(f"{'':30}" + "".join(f"{name:>10}" for name in columns))
    for measure in MEASURES:
        print(f"{measure:30}" + "".join(f"{column[measure]:10.3f}" for column in columns.values()))
    if "--misses" in arguments:
        print(*(f"{name}: {' | '.join(map(str, miss))}" for name, _, misses in compared for miss in misses), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
