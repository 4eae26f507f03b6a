"""The network: a pretrained encoder told of what the rules found, and a head for each judgement."""

import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import AutoModel

from bearwitness.learned.labels import MENTIONS, MODALITIES, ROLES, STANCES, TIME, TYPES
from bearwitness.learned.layers import KINDS
from bearwitness.learned.pairs import DISTANCES, GAPS, LIKENESSES
from training.documents import WIDEST_MENTION, WIDEST_TRIGGER

SPAN_WIDTH = 192
PAIR_WIDTH = 192


class Encoder(nn.Module):
    """Word vectors in context: the mean of the vectors of a word's pieces."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.bert = AutoModel.from_pretrained(folder, add_pooling_layer=False)
        self.bert.embeddings.word_embeddings.requires_grad_(False)  # noqa: FBT003 - too few texts to move 30,000 words
        self.size = self.bert.config.hidden_size
        self.layers = nn.ModuleList(nn.Embedding(count, self.size) for count in KINDS.values())
        for layer in self.layers:
            nn.init.zeros_(layer.weight)

    def forward(self, pieces: Tensor, layers: Tensor, mask: Tensor) -> Tensor:
        given = self.bert.embeddings.word_embeddings(pieces)
        for column, layer in enumerate(self.layers):
            given = given + layer(layers[..., column])
        return self.bert(inputs_embeds=given, attention_mask=mask).last_hidden_state


class SpanHead(nn.Module):
    """Scores of every stretch of up to `widest` words, one tensor (starts, labels) a width."""

    def __init__(self, size: int, widest: int, labels: int) -> None:
        super().__init__()
        self.first = nn.Linear(size, SPAN_WIDTH)
        self.last = nn.Linear(size, SPAN_WIDTH, bias=False)
        self.wide = nn.Embedding(widest, SPAN_WIDTH)
        nn.init.normal_(self.wide.weight, std=0.02)
        self.out = nn.Linear(SPAN_WIDTH, labels)
        self.drop = nn.Dropout(0.2)

    def forward(self, words: Tensor) -> list[Tensor]:
        first, last = self.first(words), self.last(words)
        widths = range(min(self.wide.num_embeddings, len(words)))
        return [
            self.out(self.drop(functional.relu(first[: len(words) - w] + last[w:] + self.wide.weight[w])))
            for w in widths
        ]


class PairHead(nn.Module):
    """Scores of pairs of stretches, each the vectors of its first and last word, with features of the pair."""

    def __init__(self, size: int, features: tuple[int, ...], labels: int) -> None:
        super().__init__()
        self.left = nn.Linear(2 * size, PAIR_WIDTH)
        self.right = nn.Linear(2 * size, PAIR_WIDTH)
        self.features = nn.ModuleList(nn.Embedding(count, PAIR_WIDTH) for count in features)
        for feature in self.features:
            nn.init.normal_(feature.weight, std=0.02)
        self.middle = nn.Linear(PAIR_WIDTH, PAIR_WIDTH)
        self.out = nn.Linear(PAIR_WIDTH, labels)
        self.drop = nn.Dropout(0.2)

    def forward(self, left: Tensor, right: Tensor, at: tuple[Tensor, Tensor], features: Tensor) -> Tensor:
        a, b = self.left(left)[at[0]], self.right(right)[at[1]]
        x = a + b + a * b
        for column, feature in enumerate(self.features):
            x = x + feature(features[:, column])
        x = functional.relu(self.middle(self.drop(functional.relu(x))))
        return self.out(x)


class Network(nn.Module):
    """The encoder and its heads; they start by saying "nothing" of most stretches and pairs, as is true."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        self.encoder = Encoder(folder)
        size = self.encoder.size
        self.mention = SpanHead(size, WIDEST_MENTION, len(MENTIONS))
        self.trigger = SpanHead(size, WIDEST_TRIGGER, len(TYPES))
        self.argument = PairHead(size, (len(TYPES) + 1, TIME + 1, DISTANCES, 4, len(ROLES)), len(ROLES))
        self.chain = PairHead(size, (GAPS, TIME + 1, TIME + 1, LIKENESSES, 4, 3), 1)
        self.standing = nn.Linear(2 * size, len(STANCES) + len(MODALITIES))
        self.drop = nn.Dropout(0.1)
        with torch.no_grad():
            self.mention.out.bias[0] = 5.0
            self.trigger.out.bias.fill_(-6.0)
            self.argument.out.bias[0] = 3.0


def ends(words: Tensor, first: Tensor, last: Tensor) -> Tensor:
    """The vectors of the first and the last word of each stretch, side by side."""
    return torch.cat([words[first], words[last]], 1)
