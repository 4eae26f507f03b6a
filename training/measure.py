"""How well each head does on annotated documents, the others given: what is watched while training."""

from collections import Counter
from collections.abc import Iterable

import numpy as np
import torch

from bearwitness.learned.pieces import Pieces
from training.documents import IGNORED, Document
from training.losses import argument_scores, chain_scores, numbers, word_vectors
from training.network import Network

_LIKELY = 0.4


@torch.no_grad()
def measured(network: Network, documents: Iterable[Document], vocabulary: Pieces) -> dict[str, float]:
    """F1 of mentions (span and label), of triggers (overlapping, of the type), of arguments; share of right antecedents."""
    network.eval()
    tally: Counter[str] = Counter()
    for document in documents:
        words = word_vectors(network, document, vocabulary)
        _mentions(network, document, words, tally)
        _triggers(network, document, words, tally)
        _arguments(network, document, words, tally)
        _chains(network, document, words, tally)
    network.train()
    figures = {name: _f1(tally, name) for name in ("mention", "trigger", "argument")}
    return figures | {"chain": tally["chain right"] / max(1, tally["chain all"])}


def _f1(tally: Counter[str], name: str) -> float:
    return 2 * tally[f"{name} right"] / max(1, tally[f"{name} found"] + tally[f"{name} gold"])


def _mentions(network: Network, document: Document, words: torch.Tensor, tally: Counter[str]) -> None:
    rows = document.mentions
    gold = set(zip(rows.first.tolist(), rows.last.tolist(), rows.label.tolist(), strict=True))
    found = set()
    for width, score in enumerate(network.mention(words)):
        best = score.argmax(1)
        found |= {(a, a + width, int(best[a])) for a in torch.nonzero(best).flatten().tolist()}
    tally.update({"mention right": len(gold & found), "mention found": len(found), "mention gold": len(gold)})


def _triggers(network: Network, document: Document, words: torch.Tensor, tally: Counter[str]) -> None:
    gold = [tuple(row) for row in document.triggers.tolist()]
    used = set()
    for width, score in enumerate(network.trigger(words)):
        for a, kind in torch.nonzero(score.sigmoid() > _LIKELY).tolist():
            tally["trigger found"] += 1
            hits = [g for g in gold if g[2] == kind and g[0] <= a + width and a <= g[1] and g not in used]
            used.update(hits[:1])
    tally.update({"trigger right": len(used), "trigger gold": len(gold)})


def _arguments(network: Network, document: Document, words: torch.Tensor, tally: Counter[str]) -> None:
    roles = numbers(document.roles)
    if not len(roles):
        return
    best = argument_scores(network, document, words).argmax(1)
    counted = roles != IGNORED
    tally["argument right"] += int(((best == roles) & (roles > 0) & counted).sum())
    tally["argument found"] += int(((best > 0) & counted).sum())
    tally["argument gold"] += int(((roles > 0) & counted).sum())


def _chains(network: Network, document: Document, words: torch.Tensor, tally: Counter[str]) -> None:
    if not len(document.same):
        return
    scores, right = chain_scores(network, document, words), document.chained.right
    for mention in range(1, len(document.mentions)):
        mine = numbers(np.flatnonzero(right == mention).astype(np.int32))
        score, same = scores[mine], document.same[right == mention]
        best = int(score.argmax())
        tally["chain all"] += 1
        tally["chain right"] += int(same[best]) if score[best] > 0 else int(not same.any())
