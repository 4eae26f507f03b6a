"""Writes how often each rule for assertions is right on the training documents of `lives`.

usage: python -m benchmarks.calibrate [--check]

The table goes to `src/bearwitness/reading/assertions/data/precision.json`; the certainty of a suggestion is read from
it.  Names, chains and times are found, as they are when a user's text is read.  A finding is right where the
annotation has an assertion of its type on the same words, with its main participant and nobody else in it than the
annotation knows, at no other time than the annotation's.  `--check` writes nothing; it holds the certainties against
the development documents, in ten bins.
"""

import json
import sys
from collections import Counter

import msgspec

from bearwitness.identity.chains import make_cast
from bearwitness.reading.assertions.certainty import certainty, keys, spoken
from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.find import drafts
from bearwitness.reading.assertions.items import Layers
from bearwitness.reading.names import find_names
from bearwitness.reading.times import find_times
from bearwitness.record import Assertion
from benchmarks.lives import ROOT, Gold, documents, load
from benchmarks.rightness import is_right, likeness, reliability

ENOUGH = 3
"""A word of which fewer findings are known says no more than its rule."""
TABLE = ROOT / "src" / "bearwitness" / "reading" / "assertions" / "data" / "precision.json"


class Judged(msgspec.Struct, frozen=True):
    """A finding, how its parties are spoken of, and whether it is right."""

    draft: Draft
    form: str
    certainty: float
    right: bool


def main() -> None:
    if "--check" in sys.argv:
        check()
    else:
        write()


def check() -> None:
    """Prints how often findings of each certainty are right on the development documents."""
    found = [one for path in documents("dev") for one in judged(load(path))]
    rows, error = reliability((one.certainty, one.right) for one in found)
    for k, count, said, right in rows:
        print(f"certainty {k / 10:.1f}-{(k + 1) / 10:.1f}: {count:4} found, said {said:.2f}, right {right:.2f}")
    print(f"expected calibration error {error:.3f}")


def write() -> None:
    """Writes the table from the training documents."""
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for path in documents("train"):
        for one in judged(load(path)):
            tallied = (*keys(one.draft), f"* {one.form}")
            found.update(tallied)
            right.update(tallied if one.right else ())
    kept = sorted(key for key, count in found.items() if count >= ENOUGH or key.count(" ") < 2)
    lines = [f"{json.dumps(k, ensure_ascii=False)}: {json.dumps({'right': right[k], 'found': found[k]})}" for k in kept]
    TABLE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    forms = [key for key in found if key.startswith("* ")]
    print(f"{sum(right[k] for k in forms)} of {sum(found[k] for k in forms)} right")


def judged(gold: Gold) -> list[Judged]:
    """Everything the rules find in a document from found layers, held against its annotation."""
    cast = make_cast(gold.prose, find_names(gold.prose))
    layers = Layers(gold.prose, cast, find_times(gold.prose))
    same = likeness(cast, gold.cast)
    findings = []
    for draft in drafts(layers):
        form = spoken(layers, draft)
        right = is_right(_as_assertion(gold, draft), gold.reading.assertions, same)
        findings.append(Judged(draft, form, certainty(draft, form), right))
    return findings


def _as_assertion(gold: Gold, draft: Draft) -> Assertion:
    return Assertion(
        id="",
        type=draft.type,
        participants=draft.participants,
        time=draft.time,
        evidence=(gold.prose.anchor(draft.trigger),),
    )


if __name__ == "__main__":
    main()
