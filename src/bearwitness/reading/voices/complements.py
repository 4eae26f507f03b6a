"""What stands behind a word of saying: "argues that", "concluded the opposite:", "called him"."""

from collections.abc import Sequence

import msgspec

from bearwitness.reading.nouns import word_set
from bearwitness.reading.speech.cue import Cue
from bearwitness.reading.speech.lexicon import ADVERBS, AUXILIARIES, Pattern
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.voices.asides import clause_around
from bearwitness.reading.voices.endings import end_of
from bearwitness.reading.voices.nouns import fits_noun, is_so, noun_end
from bearwitness.reading.voices.reach import (
    ASKED,
    STOPS,
    THAT,
    Scope,
    bare_clause,
    is_infinitive,
    past_object,
    patterns_of,
    scoped,
    stretch,
)

_ASKING = word_set("ask wonder know tell explain remember inquire enquire understand see show record describe")
_WITH_THAT = word_set(
    "hold find know show see prove feel demonstrate establish reveal discover notice hear record write"
)
_TELLING = word_set("tell assure inform remind warn convince persuade ask")
_SPOKEN: frozenset[Pattern] = frozenset(["speech", "clause"])
_CLAIMING: frozenset[Pattern] = frozenset(["speech", "clause", "topic"])


def complement(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    """What stands behind the cue: the first of the frames that fits; of a passive, what stands before it."""
    start = cue.last + 1
    if cue.verb is None:
        return scoped(line, start, end_of(line, cue, start, every), "clause")
    frames = (_that_clause, _behind_colon, _quoted, _bare, _noun)
    found = next((made for frame in frames if (made := frame(line, cue, every)) is not None), None)
    if found is None and cue.passive and cue.holders and patterns_of(cue) & {"as", "topic"}:
        return scoped(line, clause_around(line, cue)[0], cue.index, "noun")
    return found


def _that_clause(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    if not patterns_of(cue) & _CLAIMING:
        return None
    past = _past_aside(line, cue, past_object(line, cue.last + 1), every)
    asking = cue.verb is not None and cue.verb.lemma in _ASKING and line.word(past) in ASKED
    if line.word(past) not in THAT and not asking:
        return None
    end = end_of(line, cue, past + 1, every)
    made = scoped(line, past, end, "clause")
    inner = stretch(line, past + 1, end) if line.word(past) == "that" else None
    return msgspec.structs.replace(made, claim=inner) if made and inner else made


def _past_aside(line: Line, cue: Cue, past: int, every: Sequence[Cue]) -> int:
    """Past an aside between the cue and "that": "recalled, Weissman writes, that", "complained, every week, that"."""
    if cue.verb is not None and cue.verb.lemma in _TELLING:
        near = range(past, min(past + 5, len(line.tokens)))
        past = next((at for at in near if line.word(at) in THAT and line.kind(at - 1) == "word"), past)
    if line.word(past) != ",":
        return past
    aside = next((o for o in every if o.first == past + 1 + (line.word(past + 1) == "as")), None)
    if aside is not None:
        past = past_object(line, aside.last + 1)
    elif line.word(past + 1) not in THAT:
        closing = next((at for at in range(past + 1, min(past + 12, len(line.tokens))) if line.word(at) == ","), past)
        past = closing if line.word(closing + 1) in THAT else past
    asked = THAT | (ASKED if aside is not None else frozenset())
    return past + 1 if line.word(past) == "," and line.word(past + 1) in asked else past


def _behind_colon(line: Line, cue: Cue, _every: Sequence[Cue]) -> Scope | None:
    colon = _colon(line, cue.last + 1)
    if colon is None or not patterns_of(cue) & _CLAIMING or (cue.verb is not None and cue.verb.stance != "asserts"):
        return None
    return scoped(line, colon + 1, _sentence_end(line, colon + 1), "colon")


def _quoted(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    start = cue.last + 1
    quote = _quote(line, start)
    if quote is None:
        return None
    if not _brings_in(line, cue, quote) or is_infinitive(line, start):
        return None
    patterns = patterns_of(cue)
    first = start if patterns & {"call", "as", "charge"} and "speech" not in patterns else quote
    return scoped(line, first, end_of(line, cue, quote + 1, every), "quote")


def _brings_in(line: Line, cue: Cue, quote: int) -> bool:
    """Whether the verb brings in the quotation at `quote`: it stands beside it, or the verb takes words further on."""
    patterns, start = patterns_of(cue), cue.last + 1
    if all(line.kind(at) == "mark" for at in range(start, quote)):
        return True
    written = cue.verb is not None and cue.verb.lemma in {"write", "record", "report"}
    if not patterns & {"speech", "call", "as", "charge", "document"} or (
        written and line.word(start) in {"it", "them"}
    ):
        return False
    return not written or past_object(line, start) >= quote - 1


def _bare(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    start = cue.last + 1
    known = cue.verb is not None and cue.verb.lemma in _WITH_THAT
    if known and not (line.kind(start) == "mention" and line.word(start + 1) in AUXILIARIES):
        return None
    claiming = cue.verb is not None and cue.verb.lemma in {"claim", "profess"}
    past = past_object(line, start)
    infinitive = _to_be(line, past) or (claiming and is_infinitive(line, past))
    if not patterns_of(cue) & _SPOKEN or not (bare_clause(line, start) or infinitive):
        return None
    return scoped(line, start, end_of(line, cue, start, every), "clause")


def _to_be(line: Line, at: int) -> bool:
    """Whether "to be", "to have", "having" follow ("swears to be no captain", "denied ever having met him")."""
    at += line.word(at) in ADVERBS
    return (line.word(at) == "to" and line.word(at + 1) in {"be", "have"}) or line.word(at) in {"being", "having"}


def _noun(line: Line, cue: Cue, every: Sequence[Cue]) -> Scope | None:
    start = cue.last + 1
    if "clause" in patterns_of(cue) and is_so(line, start):
        return scoped(line, start, start + 2, "noun")
    if not fits_noun(line, cue):
        return None
    return scoped(line, start, min(end_of(line, cue, start, every), noun_end(line, start)), "noun")


def _colon(line: Line, at: int) -> int | None:
    for index in range(at, min(at + 14, len(line.tokens))):
        if line.word(index) == ":":
            return index
        if line.word(index) in STOPS or line.kind(index) == "quote":
            return None
    return None


def _quote(line: Line, at: int) -> int | None:
    for index in range(at, min(at + 10, len(line.tokens))):
        if line.kind(index) == "quote":
            return index
        if line.word(index) in STOPS:
            return None
    return None


def _sentence_end(line: Line, at: int) -> int:
    while at < len(line.tokens) and line.word(at) not in {".", "?", "!"}:
        at += 1
    return at
