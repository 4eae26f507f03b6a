"""An assertion in the making: what was found, by which rule, and where in its sentence."""

import msgspec

from bearwitness.reading.assertions.factual import Standing
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.record import AssertionType, Participant, Span, When


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A statement found on `trigger` at item `at` of its stretch.

    `rule` and `word` say what found it; certainty is measured for each pair (`certainty`).
    """

    type: AssertionType
    trigger: Span
    participants: tuple[Participant, ...]
    rule: str
    word: str
    stretch: Stretch
    at: int
    standing: Standing = Standing()
    time: When | None = None
    place: str | None = None
    duration: str | None = None
