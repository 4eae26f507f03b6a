"""What a person sees of a dossier, whatever the edge: pure functions of the record, and their lines for a terminal."""

from bearwitness.views.answers import Answering, AnswerView
from bearwitness.views.answers_text import answer_text
from bearwitness.views.bounds import BoundsView, bounds_of, moved
from bearwitness.views.bounds_text import bounds_text
from bearwitness.views.contradictions import Against, ContradictionView, contradictions, explained
from bearwitness.views.contradictions_text import contradictions_text
from bearwitness.views.entities import Entities, EntityView, groups, people, places, works
from bearwitness.views.life import Group, Life, Lives, life
from bearwitness.views.lines import Line
from bearwitness.views.named import NameView
from bearwitness.views.notes import Note, Words
from bearwitness.views.said import (
    DisputeView,
    PositionView,
    QuotationView,
    VoiceView,
    disputes,
    quotations,
    voices,
)
from bearwitness.views.sources import SourceView, sources
from bearwitness.views.statements import StatementView
from bearwitness.views.subject import main_subject
from bearwitness.views.text import (
    disputes_text,
    entities_text,
    life_text,
    problems_text,
    quotations_text,
    sources_text,
    voices_text,
)
from bearwitness.views.wrapping import Printed

__all__ = [
    "Against",
    "AnswerView",
    "Answering",
    "BoundsView",
    "ContradictionView",
    "DisputeView",
    "Entities",
    "EntityView",
    "Group",
    "Life",
    "Line",
    "Lives",
    "NameView",
    "Note",
    "PositionView",
    "Printed",
    "QuotationView",
    "SourceView",
    "StatementView",
    "VoiceView",
    "Words",
    "answer_text",
    "bounds_of",
    "bounds_text",
    "contradictions",
    "contradictions_text",
    "disputes",
    "disputes_text",
    "entities_text",
    "explained",
    "groups",
    "life",
    "life_text",
    "main_subject",
    "moved",
    "people",
    "places",
    "problems_text",
    "quotations",
    "quotations_text",
    "sources",
    "sources_text",
    "voices",
    "voices_text",
    "works",
]
