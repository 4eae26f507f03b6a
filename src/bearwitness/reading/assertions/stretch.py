"""The stretches of a sentence: itself, and the inside of each mention, time and bracket, with their verbs grouped."""

from collections.abc import Iterator

import msgspec

from bearwitness.reading.assertions.groups import grouped
from bearwitness.reading.assertions.items import Item, Layers, row
from bearwitness.record import Mention, Span


class Stretch(msgspec.Struct, frozen=True):
    """Items read at one level, in order, of sentence number `sentence`.

    `outer` are the mentions whose inside this is, or that stand before the bracket whose inside this is (`bracket`),
    or whose entry in a dictionary this is (`entry`, a bracket too).
    """

    span: Span
    items: tuple[Item, ...]
    sentence: int
    outer: tuple[Mention, ...] = ()
    bracket: bool = False
    entry: bool = False


def stretches(layers: Layers, sentence: int) -> Iterator[Stretch]:
    """The stretches of a sentence, the sentence itself first, then what it holds from left to right."""
    yield from opened_stretches(layers, Stretch(layers.prose.sentences[sentence].span, (), sentence))


def opened_stretches(layers: Layers, empty: Stretch, *, opened: bool = False) -> Iterator[Stretch]:
    """A stretch that has no items yet with its items, then what it holds; `opened` as in `row`."""
    items = grouped(row(layers, empty.span, opened=opened))
    yield msgspec.structs.replace(empty, items=items)
    for at, item in enumerate(items):
        if item.kind in ("unit", "owner"):
            yield from opened_stretches(layers, Stretch(item.span, (), empty.sentence, item.mentions), opened=True)
        elif item.kind == "time":
            yield from opened_stretches(layers, Stretch(item.span, (), empty.sentence), opened=True)
        elif item.kind == "inset":
            inside = Span(item.span.start + 1, item.span.end - 1)
            yield from opened_stretches(
                layers, Stretch(inside, (), empty.sentence, _antecedent(items, at, empty), bracket=True)
            )


def _antecedent(items: tuple[Item, ...], at: int, holder: Stretch) -> tuple[Mention, ...]:
    """The mentions that a bracket at `at` adds something to: what stands before it, the work of "X by Y (1953)"."""
    if at > 2 and items[at - 1].kind == "unit" and items[at - 2].text == "by" and items[at - 3].kind == "unit":
        return items[at - 3].mentions
    if at and items[at - 1].kind in ("unit", "owner"):
        return items[at - 1].mentions
    return holder.outer if holder.outer and not any(i.kind == "unit" for i in items[:at]) else ()
