"""One assertion by itself, with all that it rests on and all that was decided on it."""

from collections.abc import Iterable

import msgspec

from bearwitness.comparison.facts import facts
from bearwitness.record import (
    Anchor,
    Assertion,
    AssertionType,
    Citation,
    Decision,
    DecisionKind,
    Modality,
    Participant,
    Stance,
    Status,
    When,
)
from bearwitness.views.dates import lasting, printed
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.named import Named, named
from bearwitness.views.notes import Words, cited, dated_by, source_date, words_around
from bearwitness.views.pages import pages_of
from bearwitness.views.phrases import phrase
from bearwitness.views.statements import StatementView, statement_view
from bearwitness.views.voices import chain_in_words


class PartView(msgspec.Struct, frozen=True, kw_only=True):
    """Who or what fills a role, an entity or words."""

    role: str
    entity: Named | None
    text: str


class EvidenceView(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a source with the sentence around them, the title of the source, its date, its page as printed."""

    anchor: Anchor
    words: Words
    title: str
    source_date: str
    page: str = ""


class CitedView(msgspec.Struct, frozen=True, kw_only=True):
    """A place in a cited work: "Salt in the Bread, p. 288"."""

    text: str
    work: Named | None
    citation: Citation


class DecisionView(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the log: who decided what, when (ISO 8601, UTC)."""

    kind: DecisionKind
    subject: str
    other: str
    who: str
    at: str
    text: str
    """What it was about, in words."""
    undone: bool = False
    """Whether it was taken back."""


class AssertionView(msgspec.Struct, frozen=True, kw_only=True):
    """What is stated, by whom, on which words, and how it stands."""

    id: str
    type: AssertionType
    text: str
    date: str
    time: When | None
    dated_by: str
    """The words that the date was worked out from, where they do not give it themselves."""
    reason: str
    """How the date was worked out from them."""
    lasting: str
    place: Named | None
    parts: tuple[PartView, ...]
    voice: tuple[Named, ...]
    """Outermost first; the last is the holder."""
    who: str
    stance: Stance
    modality: Modality
    certainty: float
    status: Status
    reader: str
    evidence: tuple[EvidenceView, ...]
    citations: tuple[CitedView, ...]
    others: tuple[StatementView, ...]
    """What else states the same, the most exactly dated first."""
    decisions: tuple[DecisionView, ...]
    content: Assertion
    """The assertion itself, to be corrected."""


class ContradictedView(msgspec.Struct, frozen=True):
    """A contradiction that a statement is in, by the others in it."""

    id: str
    explanation: str
    others: tuple[StatementView, ...]


class AssertionPage(msgspec.Struct, frozen=True, kw_only=True):
    """An assertion, and the token of what was seen, which a decision on it brings back."""

    assertion: AssertionView
    seen: str
    hidden: str
    """Why it is not shown: "orphan", or the id of the decided assertion that says the same; "" where it is."""
    contradictions: tuple[ContradictedView, ...] = ()


def assertion_view(
    lookup: Lookup, assertion: Assertion, alike: Iterable[Assertion] = (), log: Iterable[tuple[Decision, bool]] = ()
) -> AssertionView:
    """An assertion with its other tellings among `alike`, and the decisions on it, each with whether it was undone."""
    source = lookup.source(assertion.evidence[0].source)
    words, reason = dated_by(lookup, assertion)
    return AssertionView(
        id=assertion.id,
        type=assertion.type,
        text=phrase(lookup, assertion).text,
        date=printed(assertion.time) if assertion.time is not None else "",
        time=assertion.time,
        dated_by=words,
        reason=reason,
        lasting=lasting(assertion.duration),
        place=named(lookup, assertion.place) if assertion.place is not None else None,
        parts=tuple(_part(lookup, participant) for participant in assertion.participants),
        voice=tuple(named(lookup, speaker) for speaker in assertion.voice),
        who=chain_in_words(lookup, assertion.voice, source),
        stance=assertion.stance,
        modality=assertion.modality,
        certainty=assertion.certainty,
        status=assertion.status,
        reader=assertion.reader,
        evidence=tuple(evidence_view(lookup, anchor) for anchor in assertion.evidence),
        citations=tuple(_cited(lookup, citation) for citation in assertion.citations),
        others=_others(lookup, assertion, alike),
        decisions=tuple(decision_view(each, phrase(lookup, assertion).text, undone=undone) for each, undone in log),
        content=assertion,
    )


def decision_view(decision: Decision, text: str, *, undone: bool = False) -> DecisionView:
    """A decision as a line of the log; `text` says what it was about."""
    return DecisionView(
        kind=decision.kind,
        subject=decision.subject,
        other=decision.other,
        who=plain(decision.who),
        at=decision.at,
        text=text,
        undone=undone,
    )


def _others(lookup: Lookup, assertion: Assertion, alike: Iterable[Assertion]) -> tuple[StatementView, ...]:
    candidates = {a.id: a for a in (*alike, assertion) if a.status != "rejected" or a.id == assertion.id}
    for fact in facts(lookup.order, candidates.values()):
        if any(telling.id == assertion.id for telling in fact.tellings):
            return tuple(statement_view(lookup, each) for each in fact.tellings if each.id != assertion.id)
    return ()


def _part(lookup: Lookup, participant: Participant) -> PartView:
    entity = participant.entity
    return PartView(
        role=participant.role,
        entity=named(lookup, entity) if entity is not None else None,
        text=lookup.label(entity) if entity is not None else plain(participant.text or ""),
    )


def evidence_view(lookup: Lookup, anchor: Anchor) -> EvidenceView:
    """Words of a source, where they stand."""
    source = lookup.source(anchor.source)
    return EvidenceView(
        anchor=anchor,
        words=words_around(lookup, anchor),
        title=lookup.title_of(anchor.source),
        source_date=source_date(source),
        page=pages_of(source, anchor.span) if source is not None else "",
    )


def _cited(lookup: Lookup, citation: Citation) -> CitedView:
    work = named(lookup, citation.work) if citation.work is not None else None
    return CitedView(text=cited(lookup, citation), work=work, citation=citation)
