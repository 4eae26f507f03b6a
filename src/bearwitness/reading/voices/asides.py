"""Words of saying that stand as an aside: "she claims", "says Rivas", "according to Weissman"."""

from bearwitness.reading.speech import subjects
from bearwitness.reading.speech.cue import Cue
from bearwitness.reading.speech.lexicon import ADVERBS, AUXILIARIES, CONTROLS, PREPOSITIONS
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.voices.reach import (
    ASKED,
    COORDINATORS,
    STOPS,
    Scope,
    opens_clause,
    past_object,
    patterns_of,
    relates,
    stretch,
)

_ASIDE_ENDS = frozenset(",.;?!—–)")
_LONGEST_CLAUSE = 200
"""Words of a clause to either side of its aside."""


def is_aside(line: Line, cue: Cue) -> bool:
    """Whether the cue stands as an aside, with what is said around it."""
    patterns = patterns_of(cue)
    if not patterns & {"speech", "clause", "quote"} or "denies" in _stances(cue) or cue.passive:
        return False
    if not _is_plain(line, cue):
        return False
    before = cue.first - 1
    if line.word(before) in {"as", "so"}:
        before -= 1
    if cue.inverted and "speech" in patterns and _follows_quote(line, before):
        return True
    if before < 0:
        fits = cue.inverted or cue.first > 0 or line.kind(cue.last + 1) == "quote"
    else:
        fits = line.kind(before) in {"mark", "quote", "bracket"} and line.word(before) not in STOPS
    end = past_object(line, cue.last + 1)
    ends = end >= len(line.tokens) or line.word(end) in _ASIDE_ENDS or line.kind(end) == "quote"
    return fits and ends and (cue.inverted or _has_clause(line, cue, end))


def _follows_quote(line: Line, before: int) -> bool:
    """Whether only marks part the token at `before` from a quotation in front of it."""
    while line.kind(before) == "mark" and line.word(before) not in STOPS:
        before -= 1
    return line.kind(before) == "quote"


def _stances(cue: Cue) -> frozenset[str]:
    return frozenset([cue.verb.stance]) if cue.verb and "topic" in cue.verb.patterns else frozenset()


def _is_plain(line: Line, cue: Cue) -> bool:
    """Whether subject and verb stand together ("she always said"), with no relative clause between them."""
    if cue.inverted or cue.subject is None:
        return True
    if line.word(cue.subject) in {"who", "which", "that"}:
        return False
    between = [line.tokens[at] for at in range(cue.subject + 1, cue.index)]
    return all(
        t.kind == "bracket" or t.text in AUXILIARIES | ADVERBS | CONTROLS | {"to"} or t.text.endswith("ly")
        for t in between
    )


def _has_clause(line: Line, cue: Cue, end: int) -> bool:
    """Whether the rest of the clause says something: it has a quotation or a verb, or is a short answer."""
    first, last = clause_around(line, cue)
    rest = [*range(first, cue.first), *range(end, last)]
    if first == cue.first:
        return line.kind(end) == "quote" or (line.word(end) == "," and line.kind(end + 1) == "quote")
    answer = 0 < cue.first - 1 - first <= 4 and end + 1 >= last and line.word(first) not in PREPOSITIONS | ADVERBS
    return answer or any(
        line.kind(at) == "quote" or (line.kind(at) == "word" and subjects.is_verb(line.word(at))) for at in rest
    )


def clause_around(line: Line, cue: Cue) -> tuple[int, int]:
    """The clause that an aside stands in: from "that", a stop or a new clause before it to one behind it."""
    start, earliest = cue.first, max(0, cue.first - _LONGEST_CLAUSE)
    while start > earliest and line.word(start - 1) not in STOPS | {":"}:
        if line.word(start - 1) == "that" or (start < cue.first - 1 and opens_clause(line, start)):
            break
        if start == cue.first - 1 and line.word(start - 1) in ASKED:
            break
        start -= 1
    end, latest = cue.last + 1, min(len(line.tokens), cue.last + _LONGEST_CLAUSE)
    while end < latest and line.word(end) not in STOPS:
        if end > cue.last + 2 and (opens_clause(line, end) or relates(line, end)):
            break
        end += 1
    return start, end


def around(line: Line, cue: Cue) -> Scope | None:
    """What an aside reaches: the quotations beside it, else its clause."""
    start, end = _beside_quotes(line, cue) or clause_around(line, cue)
    span = stretch(line, start, end)
    before = stretch(line, start, cue.first - (line.word(cue.first - 1) in {"as", "so"}))
    after = stretch(line, past_object(line, cue.last + 1), end)
    parts = tuple(part for part in (before, after) if part is not None)
    if span is None or not parts:
        return None
    return Scope(span, max(parts, key=lambda part: part.end - part.start), "around", parts=parts)


def _beside_quotes(line: Line, cue: Cue) -> tuple[int, int] | None:
    """From the quotation before the aside to the one behind it, where it stands beside one."""
    before, after = cue.first - 1, past_object(line, cue.last + 1)
    while line.kind(before) in {"mark", "bracket"} and line.word(before) not in STOPS:
        before -= 1
    while line.kind(after) in {"mark", "bracket"} and line.word(after) not in STOPS - {";"}:
        after += 1
    first, last = line.kind(before) == "quote", line.kind(after) == "quote"
    woven = first and before > 0 and line.kind(before - 1) not in {"mark", "quote", "bracket"}
    if woven or not (first or last):
        return None
    return before if first else cue.first, after + 1 if last else cue.last + 1


def around_phrase(line: Line, cue: Cue) -> Scope | None:
    """What "according to X" reaches: what follows at the head or in the midst of a clause, else what stands before."""
    start, end = clause_around(line, cue)
    behind = cue.last + 1
    while line.kind(behind) == "bracket":
        behind += 1
    after = stretch(line, behind, end)
    lead = line.word(cue.first - 1)
    if after and (cue.first == start or lead in COORDINATORS | {",", "—", "–", ":"}):
        return Scope(after, after, "clause")
    chunk = cue.first - (2 if lead == "," else 1)
    while chunk > start and (lead == "," or line.word(chunk - 1) not in {",", "—", "–", "and", "but", "or"}):
        chunk -= 1
    before = stretch(line, chunk, cue.first)
    return Scope(before, before, "around") if before else None
