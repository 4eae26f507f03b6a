"""Happenings that a text only names: "the cholera of 1894", "the strike of May 1906"."""

from collections.abc import Iterator

from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.items import Layers
from bearwitness.reading.assertions.relations import nouns
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.record import Participant, Span

_REACH = 6


def happenings(layers: Layers, stretch: Stretch) -> Iterator[Draft]:
    """Events that a stretch names by a noun for what happens, with a date in the mention or right after it."""
    events = [m for m in stretch.outer if m.type == "event"]
    if not events or stretch.bracket:
        return
    for at, item in enumerate(stretch.items):
        if item.kind == "word" and item.text in nouns("happening"):
            reach = Span(events[0].span.start, events[0].span.end + _REACH)
            time = next((t.when for t in layers.times_from(reach) if _dates(layers.text, t.span, events[0].span)), None)
            if time is not None:
                yield Draft(
                    type="happening",
                    trigger=item.span,
                    participants=(Participant("event", entity=events[0].entity),),
                    rule="dated-event",
                    word=item.text,
                    stretch=stretch,
                    at=at,
                    time=time,
                )
            return


def _dates(text: str, time: Span, event: Span) -> bool:
    """Whether the time stands in the event's mention, or after it with no more than "of" or "in" between."""
    if event.covers(time):
        return True
    return 0 < time.start - event.end < _REACH and text[event.end : time.start].strip() in ("of", "in", "on")
