"""Whose words a quotation gives."""

from collections.abc import Sequence

import msgspec

from bearwitness.reading.speech import subjects
from bearwitness.reading.speech.cues import Cue, cues, holders_at
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.speech.works import Works
from bearwitness.record.anchor import Span

_STOPS = frozenset(".?!;")


class Speaker(msgspec.Struct, frozen=True):
    """Who speaks (None where unknown), by which cue, and whether a cue said so at all."""

    entity: str | None
    cue: Cue | None = None
    carried: bool = False


class Told(msgspec.Struct, frozen=True):
    """A line with its cues."""

    line: Line
    cues: tuple[Cue, ...]


def told(lines: Sequence[Line], works: Works) -> tuple[Told, ...]:
    """Every line with its cues."""
    return tuple(Told(line, cues(line, works)) for line in lines)


def speakers(every: Sequence[Told], works: Works, paragraph_of: "Paragraphs") -> dict[Span, Speaker]:
    """The speaker of every quotation that stands in one of the lines, by its place there."""
    found: dict[Span, Speaker] = {}
    before: Told | None = None
    for one in every:
        if one.line.within is not None and one.line.within == one.line.span:
            _in_line(one, None, works, found)
            continue
        same = before is not None and paragraph_of(before.line.span) == paragraph_of(one.line.span)
        opened = before is not None and before.line.word(len(before.line.tokens) - 1) == ":"
        _in_line(one, before if same or opened else None, works, found)
        if not _bracketed(one, before):
            before = one
    return found


class Paragraphs(msgspec.Struct, frozen=True):
    """Numbers the paragraph that a span stands in."""

    starts: tuple[int, ...]

    def __call__(self, span: Span) -> int:
        """The number of the paragraph."""
        return sum(start <= span.start for start in self.starts)


def _bracketed(one: Told, before: Told | None) -> bool:
    return before is not None and before.line.span.covers(one.line.span)


def _in_line(one: Told, before: Told | None, works: Works, found: dict[Span, Speaker]) -> None:
    earlier: Speaker | None = None
    for at, token in enumerate(one.line.tokens):
        if token.kind != "quote":
            continue
        speaker = _speaker(one, at)
        if speaker is None and earlier is not None and _goes_on(one.line, at):
            speaker = msgspec.structs.replace(earlier, carried=True)
        if speaker is None and _opens(one.line, at) and before is not None:
            speaker = _from_before(before, works, found)
        if speaker is None:
            speaker = _of_clause(one.line, at, works)
        if speaker is not None:
            found[token.span] = earlier = speaker


def _speaker(one: Told, at: int) -> Speaker | None:
    """The speaker that a cue of the line names."""
    after = _cue_after(one, at)
    if after is not None and (_opens(one.line, at) or one.line.word(at - 1) in {",", ":", "—", "–", "then"}):
        return Speaker(after.holder, after)
    before = _cue_before(one, at)
    if before is not None:
        return Speaker(before.holder, before)
    return Speaker(after.holder, after) if after is not None else None


def _opens(line: Line, at: int) -> bool:
    """Whether the quotation begins its sentence."""
    before = at - 1
    while before >= 0 and (line.kind(before) == "mark" and line.word(before) not in _STOPS | {":"}):
        before -= 1
    return before < 0 or line.word(before) in _STOPS


def _goes_on(line: Line, at: int) -> bool:
    """Whether the quotation follows another one after no more than marks, "and", a reference."""
    before = at - 1
    while before >= 0 and (
        line.kind(before) in {"mark", "bracket"} or line.word(before) in {"and", "or", "but", "that"}
    ):
        before -= 1
    return line.kind(before) == "quote" or line.word(before + 1) in {".", "?", "!"}


def _cue_after(one: Told, at: int) -> Cue | None:
    """A cue clause that begins right behind the quotation."""
    first = at + 1
    while one.line.kind(first) in {"mark", "bracket"} and one.line.word(first) not in _STOPS:
        first += 1
    if one.line.word(first) == "as":
        first += 1
    for cue in one.cues:
        if cue.first == first and not (cue.verb and cue.verb.patterns <= {"verdict", "charge", "topic", "document"}):
            return cue
    return None


def _cue_before(one: Told, at: int) -> Cue | None:
    """The nearest cue in front of the quotation, within its sentence."""
    start = at
    while start > 0 and one.line.word(start - 1) not in _STOPS:
        start -= 1
    for cue in reversed(one.cues):
        if start <= cue.index < at and cue.last < at and (cue.holders or cue.passive):
            return cue
    return None


def _from_before(before: Told, works: Works, found: dict[Span, Speaker]) -> Speaker | None:
    """The speaker who was speaking when the sentence before ended."""
    line = before.line
    quotes = [token.span for token in line.tokens if token.kind == "quote" and token.span in found]
    if quotes:
        return msgspec.structs.replace(found[quotes[-1]], carried=True)
    if before.cues:
        return Speaker(before.cues[-1].holder, before.cues[-1], carried=True)
    subject = subjects.of_clause(line, len(line.tokens) - 1)
    return Speaker(_person(line, subject, works), None, carried=True) if subject is not None else None


def _of_clause(line: Line, at: int, works: Works) -> Speaker | None:
    """The subject of the clause that the quoted words stand in."""
    subject = subjects.of_clause(line, at)
    who = _person(line, subject, works)
    return Speaker(who) if who is not None else None


def _person(line: Line, index: int | None, works: Works) -> str | None:
    holders = holders_at(line, index, works)
    if index is None or not holders or line.tokens[index].mentions[0].type not in {"person", "group"}:
        return None
    return holders[0]
