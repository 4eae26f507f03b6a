"""The learned reader: the rules lay out a text, the encoder sees it with their layers, the heads judge."""

from collections.abc import Iterable
from functools import cache

import msgspec
from threadpoolctl import threadpool_limits

from bearwitness.learned.casting import cast_of
from bearwitness.learned.certainty import certainty
from bearwitness.learned.chains import chains
from bearwitness.learned.encoder import Encoder
from bearwitness.learned.heads import PairHead, SpanHead
from bearwitness.learned.layers import layers_of
from bearwitness.learned.mentions import find_mentions
from bearwitness.learned.once import not_of_kin, once
from bearwitness.learned.pairs import chain_pairs
from bearwitness.learned.ruled import Ruled
from bearwitness.learned.statements import Heads, Stated, find_statements
from bearwitness.learned.tokens import Tokens
from bearwitness.learned.weights import Weights, manifest, weights
from bearwitness.reader import Findings, findings, findings_over, reading_of
from bearwitness.reading.assertions.merging import Telling, merged
from bearwitness.record import Reading, Source

FLOOR = 0.5
"""What is less sure is left out."""


class Network(msgspec.Struct, frozen=True):
    """The encoder and its heads, ready to be asked."""

    encoder: Encoder
    mention: SpanHead
    chain: PairHead
    heads: Heads


def network_of(loaded: Weights) -> Network:
    """The network with these weights."""
    return Network(
        Encoder(loaded),
        SpanHead(loaded.under("mention")),
        PairHead(loaded.under("chain")),
        Heads(
            SpanHead(loaded.under("trigger")),
            PairHead(loaded.under("argument")),
            (loaded.arrays["standing.weight"], loaded.arrays["standing.bias"]),
        ),
    )


@cache
def network() -> Network:
    """The network that comes with the package, once a process.

    One thread computes a matrix, whatever the machine: more of them take twice the processor's time for matrices as small
    as these, take it from the other processes that read, and may add up in another order.  Where one process reads
    alone, several windows of words are seen at a time instead (`encoder.threads`).
    """
    threadpool_limits(1, user_api="blas")
    return network_of(weights())


def name() -> str:
    """Name and version of the reader: where it changes, a source is read again."""
    return manifest().name


def read(source: Source) -> Reading:
    """What is found in `source`: the same source gives the same reading."""
    return reading_of(kept(*judged(findings(source), network())), name())


def kept(found: Findings, stated: Iterable[Stated]) -> Findings:
    """The findings with the statements that are sure enough, each fact once."""
    sure = (
        msgspec.structs.replace(one.assertion, certainty=certainty(one.signs, manifest().certainty)) for one in stated
    )
    events = merged(Telling(assertion) for assertion in not_of_kin(once(one for one in sure if one.certainty >= FLOOR)))
    return msgspec.structs.replace(found, events=events)


def judged(ruled: Findings, judge: Network) -> tuple[Findings, list[Stated]]:
    """The findings of the rules over the cast that the network sees, and what it takes to be stated of it."""
    tokens = Tokens(ruled.prose)
    if not len(tokens):
        return ruled, []
    words = judge.encoder.vectors(tokens, layers_of(ruled, tokens))
    mentions = find_mentions(tokens, words, judge.mention, Ruled(ruled))
    pairs = chain_pairs(tokens, mentions)
    chained = chains(mentions, pairs, judge.chain.scores(words, mentions, mentions, pairs))
    cast = cast_of(ruled.prose, ruled.cast, tokens, mentions, chained)
    again = findings_over(ruled.prose, cast, ruled.times)
    return again, find_statements(again, tokens, words, judge.heads)
