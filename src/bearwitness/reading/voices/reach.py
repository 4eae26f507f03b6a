"""Edges of clauses: where what is said may begin and end."""

import itertools
from typing import Literal

import msgspec

from bearwitness.reading.nouns import word_set
from bearwitness.reading.speech import subjects
from bearwitness.reading.speech.cue import Cue
from bearwitness.reading.speech.lexicon import ADVERBS, AUXILIARIES, PREPOSITIONS, Pattern
from bearwitness.reading.speech.lines import Line
from bearwitness.record.anchor import Span

Frame = Literal["around", "clause", "colon", "quote", "noun"]

STOPS = frozenset(".?!;")
THAT = frozenset(["that", "whether", "how", "why"])
ASKED = word_set("what where when if who which")
COORDINATORS = word_set("and but or yet while whereas though although for so")
_SKIPPED = (ADVERBS - {"all", "both", "each", "so"}) | word_set(
    "me us him her them you long yesterday recently years year day"
)
SMALL_CLAUSE = word_set("the a an there nobody no this these it those both all one neither")


class Scope(msgspec.Struct, frozen=True):
    """The words that a cue lays in somebody's mouth, and by which frame.

    `claim` is where the claim itself stands: the scope without "that" and without the cue; `parts` are its stretches
    where an aside breaks it.  `apart` are stretches of the scope that stay the reporter's own: the cue clause and
    brackets.
    """

    span: Span
    claim: Span
    frame: Frame
    apart: tuple[Span, ...] = ()
    parts: tuple[Span, ...] = ()


def stretch(line: Line, first: int, last: int) -> Span | None:
    """From the token `first` to before the token `last`, without marks at the edges."""
    last = min(last, len(line.tokens))
    while first < last and line.kind(first) == "mark":
        first += 1
    while last > first and line.kind(last - 1) == "mark":
        last -= 1
    return Span(line.tokens[first].span.start, line.tokens[last - 1].span.end) if first < last else None


def scoped(line: Line, first: int, end: int, frame: Frame) -> Scope | None:
    """The scope from the token `first` to before `end`; None where no word is left."""
    span = stretch(line, first, end)
    return Scope(span, span, frame) if span else None


def past_object(line: Line, at: int) -> int:
    """Past "her", "his son", "in a letter of 1912", "(p. 40)", "however" behind a verb of saying."""
    while at < len(line.tokens):
        word, kind = line.word(at), line.kind(at)
        if kind in {"mention", "bracket"} or word in _SKIPPED or word.endswith("ly"):
            at += 1
        elif kind == "word" and word in PREPOSITIONS - {"than", "as"} and not is_infinitive(line, at):
            at = _past_phrase(line, at + 1)
        else:
            return at
    return at


def is_infinitive(line: Line, at: int) -> bool:
    """Whether "to" and a verb stand at `at`."""
    return line.word(at) == "to" and line.kind(at + 1) == "word" and subjects.is_verb(line.word(at + 1))


def _past_phrase(line: Line, at: int) -> int:
    """Past the few words and mentions that a preposition governs."""
    start = at
    while at < min(start + 7, len(line.tokens)):
        if line.kind(at) in {"mark", "quote"} or line.word(at) in THAT:
            return at
        at += 1
    return start


def relates(line: Line, at: int) -> bool:
    """Whether a relative clause of its own begins behind the comma before `at`: ", which", ", by which"."""
    which = at + (line.word(at) in PREPOSITIONS)
    return line.word(at - 1) == "," and line.word(which) in {"which", "whom"}


def opens_clause(line: Line, at: int) -> bool:
    """Whether the conjunction at `at`, behind a comma, opens another clause or another verb."""
    if line.word(at) not in COORDINATORS or line.word(at - 1) != ",":
        return False
    following = at + 1
    while line.word(following) in ADVERBS:
        following += 1
    return (
        line.kind(following) == "mention"
        or line.word(following) in SMALL_CLAUSE
        or (line.kind(following) == "word" and subjects.is_verb(line.word(following)))
    )


def patterns_of(cue: Cue) -> frozenset[Pattern]:
    """The patterns of the verb of the cue; none where it is a noun."""
    return cue.verb.patterns if cue.verb else frozenset()


def _parts(line: Line, at: int) -> bool:
    return line.kind(at) == "mark" or line.word(at) in {"and", "but", "or"}


def bare_clause(line: Line, at: int) -> bool:
    """Whether a clause without "that" follows: a subject and its verb ("the money was stolen", "he invented it")."""
    while line.word(at) in ADVERBS - SMALL_CLAUSE:
        at += 1
    if line.kind(at) == "mention":
        following = at + 1
        while line.kind(following) == "bracket" or line.word(following) in ADVERBS:
            following += 1
        word = line.word(following)
        finite = line.kind(following) == "word" and word not in {"'s", *PREPOSITIONS} and subjects.is_verb(word)
        pronoun = line.word(at) in {"he", "she", "they", "i", "we"}
        return (subjects.is_subject(line.tokens[at]) and pronoun) or finite
    if line.word(at) in SMALL_CLAUSE:
        near = itertools.takewhile(lambda index: not _parts(line, index), range(at + 1, min(at + 6, len(line.tokens))))
        return any(line.word(index) in AUXILIARIES for index in near)
    return False
