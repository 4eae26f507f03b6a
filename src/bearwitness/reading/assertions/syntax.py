"""Who does what in a stretch: subjects, objects and prepositional phrases of its verbs, by rule.

No parser: a subject is looked for to the left of its verb, over adverbs, prepositional phrases and insertions;
coordinated verbs share one; a participle that opens a sentence has the subject of what follows.  Where an unmentioned
noun stands in the subject's place there is no subject: a wrong one is worse.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.record import Mention

How = Literal["near", "insertion", "shared", "opening", "outer", "relative"]

_RELATIVES = frozenset(["who", "which", "that", "whom"])
_CLOSED = frozenset(";:.!?")
_DASHES = frozenset("–—")
_DEPTH = 6
_PHRASE = 6


class Party(msgspec.Struct, frozen=True):
    """The units that fill a place of a clause, and how they were found."""

    units: tuple[Item, ...]
    how: How = "near"

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of all units, in order."""
        return tuple(m for unit in self.units for m in unit.mentions)


class Phrase(msgspec.Struct, frozen=True):
    """A prepositional phrase: its preposition, what it governs, and where the preposition stands."""

    preposition: str
    units: tuple[Item, ...]
    at: int
    words: tuple[Item, ...] = ()
    """The words between the preposition and the unit, or all of it where it governs no unit."""


def subject(stretch: Stretch, at: int, depth: int = 0) -> Party | None:
    """The subject of the verb group at `at`; None where none can be told safely."""
    if depth > _DEPTH:
        return None
    items, j = stretch.items, at - 1
    while j >= 0:
        item = items[j]
        if item.kind in ("unit", "owner"):
            return _from_unit(stretch, at, j, depth)
        if item.kind in ("time", "inset") or item.is_adverb:
            j -= 1 + (item.kind == "time" and j > 0 and items[j - 1].is_one_of("preposition"))
            continue
        if item.kind == "verb":
            return subject(stretch, j, depth + 1)
        return _from_mark(stretch, at, j, depth) if item.kind == "mark" else _from_word(stretch, at, j, depth)
    return _from_start(stretch, at)


def _from_unit(stretch: Stretch, at: int, j: int, depth: int) -> Party | None:
    """The subject where a unit stands at the left: itself, unless a preposition governs it."""
    items = stretch.items
    if items[j].kind == "owner":
        return None
    start = phrase_start(items, j)
    if start is None:
        return Party(coordinated_left(items, j))
    if _is_participle(items[at]) and at == j + 1:
        return Party((items[j],))
    return _before(stretch, at, start, depth)


def _before(stretch: Stretch, at: int, j: int, depth: int) -> Party | None:
    """The subject found as though the verb at `at` stood at `j`."""
    shortened = Stretch(
        stretch.span, (*stretch.items[:j], stretch.items[at]), stretch.sentence, stretch.outer, stretch.bracket
    )
    return subject(shortened, j, depth + 1)


def phrase_start(items: tuple[Item, ...], j: int) -> int | None:
    """Where the preposition stands that governs the unit at `j`, over the words before it; None where none does."""
    for k in range(j - 1, max(-1, j - _PHRASE), -1):
        if items[k].is_one_of("preposition"):
            return k
        if not (items[k].is_noun or items[k].is_one_of("determiner") or items[k].kind == "owner"):
            return None
    return None


def _is_participle(item: Item) -> bool:
    return item.group is not None and (item.group.passive is None or not item.group.finite)


def coordinated_left(items: tuple[Item, ...], j: int) -> tuple[Item, ...]:
    """The unit at `j` and those joined to it on its left: "A, B and C"."""
    found = [items[j]]
    while j >= 2 and items[j - 1].text in ("and", "&", ",", "or") and items[j - 2].kind == "unit":
        if items[j - 1].text == "," and (len(found) == 1 or phrase_start(items, j - 2) is not None):
            break
        j -= 2
        found.insert(0, items[j])
    return tuple(found) if phrase_start(items, j) is None else (found[-1],)


def _from_word(stretch: Stretch, at: int, j: int, depth: int) -> Party | None:
    items, word = stretch.items, stretch.items[j].text
    if word in _RELATIVES:
        return _antecedent(stretch, j)
    if word in ("and", "or", "but", "then", "yet"):
        return _shared(stretch, j, depth)
    if stretch.items[j].is_one_of("preposition") or stretch.items[j].is_one_of("subordinator"):
        return _governing(stretch, at, j, depth) if _is_participle(items[at]) else None
    if stretch.outer and not stretch.bracket and not any(i.kind == "verb" for i in items[:j]):
        return Party((_outer(stretch),), "outer")
    return None


def _outer(stretch: Stretch) -> Item:
    return Item("unit", stretch.span, "", stretch.outer)


def _antecedent(stretch: Stretch, j: int) -> Party | None:
    """What a relative pronoun at `j` stands for: the unit just before it, or the mention whose inside this is."""
    k = j - 1
    while k >= 0 and (stretch.items[k].text == "," or stretch.items[k].kind == "inset"):
        k -= 1
    if k >= 0 and stretch.items[k].kind == "unit":
        return Party((stretch.items[k],), "relative")
    if stretch.outer and not any(i.kind == "verb" for i in stretch.items[:j]):
        return Party((_outer(stretch),), "outer")
    return None


def _shared(stretch: Stretch, j: int, depth: int) -> Party | None:
    """The subject of the verb before `j`, with which the verb after `j` is coordinated."""
    for k in range(j - 1, -1, -1):
        if stretch.items[k].kind == "verb":
            found = subject(stretch, k, depth + 1)
            return None if found is None else Party(found.units, "shared")
        if stretch.items[k].text in _CLOSED:
            return None
    return _from_start(stretch, j + 1) if stretch.outer else None


