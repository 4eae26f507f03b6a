"""What each head loses on a document: the sum is what training makes small."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from bearwitness.learned.labels import STANCES
from bearwitness.learned.pieces import Pieces
from bearwitness.learned.windows import MOST, Window, windows
from training.documents import IGNORED, Document
from training.network import Network, ends


def numbers(array: NDArray[np.int32]) -> Tensor:
    """The array as indices, where the network is."""
    return torch.from_numpy(np.ascontiguousarray(array)).long().to(torch.get_default_device())


def word_vectors(
    network: Network, document: Document, vocabulary: Pieces, opening: int = MOST, forget: float = 0.0
) -> Tensor:
    """The vectors of the words (words, size); each layer of the rules is left out with the probability `forget`."""
    shown = document.layers.copy()
    for column in range(1, shown.shape[1]):
        if forget and torch.rand(()) < forget:
            shown[:, column] = 0
    batch = windows(document.tokens, vocabulary, opening)
    pieces, layers, mask = _padded(batch, shown)
    with torch.autocast(torch.get_default_device().type, dtype=torch.bfloat16, enabled=network.training):
        vectors = network.encoder(pieces, layers, mask).float()
    return _of_words(vectors, batch, len(document.tokens))


def _padded(batch: list[Window], layers: NDArray[np.int32]) -> tuple[Tensor, Tensor, Tensor]:
    longest = max(len(window.pieces) for window in batch)
    pieces = torch.zeros(len(batch), longest, dtype=torch.long)
    given = torch.zeros(len(batch), longest, layers.shape[1], dtype=torch.long)
    mask = torch.zeros(len(batch), longest, dtype=torch.long)
    for row, window in enumerate(batch):
        size = len(window.pieces)
        pieces[row, :size] = numbers(window.pieces)
        given[row, 1 : size - 1] = numbers(layers[window.words])
        mask[row, :size] = 1
    return pieces, given, mask


def _of_words(vectors: Tensor, batch: list[Window], count: int) -> Tensor:
    inner = torch.cat([vectors[row, 1 : len(window.pieces) - 1] for row, window in enumerate(batch)])
    words = numbers(np.concatenate([window.words for window in batch]))
    total = torch.zeros(count, vectors.shape[-1]).index_add_(0, words, inner)
    return total / torch.bincount(words, minlength=count)[:, None].clamp(min=1)


def losses(network: Network, document: Document, words: Tensor) -> dict[str, Tensor]:
    """The loss of each head that learns from the document."""
    return {head: _LOSSES[head](network, document, words) for head in document.taught}


def _mention_loss(network: Network, document: Document, words: Tensor) -> Tensor:
    scores, wanted = [], []
    first, last, label = (
        numbers(x) for x in (document.mentions.first, document.mentions.last, document.mentions.label)
    )
    for width, score in enumerate(network.mention(words)):
        target = torch.zeros(len(score), dtype=torch.long)
        here = last - first == width
        target[first[here]] = label[here]
        scores.append(score)
        wanted.append(target)
    return functional.cross_entropy(torch.cat(scores), torch.cat(wanted), reduction="sum") / max(1, len(first))


def _trigger_loss(network: Network, document: Document, words: Tensor) -> Tensor:
    total = torch.zeros(())
    first, last, kind = numbers(document.triggers).T
    for width, score in enumerate(network.trigger(words)):
        target = torch.zeros_like(score)
        here = last - first == width
        target[first[here], kind[here]] = 1.0
        total = total + functional.binary_cross_entropy_with_logits(score, target, reduction="sum")
    return total / max(1, len(first))


def argument_scores(network: Network, document: Document, words: Tensor) -> Tensor:
    """The scores (pairs, roles) of every pair of a trigger and what may take part."""
    spoken, others, pairs = document.spoken, document.others, document.arguments
    return network.argument(
        ends(words, numbers(spoken.first), numbers(spoken.last)),
        ends(words, numbers(others.first), numbers(others.last)),
        (numbers(pairs.left), numbers(pairs.right)),
        numbers(pairs.features),
    )


def _argument_loss(network: Network, document: Document, words: Tensor) -> Tensor:
    roles = numbers(document.roles)
    if not len(roles):
        return torch.zeros(())
    scores = argument_scores(network, document, words)
    wanted = max(1, int((roles > 0).sum()))
    return functional.cross_entropy(scores, roles, ignore_index=IGNORED, reduction="sum") / wanted


def chain_scores(network: Network, document: Document, words: Tensor) -> Tensor:
    """The score of each pair of mentions: over 0 where the left one is an antecedent of the right one."""
    vectors = ends(words, numbers(document.mentions.first), numbers(document.mentions.last))
    at = (numbers(document.chained.left), numbers(document.chained.right))
    scores: Tensor = network.chain(vectors, vectors, at, numbers(document.chained.features))[:, 0]
    return scores


def _chain_loss(network: Network, document: Document, words: Tensor) -> Tensor:
    """For each mention minus the log of the share of its antecedents, "none" being one where it has none here."""
    if not len(document.same):
        return torch.zeros(())
    scores = chain_scores(network, document, words)
    same = numbers(document.same).bool()
    right = numbers(document.chained.right)
    count = len(document.mentions)
    every = _log_sums(scores, right, count)
    good = _log_sums(scores.masked_fill(~same, -1e4), right, count)
    has = torch.zeros(count, dtype=torch.bool).index_put_((right[same],), torch.tensor(True))  # noqa: FBT003 - a value
    none = torch.zeros(count)
    return (torch.logaddexp(every, none) - torch.where(has, good, none)).mean()


def _log_sums(scores: Tensor, groups: Tensor, count: int) -> Tensor:
    top = torch.full((count,), -1e4).scatter_reduce(0, groups, scores, "amax").detach()
    total = torch.zeros(count).index_add(0, groups, torch.exp(scores - top[groups]))
    return top + torch.log(total.clamp(min=1e-30))


def _standing_loss(network: Network, document: Document, words: Tensor) -> Tensor:
    if not len(document.standing):
        return torch.zeros(())
    first, last, stance, modality = numbers(document.standing).T
    scores = network.standing(ends(words, first, last))
    parts = (scores[:, : len(STANCES)], stance), (scores[:, len(STANCES) :], modality)
    return sum((0.3 * functional.cross_entropy(part, wanted) for part, wanted in parts), torch.zeros(()))


_LOSSES = {
    "mention": _mention_loss,
    "trigger": _trigger_loss,
    "argument": _argument_loss,
    "chain": _chain_loss,
    "standing": _standing_loss,
}
