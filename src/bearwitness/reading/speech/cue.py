"""A word of saying, with who says."""

import msgspec

from bearwitness.reading.speech.lexicon import NEGATIONS, Verb
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.speech.works import Works
from bearwitness.record.anchor import Span


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


def holders_at(line: Line, index: int | None, works: Works) -> tuple[str, ...]:
    """Who speaks where the token at `index` is the subject."""
    if index is None:
        return ()
    return tuple(dict.fromkeys(works.speaker(m) for m in line.tokens[index].mentions))


def is_negated_at(line: Line, at: int) -> bool:
    """Whether a negation stands within three words before the word at `at`."""
    return any(line.word(before) in NEGATIONS for before in range(max(0, at - 3), at))
