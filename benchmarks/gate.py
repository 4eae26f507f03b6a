"""The floor under the reader: figures on the project's own documents that no change may lower unsaid.

    python -m benchmarks.gate                               fails where a figure lies under its floor
    python -m benchmarks.gate --update                      raises the floors to what is measured
    python -m benchmarks.gate --update --allow-regression   also lowers them, which a commit has to defend

The floors stand in `floors.json` beside a hash of the annotated documents, so that neither moves without the other.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from bearwitness.readers.named import reader_called
from benchmarks import lives
from benchmarks.score import results_of

FLOORS = Path(__file__).with_name("floors.json")
NOISE = 0.0005
GATED = (
    *(f"{layer}.{k}" for layer in ("entities", "mentions", "times", "assertions", "quotations") for k in ("p", "r")),
    "entities.alias_recall",
    "mentions.b3",
    "times.value_f1",
    "assertions.time_right",
    "quotations.speaker_right",
    "quotations.pages",
    "voices.r",
    "voices.stance_right",
)


def corpus_hash(paths: Iterable[Path]) -> str:
    """The SHA-256 of the documents, in the order of their names."""
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda p: p.name):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def measured() -> dict[str, float]:
    """The gated figures as they are now, to three decimals, and the counts that must be nought."""
    total = lives.micro(figures for _, figures, _ in results_of("own", reader_called()))
    return {name: round(total[name], 3) for name in (*GATED, "broken_anchors", "in_furniture")}


def failures(now: Mapping[str, float], pinned: Mapping[str, float]) -> list[str]:
    """A sentence for every figure that lies under its floor."""
    low = [
        f"{name} is {now[name]:.3f}, its floor {pinned[name]:.3f}" for name in GATED if now[name] < pinned[name] - NOISE
    ]
    return low + [f"{name} is {now[name]:.0f}, not 0" for name in ("broken_anchors", "in_furniture") if now[name]]


def main() -> None:
    parser = argparse.ArgumentParser(description="the floors under the reader's figures")
    parser.add_argument("--update", action="store_true", help="pin what is measured now")
    parser.add_argument("--allow-regression", action="store_true", help="pin it even where it is lower")
    options = parser.parse_args()
    now, corpus = measured(), corpus_hash(lives.documents("own"))
    pinned = (
        json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"figures": dict.fromkeys(GATED, 0.0)}
    )
    wrong = failures(now, pinned["figures"])
    if options.update and (options.allow_regression or not wrong):
        FLOORS.write_text(json.dumps({"corpus": corpus, "figures": {n: now[n] for n in GATED}}, indent=1) + "\n")
        print(f"pinned {len(GATED)} floors")
        return
    print("\n".join(wrong) or f"{len(GATED)} figures at or over their floors")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
