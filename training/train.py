"""From annotated documents to a network, seeded.

python -m training.train --encoder FOLDER -o FILE [--epochs N] [--novels N] [--documents N]
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import torch
from benchmarks import lives
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from bearwitness.learned.pieces import Pieces
from bearwitness.learned.windows import MOST
from training.documents import CHAINS, Document, document
from training.losses import losses, word_vectors
from training.measure import measured
from training.network import Network
from training.novels import novels

SEED = 20
ENCODER_RATE = 8e-5
HEADS_RATE = 1e-3
WARM_UP = 100
FORGET = 0.15
WATCHED = 4
KEPT = 0.1
"""The weights that are kept are a running mean over about this share of all steps, as single steps are noisy."""


def vocabulary_of(folder: Path) -> Pieces:
    """The pieces of the encoder that stands in `folder`."""
    return Pieces((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())


def load(part: str, most: int | None = None) -> list[Document]:
    """The documents of a part of `lives`, the first `most` of a shuffled list."""
    paths = lives.documents(part)
    random.Random(SEED).shuffle(paths)
    return [document(lives.load(path)) for path in paths[:most]]


def train(
    network: Network, documents: list[Document], vocabulary: Pieces, epochs: int, kept: AveragedModel | None = None
) -> Iterator[str]:
    """Changes the network, and with it the mean that is kept, until `epochs` rounds are done; gives a line after each."""
    optimizer, schedule = _optimizer(network, max(1, epochs * len(documents)))
    network.train()  # a pretrained encoder comes as it is asked, not as it learns: without dropout
    for epoch in range(epochs):
        random.shuffle(documents)
        started, total = time.monotonic(), Counter[str]()
        for each in documents:
            words = word_vectors(network, each, vocabulary, random.randrange(MOST // 2, MOST), FORGET)
            parts = losses(network, each, network.drop(words))
            optimizer.zero_grad()
            torch.stack(list(parts.values())).sum().backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            if kept is not None:
                kept.update_parameters(network)
            total.update({name: float(part.detach()) for name, part in parts.items()})
        shown = " ".join(f"{name} {value / len(documents):.3f}" for name, value in total.items())
        yield f"{epoch + 1:3}/{epochs}  {time.monotonic() - started:4.0f} s  {shown}"


def averaged(network: Network, steps: int) -> AveragedModel:
    """The mean of the network's weights that is kept, for a training of so many steps."""
    return AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(1 - 1 / max(2.0, KEPT * steps)))


def _optimizer(network: Network, steps: int) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LRScheduler]:
    learning = [(name, parameter) for name, parameter in network.named_parameters() if parameter.requires_grad]
    encoder = [parameter for name, parameter in learning if name.startswith("encoder.bert.")]
    heads = [parameter for name, parameter in learning if not name.startswith("encoder.bert.")]
    groups = [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEADS_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    return optimizer, torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / WARM_UP) * max(0.01, 1 - step / steps)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="from annotated documents to a network")
    parser.add_argument(
        "--encoder", type=Path, required=True, help="folder with a pretrained encoder and its vocabulary"
    )
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=24)
    parser.add_argument("--novels", type=int, default=2, help="rounds over the openings of novels, before")
    parser.add_argument("--documents", type=int, help="learn from so many documents only")
    options = parser.parse_args()
    torch.set_default_device("cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(SEED)
    random.seed(SEED)
    vocabulary = vocabulary_of(options.encoder)
    documents, dev = load("train", options.documents), load("dev")
    names = sorted(document.name for document in documents)
    first = [document(novel, CHAINS) for novel in novels()] if options.novels else []
    network = Network(str(options.encoder)).to(torch.get_default_device())
    print(f"{len(documents)} documents, {sum(len(d.tokens) for d in documents)} words", flush=True)
    for line in train(network, first, vocabulary, options.novels if first else 0):
        print(f"novels {line}", flush=True)
    kept = averaged(network, options.epochs * len(documents))
    for number, line in enumerate(train(network, documents, vocabulary, options.epochs, kept), start=1):
        print(line, flush=True)
        if number % WATCHED == 0 or number == options.epochs:
            figures = measured(kept.module, dev, vocabulary)
            print("        dev", {name: round(value, 3) for name, value in figures.items()}, flush=True)
            torch.save({"weights": kept.module.state_dict(), "documents": names}, options.output)


if __name__ == "__main__":
    main()
