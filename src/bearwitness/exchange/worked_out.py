"""A dossier with what follows from its statements now, for a format to write: contradictions, and what is found of a life.

What a dossier file holds of contradictions is what others have put there; those that follow from the statements are
worked out when a format asks for them, once, with the whole dossier in memory for as long as it takes.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from bearwitness.exchange.holdings import Holdings
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
from bearwitness.views import explained, main_subject
from bearwitness.views.findings import findings
from bearwitness.views.likeness import likenesses


class WorkedOut:
    """Holdings as they are, but for the contradictions and the findings."""

    def __init__(self, now: Holdings) -> None:
        self._now = now

    @cached_property
    def _found(self) -> tuple[Contradiction, ...]:
        return explained(self._now.record())

    def contradictions(self) -> Iterator[Contradiction]:
        """Those that the statements make, and those that others have put there and that may still hold, by id."""
        return iter(self._found)

    def record(self) -> Dossier:
        """The whole dossier, with these contradictions."""
        record = self._now.record()
        return msgspec.structs.replace(record, contradictions=self._found)

    def sources(self) -> Iterator[SourceRecord]:
        """As they are."""
        return self._now.sources()

    def entities(self) -> Iterator[Entity]:
        """As they are."""
        return self._now.entities()

    def mentions(self) -> Iterator[tuple[str, Anchor]]:
        """As they are."""
        return self._now.mentions()

    def times(self) -> Iterator[TimeMention]:
        """As they are."""
        return self._now.times()

    def assertions(self) -> Iterator[Assertion]:
        """As they are."""
        return self._now.assertions()

    def quotations(self) -> Iterator[Quotation]:
        """As they are."""
        return self._now.quotations()

    def disputes(self) -> Iterator[Dispute]:
        """As they are."""
        return self._now.disputes()

    def problems(self) -> Iterator[Problem]:
        """As they are."""
        return self._now.problems()

    def decisions(self) -> Iterator[Decision]:
        """As they are."""
        return self._now.decisions()

    def notes(self) -> Iterator[ResearchNote]:
        """As they are."""
        return self._now.notes()

    def findings(self) -> Iterator[tuple[str, Iterable[object]]]:
        """Bounds, agreement, differences, dependences, silences and open questions of the life told most of."""
        record = self._now.record()
        person = main_subject(record)
        if person is None:
            return
        alike = likenesses(self._now.matches(), tuple(self._now.decisions()), self._now.canonical)
        found = findings(record, person, alike)
        yield "bounds", (*found.bounds.life, *found.bounds.events)
        yield "agreement", found.agreement.agreed
        yield "differences", found.agreement.differing
        yield "dependences", found.agreement.dependences
        yield "silences", found.silences
        yield "open", found.open

    def canonical(self, entity: str) -> str:
        """As they are."""
        return self._now.canonical(entity)

    def matches(self) -> Iterator[Match]:
        """As they are."""
        return self._now.matches()
