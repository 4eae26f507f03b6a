"""Whose noun it is: who bears a noun of relation or calling, and who owns it.

"his younger brother Gopinath": the bearer is Gopinath, the owner "his".  The bearer is looked for where such nouns
stand: inside the bearer's own mention, before a name, after one in apposition, or said of a subject by a verb.
"""

import msgspec

from bearwitness.reading.assertions.complements import object_of, phrases
from bearwitness.reading.assertions.coordination import coordinated_left, coordinated_right
from bearwitness.reading.assertions.factual import Standing, standing
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.lexicon import is_function_word
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.reading.assertions.subjects import opening, subject
from bearwitness.record import Mention

_RAISING = frozenset("promote raise rise elevate advance appoint".split())
_HAVING = frozenset(["have", "bear", "adopt", "raise"])
_OVER = frozenset("and , as or then now later both".split())
_HIRING = frozenset("hire engage employ appoint elect choose take recruit name".split())
_COPULAS = frozenset(["be", "become", "remain"])
MAKING = frozenset("appoint elect make name ordain consecrate commission promote crown".split())
_OF = frozenset(["of", "to"])
_EMPLOYING = frozenset(["of", "at", "for", "in", "with", "on", "to"])
_NAME_REACH = 3
_LONGEST_ROW = 50
"""Nouns in a row ("a poet, a printer and a spy") of whom each is looked up through the one before."""


class Bearer(msgspec.Struct, frozen=True):
    """Who is called by a noun, how that was found, and the verb that says it, where one does."""

    mentions: tuple[Mention, ...]
    how: str
    verb: int | None = None


def said(stretch: Stretch, bearer: Bearer) -> Standing | None:
    """How the clause that gives the bearer the noun stands to it; a noun without a verb is simply asserted."""
    return Standing() if bearer.verb is None else standing(stretch, bearer.verb)


def bearer(stretch: Stretch, at: int, row: int = _LONGEST_ROW) -> Bearer | None:
    """Who bears the noun at item `at`; None where nobody can be told safely."""
    start = phrase_opening(stretch, at)
    named = _named_after(stretch, at)
    if named:
        return Bearer(named, "before-title" if _is_title(stretch, at) else "before-name")
    if _heads_its_mention(stretch, at, start):
        return Bearer(stretch.outer, f"own-{_mention_kind(stretch, at)}")
    return _before(stretch, start, row) if start else _at_start(stretch, at)


def _mention_kind(stretch: Stretch, at: int) -> str:
    """What the mention is whose head the noun is: a name after a title, "the baker" and no more, or fuller."""
    if _is_title(stretch, at):
        return "title"
    return "epithet" if len(stretch.items) == 2 and stretch.items[0].text == "the" else "mention"


def _is_title(stretch: Stretch, at: int) -> bool:
    """Whether the noun stands right before a name, without an article: "Colonel Whitcombe"."""
    items = stretch.items
    following = items[at + 1] if at + 1 < len(items) else None
    bare = at == 0 or items[at - 1].text not in ("the", "a", "an")
    return (
        bare and following is not None and following.kind in ("word", "unit") and not is_function_word(following.text)
    )


def phrase_opening(stretch: Stretch, at: int) -> int:
    """Where the noun phrase of the noun at `at` starts: its adjectives, owner and article included."""
    items, k = stretch.items, at
    while k and (items[k - 1].is_noun or items[k - 1].kind == "owner" or _opens(items[k - 1])):
        k -= 1
    return k


def _opens(item: Item) -> bool:
    return item.is_one_of("adjective") or (item.is_one_of("determiner") and not item.is_one_of("preposition"))


def _named_after(stretch: Stretch, at: int) -> tuple[Mention, ...]:
    """Who is named after the noun: "the historian [Gerald Tolley]", "his sons, [Pavle] and [Étienne]"."""
    items = stretch.items
    for k in range(at + 1, min(len(items), at + _NAME_REACH)):
        item = items[k]
        if item.kind == "unit" and any(m.form == "name" and m.type == "person" for m in item.mentions):
            plural = items[at].text.endswith(("s", "children"))
            return _all(coordinated_right(items, k)) if plural else item.mentions
        if not (item.text in (",", ":") and k == at + 1 and _is_owned(stretch, at)):
            return ()
    return ()


def _is_owned(stretch: Stretch, at: int) -> bool:
    """Whether somebody is said to have what the noun names: "his son", "they had two sons"."""
    start = phrase_opening(stretch, at)
    return any(item.kind == "owner" for item in stretch.items[start:at]) or _having(stretch, start) is not None


def _having(stretch: Stretch, start: int) -> int | None:
    """Where the verb "have" stands whose object starts at `start`; None where none does."""
    group = stretch.items[start - 1].group if start else None
    return start - 1 if group is not None and group.verb.lemma in _HAVING else None


def _heads_its_mention(stretch: Stretch, at: int, start: int) -> bool:
    """Whether the noun belongs to the head of the mention whose inside this is."""
    if not stretch.outer or stretch.bracket:
        return False
    before = stretch.items[:at]
    if any(item.kind == "verb" for item in before):
        return False
    loose = [item for item in stretch.items[:start] if item.is_one_of("preposition") and item.text != "of"]
    return not loose


