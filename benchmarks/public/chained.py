"""Chains of mentions, found and annotated, as figures."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bearwitness.record import EntityType, Reading
from benchmarks.coreference import Chain, added, b_cubed, ceaf, muc
from benchmarks.public.figures import Figure, figure, matched


class Mentioned(NamedTuple):
    """The mentions of one whom a text speaks of, as places (start, end)."""

    type: EntityType
    places: frozenset[tuple[int, int]]


class Compared(NamedTuple):
    """Who is spoken of in a text, as annotated and as found."""

    gold: list[Mentioned]
    found: list[Mentioned]


def found_in(reading: Reading, types: Iterable[EntityType]) -> list[Mentioned]:
    """Whom a reading finds of these types."""
    kept = set(types)
    every = [
        Mentioned(one.type, frozenset((m.start, m.end) for m in one.mentions))
        for one in reading.entities
        if one.type in kept
    ]
    return [one for one in every if one.places]


def chain_figures(compared: Sequence[Compared]) -> dict[str, Figure]:
    """F1 of mentions to the letter, and the CoNLL score and its parts, with and without chains of one mention."""
    mentions = added(
        matched({p for one in gold for p in one.places}, {p for one in found for p in one.places})
        for gold, found in compared
    )
    figures = {"mentions": figure(mentions)}
    for name, least in (("chains of two and more", 2), ("all chains", 1)):
        kept = [(_chains(gold, least), _chains(found, least)) for gold, found in compared]
        scores = [added(scorer(gold, found) for gold, found in kept) for scorer in (muc, b_cubed, ceaf)]
        figures[f"{name}: CoNLL"] = Figure(sum(score.f1 for score in scores) / len(scores))
        figures |= {f"{name}: {label}": figure(s) for label, s in zip(("MUC", "B³", "CEAFe"), scores, strict=True)}
    return figures


def type_figures(compared: Sequence[Compared], types: Iterable[EntityType]) -> dict[str, Figure]:
    """F1 of mentions to the letter and of the right type, by type."""
    return {
        f"mentions: {kind}": figure(
            added(matched(_places(gold, kind), _places(found, kind)) for gold, found in compared)
        )
        for kind in types
    }


def _chains(every: Iterable[Mentioned], least: int) -> list[Chain]:
    return [one.places for one in every if len(one.places) >= least]


def _places(every: Iterable[Mentioned], kind: EntityType) -> set[tuple[int, int]]:
    return {place for one in every if one.type == kind for place in one.places}
