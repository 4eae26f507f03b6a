"""Statements that nouns of events make: "his arrest in 1906", "the death of Amaro"."""

from collections.abc import Iterator

from bearwitness.reading.assertions.bearers import owner, phrase_opening
from bearwitness.reading.assertions.clause import Clause, Filler, filled, noun_phrase
from bearwitness.reading.assertions.complements import phrases
from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.factual import Standing, is_aimed_at, is_open, standing
from bearwitness.reading.assertions.frames import PLACE, event_frames
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.reading.assertions.subjects import subject
from bearwitness.record import Mention

_LIGHT = frozenset("have make pay take begin start open conduct keep hold do undertake".split())
_AIMS = frozenset(
    "arrest release expulsion leaving move marriage trial meeting collaboration participation founding".split()
)
"""The types whose noun may name an aim as well as an event."""


def event_nouns(text: str, stretch: Stretch) -> Iterator[Draft]:
    """What the nouns of events in a stretch state, in order."""
    for at, item in enumerate(stretch.items):
        frames = event_frames(item.text) if item.kind == "word" else ()
        if not frames or is_open(stretch, at) or (frames[0].type in _AIMS and is_aimed_at(stretch, at)):
            continue
        clause = _clause(stretch, at)
        for frame in frames:
            parts = filled(text, frame, clause, item.span)
            if parts is not None:
                yield Draft(
                    type=frame.type,
                    trigger=item.span,
                    participants=tuple(p for p in parts if p.role != PLACE),
                    rule="event-noun",
                    word=item.text,
                    stretch=stretch,
                    at=at,
                    place=next((p.entity for p in parts if p.role == PLACE), None),
                )
                break


def _doer(stretch: Stretch, at: int) -> tuple[Mention, ...]:
    """Who does what the noun names, by a light verb: "she paid a visit", "had several interviews"."""
    verb = phrase_opening(stretch, at) - 1
    group = stretch.items[verb].group if verb >= 0 else None
    if group is None or group.verb.lemma not in _LIGHT or group.passive:
        return ()
    found = subject(stretch, verb)
    return () if found is None or standing(stretch, verb) != Standing() else found.mentions


def _clause(stretch: Stretch, at: int) -> Clause:
    places: dict[str, list[Filler]] = {}
    whose = owner(stretch, at) or _doer(stretch, at)
    if whose:
        places["own"] = [Filler((Item("unit", stretch.items[at].span, "", whose),))]
    for phrase in phrases(stretch, at):
        places.setdefault(phrase.preposition, []).append(Filler(phrase.units, noun_phrase(stretch, phrase.at + 1)))
    return Clause(places, "noun")
