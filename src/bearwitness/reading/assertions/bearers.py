"""Whose noun it is: who bears a noun of relation or calling, and who owns it.

"his younger brother Gopinath": the bearer is Gopinath, the owner "his".  The bearer is looked for where such nouns
stand: inside the bearer's own mention, before a name, after one in apposition, or said of a subject by a verb.
"""

import msgspec

from bearwitness.reading.assertions.factual import Standing, standing
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.reading.assertions.syntax import coordinated_left, coordinated_right, subject
from bearwitness.record import Mention

_COPULAS = frozenset(["be", "become", "remain"])
_MAKING = frozenset("appoint elect make name ordain consecrate commission promote crown".split())
_OF = frozenset(["of", "to"])
_EMPLOYING = frozenset(["of", "at", "for", "in", "with", "on", "to"])
_NAME_REACH = 3


class Bearer(msgspec.Struct, frozen=True):
    """Who is called by a noun, how that was found, and the verb that says it, where one does."""

    mentions: tuple[Mention, ...]
    how: str
    verb: int | None = None


def said(stretch: Stretch, bearer: Bearer) -> Standing | None:
    """How the clause that gives the bearer the noun stands to it; a noun without a verb is simply asserted."""
    return Standing() if bearer.verb is None else standing(stretch, bearer.verb)


def bearer(stretch: Stretch, at: int) -> Bearer | None:
    """Who bears the noun at item `at`; None where nobody can be told safely."""
    start = phrase_opening(stretch, at)
    named = _named_after(stretch, at)
    if named is not None:
        return Bearer(named.mentions, "before-name")
    if _heads_its_mention(stretch, at, start):
        return Bearer(stretch.outer, "own-mention")
    return _before(stretch, start)


def phrase_opening(stretch: Stretch, at: int) -> int:
    """Where the noun phrase of the noun at `at` starts: its adjectives, owner and article included."""
    items, k = stretch.items, at
    while k and (items[k - 1].is_noun or items[k - 1].kind == "owner" or _opens(items[k - 1])):
        k -= 1
    return k


def _opens(item: Item) -> bool:
    return item.is_one_of("determiner") and not item.is_one_of("preposition")


def _named_after(stretch: Stretch, at: int) -> Item | None:
    """The name that follows the noun: "the historian [Gerald Tolley]", "his son, [Vlady]"."""
    items = stretch.items
    for k in range(at + 1, min(len(items), at + _NAME_REACH)):
        item = items[k]
        if item.kind == "unit" and any(m.form == "name" and m.type == "person" for m in item.mentions):
            return item
        if not (item.text == "," and k == at + 1 and _has_owner_before(stretch, at)):
            return None
    return None


def _has_owner_before(stretch: Stretch, at: int) -> bool:
    start = phrase_opening(stretch, at)
    return any(item.kind == "owner" for item in stretch.items[start:at])


def _heads_its_mention(stretch: Stretch, at: int, start: int) -> bool:
    """Whether the noun belongs to the head of the mention whose inside this is."""
    if not stretch.outer or stretch.bracket:
        return False
    before = stretch.items[:at]
    if any(item.kind == "verb" for item in before):
        return False
    loose = [item for item in stretch.items[:start] if item.is_one_of("preposition") and item.text != "of"]
    return not loose


def _before(stretch: Stretch, start: int) -> Bearer | None:
    """The bearer to the left of the noun phrase: over "and", a comma, "as", or a verb."""
    items, k = stretch.items, start - 1
    if k < 0:
        return Bearer(stretch.outer, "bracket") if stretch.bracket and stretch.outer else None
    if items[k].text in ("and", ",", "as", "or", "then", "now", "later", "both"):
        return _over(stretch, k)
    if items[k].kind == "verb":
        return _of_verb(stretch, k)
    return None


def _over(stretch: Stretch, k: int) -> Bearer | None:
    """The bearer over a comma, a conjunction or "as"."""
    items = stretch.items
    if items[k].text == "," and k and items[k - 1].kind in ("unit", "inset"):
        unit = k - 1 if items[k - 1].kind == "unit" else k - 2
        if unit >= 0 and items[unit].kind == "unit" and items[unit].mentions[0].type == "person":
            return Bearer(_all(coordinated_left(items, unit)[-1:]), "apposition")
    if items[k].text in ("and", "or", ",") and k and items[k - 1].is_noun:
        previous = bearer(stretch, k - 1)
        if previous is not None:
            return Bearer(previous.mentions, previous.how, previous.verb)
    for j in range(k - 1, -1, -1):
        if items[j].kind == "verb":
            return _of_verb(stretch, j, how="as" if items[k].text == "as" else "over")
        if items[j].text in (";", ":"):
            return None
    return Bearer(stretch.outer, "outer") if stretch.outer else None


def _of_verb(stretch: Stretch, verb: int, how: str = "predicate") -> Bearer | None:
    group = stretch.items[verb].group
    if group is None:
        return None
    calls = group.verb.lemma in _COPULAS or (group.verb.lemma in _MAKING and group.passive is not False)
    if how == "predicate" and not calls:
        return None
    found = subject(stretch, verb)
    return None if found is None else Bearer(found.mentions, f"{how}-{group.verb.lemma if calls else 'verb'}", verb)


def _all(units: tuple[Item, ...]) -> tuple[Mention, ...]:
    return tuple(m for unit in units for m in unit.mentions)


def owner(stretch: Stretch, at: int) -> tuple[Mention, ...]:
    """Whose the noun at `at` is: the owner before it in its phrase, or what "of" adds after it."""
    items = stretch.items
    start = phrase_opening(stretch, at)
    for item in reversed(items[start:at]):
        if item.kind == "owner":
            return item.mentions
    return _added(stretch, at, _OF)


def employer(stretch: Stretch, at: int) -> tuple[Mention, ...]:
    """For whom somebody works in the calling at `at`."""
    found = owner(stretch, at)
    return found or _added(stretch, at, _EMPLOYING)


def _added(stretch: Stretch, at: int, prepositions: frozenset[str]) -> tuple[Mention, ...]:
    """The units of the phrase with one of `prepositions` after the noun, over a coordinated noun: "son and heir of"."""
    items, k = stretch.items, at + 1
    while k < len(items) and k < at + 6 and (items[k].is_noun or items[k].text in ("and", "a", "an", "the", "first")):
        k += 1
    if k >= len(items) or items[k].text not in prepositions:
        return ()
    for j in range(k + 1, min(len(items), k + 6)):
        if items[j].kind == "unit":
            return _all(coordinated_right(items, j))
        if not (items[j].is_noun or _opens(items[j]) or items[j].text == "of"):
            return ()
    return ()
