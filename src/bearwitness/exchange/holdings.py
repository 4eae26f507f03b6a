"""What a format writes from: a dossier kind by kind, whether it stands in a file or is a value in memory.

Every iterator gives the order of the record (`store.Snapshot`): what stands in a text comes by source and place.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

import msgspec

from bearwitness.identity.matching import Match
from bearwitness.record import (
    Anchor,
    Assertion,
    Contradiction,
    Decision,
    Dispute,
    Dossier,
    Entity,
    Problem,
    Quotation,
    ResearchNote,
    SourceRecord,
    TimeMention,
)

Thing = TypeVar("Thing")


class Holdings(Protocol):
    """A dossier at one moment; each call starts an iteration anew."""

    def record(self) -> Dossier:
        """The whole dossier as a value."""

    def sources(self) -> Iterator[SourceRecord]:
        """Every source with its text."""

    def entities(self) -> Iterator[Entity]:
        """Every entity, by id."""

    def mentions(self) -> Iterator[tuple[str, Anchor]]:
        """Every place where an entity is spoken of, after the entity's id, by source and place."""

    def times(self) -> Iterator[TimeMention]:
        """Every dated expression, by source and place."""

    def assertions(self) -> Iterator[Assertion]:
        """Every assertion, by the source and place of its trigger."""

    def quotations(self) -> Iterator[Quotation]:
        """Every quotation, by source and place."""

    def disputes(self) -> Iterator[Dispute]:
        """Every dispute, by id."""

    def contradictions(self) -> Iterator[Contradiction]:
        """Every contradiction, by id."""

    def problems(self) -> Iterator[Problem]:
        """What the readings of the sources reported."""

    def decisions(self) -> Iterator[Decision]:
        """The log of decisions, the first one first."""

    def notes(self) -> Iterator[ResearchNote]:
        """The research log, the first note first."""

    def findings(self) -> Iterator[tuple[str, Iterable[object]]]:
        """What follows from all that is held, kind by kind, where it is worked out."""

    def canonical(self, entity: str) -> str:
        """The id that an entity goes by, of a decision or a match."""

    def matches(self) -> Iterator[Match]:
        """What matchers think of pairs of entities."""


class Held:
    """A dossier in memory as `Holdings`; what a dossier's value has no place for is given beside it."""

    def __init__(
        self,
        dossier: Dossier,
        problems: Sequence[Problem] = (),
        decisions: Sequence[Decision] = (),
        matches: Sequence[Match] = (),
        canonical: Callable[[str], str] = lambda entity: entity,
    ) -> None:
        self._dossier = dossier
        self._problems = problems
        self._decisions = decisions
        self._matches = matches
        self.canonical = canonical
        self._ranks = {source.id: rank for rank, source in enumerate(dossier.sources)}

    def record(self) -> Dossier:
        """The dossier as it was given."""
        return self._dossier

    def sources(self) -> Iterator[SourceRecord]:
        """The sources in the order of the dossier."""
        return iter(self._dossier.sources)

    def entities(self) -> Iterator[Entity]:
        """The entities by id."""
        return iter(sorted(self._dossier.entities, key=lambda entity: entity.id))

    def mentions(self) -> Iterator[tuple[str, Anchor]]:
        """The mentions of all entities as they stand in the texts, each once."""
        spoken = {(entity.id, anchor) for entity in self._dossier.entities for anchor in entity.mentions}
        return iter(sorted(spoken, key=lambda each: (*self._place(each[1]), each[0])))

    def times(self) -> Iterator[TimeMention]:
        """The dated expressions as they stand in the texts."""
        return iter(sorted(self._dossier.times, key=lambda t: (*self._place(t), msgspec.json.encode(t))))

    def assertions(self) -> Iterator[Assertion]:
        """The assertions as they stand in the texts; those without words come last."""
        return iter(sorted(self._dossier.assertions, key=self._told))

    def quotations(self) -> Iterator[Quotation]:
        """The quotations as they stand in the texts."""
        return iter(sorted(self._dossier.quotations, key=lambda q: (*self._place(q), msgspec.json.encode(q))))

    def disputes(self) -> Iterator[Dispute]:
        """The disputes by id."""
        return iter(sorted(self._dossier.disputes, key=lambda dispute: dispute.id))

    def contradictions(self) -> Iterator[Contradiction]:
        """The contradictions by id."""
        return iter(sorted(self._dossier.contradictions, key=lambda contradiction: contradiction.id))

    def problems(self) -> Iterator[Problem]:
        """The problems that were given."""
        return iter(self._problems)

    def decisions(self) -> Iterator[Decision]:
        """The decisions that were given."""
        return iter(self._decisions)

    def notes(self) -> Iterator[ResearchNote]:
        """The notes in the order of the dossier."""
        return iter(self._dossier.notes)

    def findings(self) -> Iterator[tuple[str, Iterable[object]]]:
        """None: nothing is worked out here."""
        return iter(())

    def matches(self) -> Iterator[Match]:
        """The matches that were given."""
        return iter(self._matches)

    def _place(self, words: Anchor | TimeMention | Quotation) -> tuple[int, int, int]:
        return (self._ranks.get(words.source, len(self._ranks)), words.start, -words.end)

    def _told(self, assertion: Assertion) -> tuple[int, int, int, str]:
        if not assertion.evidence:
            return (len(self._ranks), 0, 0, assertion.id)
        return (*self._place(assertion.evidence[0]), assertion.id)


def held(now: Holdings) -> Held:
    """The holdings in memory, for a format that has to see all of a dossier at once."""
    return Held(now.record(), tuple(now.problems()), tuple(now.decisions()), tuple(now.matches()), now.canonical)
