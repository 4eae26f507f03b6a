"""What a person sees of a dossier, whatever the edge: pure functions of the record, and their lines for a terminal."""

from bearwitness.views.entities import EntityView, groups, people, places, works
from bearwitness.views.life import Group, Life, NameView, life
from bearwitness.views.lines import Line
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
    "DisputeView",
    "EntityView",
    "Group",
    "Life",
    "Line",
    "NameView",
    "Note",
    "PositionView",
    "Printed",
    "QuotationView",
    "SourceView",
    "VoiceView",
    "Words",
    "disputes",
    "disputes_text",
    "entities_text",
    "groups",
    "life",
    "life_text",
    "main_subject",
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