def _governing(stretch: Stretch, at: int, j: int, depth: int) -> Party | None:
    """The subject of the clause that a participle with "after", "by", "for" … belongs to."""
    before = _shared(stretch, j, depth)
    return before if before is not None else _opening(stretch, at)


def _from_mark(stretch: Stretch, at: int, j: int, depth: int) -> Party | None:
    """The subject over a comma or a dash: of an insertion, of an apposition, or of the verb before."""
    items, mark = stretch.items, stretch.items[j].text
    if mark not in _DASHES and mark != ",":
        return None
    if _qualifies(stretch, at) and j and items[j - 1].kind == "unit" and _may_qualify(items, at, j - 1):
        return Party((items[j - 1],), "insertion")
    opened = next((k for k in range(j - 1, 0, -1) if items[k].text == mark), None)
    if opened is not None and items[opened - 1].kind in ("unit", "inset") and _is_insertion(items, opened, j):
        holder = opened - 1 if items[opened - 1].kind == "unit" else opened - 2
        if holder >= 0 and items[holder].kind == "unit" and phrase_start(items, holder) is None:
            return Party(coordinated_left(items, holder), "insertion")
    return _shared(stretch, j, depth)


def _qualifies(stretch: Stretch, at: int) -> bool:
    """Whether the verb at `at` is a participle that says something of what stands before it."""
    group = stretch.items[at].group
    if group is None or not _is_participle(stretch.items[at]):
        return False
    return group.verb.form == "ing" or object_of(stretch, at) is None


def _may_qualify(items: tuple[Item, ...], at: int, j: int) -> bool:
    """Whether a participle after a comma can belong to the unit before it, not to the subject."""
    group = items[at].group
    if group is None or group.verb.form == "ing":
        return not any(item.kind == "verb" for item in items[:j])
    return items[j].mentions[0].type == "person" or not any(item.kind == "verb" for item in items[:j])


def _is_insertion(items: tuple[Item, ...], opened: int, closed: int) -> bool:
    """Whether what stands between two commas can be left out: a relative clause, a phrase, an apposition."""
    inside = items[opened + 1 : closed]
    if not inside:
        return False
    first = inside[0]
    if first.kind == "verb":
        return first.group is not None and (not first.group.finite or first.group.passive is None)
    return first.text in _RELATIVES or not any(
        i.kind == "verb" and i.group is not None and i.group.finite for i in inside
    )


def _from_start(stretch: Stretch, at: int) -> Party | None:
    if stretch.outer:
        return Party((_outer(stretch),), "outer")
    if at < len(stretch.items) and _is_participle(stretch.items[at]):
        return _opening(stretch, at)
    return None


def _opening(stretch: Stretch, at: int) -> Party | None:
    """The subject of the first finite verb after the comma that ends an opening participle's phrase."""
    items = stretch.items
    comma = next((k for k in range(at + 1, len(items)) if items[k].text == ","), None)
    if comma is None:
        return None
    for k in range(comma + 1, len(items)):
        group = items[k].group
        if items[k].kind == "unit" and phrase_start(items, k) is None:
            return Party(coordinated_right(items, k), "opening")
        if group is not None and group.finite:
            return None
    return None


def coordinated_right(items: tuple[Item, ...], at: int) -> tuple[Item, ...]:
    """The unit at `at` and those joined to it on its right: "A, B and C", "Exeter, Devon"."""
    found = [items[at]]
    k = at + 1
    while k + 1 < len(items):
        step = k + 1 if items[k].text in (",", "and", "&", "or") else None
        if step is not None and items[step].text in ("and", "&") and step + 1 < len(items):
            step += 1
        if step is None or items[step].kind != "unit" or items[step].mentions[0].type != found[0].mentions[0].type:
            break
        if step + 1 < len(items) and items[step + 1].kind == "verb" and items[k].text != "&":
            break
        found.append(items[step])
        k = step + 1
    return tuple(found)


def object_of(stretch: Stretch, at: int) -> Party | None:
    """What stands in the object's place after the verb group at `at`: units only."""
    items = stretch.items
    k = at + 1
    while k < len(items) and k < at + _PHRASE and _may_precede_object(items[k]):
        k += 1
    if k < len(items) and items[k].kind == "unit" and items[k].text not in _RELATIVES:
        return Party(coordinated_right(items, k))
    return None


def _may_precede_object(item: Item) -> bool:
    return item.is_adverb or item.is_noun or (item.is_one_of("determiner") and not item.is_one_of("preposition"))


def phrases(stretch: Stretch, at: int) -> Iterator[Phrase]:
    """The prepositional phrases after the item at `at` in its clause, in order."""
    items = stretch.items
    for k in range(at + 1, len(items)):
        item = items[k]
        if item.text in _CLOSED or item.text in _RELATIVES or (item.kind == "verb" and k > at):
            return
        if item.is_one_of("preposition") and k + 1 < len(items):
            yield _phrase(items, k)


def _phrase(items: tuple[Item, ...], at: int) -> Phrase:
    words: list[Item] = []
    for k in range(at + 1, min(len(items), at + 1 + _PHRASE)):
        if items[k].kind == "unit":
            return Phrase(items[at].text, coordinated_right(items, k), at, tuple(words))
        if items[k].kind not in ("word", "owner") or items[k].is_one_of("conjunction"):
            break
        words.append(items[k])
    return Phrase(items[at].text, (), at, tuple(words))