def _at_start(stretch: Stretch, at: int) -> Bearer | None:
    """The bearer of a noun that opens its stretch: of a bracket, or of what follows: "Treasurer from 1935, she …"."""
    if stretch.bracket and stretch.outer:
        return Bearer(stretch.outer, "bracket")
    if any(item.kind in ("unit", "owner") for item in stretch.items[:at]):
        return None
    found = opening(stretch, at)
    return None if found is None else Bearer(found.mentions, "opening")


def _before(stretch: Stretch, start: int, row: int) -> Bearer | None:
    """The bearer to the left of the noun phrase: over "and", a comma, "as", a verb, or what somebody was made."""
    items, k = stretch.items, start - 1
    if stretch.entry and items[k].text in (".", ";"):
        return Bearer(stretch.outer, "entry")
    if items[k].text in _OVER:
        return _over(stretch, k, row)
    if items[k].kind == "verb":
        return _of_verb(stretch, k)
    if items[k].text == "to" and _raises(stretch, k - 1):
        return _of_verb(stretch, k - 1, how="raised")
    group = items[k - 1].group if k and items[k].kind == "unit" else None
    if group is not None and group.verb.lemma in MAKING:
        return Bearer(items[k].mentions, "made", k - 1)
    return None


def _raises(stretch: Stretch, at: int) -> bool:
    """Whether the item at `at` is a verb of advancement: "promoted to major-general"."""
    group = stretch.items[at].group if at >= 0 else None
    return group is not None and group.verb.lemma in _RAISING


def _over(stretch: Stretch, k: int, row: int) -> Bearer | None:
    """The bearer over a comma, a conjunction or "as"."""
    items = stretch.items
    inserted = _before_insertion(stretch, k)
    if inserted is not None:
        return _of_verb(stretch, inserted)
    if items[k].text == "," and k and items[k - 1].kind in ("unit", "inset"):
        unit = k - 1 if items[k - 1].kind == "unit" else k - 2
        if unit >= 0 and items[unit].kind == "unit" and items[unit].mentions[0].type == "person":
            return Bearer(_all(coordinated_left(items, unit)[-1:]), "apposition")
    if items[k].text in ("and", "or", ",") and k and row and items[k - 1].is_noun:
        previous = bearer(stretch, k - 1, row - 1)
        if previous is not None:
            return Bearer(previous.mentions, previous.how, previous.verb)
    for j in range(k - 1, -1, -1):
        if items[j].kind == "verb":
            return _of_verb(stretch, j, how="as" if items[k].text == "as" else "over")
        if items[j].text in (";", ":", "."):
            return Bearer(stretch.outer, "entry") if stretch.entry else None
    return Bearer(stretch.outer, "outer") if stretch.outer else None


def _before_insertion(stretch: Stretch, k: int) -> int | None:
    """The copula before a phrase between commas: "became, with Granovsky, a leader"; None where none is."""
    opened = next((j for j in range(k - 1, 0, -1) if stretch.items[j].text == ","), None)
    if stretch.items[k].text != "," or opened is None or not stretch.items[opened + 1].is_one_of("preposition"):
        return None
    group = stretch.items[opened - 1].group
    return opened - 1 if group is not None and group.verb.lemma in _COPULAS else None


def _of_verb(stretch: Stretch, verb: int, how: str = "predicate") -> Bearer | None:
    group = stretch.items[verb].group
    if group is None:
        return None
    calls = group.verb.lemma in _COPULAS or (group.verb.lemma in MAKING and group.passive is not False)
    if how == "predicate" and not calls:
        return None
    made = object_of(stretch, verb) if how == "as" and group.verb.lemma in _HIRING else ()
    if made:
        return Bearer(_all(made), "made", verb)
    found = subject(stretch, verb)
    return None if found is None else Bearer(found.mentions, f"{how}-{group.verb.lemma if calls else 'verb'}", verb)


def _all(units: tuple[Item, ...]) -> tuple[Mention, ...]:
    return tuple(m for unit in units for m in unit.mentions)


def owner(stretch: Stretch, at: int) -> tuple[Mention, ...]:
    """Whose the noun at `at` is: the owner before it, what "of" adds after it, or who is said to have it."""
    items = stretch.items
    start = phrase_opening(stretch, at)
    for item in reversed(items[start:at]):
        if item.kind == "owner":
            return item.mentions
    added = _added(stretch, at, _OF, ("person", "group", "work"))
    having = _having(stretch, start)
    if added or having is None:
        return added
    found = subject(stretch, having)
    return () if found is None else found.mentions


def employer(stretch: Stretch, at: int) -> tuple[Mention, ...]:
    """For whom somebody works in the calling at `at`."""
    items = stretch.items
    start = phrase_opening(stretch, at)
    owners = tuple(m for item in items[start:at] if item.kind == "owner" for m in item.mentions)
    return owners or _added(stretch, at, _EMPLOYING, ("group", "work", "person"))


def _added(stretch: Stretch, at: int, prepositions: frozenset[str], types: tuple[str, ...]) -> tuple[Mention, ...]:
    """The first mentions of those types that phrases right after the noun add: "son and heir of …"."""
    items, k = stretch.items, at + 1
    while k < len(items) and k < at + 6 and (items[k].is_noun or items[k].text in ("and", "a", "an", "the", "first")):
        k += 1
    if k >= len(items) or items[k].text not in prepositions:
        return ()
    for phrase in phrases(stretch, k - 1):
        if any(item.kind == "mark" for item in items[k : phrase.at]) or phrase.preposition not in prepositions:
            return ()
        if phrase.units and phrase.units[0].mentions[0].type in types:
            return _all(phrase.units)
    return ()
