"""Assertions by rule on the corpus `lives`, type by type, with the annotated layers below.

usage: python -m benchmarks.assertions [train|dev|test] [--found] [--misses [TYPE ...]]

Given are mentions, chains and times from the annotation; `--found` finds the voices too, else the author speaks.
`strict` asks for the type and every participant, `loose` for a neighbouring type and the main participant, as the
scorer does.  "time P" and "place P" are of the times and places that were said of strictly right assertions.
"""

import sys
from collections import Counter
from collections.abc import Iterable
from typing import Any

import msgspec

from bearwitness.reading.assertions import find_assertions
from bearwitness.reading.quotations import find_quotations
from bearwitness.reading.voices import find_attributions
from bearwitness.record import KINDS, Assertion, Reading
from benchmarks.lives import Gold, as_dossier, documents, load, micro, score


class Row(msgspec.Struct):
    """What is counted of a type."""

    right: int = 0
    loose: int = 0
    said: int = 0
    gold: int = 0


def main(arguments: list[str]) -> None:
    part = next((a for a in arguments if a in {"train", "dev", "test"}), "dev")
    rows = {kind.name: Row() for kind in KINDS if kind.name != "position"}
    bound: Counter[str] = Counter()
    figures = []
    for path in documents(part):
        gold = load(path)
        found = read(gold, voices="--found" in arguments)
        result, misses = score(gold.scored, as_dossier(with_assertions(gold.reading, found)))
        figures.append(result)
        tally(rows, gold, found, misses)
        bound.update(bindings(gold, found))
        if "--misses" in arguments and part != "test":
            show(gold, misses, set(arguments))
    table(part, rows, micro(figures), bound)


def read(gold: Gold, *, voices: bool) -> tuple[Assertion, ...]:
    """The assertions of an annotated document, from its annotated mentions and times."""
    said = ()
    if voices:
        said = find_attributions(gold.prose, gold.cast, find_quotations(gold.prose, gold.cast))
    return find_assertions(gold.prose, gold.cast, gold.times, said)


def with_assertions(reading: Reading, found: tuple[Assertion, ...]) -> Reading:
    return msgspec.structs.replace(reading, assertions=found)


def tally(rows: dict[str, Row], gold: Gold, found: tuple[Assertion, ...], misses: Iterable[tuple[Any, ...]]) -> None:
    """Adds what the scorer says of one document to the rows of its types."""
    for a in found:
        rows[a.type].said += 1
    for g in gold.scored["assertions"]:
        row = rows[g["type"]]
        row.gold, row.right, row.loose = row.gold + 1, row.right + 1, row.loose + 1
    for miss in misses:
        if miss[0] in ("assertion", "assertion not strict"):
            rows[miss[1]].right -= 1
            rows[miss[1]].loose -= miss[0] == "assertion" or not set(miss[3][:1]) <= set(miss[4])


def is_right(one: Assertion, gold: Assertion) -> bool:
    """Whether an assertion is what the annotation has: type, every entity, and a trigger in the same words."""
    here = any(a.span.overlaps(b.span) for a in one.evidence for b in gold.evidence)
    return one.type == gold.type and here and set(gold.entities()) <= set(one.entities())


def bindings(gold: Gold, found: tuple[Assertion, ...]) -> Counter[str]:
    """How often a time and a place were said of what is right, and were the annotation's."""
    counts: Counter[str] = Counter()
    for one in found:
        match = next((g for g in gold.reading.assertions if is_right(one, g)), None)
        if match is not None and one.time is not None:
            counts["time"] += 1
            counts["time right"] += match.time is not None and match.time.edtf == one.time.edtf
        if match is not None and one.place is not None:
            counts["place"] += 1
            counts["place right"] += match.place == one.place
    return counts


def show(gold: Gold, misses: Iterable[tuple[Any, ...]], types: set[str]) -> None:
    asked = types & {kind.name for kind in KINDS}
    for miss in misses:
        if "assertion" in miss[0] and (not asked or asked & {miss[1], miss[2] if len(miss) > 4 else miss[1]}):
            print(gold.name, *miss, sep=" | ")


def table(part: str, rows: dict[str, Row], total: dict[str, float], bound: Counter[str]) -> None:
    print(f"lives {part}; mentions, chains and times from the annotation")
    print(f"{'type':14}{'gold':>6}{'said':>6}   strict P    R   F1    loose R")
    for name, row in sorted(rows.items(), key=lambda r: -r[1].gold):
        p, r = row.right / max(1, row.said), row.right / max(1, row.gold)
        print(
            f"{name:14}{row.gold:6}{row.said:6}       {p:.2f} {r:.2f} {2 * p * r / max(1e-9, p + r):.2f}"
            f"       {row.loose / max(1, row.gold):.2f}"
        )
    for layer in ("assertions", "assertions_loose"):
        print(f"{layer:18} P {total[layer + '.p']:.3f}  R {total[layer + '.r']:.3f}  F1 {total[layer + '.f1']:.3f}")
    print(
        f"time right {total['assertions.time_right']:.3f}  place right {total['assertions.place_right']:.3f}", end="  "
    )
    print(f"time P {bound['time right'] / max(1, bound['time']):.3f}", end="  ")
    print(f"place P {bound['place right'] / max(1, bound['place']):.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
