"""When and where: the time and the place that the clause of a statement gives it."""

from collections.abc import Iterator

import msgspec

from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.items import Item, Layers
from bearwitness.record import When

_TIMELESS = ("kinship", "association")
_PLACELESS = ("kinship", "association", "move", "naming", "marriage", "expulsion")
_PLACING = frozenset(["in", "at", "near", "on", "outside"])
_CLOSED = frozenset(";:")


def bound(layers: Layers, draft: Draft) -> Draft:
    """The draft with the time and the place of its clause, where it has none of its own."""
    time, place = draft.time, draft.place
    if time is None and _takes_time(draft):
        time = _time(layers, draft)
    if place is None and draft.type not in _PLACELESS and draft.rule.startswith(("verb", "event")):
        place = _place(draft)
    return msgspec.structs.replace(draft, time=time, place=place)


def _takes_time(draft: Draft) -> bool:
    return draft.type not in _TIMELESS and draft.rule.split("-")[-1] not in ("name", "mention", "apposition")


def _time(layers: Layers, draft: Draft) -> When | None:
    item = next((i for i in _near(draft) if i.kind == "time"), None)
    if item is None:
        return None
    return next(t.when for t in layers.times if t.span == item.span)


def _near(draft: Draft) -> Iterator[Item]:
    """The items of the clause in the order in which they are asked: to the right, then to the left."""
    items, at = draft.stretch.items, draft.at
    yield items[at]
    yield from _until_verb(items[at + 1 :])
    yield from _until_verb(reversed(items[:at]))
    if "shared" in draft.rule:
        yield from _until_close(reversed(items[:at]))


def _until_verb(items: Iterator[Item] | tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        if item.text in _CLOSED or (item.group is not None and item.group.finite):
            return
        yield item


def _until_close(items: Iterator[Item]) -> Iterator[Item]:
    for item in items:
        if item.text in _CLOSED:
            return
        yield item


def _place(draft: Draft) -> str | None:
    items, at = draft.stretch.items, draft.at
    taken = {p.entity for p in draft.participants}
    right = list(_until_verb(items[at + 1 :]))
    left = list(_until_verb(reversed(items[:at])))[::-1]
    for run in (right, left):
        for k, item in enumerate(run):
            places = [m.entity for m in item.mentions if m.type == "place" and m.entity not in taken]
            if item.kind == "unit" and places and any(i.text in _PLACING for i in run[max(0, k - 3) : k]):
                return places[0]
    return None
