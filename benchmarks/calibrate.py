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
from bearwitness.record import Assertion, Cast, Mention
from benchmarks.lives import ROOT, Gold, documents, load

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
    bins: list[list[Judged]] = [[] for _ in range(10)]
    for path in documents("dev"):
        for one in judged(load(path)):
            bins[min(9, int(one.certainty * 10))].append(one)
    total = sum(len(found) for found in bins)
    error = 0.0
    for k, found in enumerate(bins):
        if found:
            said = sum(one.certainty for one in found) / len(found)
            right = sum(one.right for one in found) / len(found)
            error += abs(said - right) * len(found) / total
            print(
                f"certainty {k / 10:.1f}-{(k + 1) / 10:.1f}: {len(found):4} found, said {said:.2f}, right {right:.2f}"
            )
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
        right = any(is_acceptable(draft, g, same) for g in gold.reading.assertions)
        findings.append(Judged(draft, form, certainty(draft, form), right))
    return findings


def likeness(found: Cast, gold: Cast) -> dict[str, str]:
    """For each entity that was found the annotated one that most of its mentions are of."""
    votes: dict[str, Counter[str]] = {}
    for mention in found.mentions:
        for other in overlapping(mention, gold):
            votes.setdefault(mention.entity, Counter())[other] += 1
    return {entity: min(of, key=lambda g: (-of[g], g)) for entity, of in votes.items()}


def overlapping(mention: Mention, gold: Cast) -> list[str]:
    """The annotated entities whose mentions are mostly the same words."""
    size = mention.span.end - mention.span.start
    alike = []
    for other in gold.mentions:
        shared = min(mention.span.end, other.span.end) - max(mention.span.start, other.span.start)
        if shared > 0.5 * max(size, other.span.end - other.span.start):
            alike.append(other.entity)
    return alike


def is_acceptable(draft: Draft, gold: Assertion, same: dict[str, str]) -> bool:
    """Whether a careful reader with the annotation before her would let the finding stand.

    A fact told again has its words elsewhere; then all who take part must be the same.
    """
    here = any(a.span.overlaps(draft.trigger) for a in gold.evidence)
    said = {same.get(p.entity, "?") for p in draft.participants if p.entity is not None}
    told = set(gold.entities())
    if draft.type != gold.type or not set(gold.entities()[:1]) <= said <= {*told, gold.place}:
        return False
    if draft.time is not None and gold.time is not None and bare(draft.time.edtf) != bare(gold.time.edtf):
        return False
    return here or said == told


def bare(edtf: str) -> str:
    """The value without its marks of doubt."""
    return edtf.translate({ord(c): None for c in "~?%"})


if __name__ == "__main__":
    main()
