"""How a certainty is reckoned from its signs: fitted on what the network has not learned from, written to the manifest.

That is the development part, and what was annotated after the network was trained.

python -m training.calibrate
"""

from pathlib import Path

import msgspec
import numpy as np
from benchmarks import lives
from benchmarks.rightness import is_right, likeness, reliability
from numpy.typing import NDArray

from bearwitness.learned.certainty import certainty, row
from bearwitness.learned.reader import judged, network
from bearwitness.learned.statements import Stated
from bearwitness.learned.weights import manifest
from bearwitness.reader import findings
from training import TARGET

_ROUNDS = 50
_DRAWN = 1.0
"""How strongly the weights are drawn to nought."""


def of_document(gold: lives.Gold) -> list[tuple[Stated, bool]]:
    """Every statement that the network sees in a document, and whether it is right."""
    found, stated = judged(findings(gold.prose.source), network())
    same = likeness(found.cast, gold.cast)
    return [(one, is_right(one.assertion, gold.reading.assertions, same)) for one in stated]


def fitted(rows: NDArray[np.float64], right: NDArray[np.float64]) -> tuple[float, ...]:
    """The weights of a logistic regression by Newton's method."""
    weights = np.zeros(rows.shape[1])
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (right - chance) - _DRAWN * weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + _DRAWN * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, slope)
    return tuple(round(float(weight), 4) for weight in weights)


def unseen() -> list[Path]:
    """The documents of the development and the training part that the network has not learned from."""
    seen = set(manifest().documents)
    return [*lives.documents("dev"), *(path for path in lives.documents("train") if path.stem not in seen)]


def main() -> None:
    told = [one for path in unseen() for one in of_document(lives.load(path))]
    weights = fitted(np.array([row(one.signs) for one, _ in told]), np.array([right for _, right in told], dtype=float))
    changed = msgspec.structs.replace(manifest(), certainty=weights)
    (TARGET / "manifest.json").write_bytes(msgspec.json.format(msgspec.json.encode(changed)))
    _, error = reliability((certainty(one.signs, weights), right) for one, right in told)
    print(
        f"{len(told)} statements, {sum(right for _, right in told)} right; weights {weights}; error {error:.3f} on these"
    )


if __name__ == "__main__":
    main()
