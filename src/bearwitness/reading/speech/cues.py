"""Every word of saying in a line, with who says."""

from collections.abc import Iterator

import msgspec

from bearwitness.reading.speech import subjects
from bearwitness.reading.speech.lexicon import (
    ADVERBS,
    AUTHORED,
    NEGATIONS,
    NOUNS,
    PARTICLES,
    SAID_NOUNS,
    VERBS,
    Verb,
    word_set,
)
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.speech.works import Works
from bearwitness.record.anchor import Span

_DETERMINERS = word_set("the a an this that these those his her their its my our your any some no every each")


class Cue(msgspec.Struct, frozen=True):
    """Words that say that somebody says something.

    `first` and `last` are the tokens of the whole cue clause ("Weissman claims", "says Rivas", "in her view"), `index`
    the token of the word of saying, `span` its words.  `verb` is None for a noun or a phrase.  `holders` are who says
    so; () where the text names nobody.
    """

    index: int
    first: int
    last: int
    span: Span
    holders: tuple[str, ...]
    subject: int | None = None
    verb: Verb | None = None
    negated: bool = False
    inverted: bool = False
    passive: bool = False
    phrase: bool = False

    @property
    def holder(self) -> str | None:
        """The first of the holders; None where there is none."""
        return self.holders[0] if self.holders else None


def cues(line: Line, works: Works) -> tuple[Cue, ...]:
    """The cues of the line in order."""
    found = [*_verbs(line, works), *_according(line, works), *_in_view(line, works), *_nouns(line, works)]
    return tuple(sorted(found, key=lambda cue: (cue.index, cue.first)))


def holders_at(line: Line, index: int | None, works: Works) -> tuple[str, ...]:
    """Who speaks where the token at `index` is the subject."""
    if index is None:
        return ()
    return tuple(dict.fromkeys(works.speaker(m) for m in line.tokens[index].mentions))


def _verbs(line: Line, works: Works) -> Iterator[Cue]:
    for at, token in enumerate(line.tokens):
        verb = VERBS.get(token.text) if token.kind == "word" else None
        if verb is None or line.word(at - 1) in _DETERMINERS or line.word(at - 1) == "'s":
            continue
        cue = _verb(line, at, verb, works)
        if cue is not None:
            yield cue


def _verb(line: Line, at: int, verb: Verb, works: Works) -> Cue | None:
    last = at + 1 if (line.word(at), line.word(at + 1)) in PARTICLES else at
    span = Span(line.tokens[at].span.start, line.tokens[last].span.end)
    negated = _negated(line, at)
    if subjects.is_passive(line, at) and not line.word(at).endswith("ing"):
        subject = subjects.agent(line, at)
        if subject is None:
            return None
        return Cue(
            at, at, max(subject, last), span, holders_at(line, subject, works), subject, verb, negated, passive=True
        )
    subject = _subject(line, at)
    if subject is not None:
        holders = holders_at(line, subject, works)
        return Cue(at, min(subject, at), last, span, holders, subject, verb, negated)
    subject = subjects.after(line, last)
    if subject is not None and _may_invert(line, at):
        return Cue(at, at, subject, span, holders_at(line, subject, works), subject, verb, negated, inverted=True)
    subject = subjects.agent(line, at)
    if subject is not None and line.word(at).endswith(("ed", "en", "wn", "ld", "id")):
        return Cue(at, at, subject, span, holders_at(line, subject, works), subject, verb, negated, passive=True)
    return None


def _subject(line: Line, at: int) -> int | None:
    previous = line.word(at - 1)
    if line.word(at).endswith("ing") and previous in {",", "by", "of", "in", "from", "while", "when", "without", "as"}:
        return subjects.of_clause(line, at)
    if line.kind(at - 1) == "word" and previous in AUTHORED:
        return _possessor(line, at - 2)
    return subjects.before(line, at)


def _possessor(line: Line, at: int) -> int | None:
    """Whose book it is that stands as the subject: "Weissman's book shows"."""
    if line.word(at) == "own":
        at -= 1
    if line.word(at) == "'s":
        at -= 1
    if line.kind(at) == "mention" and line.tokens[at].mentions[0].type in {"person", "group"}:
        return at
    return None


def _may_invert(line: Line, at: int) -> bool:
    before = at - 1
    while line.word(before) in ADVERBS:
        before -= 1
    return before < 0 or line.kind(before) in {"quote", "mark", "bracket"} or line.word(before) in {"as", "and", "so"}


def _negated(line: Line, at: int) -> bool:
    return any(line.word(before) in NEGATIONS for before in range(max(0, at - 3), at))


def _according(line: Line, works: Works) -> Iterator[Cue]:
    """According to X."""
    for at in range(len(line.tokens) - 2):
        if line.word(at) == "according" and line.word(at + 1) == "to":
            who = at + 2
            while who < min(at + 5, len(line.tokens)) and line.kind(who) == "word":
                who += 1
            if line.kind(who) != "mention":
                continue
            span = Span(line.tokens[at].span.start, line.tokens[at + 1].span.end)
            yield Cue(at, at, who, span, holders_at(line, who, works), who, phrase=True)


def _in_view(line: Line, works: Works) -> Iterator[Cue]:
    """In X's view, in his own words, by her own account, to X, in the words of X."""
    for at, token in enumerate(line.tokens):
        if token.text not in NOUNS or token.kind != "word":
            continue
        start = at - 1
        while line.word(start) in {"own", "considered", "biographer"}:
            start -= 1
        who = start - 1 if line.word(start) == "'s" else start
        if line.kind(who) == "mention" and line.word(who - 1) in {"in", "by", "on", "to"}:
            yield Cue(at, who - 1, at, token.span, holders_at(line, who, works), who, phrase=True)
        elif line.word(at - 1) == "the" and line.word(at - 2) in {"in", "by", "on"} and line.word(at + 1) == "of":
            holders = holders_at(line, at + 2, works) if line.kind(at + 2) == "mention" else ()
            if holders:
                yield Cue(at, at - 2, at + 2, token.span, holders, at + 2, phrase=True)


def _nouns(line: Line, works: Works) -> Iterator[Cue]:
    """X's comment was, his answer:, X is of the opinion, X is sure that."""
    for at, token in enumerate(line.tokens):
        if token.kind != "word":
            continue
        if token.text in SAID_NOUNS and _brings(line, at):
            who = _possessor(line, at - 1)
            if who is not None:
                yield Cue(at, who, at + 1, token.span, holders_at(line, who, works), who)
        if token.text in {"opinion", "view"} and line.word(at - 1) == "the" and line.word(at - 2) == "of":
            subject = subjects.before(line, at - 2)
            if subject is not None:
                span = Span(line.tokens[at - 2].span.start, token.span.end)
                yield Cue(at, subject, at, span, holders_at(line, subject, works), subject, VERBS["hold"])
        if token.text in {"sure", "certain", "convinced", "confident", "adamant", "persuaded"}:
            subject = subjects.before(line, at)
            if subject is not None and subjects.is_passive(line, at):
                holders = holders_at(line, subject, works)
                yield Cue(at, subject, at, token.span, holders, subject, VERBS["hold"], _negated(line, at))


def _brings(line: Line, at: int) -> bool:
    return line.word(at + 1) in {"is", "was", "that", ":", "runs", "ran", "reads"}
