"""A stretch of text as a row of items: mentions, times, verb groups, words and marks.

A stretch is what is read at one level: a sentence, the inside of a mention, or the inside of a bracket.  A mention or
a bracket is one item of the row that holds it, and a stretch of its own.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

import msgspec

from bearwitness.reading.assertions.lexicon import Verb, is_adverb, is_function_word, words_of
from bearwitness.record import Cast, Mention, Prose, Span, TimeMention, When

ItemKind = Literal["unit", "owner", "time", "verb", "word", "mark", "inset"]

_TOKEN = re.compile(
    r"\[[^\]\s]{1,6}\]"  # a footnote's number
    r"|(?:[bdm]|née?|Mr|Mrs|Dr|St)\.(?!\w)|(?:[^\W\d_]{1,3}\.){2,}"  # an abbreviation with its stop
    r"|[^\W_]+(?:[-‑’'][^\W_]+)*|[’']s\b|[^\w\s]|_"
)
_TRANSPARENT = frozenset("\"'“”‘«»*_`†[]")
_GENITIVE = frozenset(["'s", "’s"])
_BARE_GENITIVE = frozenset(["’", "'"])


class Group(msgspec.Struct, frozen=True):
    """A verb group: its head, and what its auxiliaries say of it.

    `passive` is None where the form alone does not tell ("arrested" may be either).
    """

    verb: Verb
    head: Span
    passive: bool | None = False
    finite: bool = True
    negated: bool = False
    infinitive: bool = False
    modal: str = ""


class Item(msgspec.Struct, frozen=True):
    """One item of a row; `mentions` are all those that lie at exactly this place."""

    kind: ItemKind
    span: Span
    text: str
    mentions: tuple[Mention, ...] = ()
    group: Group | None = None

    @property
    def is_noun(self) -> bool:
        """Whether it is a word that no list of function words holds."""
        return self.kind == "word" and not is_function_word(self.text)

    @property
    def is_adverb(self) -> bool:
        """Whether it is an adverb, by list or by ending."""
        return self.kind == "word" and is_adverb(self.text)

    def is_one_of(self, kind: str) -> bool:
        """Whether it is a word of that class of small words."""
        return self.kind == "word" and self.text in words_of(kind)


class Layers(msgspec.Struct, frozen=True):
    """What is known of a text before its assertions are read; the times in order of their places."""

    prose: Prose
    cast: Cast
    times: tuple[TimeMention, ...]

    @property
    def text(self) -> str:
        """The reading text."""
        return self.prose.text

    def times_from(self, span: Span) -> tuple[TimeMention, ...]:
        """The times that start inside `span`, in order."""
        first = bisect_left(self.times, span.start, key=lambda t: t.start)
        last = bisect_left(self.times, span.end, key=lambda t: t.start)
        return self.times[first:last]

    def times_within(self, span: Span) -> tuple[TimeMention, ...]:
        """The times that lie wholly inside `span`, in order."""
        return tuple(t for t in self.times_from(span) if t.end <= span.end)

    def when(self, span: Span) -> When:
        """The value of the time that stands at exactly `span`; StopIteration where none does."""
        return next(t.when for t in self.times_within(span) if t.span == span)


def row(layers: Layers, span: Span, *, opened: bool) -> list[Item]:
    """The items at the level of `span`: mentions, times and brackets whole, all else token by token.

    `opened` says that `span` is a mention's own, which then is no item of its inside.
    """
    items: list[Item] = []
    at = span.start
    for block in _blocks(layers, span, opened=opened):
        items += _tokens(layers.text, Span(at, block.span.start))
        items.append(block)
        at = block.span.end
    items += _tokens(layers.text, Span(at, span.end))
    return _with_owners(_with_insets(items))


def _blocks(layers: Layers, span: Span, *, opened: bool) -> Iterator[Item]:
    """The outermost mentions and times inside `span`, in order."""
    inside = [m for m in layers.cast.within(span) if not opened or m.span != span]
    places: list[tuple[Span, ItemKind]] = [(place, "unit") for place in dict.fromkeys(m.span for m in inside)]
    places += [(t.span, "time") for t in layers.times_within(span) if not opened or t.span != span]
    end = span.start
    for place, kind in sorted(places, key=lambda p: (p[0].start, -p[0].end, p[1])):
        if place.start >= end:
            here = tuple(m for m in inside if m.span == place) if kind == "unit" else ()
            yield Item(kind, place, place.of(layers.text).casefold(), here)
            end = place.end


def _tokens(text: str, span: Span) -> Iterator[Item]:
    for token in _TOKEN.finditer(text, span.start, span.end):
        words = token.group()
        if words in _TRANSPARENT or words.startswith("["):
            continue
        kind: ItemKind = "word" if words[0].isalnum() or words in _GENITIVE else "mark"
        yield Item(kind, Span(token.start(), token.end()), words.casefold())


def _with_insets(items: list[Item]) -> list[Item]:
    """The items with each bracket, from "(" to its ")", made one; an unclosed bracket is left as it is."""
    found: list[Item] = []
    opened: list[int] = []
    for item in items:
        if item.kind == "mark" and item.text == "(":
            opened.append(len(found))
        found.append(item)
        if item.kind == "mark" and item.text == ")" and opened:
            start = opened.pop()
            inset = Item("inset", Span(found[start].span.start, item.span.end), "()")
            found[start:] = [inset]
    return found


def _with_owners(items: list[Item]) -> list[Item]:
    """The items with possessive mentions made owners, their 's dropped."""
    found: list[Item] = []
    for at, item in enumerate(items):
        following = items[at + 1] if at + 1 < len(items) else None
        before = found[-1] if found else None
        if item.kind == "unit" and _owns(item, following):
            found.append(Item("owner", item.span, item.text, item.mentions))
        elif before is not None and before.kind == "owner" and _is_genitive(before, item):
            continue
        elif item.text not in _BARE_GENITIVE:
            found.append(item)
    return found


def _owns(item: Item, following: Item | None) -> bool:
    if following is not None and _is_genitive(item, following):
        return True
    if item.text.endswith(("'s", "’s")) or (item.text in words_of("possessive") and item.text != "her"):
        return True
    return item.text == "her" and following is not None and _may_be_owned(following)


def _may_be_owned(item: Item) -> bool:
    """Whether a word after "her" makes it a possessive: a noun, an adjective or a number, not "her to the city"."""
    if item.kind == "time" or item.is_noun:
        return True
    return item.is_one_of("adjective") or item.is_one_of("determiner")


def _is_genitive(item: Item, following: Item) -> bool:
    touches = item.span.end == following.span.start
    return touches and (
        following.text in _GENITIVE or (following.text in _BARE_GENITIVE and item.text.endswith(("s", "z", "x")))
    )
