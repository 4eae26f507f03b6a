"""When, where and how long: what the clause of a statement gives it."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.durations import duration
from bearwitness.reading.assertions.items import Item, Layers
from bearwitness.record import When

_TIMELESS = frozenset(["kinship", "association"])
_PLACELESS = frozenset(["kinship", "association", "move", "naming", "marriage", "expulsion"])
_STANDING = frozenset(
    f"noun-{how}"
    for how in ("before-name", "before-title", "own-mention", "own-title", "own-epithet", "apposition", "bracket")
)
"""The rules for what a noun says of somebody by the way, at no time."""
_LASTING_NAMES = frozenset(["née", "né", "nee", "know", "call", "alias", "dit", "dite"])
_PLACING = frozenset(["in", "at", "near", "on", "outside"])
_POINTING = frozenset(["there", "here"])
_CLOSED = frozenset(";:")
_BREAKS = frozenset(["where", "who", "which", "when", "while", "although", "though", "because", "until", "that"])
_JOINS = frozenset(["and", "but", "or"])
_DASHES = frozenset("–—")


def bound(layers: Layers, draft: Draft) -> Draft:
    """The draft with the time and the place of its clause, where it has none of its own, and its duration."""
    time, place = draft.time, draft.place
    if time is None and _takes_time(draft):
        time = _time(layers, draft)
    if place is None and draft.type not in _PLACELESS:
        place = _place(draft)
    return msgspec.structs.replace(draft, time=time, place=place, duration=duration(layers, draft))


def _takes_time(draft: Draft) -> bool:
    if draft.type in _TIMELESS or draft.rule in _STANDING:
        return False
    return draft.type != "naming" or draft.word not in _LASTING_NAMES


def _time(layers: Layers, draft: Draft) -> When | None:
    item = next((i for i in _asked(draft) if i.kind == "time"), None)
    if item is None:
        return None
    return (_its_end(layers, item) if _when_follows(draft, item) else None) or layers.when(item.span)


def _when_follows(draft: Draft, time: Item) -> bool:
    """Whether a time before the verb is taken up by "when": "until 1810, when they quarrelled"."""
    items = draft.stretch.items[: draft.at]
    after = items[items.index(time) + 1 :] if time in items else ()
    return next((item.text for item in after if item.text != ","), "") == "when"


def _its_end(layers: Layers, time: Item) -> When | None:
    """The time that a run of time ends with; None where it is no run or its end is no time by itself."""
    inner = (t for t in layers.times_within(time.span) if t.end == time.span.end and t.span != time.span)
    return next((t.when for t in inner if "/" not in t.edtf), None)


def _asked(draft: Draft) -> Iterator[Item]:
    """The items of the clause in the order in which they are asked: to the right, then to the left."""
    items, at = draft.stretch.items, draft.at
    yield items[at]
    yield from _right(items, at)
    yield from _left(items, at)
    yield from _right(items, _next_of_chain(items, at))
    if "shared" in draft.rule:
        yield from _until(reversed(items[:at]), _CLOSED)
    yield from _fronted(items, at)


def _right(items: Sequence[Item], at: int) -> Iterator[Item]:
    """The items after `at` up to the next verb, relative or coordinated clause."""
    for k in range(at + 1, len(items)):
        item = items[k]
        group = item.group
        if item.text in _CLOSED or _breaks(items, k) or (group is not None and not group.infinitive):
            return
        if item.text in _JOINS and not _joins_like(items, k):
            return
        yield item


def _next_of_chain(items: Sequence[Item], at: int) -> int:
    """The verb that follows at once: "rearrested and then deported … in 1933"; the end where none does."""
    k = at + 1
    while k < len(items) and (items[k].text in ("and", "then", ",") or items[k].is_adverb):
        k += 1
    return k if at + 1 < k < len(items) and items[k].group is not None else len(items)


def _breaks(items: Sequence[Item], at: int) -> bool:
    """Whether the word at `at` opens a clause of its own; "until 1917" opens none."""
    following = items[at + 1].kind if at + 1 < len(items) else "mark"
    return items[at].text in _BREAKS and following != "time"


def _joins_like(items: Sequence[Item], at: int) -> bool:
    """Whether the conjunction at `at` joins two mentions or times, not two clauses."""
    return (
        0 < at < len(items) - 1
        and items[at + 1].kind in ("unit", "time", "word", "owner")
        and not (items[at + 1].is_one_of("preposition") or items[at + 1].is_adverb)
    )


def _left(items: Sequence[Item], at: int) -> Iterator[Item]:
    """The items before `at`, nearest first, back to the verb before."""
    for item in reversed(items[:at]):
        if item.text in _CLOSED or (item.group is not None and item.group.finite):
            return
        yield item


def _until(items: Iterable[Item], closed: frozenset[str]) -> Iterator[Item]:
    for item in items:
        if item.text in closed:
            return
        yield item


def _fronted(items: Sequence[Item], at: int) -> Iterator[Item]:
    """The time that opens the sentence, where only a subordinate clause parts it from the verb at `at`.

    "In December 1905, when the district elected a council, he was its secretary".
    """
    opening = next((k for k in range(min(2, len(items))) if items[k].kind == "time"), None)
    if opening is None:
        return
    between = items[opening + 1 : at]
    verbs = [item for item in between if item.group is not None and item.group.finite]
    if len(verbs) == 1 and between[0].text == "," and any(i.text in _BREAKS for i in between[:4]):
        yield items[opening]


def _place(draft: Draft) -> str | None:
    items, at = draft.stretch.items, draft.at
    taken = {p.entity for p in draft.participants}
    right = list(_right(items, at))
    if draft.rule in _STANDING:
        right = list(_until(right, frozenset([","])))
    if draft.rule.startswith("years"):
        return _of_vital(right, taken)
    alone = draft.rule in _STANDING or draft.rule.startswith("year") or _is_set_elsewhere(draft, right)
    left = [] if alone else list(_left(items, at))[::-1]
    for run in (right, left):
        found = next((p for k in range(len(run)) for p in _place_at(run, k) if p not in taken), None)
        if found is not None:
            return found
    return _where(items, at, taken) if draft.rule.startswith("verb") else None


def _is_set_elsewhere(draft: Draft, right: Sequence[Item]) -> bool:
    """Whether a verb has a setting that the one whose subject it shares has not: "died in X, was buried at Y"."""
    return "shared" in draft.rule and len(right) > 1 and right[0].text == "at" and right[1].kind == "unit"


def _of_vital(right: Sequence[Item], taken: set[str | None]) -> str | None:
    """The place right after a date of birth or death, with "in" or without, before the next date or dash."""
    dated = bool(right) and right[0].kind == "time"
    for item in _until(right[1 if dated else 0 :], _DASHES | {",", ";", "d.", "m."}):
        places = [m.entity for m in item.mentions if m.type == "place" and m.entity not in taken]
        if item.kind == "unit" and places:
            return places[0]
        if item.kind in ("time", "inset"):
            return None
    return None


def _place_at(run: Sequence[Item], k: int) -> list[str]:
    """The places that the item at `k` of a run names, where a preposition makes it a setting."""
    places = [m.entity for m in run[k].mentions if m.type == "place"] if run[k].kind == "unit" else []
    settled = run[k].text in _POINTING or any(i.text in _PLACING for i in run[max(0, k - 3) : k])
    after_group = k > 1 and run[k - 1].text == "," and any(m.type == "group" for m in run[k - 2].mentions)
    return places if settled or after_group else []


def _where(items: Sequence[Item], at: int, taken: set[str | None]) -> str | None:
    """The place before a "where" that opens the clause of the verb at `at`."""
    words = list(_left(items, at))
    where = next((k for k, item in enumerate(words) if item.text == "where"), None)
    if where is None:
        return None
    for item in items[: at - where - 1][::-1]:
        for mention in item.mentions:
            if mention.type == "place" and mention.entity not in taken:
                return mention.entity
        if item.text in _CLOSED:
            return None
    return None
