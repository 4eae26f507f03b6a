"""A sentence laid out for finding who says what: mentions, quotations and brackets are single tokens.

What stands inside a quotation or a bracket makes a line of its own, so that a subject is never looked for across
their edges.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from bearwitness.reading.speech.index import Index, indexed
from bearwitness.record.anchor import Span
from bearwitness.record.prose import Cast, Mention, Prose

TokenKind = Literal["word", "mark", "mention", "quote", "bracket"]

_TOKEN = re.compile(r"[’'](?:s|d|ll|ve|re|m)(?!\w)|\w+(?:-\w+)*(?:[’'](?!s\b)\w+)?|[^\w\s]")
_SKIPPED = frozenset('*_“”‘’"«»„')
_BRACKET = {"(": ")", "[": "]"}


class Token(msgspec.Struct, frozen=True):
    """A word, a punctuation mark, or a mention, a quotation or a bracket as a whole."""

    kind: TokenKind
    span: Span
    text: str
    """In small letters; "" for a quotation or a bracket."""
    mentions: tuple[Mention, ...] = ()
    """The outermost mentions at exactly this place (several where a plural names several)."""


class Line(msgspec.Struct, frozen=True):
    """The tokens of one or more sentences that belong together, of a quotation, or of a bracket."""

    span: Span
    tokens: tuple[Token, ...]
    within: Span | None = None
    """The quotation whose words these are."""

    def word(self, index: int) -> str:
        """The token at `index` in small letters; "" outside the line."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def kind(self, index: int) -> TokenKind | None:
        """The kind of the token at `index`; None outside the line."""
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else None


def lines(prose: Prose, cast: Cast, quotes: Sequence[Span]) -> tuple[Line, ...]:
    """Every line of the prose in order: sentences (joined where a quotation runs over several), then what they hold."""
    known = indexed(sorted(quotes))
    found = [line for span in _joined(prose, known) for line in _laid_out(prose.text, cast, span, known, None)]
    return tuple(sorted(found, key=lambda line: (line.span.start, -line.span.end)))


def _joined(prose: Prose, quotes: Index) -> Iterator[Span]:
    """The spans of sentences, those that a quotation runs over as one."""
    start, end, paragraph = -1, -1, -1
    for sentence in prose.sentences:
        held = start >= 0 and sentence.paragraph == paragraph and _held(quotes, start, end, sentence.span.start)
        if not held:
            if start >= 0:
                yield Span(start, end)
            start = sentence.span.start
        end, paragraph = sentence.span.end, sentence.paragraph
    if start >= 0:
        yield Span(start, end)


def _held(quotes: Index, start: int, end: int, following: int) -> bool:
    """Whether a quotation runs from between `start` and `end` past `following`."""
    return any(quotes.spans[n].end > following for n in quotes.overlapping(Span(start, end)))


def _laid_out(text: str, cast: Cast, span: Span, quotes: Index, within: Span | None) -> Iterator[Line]:
    near = [quotes.spans[n] for n in quotes.overlapping(span)]
    if within is None:
        held = _outermost(Span(max(q.start, span.start), min(q.end, span.end)) for q in near)
    else:
        held = _outermost(q for q in near if span.covers(q) and q != span)
    brackets = _outermost(b for b in _brackets(text, span) if not any(q.overlaps(b) and not b.covers(q) for q in held))
    held = [q for q in held if not any(b.covers(q) for b in brackets)]
    yield Line(span, tuple(_tokens(text, cast, span, held, brackets)), within)
    for quote in held:
        yield from _laid_out(text, cast, quote, quotes, quote)
    for bracket in brackets:
        yield from _laid_out(text, cast, Span(bracket.start + 1, bracket.end - 1), quotes, within)


def _outermost(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return found


def _brackets(text: str, span: Span) -> Iterator[Span]:
    stack: list[tuple[str, int]] = []
    for at in range(span.start, span.end):
        if text[at] in _BRACKET:
            stack.append((_BRACKET[text[at]], at))
        elif stack and text[at] == stack[-1][0]:
            _, start = stack.pop()
            if at > start + 1:
                yield Span(start, at + 1)


def _tokens(text: str, cast: Cast, span: Span, quotes: Sequence[Span], brackets: Sequence[Span]) -> Iterator[Token]:
    taken = [*quotes, *brackets]
    mentions = list(_mentions(text, cast, span, taken))
    named = [token.span for token in mentions]
    whole = mentions
    whole += [Token("quote", q, "") for q in quotes if not any(n.covers(q) and n != q for n in named)]
    whole += [Token("bracket", b, "") for b in brackets if not any(n.covers(b) for n in named)]
    whole.sort(key=lambda token: token.span)
    at = span.start
    for token in whole:
        yield from _words(text, at, token.span.start)
        yield token
        at = token.span.end
    yield from _words(text, at, span.end)


def _mentions(text: str, cast: Cast, span: Span, taken: Sequence[Span]) -> Iterator[Token]:
    """The outermost mentions that stand in no quotation or bracket; one that holds a whole quotation is kept."""
    free: dict[Span, list[Mention]] = {}
    for m in cast.within(span):
        if not any(m.span.overlaps(t) and (m.span == t or not m.span.covers(t)) for t in taken):
            free.setdefault(m.span, []).append(m)
    for outer in _outermost(free):
        yield Token("mention", outer, outer.of(text).casefold(), tuple(free[outer]))


def _words(text: str, start: int, end: int) -> Iterator[Token]:
    for found in _TOKEN.finditer(text, start, end):
        if found.group() not in _SKIPPED:
            words = found.group()
            kind: TokenKind = "word" if words[-1].isalnum() else "mark"
            yield Token(kind, Span(found.start(), found.end()), words.casefold().replace("’", "'"))
