"""Mentions that belong together in a row of items: "A, B and C", and what governs them."""

from bearwitness.reading.assertions.items import Item

_JOINS = frozenset(["and", "&", "or", ","])
_CLAUSAL = frozenset(["after", "before", "since", "until", "till", "as", "than"])
_PHRASE = 6
_MODIFIERS = 3
_LIGHT = frozenset("the a an both with then later in".split())


def phrase_start(items: tuple[Item, ...], at: int) -> int | None:
    """Where the preposition stands that governs the unit at `at`, over the words before it; None where none does."""
    for k in range(at - 1, max(-1, at - _PHRASE), -1):
        if items[k].is_one_of("preposition"):
            return k
        if not (items[k].is_noun or items[k].is_one_of("determiner") or items[k].kind == "owner"):
            return None
    return None


def may_open_clause(items: tuple[Item, ...], at: int | None) -> bool:
    """Whether the preposition at `at` may as well open a clause: "after its head, Dr M., had died"."""
    return at is not None and items[at].text in _CLAUSAL


def coordinated_left(items: tuple[Item, ...], at: int) -> tuple[Item, ...]:
    """The unit at `at` and those joined to it on its left: "A, B and C"."""
    found = [items[at]]
    while at >= 2 and items[at - 1].text in _JOINS and items[at - 2].kind == "unit":
        if items[at - 1].text == "," and (len(found) == 1 or phrase_start(items, at - 2) is not None):
            break
        at -= 2
        found.insert(0, items[at])
    return tuple(found) if phrase_start(items, at) is None else (found[-1],)


def coordinated_right(items: tuple[Item, ...], at: int) -> tuple[Item, ...]:
    """The unit at `at` and those of its type joined to it on its right: "A, B and C", "A, a headmaster, and B"."""
    found = [items[at]]
    k = at + 1
    while (step := _next_member(items, k, found[0])) is not None:
        found.append(items[step])
        k = step + 1
    return tuple(found)


def _next_member(items: tuple[Item, ...], k: int, first: Item) -> int | None:
    """Where the next unit of a coordination stands after its last at `k` - 1; None where it ends."""
    while k < len(items) and items[k].kind == "inset":
        k += 1
    if k < len(items) and items[k].text == ",":
        k = _over_apposition(items, k)
    if k >= len(items) or items[k].text not in _JOINS:
        return None
    k += 1
    if k < len(items) and items[k - 1].text == "," and items[k].text in ("and", "&", "or"):
        k += 1
    limit = k + _MODIFIERS
    while k < min(len(items), limit) and (items[k].is_noun or items[k].text in _LIGHT):
        k += 1
    if k >= len(items) or items[k].kind != "unit" or not _alike(items[k], first):
        return None
    return None if _has_verb(items, k + 1) else k


def _over_apposition(items: tuple[Item, ...], comma: int) -> int:
    """The comma that closes "a headmaster" after the one at `comma`; `comma` where nothing such stands there."""
    k = comma + 1
    while k < len(items) and k < comma + _PHRASE and (items[k].is_noun or items[k].text in ("a", "an", "the", "of")):
        k += 1
    closes = k + 1 < len(items) and k > comma + 1 and items[k].text == "," and items[k + 1].text in ("and", "&")
    return k if closes else comma


def _alike(a: Item, b: Item) -> bool:
    types = {a.mentions[0].type, b.mentions[0].type}
    return len(types) == 1 or types == {"person", "group"}


def _has_verb(items: tuple[Item, ...], k: int) -> bool:
    """Whether a verb follows at once, so that the unit before it is a subject."""
    group = items[k].group if k < len(items) else None
    return group is not None and group.verb.form != "ing" and not group.infinitive
