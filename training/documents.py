"""Annotated documents as the network learns from them: words, what the rules find, and what each head shall say."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from benchmarks.lives import Gold

from bearwitness.learned.labels import (
    MENTION_NUMBER,
    MODALITIES,
    QUOTED,
    ROLE_NUMBER,
    STANCES,
    TIME,
    TYPE_NUMBER,
)
from bearwitness.learned.layers import layers_of
from bearwitness.learned.pairs import Pairs, Spans, argument_pairs, chain_pairs
from bearwitness.learned.ruled import Ruled
from bearwitness.learned.tokens import Numbers, Tokens
from bearwitness.reader import Findings, findings

HEADS = ("mention", "trigger", "argument", "chain", "standing")
CHAINS = ("mention", "chain")
WIDEST_MENTION = 14
WIDEST_TRIGGER = 5
IGNORED = -100
"""The label of a pair that is neither right nor wrong: a further mention of one who does take part."""

Stretch = tuple[int, int]


class Document(NamedTuple):
    """One document with its targets.

    `mentions` and `triggers` are rows (first, last, label) and (first, last, type); `arguments` the pairs of `spoken`
    triggers with `others` and the role of each; `chained` the pairs of mentions, `same` whether both are one;
    `standing` is (first, last, stance, modality); `taught`
    are the heads that learn from it.
    """

    name: str
    tokens: Tokens
    layers: Numbers
    mentions: Spans
    triggers: Numbers
    spoken: Spans
    others: Spans
    arguments: Pairs
    roles: Numbers
    chained: Pairs
    same: Numbers
    standing: Numbers
    taught: tuple[str, ...]


class Told(NamedTuple):
    """What is stated on a trigger: its type, who takes part in which role, when, how it stands."""

    trigger: Stretch
    kind: int
    fillers: list[tuple[int, str]]
    time: str | None
    stance: int
    modality: int


def document(gold: Gold, taught: tuple[str, ...] = HEADS) -> Document:
    """The document as the rules read it today and as it was annotated."""
    found = findings(gold.prose.source)
    tokens = Tokens(found.prose)
    ruled = Ruled(found)
    mentions, entities = _mentions(gold, tokens, ruled)
    told = list(_told(gold, tokens))
    spoken = _spoken(told)
    others, whose = _others(gold, tokens, found, ruled)
    spans = [tokens.span(a, b) for a, b in zip(spoken.first, spoken.last, strict=True)]
    arguments = argument_pairs(tokens, spoken, others, ruled.roles(spans, spoken.label.tolist()))
    chained = chain_pairs(tokens, mentions)
    return Document(
        name=gold.name,
        tokens=tokens,
        layers=layers_of(found, tokens),
        mentions=mentions,
        triggers=_triggers(told),
        spoken=spoken,
        others=others,
        arguments=arguments,
        roles=_roles(tokens, told, whose, (spoken, others, arguments)),
        chained=chained,
        same=np.array(
            [bool(entities[i] & entities[j]) for i, j in zip(chained.left, chained.right, strict=True)], dtype=np.int32
        ),
        standing=_standing(told),
        taught=taught,
    )


def _mentions(gold: Gold, tokens: Tokens, ruled: Ruled) -> tuple[Spans, list[set[str]]]:
    found: dict[Stretch, tuple[int, int]] = {}
    entities: dict[Stretch, set[str]] = {}
    for mention in gold.cast.mentions:
        words = tokens.at(mention.span)
        if words is not None:
            found.setdefault(words, (MENTION_NUMBER[mention.type, mention.form], ruled.whom(mention.span)))
            entities.setdefault(words, set()).add(mention.entity)
    return _spans(found), [entities[words] for words in _sorted(found)]


def _sorted(found: Iterable[Stretch]) -> list[Stretch]:
    return sorted(found, key=lambda words: (words[0], -words[1]))


def _spans(found: dict[Stretch, tuple[int, int]]) -> Spans:
    rows = np.array([(*words, *found[words]) for words in _sorted(found)], dtype=np.int32).reshape(-1, 4)
    return Spans(rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3])


def _told(gold: Gold, tokens: Tokens) -> Iterable[Told]:
    for event in gold.reading.assertions:
        fillers = [(ROLE_NUMBER[p.role], p.entity) for p in event.participants if p.entity and p.role in ROLE_NUMBER]
        if event.place:
            fillers.append((ROLE_NUMBER["place"], event.place))
        if event.voice and event.voice[-1] != gold.cast.author:
            fillers.append((ROLE_NUMBER["voice"], event.voice[-1]))
        for anchor in event.evidence:
            words = tokens.at(anchor.span)
            if words is None:
                continue
            yield Told(
                (words[0], min(words[1], words[0] + WIDEST_TRIGGER - 1)),
                TYPE_NUMBER[event.type],
                fillers,
                event.time.edtf if event.time else None,
                STANCES.index(event.stance),
                MODALITIES.index(event.modality),
            )
    for quotation in gold.reading.quotations:
        words = tokens.at(quotation.span)
        if words is not None:
            fillers = [(ROLE_NUMBER["speaker"], quotation.speaker)] if quotation.speaker else []
            yield Told(words, QUOTED, fillers, None, 0, 0)


def _spoken(told: Iterable[Told]) -> Spans:
    keys = sorted({(one.trigger, one.kind) for one in told})
    rows = np.array([(*words, kind, -1) for words, kind in keys], dtype=np.int32).reshape(-1, 4)
    return Spans(rows[:, 0], rows[:, 1], rows[:, 2], rows[:, 3])


def _triggers(told: Iterable[Told]) -> Numbers:
    rows = sorted({(*one.trigger, one.kind) for one in told if one.kind != QUOTED})
    return np.array(rows, dtype=np.int32).reshape(-1, 3)


def _standing(told: list[Told]) -> Numbers:
    rows = [(*one.trigger, one.stance, one.modality) for one in told if one.kind != QUOTED]
    return np.array(rows, dtype=np.int32).reshape(-1, 4)


def _others(gold: Gold, tokens: Tokens, found: Findings, ruled: Ruled) -> tuple[Spans, dict[Stretch, set[str]]]:
    """Mentions and times, as annotated and as the rules see them; and whose each annotated one is."""
    rows: dict[Stretch, tuple[int, int]] = {}
    whose: dict[Stretch, set[str]] = {}
    for cast in (gold.cast, found.cast):
        for mention in cast.mentions:
            words = tokens.at(mention.span)
            if words is not None:
                rows.setdefault(words, (MENTION_NUMBER[mention.type, mention.form], ruled.whom(mention.span)))
                if cast is gold.cast:
                    whose.setdefault(words, set()).add(mention.entity)
    for times in (gold.times, found.times):
        for time in times:
            words = tokens.at(time.span)
            if words is not None and words not in rows:
                rows[words] = (TIME, ruled.whom(time.span))
                if times is gold.times:
                    whose.setdefault(words, set()).add(f"time {time.edtf}")
    return _spans(rows), whose


def _roles(
    tokens: Tokens, told: list[Told], whose: dict[Stretch, set[str]], judged: tuple[Spans, Spans, Pairs]
) -> Numbers:
    """The role of each pair: the nearest mention of one who takes part has it, further ones of the same are IGNORED."""
    spoken, others, pairs = judged
    roles = np.zeros(len(pairs.left), dtype=np.int32)
    names = [whose.get(words, set()) for words in zip(others.first.tolist(), others.last.tolist(), strict=True)]
    wanted: dict[tuple[Stretch, int], list[tuple[int, str]]] = {}
    for one in told:
        fills = wanted.setdefault((one.trigger, one.kind), [])
        fills += one.fillers
        if one.time is not None:
            fills.append((ROLE_NUMBER["time"], f"time {one.time}"))
    bounds = np.searchsorted(pairs.left, np.arange(len(spoken) + 1))
    for t in range(len(spoken)):
        trigger = (int(spoken.first[t]), int(spoken.last[t]))
        mine = range(int(bounds[t]), int(bounds[t + 1]))
        for role, name in wanted.get((trigger, int(spoken.label[t])), []):
            there = [k for k in mine if name in names[pairs.right[k]]]
            if there:
                best = min(there, key=lambda k: _farness(tokens, trigger, others, int(pairs.right[k])))
                for k in there:
                    if k != best and roles[k] == 0:
                        roles[k] = IGNORED
                roles[best] = role
    return roles


def _farness(tokens: Tokens, trigger: Stretch, others: Spans, k: int) -> tuple[bool, int, int]:
    first, last = int(others.first[k]), int(others.last[k])
    elsewhere = bool(tokens.sentences[first] != tokens.sentences[trigger[0]])
    return elsewhere, max(first - trigger[1], trigger[0] - last, 0), first
