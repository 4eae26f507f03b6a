"""Who does what in a stretch: the subjects of its verbs, by rule.

No parser: a subject is looked for to the left of its verb, over adverbs, prepositional phrases and insertions;
coordinated verbs share one; a participle that opens a sentence has the subject of what follows.  Where an unmentioned
noun stands in the subject's place there is no subject: a wrong one is worse.
"""

from typing import Literal

import msgspec

from bearwitness.reading.assertions.complements import RELATIVES, has_object
from bearwitness.reading.assertions.coordination import (
    coordinated_left,
    coordinated_right,
    may_open_clause,
    phrase_start,
)
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.record import Mention

How = Literal["near", "insertion", "shared", "opening", "outer", "relative"]

_CLOSED = frozenset(";:.!?")
_JOINS = frozenset(["and", "but", "or"])
_CONTROL = frozenset(
    "ask order persuade allow force invite tell help send teach oblige compel permit encourage urge enable cause lead"
    " get forbid induce command instruct advise require choose appoint elect commission recruit hire engage want"
    " let".split()
)
_DASHES = frozenset("–—")
_DEPTH = 6
_ACTORS = frozenset(["person", "group", "work"])


class Party(msgspec.Struct, frozen=True):
    """The units that fill a place of a clause, and how they were found."""

    units: tuple[Item, ...]
    how: How = "near"

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of all units, in order."""
        return tuple(m for unit in self.units for m in unit.mentions)


def subject(stretch: Stretch, at: int, depth: int = 0) -> Party | None:
    """The subject of the verb group at `at`; None where none can be told safely."""
    return _walked(stretch, at, at - 1, depth)


def _walked(stretch: Stretch, at: int, j: int, depth: int) -> Party | None:
    """The subject of the verb at `at`, looked for from item `j` to the left."""
    items = stretch.items
    if depth > _DEPTH:
        return None
    group = items[at].group
    if group is not None and group.infinitive and not group.finite:
        return _of_infinitive(stretch, at, depth)
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


def _of_infinitive(stretch: Stretch, at: int, depth: int) -> Party | None:
    """The subject of "to …": whom the verb before moves to do it ("ordered him to leave"), else that verb's own."""
    items = stretch.items
    for j in range(at - 1, -1, -1):
        group = items[j].group
        if group is not None:
            moved = items[at - 1] if at - 1 > j else None
            controls = group.verb.lemma in _CONTROL and not group.passive
            if controls and moved is not None and moved.kind == "unit":
                return Party((moved,))
            return subject(stretch, j, depth + 1)
        if items[j].text in _CLOSED or items[j].text in _JOINS:
            return None
    return Party((_outer(stretch),), "outer") if stretch.outer else None


def _from_unit(stretch: Stretch, at: int, j: int, depth: int) -> Party | None:
    """The subject where a unit stands at the left: itself, unless a preposition governs it."""
    items = stretch.items
    if items[j].kind == "owner":
        return None
    start = phrase_start(items, j)
    if start is None or (start == j - 1 and may_open_clause(items, start)):
        return Party(coordinated_left(items, j))
    if at == j + 1 and _qualifies(stretch, at) and _has_other_verb(items, at):
        return Party((items[j],))
    return _walked(stretch, at, start - 1, depth + 1)


def _has_other_verb(items: tuple[Item, ...], at: int) -> bool:
    """Whether another finite verb can be the main one, so that the one at `at` may be a mere participle."""
    return any(i.group is not None and i.group.finite and k != at for k, i in enumerate(items))


def _is_participle(item: Item) -> bool:
    return item.group is not None and (item.group.passive is None or not item.group.finite)


def _from_word(stretch: Stretch, at: int, j: int, depth: int) -> Party | None:
    items, word = stretch.items, stretch.items[j].text
    if word in RELATIVES:
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
    return before if before is not None else opening(stretch, at)


def _from_mark(stretch: Stretch, at: int, j: int, depth: int) -> Party | None:
    """The subject over a comma or a dash: of an insertion, of an apposition, or of the verb before."""
    items, mark = stretch.items, stretch.items[j].text
    if mark not in _DASHES and mark != ",":
        return None
    if _qualifies(stretch, at) and j and items[j - 1].kind == "unit" and _may_qualify(items, at, j - 1):
        return Party((items[j - 1],), "insertion")
    if j and items[j - 1].kind == "unit" and _is_subject_before_comma(items, j - 1):
        return Party((items[j - 1],), "insertion")
    opened = next((k for k in range(j - 1, 0, -1) if items[k].text == mark), None)
    if opened is not None and opened == j - 2 and items[j - 1].kind == "unit" and items[opened - 1].is_noun:
        return Party((items[j - 1],), "insertion")
    if opened is not None and items[opened - 1].kind in ("unit", "inset") and _is_insertion(items, opened, j):
        holder = opened - 1 if items[opened - 1].kind == "unit" else opened - 2
        if holder >= 0 and items[holder].kind == "unit" and phrase_start(items, holder) is None:
            return Party(coordinated_left(items, holder), "insertion")
    return _shared(stretch, j, depth)


def _is_subject_before_comma(items: tuple[Item, ...], at: int) -> bool:
    """Whether a comma after the unit at `at` parts it from its verb: it holds an apposition, or opens the clause."""
    start = phrase_start(items, at)
    if start is not None:
        return may_open_clause(items, start)
    opens = at == 0 or items[at - 1].text in _CLOSED or items[at - 1].text in ("and", "but", "when", "where", "while")
    return "," in items[at].text and (opens or items[at - 1].text == ",")


def _qualifies(stretch: Stretch, at: int) -> bool:
    """Whether the verb at `at` is a participle that says something of what stands before it."""
    group = stretch.items[at].group
    if group is None or group.infinitive or not _is_participle(stretch.items[at]):
        return False
    return group.verb.form == "ing" or not has_object(stretch, at)


def _may_qualify(items: tuple[Item, ...], at: int, j: int) -> bool:
    """Whether a participle after a comma can belong to the unit before it, not to the subject."""
    if items[j].mentions[0].type == "place" and phrase_start(items, j) is not None:
        return False
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
    if any(item.text in RELATIVES for item in inside[:2]):
        return True
    return not any(i.group is not None and i.group.finite for i in inside)


def _from_start(stretch: Stretch, at: int) -> Party | None:
    if stretch.outer:
        return Party((_outer(stretch),), "outer")
    if at < len(stretch.items) and _is_participle(stretch.items[at]):
        return opening(stretch, at)
    return None


def opening(stretch: Stretch, at: int) -> Party | None:
    """The subject of the first finite verb after the comma that ends an opening participle's phrase."""
    items = stretch.items
    comma = next((k for k in range(at + 1, len(items)) if items[k].text == ","), None)
    if comma is None:
        return None
    for k in range(comma + 1, len(items)):
        group = items[k].group
        if items[k].kind == "unit" and items[k].mentions[0].type in _ACTORS and phrase_start(items, k) is None:
            return Party(coordinated_right(items, k), "opening")
        if group is not None and group.finite:
            return None
    return None
