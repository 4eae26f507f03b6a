"""A dossier with what follows from its statements now, for a format to write: contradictions, and what is found of a life.

What a dossier file holds of contradictions is what others have put there; those that follow from the statements are
worked out when a format asks for them, once, with the whole dossier in memory for as long as it takes.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from bearwitness.exchange.holdings import Holdings
from bearwitness.record import Contradiction, Dossier
from bearwitness.views import explained, main_subject
from bearwitness.views.findings import findings
from bearwitness.views.likeness import likenesses


class WorkedOut:
    """Holdings as they are, but for the contradictions and the findings."""

    def __init__(self, now: Holdings) -> None:
        self._now = now
        self.sources, self.entities, self.mentions, self.times = now.sources, now.entities, now.mentions, now.times
        self.assertions, self.quotations, self.disputes = now.assertions, now.quotations, now.disputes
        self.problems, self.decisions, self.notes = now.problems, now.decisions, now.notes
        self.canonical, self.matches = now.canonical, now.matches

    @cached_property
    def _found(self) -> tuple[Contradiction, ...]:
        return explained(self._now.record())

    def record(self) -> Dossier:
        """The whole dossier, with these contradictions."""
        return msgspec.structs.replace(self._now.record(), contradictions=self._found)

    def contradictions(self) -> Iterator[Contradiction]:
        """Those that the statements make, and those that others have put there and that may still hold, by id."""
        return iter(self._found)

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
