"""What a source states: the factoid, with who says so, how surely, when, where and on which words."""

from typing import Literal

import msgspec

from bearwitness.record.anchor import Anchor, Span
from bearwitness.record.ontology import AssertionType

Stance = Literal["asserts", "denies", "questions"]
Modality = Literal["certain", "probable", "possible"]
Status = Literal["suggested", "accepted", "rejected"]
LocatorLabel = Literal["page", "chapter", "volume", "section", "note"]


class When(msgspec.Struct, frozen=True):
    """An EDTF value with its first and last possible day (ISO 8601, Gregorian; None where open or unknown)."""

    edtf: str
    earliest: str | None
    latest: str | None


class TimeMention(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A dated expression of a source and the value it was resolved to.

    `reason` says in a sentence how a value was worked out that the words alone do not give.
    """

    source: str
    start: int
    end: int
    text: str
    edtf: str
    earliest: str | None
    latest: str | None
    reason: str = ""

    @property
    def span(self) -> Span:
        """Where the expression stands."""
        return Span(self.start, self.end)

    @property
    def when(self) -> When:
        """The value without the words."""
        return When(self.edtf, self.earliest, self.latest)


class Participant(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who or what takes part, in which role: an entity, or words where the role takes words (`ontology`)."""

    role: str
    entity: str | None = None
    text: str | None = None


class Citation(msgspec.Struct, frozen=True):
    """A place in a cited work: `locator` as a citation style has it ("231", "22-24")."""

    work: str | None
    locator: str
    label: LocatorLabel = "page"


class Assertion(msgspec.Struct, frozen=True, kw_only=True):
    """Source S, through the chain `voice` (outermost first), states P about X on the words of `evidence`.

    The first anchor of `evidence` is the trigger: the shortest words that carry the statement.  `voice` is () where
    the author is unknown and speaks; its last member is the holder, whose `stance` and `modality` these are.
    `certainty` is the reader's probability that a careful person would accept the assertion.
    """

    id: str
    type: AssertionType
    participants: tuple[Participant, ...]
    time: When | None = None
    duration: str | None = None
    """ISO 8601, such as P5Y."""
    place: str | None = None
    voice: tuple[str, ...] = ()
    stance: Stance = "asserts"
    modality: Modality = "certain"
    certainty: float = 1.0
    evidence: tuple[Anchor, ...]
    citations: tuple[Citation, ...] = ()
    status: Status = "suggested"
    reader: str = ""

    def entities(self) -> tuple[str, ...]:
        """The entities that take part, in the order of the roles, without the place and the voice."""
        return tuple(p.entity for p in self.participants if p.entity is not None)


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """Words given as somebody's own, without their quotation marks.  `voice` ends with the speaker, where known."""

    source: str
    start: int
    end: int
    text: str
    id: str
    speaker: str | None
    voice: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    block: bool = False

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """What a holder says in a dispute, on which words."""

    holder: str
    claim: str
    assertions: tuple[str, ...] = ()
    evidence: tuple[Anchor, ...] = ()


class Dispute(msgspec.Struct, frozen=True, kw_only=True):
    """An issue, labelled in the sources' own words, and the positions taken on it."""

    id: str
    issue: str
    positions: tuple[Position, ...]


class Contradiction(msgspec.Struct, frozen=True, kw_only=True):
    """A smallest set of statements (assertion ids) that cannot all be true, and why, in a sentence."""

    id: str
    statements: tuple[str, ...]
    explanation: str
