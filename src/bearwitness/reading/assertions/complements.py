"""What follows a verb or a noun in its clause: its object and its prepositional phrases."""

from collections.abc import Iterator

import msgspec

from bearwitness.reading.assertions.coordination import coordinated_right
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.stretch import Stretch

RELATIVES = frozenset(["who", "which", "that", "whom"])
_CLOSED = frozenset(";:.!?")
_PHRASE = 6


class Phrase(msgspec.Struct, frozen=True):
    """A prepositional phrase: its preposition, the units it governs, and where the preposition stands."""

    preposition: str
    units: tuple[Item, ...]
    at: int


def object_of(stretch: Stretch, at: int) -> tuple[Item, ...]:
    """The units in the object's place after item `at`; () where no unit stands there."""
    items = stretch.items
    k = at + 1
    while k < len(items) and k < at + _PHRASE and _may_precede_object(items[k]):
        k += 1
    if k < len(items) and items[k].kind == "unit" and items[k].text not in RELATIVES:
        return coordinated_right(items, k)
    return ()


def has_object(stretch: Stretch, at: int) -> bool:
    """Whether a noun or a unit stands in the object's place after item `at`."""
    counted = False
    for item in stretch.items[at + 1 : at + _PHRASE]:
        if item.kind in ("unit", "owner") or item.is_noun:
            return item.text not in RELATIVES
        if not _may_precede_object(item):
            return counted and item.kind == "mark"
        counted = counted or item.text in (
            "all",
            "both",
            "many",
            "several",
            "four",
            "three",
            "two",
            "others",
            "another",
        )
    return False


def _may_precede_object(item: Item) -> bool:
    if item.is_adverb or item.is_noun or item.is_one_of("adjective"):
        return True
    return item.is_one_of("determiner") and not item.is_one_of("preposition") and item.text != "that"


def phrases(stretch: Stretch, at: int) -> Iterator[Phrase]:
    """The prepositional phrases after the item at `at` in its clause, in order."""
    items = stretch.items
    for k in range(at + 1, len(items)):
        item = items[k]
        if item.text in _CLOSED or item.text in RELATIVES or item.kind == "verb":
            return
        if item.text in ("and", "but") and items[min(k + 1, len(items) - 1)].kind != "unit":
            return
        if item.is_one_of("preposition") and k + 1 < len(items):
            yield _phrase(items, k)


def phrases_before(stretch: Stretch, at: int) -> Iterator[Phrase]:
    """The prepositional phrases before the verb at `at` in its clause, nearest first."""
    items = stretch.items
    for k in range(at - 1, -1, -1):
        if items[k].kind == "verb" or items[k].text in _CLOSED:
            return
        if items[k].is_one_of("preposition"):
            yield _phrase(items[:at], k)


def _opens_phrase(item: Item) -> bool:
    return item.is_one_of("preposition") and item.text not in ("of", "out")


def _phrase(items: tuple[Item, ...], at: int) -> Phrase:
    for k in range(at + 1, min(len(items), at + 1 + _PHRASE)):
        if items[k].kind == "unit":
            return Phrase(items[at].text, coordinated_right(items, k), at)
        if items[k].kind not in ("word", "owner") or items[k].is_one_of("conjunction") or _opens_phrase(items[k]):
            break
    return Phrase(items[at].text, (), at)
