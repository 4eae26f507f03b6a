"""Scores of chains of mentions: MUC, B³, CEAFe and their mean, the CoNLL score (Pradhan et al. 2014, sections 2 to 4)."""

from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

import networkx as nx

Chain = frozenset[Hashable]


class Score(NamedTuple):
    """What was right of what was found and of what was annotated, as sums over documents."""

    right_found: float
    found: float
    right_gold: float
    gold: float

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        return self.right_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of what was annotated that was found; 0 where nothing was annotated."""
        return self.right_gold / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, from 0 to 1."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def added(scores: Iterable[Score]) -> Score:
    """The sum over documents, so that each mention counts alike."""
    return Score(*(sum(column) for column in zip(*scores, strict=True)))


def muc(gold: Sequence[Chain], found: Sequence[Chain]) -> Score:
    """Links: how many of those that hold a chain together are kept."""
    right_found, all_found = _links(found, gold)
    right_gold, all_gold = _links(gold, found)
    return Score(right_found, all_found, right_gold, all_gold)


def b_cubed(gold: Sequence[Chain], found: Sequence[Chain]) -> Score:
    """Mentions: how much of the chain of each is shared."""
    return Score(_shared(found, gold), sum(map(len, found)), _shared(gold, found), sum(map(len, gold)))


def ceaf(gold: Sequence[Chain], found: Sequence[Chain]) -> Score:
    """Entities (CEAFe, φ4): the best pairing of chains, each pair by twice what they share over both their sizes."""
    graph = nx.Graph()
    for g, one in enumerate(gold):
        for f, other in enumerate(found):
            if shared := len(one & other):
                graph.add_edge(("gold", g), ("found", f), weight=2 * shared / (len(one) + len(other)))
    right = sum(graph.edges[edge]["weight"] for edge in nx.max_weight_matching(graph))
    return Score(right, len(found), right, len(gold))


def _links(chains: Sequence[Chain], others: Sequence[Chain]) -> tuple[float, float]:
    whose = {mention: number for number, chain in enumerate(others) for mention in chain}
    kept = every = 0
    for chain in chains:
        parts = {whose.get(mention, ("alone", mention)) for mention in chain}
        kept += len(chain) - len(parts)
        every += len(chain) - 1
    return kept, every


def _shared(chains: Sequence[Chain], others: Sequence[Chain]) -> float:
    whose = {mention: chain for chain in others for mention in chain}
    return sum(len(chain & whose.get(mention, frozenset())) / len(chain) for chain in chains for mention in chain)
