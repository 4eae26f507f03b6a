"""What the store answers beside the record itself."""

import msgspec

from bearwitness.record import Anchor, Assertion, Decision, Span


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that words were found in, in it or in what its assertions say, or that is on the same thing as they.

    `marks` are the stretches of the sentence that matched, counted from its own start; `assertions` are the ids of
    the assertions that rest on words in it.
    """

    sentence: Anchor
    title: str
    marks: tuple[Span, ...] = ()
    assertions: tuple[str, ...] = ()


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """How much a dossier holds; what a person rejected is not counted."""

    sources: int
    people: int
    dated_events: int
    """Assertions with a time."""
    works: int
    quotations: int
    voices: int
    """Who speaks: the members of the chains of voices, and the speakers of quotations."""
    disputes: int
    problems: int


class Standing(msgspec.Struct, frozen=True):
    """An assertion as it stands, and whether the present reading suggests it."""

    assertion: Assertion
    suggested: bool


class Stretch(msgspec.Struct, frozen=True):
    """Which part of a list is asked for: `limit` of it, without the first `after`."""

    limit: int
    after: int = 0


class Entry(msgspec.Struct, frozen=True):
    """A line of the log by its number, and whether the decision was taken back."""

    number: int
    decision: Decision
    undone: bool


class Member(msgspec.Struct, frozen=True):
    """An entity as one source has it, and how often it speaks of it; `source` is "" where it is of no one source."""

    id: str
    label: str
    source: str
    mentions: int
