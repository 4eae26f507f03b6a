"""The nouns: frozen values that every room passes on, the ontology as data, and the division of a text.

Nothing here reads a file, a clock or a database.
"""

from bearwitness.record.anchor import Anchor, Span, anchor_at, apart, find_anchor, touched
from bearwitness.record.assertion import (
    Assertion,
    Citation,
    Contradiction,
    Dispute,
    Modality,
    Participant,
    Position,
    Quotation,
    Stance,
    Status,
    TimeMention,
    When,
)
from bearwitness.record.decision import Decision, DecisionKind
from bearwitness.record.description import Description
from bearwitness.record.dossier import FORMAT, Dossier, Reading, SourceRecord
from bearwitness.record.entity import Entity, EntityType, Name, NameKind
from bearwitness.record.ids import content_id
from bearwitness.record.note import ResearchNote, unanswered
from bearwitness.record.ontology import BY_NAME, KINDS, AssertionType, Kind, Role
from bearwitness.record.passages import paragraphs, sentence_around, sentences
from bearwitness.record.problem import Problem, ProblemKind
from bearwitness.record.prose import Attribution, Cast, Mention, MentionForm, Prose, Sentence, divide
from bearwitness.record.source import PageMark, ReviewedWork, Source

__all__ = [
    "BY_NAME",
    "FORMAT",
    "KINDS",
    "Anchor",
    "Assertion",
    "AssertionType",
    "Attribution",
    "Cast",
    "Citation",
    "Contradiction",
    "Decision",
    "DecisionKind",
    "Description",
    "Dispute",
    "Dossier",
    "Entity",
    "EntityType",
    "Kind",
    "Mention",
    "MentionForm",
    "Modality",
    "Name",
    "NameKind",
    "PageMark",
    "Participant",
    "Position",
    "Problem",
    "ProblemKind",
    "Prose",
    "Quotation",
    "Reading",
    "ResearchNote",
    "ReviewedWork",
    "Role",
    "Sentence",
    "Source",
    "SourceRecord",
    "Span",
    "Stance",
    "Status",
    "TimeMention",
    "When",
    "anchor_at",
    "apart",
    "content_id",
    "divide",
    "find_anchor",
    "paragraphs",
    "sentence_around",
    "sentences",
    "touched",
    "unanswered",
]
