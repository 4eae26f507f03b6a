"""Times on the corpus `lives`, by the shared scorer: expressions found, and found with the right EDTF value.

usage: python -m benchmarks.times_lives [train|dev|test] [NAME ...]
"""

import sys

from bearwitness.reading.times import find_times
from bearwitness.record import Reading
from benchmarks.lives import Gold, documents, evaluate, micro


def read(gold: Gold) -> Reading:
    """A reading with nothing but the times."""
    return Reading(source=gold.reading.source, reader="times", times=find_times(gold.prose))


def main(arguments: list[str]) -> None:
    part = next((a for a in arguments if a in ("train", "dev", "test")), "dev")
    names = [a for a in arguments if a not in ("train", "dev", "test")]
    paths = [path for path in documents(part) if not names or path.stem in names]
    figures = evaluate(paths, read)
    for name, each, _ in figures if part != "test" else ():
        print(f"{name:18} f1 {each['times']['f1']:.3f}  value_f1 {each['times']['value_f1']:.3f}")
    total = micro(each for _, each, _ in figures)
    print(
        f"lives {part}: {len(paths)} documents  times.p {total['times.p']:.3f}  times.r {total['times.r']:.3f}"
        f"  times.f1 {total['times.f1']:.3f}  times.value_f1 {total['times.value_f1']:.3f}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
