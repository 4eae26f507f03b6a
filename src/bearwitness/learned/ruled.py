"""What the rules say of whom, by numbers: the entities and the times of a text, and the roles in its statements."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from bearwitness.learned.labels import ROLE_NUMBER, TYPES
from bearwitness.reader import Findings
from bearwitness.record import Assertion, Span, When


class Ruled:
    """The findings of the rules, asked by stretches of the text.

    Entities and values of times have numbers; -1 is nobody.
    """

    def __init__(self, found: Findings) -> None:
        self._numbers = {entity.id: number for number, entity in enumerate(found.cast.entities)}
        for time in found.times:
            self._numbers.setdefault(_value(time.edtf), len(self._numbers))
        self._when = {self._numbers[_value(time.edtf)]: time.when for time in found.times}
        self._of_span = {time.span: self._numbers[_value(time.edtf)] for time in found.times}
        self._of_span |= {m.span: self._numbers[m.entity] for m in found.cast.mentions}
        self._author = found.cast.author
        self._stated = sorted(
            ((anchor.span, event) for event in (*found.events, *found.positions) for anchor in event.evidence),
            key=lambda each: each[0],
        )
        self._quoted = {quotation.span: quotation.speaker for quotation in found.quotations}
        self._widest = max((span.end - span.start for span, _ in self._stated), default=0)

    def whom(self, span: Span) -> int:
        """The number of the entity or the time that the rules see at exactly `span`, else -1."""
        return self._of_span.get(span, -1)

    def number(self, entity: str) -> int:
        """The number of an entity of the rules' cast."""
        return self._numbers[entity]

    def when(self, number: int) -> When | None:
        """The value of the time of that number; None where the number is no time's."""
        return self._when.get(number)

    def stated(self, span: Span, kind: str) -> Assertion | None:
        """The statement of that type that the rules find on words of `span`, the first one; None where none is."""
        return next((event for there, event in self._near(span) if there.overlaps(span) and event.type == kind), None)

    def roles(self, spans: Sequence[Span], kinds: Iterable[int]) -> list[dict[int, int]]:
        """For each trigger (its words, its type) the role of each entity and time in what the rules state there."""
        names = [TYPES[kind] if kind < len(TYPES) else "" for kind in kinds]
        return [
            self._roles(span, name) if name else self._speaker(span) for span, name in zip(spans, names, strict=True)
        ]

    def _near(self, span: Span) -> Iterable[tuple[Span, Assertion]]:
        at = bisect_left(self._stated, span.start - self._widest, key=lambda each: each[0].start)
        while at < len(self._stated) and self._stated[at][0].start < span.end:
            yield self._stated[at]
            at += 1

    def _roles(self, span: Span, kind: str) -> dict[int, int]:
        event = self.stated(span, kind)
        if event is None:
            return {}
        roles = {}
        if event.voice and event.voice[-1] != self._author:
            roles[self._numbers[event.voice[-1]]] = ROLE_NUMBER["voice"]
        if event.place is not None:
            roles[self._numbers[event.place]] = ROLE_NUMBER["place"]
        if event.time is not None and _value(event.time.edtf) in self._numbers:
            roles[self._numbers[_value(event.time.edtf)]] = ROLE_NUMBER["time"]
        return roles | {
            self._numbers[p.entity]: ROLE_NUMBER[p.role] for p in event.participants if p.entity is not None
        }

    def _speaker(self, span: Span) -> dict[int, int]:
        speaker = self._quoted.get(span)
        return {} if speaker is None else {self._numbers[speaker]: ROLE_NUMBER["speaker"]}


def _value(edtf: str) -> str:
    return f"time {edtf}"
