"""What more annotated documents bring: the figures of the heads after trainings on fewer and on more of them.

python -m training.curve --encoder FOLDER [--steps N] [--documents N…]

Every training takes as many steps, a document each, so that none has learned longer than another; they are short, and
their figures lie under those of a full training.  They are measured on the development part.  What the next hundred
documents would bring is read off a line through the figures against the logarithm of the number of documents.
"""

import argparse
import random
from pathlib import Path

import numpy as np
import torch

from bearwitness.learned.pieces import Pieces
from training.documents import Document
from training.measure import measured
from training.network import Network
from training.train import SEED, averaged, load, train, vocabulary_of

NEXT = 100


def after(
    encoder: Path, documents: list[Document], dev: list[Document], vocabulary: Pieces, steps: int
) -> dict[str, float]:
    """The figures on `dev` after so many steps, rounded to whole rounds over `documents`."""
    epochs = max(1, round(steps / len(documents)))
    torch.manual_seed(SEED)
    random.seed(SEED)
    network = Network(str(encoder)).to(torch.get_default_device())
    kept = averaged(network, epochs * len(documents))
    for _ in train(network, list(documents), vocabulary, epochs, kept):
        pass
    return measured(kept.module, dev, vocabulary)


def main() -> None:
    parser = argparse.ArgumentParser(description="figures against the number of documents")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=960)
    parser.add_argument("--documents", type=int, nargs="+", default=[40, 80, 160])
    options = parser.parse_args()
    torch.set_default_device("cuda" if torch.cuda.is_available() else "cpu")
    vocabulary, dev = vocabulary_of(options.encoder), load("dev")
    rows = []
    for number in options.documents:
        documents = load("train", number)
        rows.append((len(documents), after(options.encoder, documents, dev, vocabulary, options.steps)))
        print(
            f"{len(documents):5} documents", {name: round(value, 3) for name, value in rows[-1][1].items()}, flush=True
        )
    counts = np.log([count for count, _ in rows])
    for name in rows[0][1]:
        slope, level = np.polyfit(counts, [figures[name] for _, figures in rows], 1)
        then = level + slope * np.log(rows[-1][0] + NEXT)
        print(f"{name}: {slope * np.log(2):+.3f} for twice as many, about {then:.3f} with {NEXT} more")


if __name__ == "__main__":
    main()
