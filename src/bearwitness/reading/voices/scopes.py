"""How far a word of saying reaches: the complement, the clause around it, or what is quoted."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from bearwitness.reading.speech import subjects
from bearwitness.reading.speech.cues import Cue
from bearwitness.reading.speech.lexicon import ADVERBS, AUXILIARIES, PREPOSITIONS, VERBS, Pattern, word_set
from bearwitness.reading.speech.lines import Line
from bearwitness.record.anchor import Span

Frame = Literal["around", "clause", "colon", "quote", "noun"]

_STOPS = frozenset(".?!;")
_COMPLEMENTIZERS = word_set("that whether how why what where when if who which")
_COORDINATORS = word_set("and but or yet while whereas though although")
_ASIDE_ENDS = frozenset(",.;:?!—–)")


class Scope(msgspec.Struct, frozen=True):
    """The words that a cue lays in somebody's mouth, and by which frame.

    `claim` is where the claim itself stands: the scope without "that" and without the cue.
    """

    span: Span
    claim: Span
    frame: Frame


def scope(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    """What the cue reaches; None where it says nothing that the line holds."""
    if cue.phrase:
        return _around_phrase(line, cue)
    if _is_aside(line, cue):
        return _around(line, cue)
    return _after(line, cue, every)


def _span(line: Line, first: int, last: int) -> Span | None:
    """From the token `first` to before the token `last`, without marks at the edges."""
    last = min(last, len(line.tokens))
    while first < last and line.kind(first) == "mark":
        first += 1
    while last > first and line.kind(last - 1) == "mark":
        last -= 1
    return Span(line.tokens[first].span.start, line.tokens[last - 1].span.end) if first < last else None


def _clause(line: Line, at: int) -> tuple[int, int]:
    """The tokens of the clause around `at`, between full stops and semicolons."""
    start = at
    while start > 0 and line.word(start - 1) not in _STOPS | {":"}:
        start -= 1
    end = at
    while end < len(line.tokens) and line.word(end) not in _STOPS:
        end += 1
    return start, end


def _past_object(line: Line, at: int) -> int:
    """Past "her", "his son", "in a letter of 1912", "(p. 40)", "however" behind a verb of saying."""
    while at < len(line.tokens):
        word, kind = line.word(at), line.kind(at)
        if kind in {"mention", "bracket"} or word in ADVERBS or word in {"me", "us", "him", "her", "them", "you"}:
            at += 1
        elif kind == "word" and word in PREPOSITIONS - {"than", "as"}:
            at = _past_phrase(line, at + 1)
        else:
            return at
    return at


def _past_phrase(line: Line, at: int) -> int:
    """Past the few words and mentions that a preposition governs."""
    start = at
    while at < min(start + 7, len(line.tokens)):
        if line.kind(at) == "mark" or line.kind(at) == "quote" or line.word(at) in _COMPLEMENTIZERS:
            return at
        at += 1
    return start


def _is_aside(line: Line, cue: Cue) -> bool:
    """Whether the cue stands as an aside: "she claims", "says Rivas", with what is said around it."""
    if cue.verb is None or not cue.verb.patterns & {"speech", "clause"} or "topic" in cue.verb.patterns or cue.passive:
        return False
    before = cue.first - 1
    if line.word(before) == "as":
        before -= 1
    if before >= 0 and line.kind(before) not in {"mark", "quote", "bracket"}:
        return False
    if before < 0 and not cue.inverted:
        return False
    if line.word(before) in _STOPS:
        return False
    end = _past_object(line, cue.last + 1)
    if not cue.inverted and not _has_clause(line, cue, end):
        return False
    return end >= len(line.tokens) or line.word(end) in _ASIDE_ENDS - {":"} or line.kind(end) == "quote"


def _has_clause(line: Line, cue: Cue, end: int) -> bool:
    """Whether the rest of the clause says something: it has a quotation or a verb."""
    first, last = _around_bounds(line, cue)
    rest = [*range(first, cue.first), *range(end, last)]
    return any(line.kind(at) == "quote" or _finite(line, at) for at in rest)


def _finite(line: Line, at: int) -> bool:
    word = line.word(at)
    return line.kind(at) == "word" and (word in AUXILIARIES or word in VERBS or word.endswith("ed"))


def _around_bounds(line: Line, cue: Cue) -> tuple[int, int]:
    """The clause that an aside stands in: from "that" or the stop before it to the stop behind it."""
    start, end = _clause(line, cue.index)
    for at in range(cue.first - 1, start, -1):
        if line.word(at) == "that" and line.word(cue.last + 1) != "that":
            return at + 1, end
    return start, end


def _around(line: Line, cue: Cue) -> Scope | None:
    start, end = _around_bounds(line, cue)
    span = _span(line, start, end)
    before, after = _span(line, start, cue.first), _span(line, _past_object(line, cue.last + 1), end)
    claim = before or after
    if before and after and after.end - after.start > before.end - before.start:
        claim = after
    return Scope(span, claim, "around") if span and claim else None


def _around_phrase(line: Line, cue: Cue) -> Scope | None:
    start, end = _clause(line, cue.index)
    after = _span(line, cue.last + 1, end)
    leading = cue.first == start or line.word(cue.first - 1) in _COORDINATORS | {",", ":"}
    opens = cue.first == start or line.word(cue.first - 2) in _COORDINATORS or line.word(cue.first - 1) in _COORDINATORS
    if leading and after and opens:
        return Scope(after, after, "clause")
    chunk = cue.first - 1
    while chunk > start and line.word(chunk - 1) not in {",", "—", "–"}:
        chunk -= 1
    before = _span(line, chunk, cue.first)
    if line.word(cue.last + 1) == "," and after:
        whole = _span(line, start, end)
        return Scope(whole, after, "around") if whole else None
    return Scope(before, before, "around") if before else None


def _after(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    """What stands behind the cue: the first of the frames that fits."""
    start = cue.last + 1
    if cue.verb is None:
        return _made(line, start, _end(line, cue, start, every), "clause")
    frames = (_that_clause, _behind_colon, _quoted, _bare, _noun)
    return next((found for frame in frames if (found := frame(line, cue, every)) is not None), None)


def _that_clause(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    past = _past_object(line, cue.last + 1)
    aside = next((other for other in every if other.first == past + 1), None)
    if line.word(past) == "," and aside is not None:
        past = _past_object(line, aside.last + 1)
    if line.word(past) == "," and line.word(past + 1) in {"that", "whether"}:
        past += 1
    if line.word(past) not in _COMPLEMENTIZERS or not _patterns(cue) & {"speech", "clause", "topic"}:
        return None
    made = _made(line, past, _end(line, cue, past + 1, every), "clause")
    if made is None or line.word(past) != "that":
        return made
    inner = _span(line, past + 1, _end(line, cue, past + 1, every))
    return msgspec.structs.replace(made, claim=inner) if inner else made


def _behind_colon(line: Line, cue: Cue, _every: Sequence[Cue]) -> Scope | None:
    colon = _colon(line, cue.last + 1)
    if colon is None or not _patterns(cue) & {"speech", "clause", "topic"}:
        return None
    return _made(line, colon + 1, _sentence_end(line, colon + 1), "colon")


def _quoted(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    start = cue.last + 1
    quote = _quote(line, start)
    if quote is None:
        return None
    first = start if _patterns(cue) & {"verdict", "charge"} else quote
    return _made(line, first, _end(line, cue, quote + 1, every), "quote")


def _bare(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    start = cue.last + 1
    if not _patterns(cue) & {"speech", "clause"} or not _bare_clause(line, start):
        return None
    return _made(line, start, _end(line, cue, start, every), "clause")


def _noun(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    patterns, start = _patterns(cue), cue.last + 1
    if patterns & {"verdict", "charge", "topic"} or ("document" in patterns and _is_document(line, cue)):
        return _made(line, start, _end(line, cue, start, every), "noun")
    return None


def _patterns(cue: Cue) -> frozenset[Pattern]:
    return cue.verb.patterns if cue.verb else frozenset()


def _made(line: Line, first: int, end: int, frame: Frame) -> Scope | None:
    span = _span(line, first, end)
    return Scope(span, span, frame) if span else None


def _colon(line: Line, at: int) -> int | None:
    for index in range(at, min(at + 14, len(line.tokens))):
        if line.word(index) == ":":
            return index
        if line.word(index) in _STOPS or line.kind(index) == "quote":
            return None
    return None


def _quote(line: Line, at: int) -> int | None:
    for index in range(at, min(at + 10, len(line.tokens))):
        if line.kind(index) == "quote":
            return index
        if line.word(index) in _STOPS:
            return None
    return None


def _bare_clause(line: Line, at: int) -> bool:
    """Whether a clause without "that" follows: a subject and its verb ("the money was stolen", "he invented it")."""
    while line.word(at) in ADVERBS:
        at += 1
    if at >= len(line.tokens):
        return False
    if line.kind(at) == "mention":
        following = at + 1
        while line.kind(following) == "bracket" or line.word(following) in ADVERBS:
            following += 1
        finite = line.word(following) in AUXILIARIES or line.word(following).endswith("ed")
        pronoun = line.word(at) in {"he", "she", "it", "they", "i", "we"}
        return (subjects.is_subject(line.tokens[at]) and (pronoun or finite)) or finite
    if line.word(at) in {"the", "a", "an", "there", "nobody", "no", "this", "these", "it", "those", "both", "all"}:
        return any(line.word(index) in AUXILIARIES for index in range(at + 1, min(at + 6, len(line.tokens))))
    return False


def _is_document(line: Line, cue: Cue) -> bool:
    return cue.subject is not None and all(m.type == "work" for m in line.tokens[cue.subject].mentions)


def _sentence_end(line: Line, at: int) -> int:
    while at < len(line.tokens) and line.word(at) not in {".", "?", "!"}:
        at += 1
    return at


def _end(line: Line, cue: Cue, start: int, every: Sequence[Cue]) -> int:
    """Where the complement that begins at `start` ends: a semicolon, a stop, or the clause of the next speaker."""
    end = start
    while end < len(line.tokens) and line.word(end) not in _STOPS:
        if line.word(end) in _COORDINATORS and end > start and _new_clause(line, cue, end, every):
            break
        end += 1
    if (
        line.word(end) == ";"
        and line.word(end + 1) in {"that", "and"}
        and "that" in {line.word(end + 1), line.word(end + 2)}
    ):
        return _end(line, cue, end + 1, every)
    return end


def _new_clause(line: Line, cue: Cue, at: int, every: Sequence[Cue]) -> bool:
    """Whether the conjunction at `at` leads on to another cue that is not part of what is said."""
    for other in every:
        if other.index <= at or other.index == cue.index:
            continue
        shared = other.subject is not None and other.subject == cue.subject
        if shared and other.index <= at + 3:
            return True
        if other.first in {at + 1, at + 2} and not shared and line.word(at - 1) in {",", ";"}:
            return True
        if line.word(at) in {"whereas", "while", "but"} and other.first <= at + 2:
            return True
    return False
