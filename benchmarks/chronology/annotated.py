"""Contradictions in the annotated lives, to be read by eye: every one that is none is a defect.

python -m benchmarks.chronology.annotated [PART] [read]     PART is own, train or dev (train and dev where none is named)

What annotators wrote down counts; with "read", what the reader finds in the same texts.
"""

import sys

from bearwitness.reader import read
from bearwitness.record import Dossier
from bearwitness.views import contradictions, contradictions_text
from benchmarks.lives import documents, load


def main() -> None:
    arguments = set(sys.argv[1:])
    parts = [part for part in ("own", "dev", "train") if part in arguments] or ["dev", "train"]
    texts = statements = sets = within = 0
    for path in (path for part in parts for path in documents(part)):
        gold = load(path)
        found = read(gold.prose.source) if "read" in arguments else gold.reading
        dossier = Dossier(
            sources=(found.source,), entities=found.entities, times=found.times, assertions=found.assertions
        )
        views = contradictions(dossier)
        texts, statements = texts + 1, statements + len(found.assertions)
        sets += sum(len(view.against) for view in views)
        within += sum(len(view.against) for view in views if view.one_voice)
        if views:
            print(f"\n== {path.stem}")
            print("\n".join(line.text for line in contradictions_text(views, 120)))
    print(f"\n{texts} texts, {statements} statements: {sets} contradictions, {within} of them within one voice")


if __name__ == "__main__":
    main()
