"""Writes how often each rule for assertions is right on the training documents of `lives`.

usage: python -m benchmarks.calibrate

The table goes to `src/bearwitness/reading/assertions/data/precision.json`; the certainty of a suggestion is read from
it.  Mentions, chains and times are the annotation's.  A finding is right where the annotation has an assertion of its
type on the same words, with its main participant and nobody else in it than the annotation knows.
"""

import json
from collections import Counter

from bearwitness.reading.assertions.certainty import keys
from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.find import drafts
from bearwitness.reading.assertions.items import Layers
from bearwitness.record import Assertion
from benchmarks.lives import ROOT, documents, load

ENOUGH = 3
"""A word of which fewer findings are known says no more than its rule."""
TABLE = ROOT / "src" / "bearwitness" / "reading" / "assertions" / "data" / "precision.json"


def main() -> None:
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for path in documents("train"):
        gold = load(path)
        for draft in drafts(Layers(gold.prose, gold.cast, tuple(sorted(gold.times, key=lambda t: (t.start, -t.end))))):
            found.update(keys(draft))
            if any(is_acceptable(draft, g) for g in gold.reading.assertions):
                right.update(keys(draft))
    kept = sorted(key for key, count in found.items() if count >= ENOUGH or key.count(" ") < 2)
    table = {key: {"right": right[key], "found": found[key]} for key in kept}
    lines = ",\n".join(f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(tally)}" for key, tally in table.items())
    TABLE.write_text("{\n" + lines + "\n}\n", encoding="utf-8")
    print(f"{sum(right[k] for k in found if ' ' not in k)} of {sum(found[k] for k in found if ' ' not in k)} right")


def is_acceptable(draft: Draft, gold: Assertion) -> bool:
    """Whether a careful reader with the annotation before her would let the finding stand.

    A fact told again has its words elsewhere; then all who take part must be the same.
    """
    here = any(a.span.overlaps(draft.trigger) for a in gold.evidence)
    said = {p.entity for p in draft.participants if p.entity is not None}
    told = set(gold.entities())
    if draft.type != gold.type or not set(gold.entities()[:1]) <= said <= {*told, gold.place}:
        return False
    return here or said == told


if __name__ == "__main__":
    main()
