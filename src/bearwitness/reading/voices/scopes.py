"""How far a word of saying reaches: the complement, the clause around it, or what is quoted."""

from collections.abc import Iterator, Sequence

import msgspec

from bearwitness.reading.speech.cue import Cue
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.voices.asides import around, around_phrase, is_aside
from bearwitness.reading.voices.complements import complement
from bearwitness.reading.voices.reach import Scope, past_object, stretch
from bearwitness.record.anchor import Span


def scope(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    """What the cue reaches; None where it says nothing that the line holds."""
    if cue.phrase:
        found = around_phrase(line, cue)
    elif is_aside(line, cue):
        found = around(line, cue)
    else:
        found = complement(line, cue, every)
    return msgspec.structs.replace(found, apart=tuple(_apart(line, cue, found))) if found else None


def _apart(line: Line, cue: Cue, found: Scope) -> Iterator[Span]:
    for token in line.tokens:
        if token.kind == "bracket" and found.span.covers(token.span):
            yield token.span
    clause = stretch(line, cue.first, past_object(line, cue.last + 1))
    if found.frame == "around" and clause is not None:
        yield clause
