"""Where what somebody says ends and the reporter speaks again."""

from collections.abc import Sequence

from bearwitness.reading.speech import subjects
from bearwitness.reading.speech.cue import Cue
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.voices.reach import COORDINATORS, STOPS, THAT, bare_clause, past_object, patterns_of, relates


def end_of(line: Line, cue: Cue, start: int, every: Sequence[Cue]) -> int:
    """Where the complement that begins at `start` ends: a semicolon, a stop, or the clause of the next speaker."""
    end = start
    stops = STOPS | {":"} if cue.verb is not None and cue.verb.stance != "asserts" else STOPS
    while end < len(line.tokens) and line.word(end) not in stops:
        if line.word(end) in COORDINATORS and end > start and _leaves(line, cue, end, every):
            break
        if end > start and relates(line, end):
            break
        end += 1
    if line.word(end) == ";" and "that" in {line.word(end + 1), line.word(end + 2)}:
        return end_of(line, cue, end + 1, every)
    return end


def _leaves(line: Line, cue: Cue, at: int, every: Sequence[Cue]) -> bool:
    """Whether the conjunction at `at` leads on to what is no longer said: another speaker, or the next act."""
    if line.word(at + 1) == "that":
        return False
    for other in every:
        if other.index <= at or other.index == cue.index or not _says(line, other):
            continue
        shared = other.subject is not None and other.subject == cue.subject
        if shared and other.index <= at + 3:
            return True
        if other.first in {at + 1, at + 2} and not shared and line.word(at - 1) in {",", ";"}:
            return True
        if line.word(at) in {"whereas", "while", "but"} and other.first <= at + 2:
            return True
    return _goes_on_acting(line, at)


def _says(line: Line, cue: Cue) -> bool:
    """Whether a claim follows the cue at all."""
    if cue.phrase or patterns_of(cue) & {"topic", "call", "charge"}:
        return True
    past = past_object(line, cue.last + 1)
    return line.word(past) in THAT | {":"} or line.kind(past) == "quote" or bare_clause(line, cue.last + 1)


def _goes_on_acting(line: Line, at: int) -> bool:
    """Whether ", and then" or ", and in 1926" leads on to what the reporter tells of what came next."""
    if line.word(at - 1) != "," or line.word(at) not in {"and", "but"}:
        return False
    following, word = at + 1, line.word(at + 1)
    while line.word(following) in {"then", "later", "afterwards", "soon"}:
        following += 1
    then = following > at + 1 and line.kind(following) == "word" and subjects.is_verb(line.word(following))
    return then or (word in {"in", "on", "after", "by"} and line.word(at + 2)[:1].isalnum() and _dated(line, at + 2))


def _dated(line: Line, at: int) -> bool:
    return any(line.word(index)[:2] in {"16", "17", "18", "19", "20"} for index in range(at, at + 3))
