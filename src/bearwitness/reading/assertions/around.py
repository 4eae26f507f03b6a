"""What stands around a verb: its subject, its objects and its phrases, each in its place."""

from bearwitness.reading.assertions.clause import Clause, Filler, noun_phrase
from bearwitness.reading.assertions.complements import object_of, phrases, phrases_before
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.reading.assertions.subjects import Party


def clause_of(stretch: Stretch, at: int, end: int, found: Party | None, *, passive: bool) -> Clause:
    """What stands in each place around the verb at `at`, whose own words end at `end`, in that voice."""
    places: dict[str, list[Filler]] = {}
    if found is not None:
        places["obj" if passive else "subj"] = [Filler(found.units)]
        places["pair"] = [Filler(tuple(Item("unit", m.span, "", (m,)) for m in found.mentions[1:]))]
    if not passive:
        target = _object(stretch, at, end, found)
        if target is not None:
            places["obj"] = [target]
    places["obj2"] = _second(stretch, end, passive=passive)
    if places["obj2"] and not passive:
        places["recipient"] = places["obj"]
    places |= _infinitive(stretch, end) | _there(stretch, end)
    for phrase in phrases(stretch, end):
        where = "subj" if passive and phrase.preposition == "by" else phrase.preposition
        places.setdefault(where, []).append(Filler(phrase.units, noun_phrase(stretch, phrase.at + 1)))
    if passive and "subj" not in places:
        places |= _shared_agent(stretch, end)
    for phrase in phrases_before(stretch, at):
        if phrase.preposition == "with":
            places.setdefault("with", []).append(Filler(phrase.units))
    return Clause(places, f"{found.how if found else 'none'}{'-passive' if passive else ''}")


def _shared_agent(stretch: Stretch, end: int) -> dict[str, list[Filler]]:
    """The agent of the next participle where this one shares it: "imprisoned and exiled by Stalin"."""
    after = stretch.items[end + 1 : end + 3]
    if len(after) < 2 or after[0].text not in ("and", "or") or after[1].group is None or after[1].group.finite:
        return {}
    agents = [Filler(p.units) for p in phrases(stretch, end + 2) if p.preposition == "by"]
    return {"subj": agents} if agents else {}


def _second(stretch: Stretch, end: int, *, passive: bool) -> list[Filler]:
    """What stands in the place of a second object: "awarded [her] a medal", "was awarded a medal"."""
    start = end + 1
    if not passive:
        if start >= len(stretch.items) or stretch.items[start].kind != "unit":
            return []
        start += 1
    words = noun_phrase(stretch, start)
    return [] if words is None else [Filler((), words)]


def _infinitive(stretch: Stretch, end: int) -> dict[str, list[Filler]]:
    """An infinitive that stands right after the verb: "tried to escape"."""
    following = stretch.items[end + 1] if end + 1 < len(stretch.items) else None
    return {"infinitive": []} if following is not None and following.group and following.group.infinitive else {}


def _there(stretch: Stretch, end: int) -> dict[str, list[Filler]]:
    """A place that stands after the verb without a preposition: "returned there"."""
    following = stretch.items[end + 1] if end + 1 < len(stretch.items) else None
    if following is None or following.kind != "unit" or following.text not in ("there", "here", "home"):
        return {}
    return {"in": [Filler((following,))], "to": [Filler((following,))]}


def _object(stretch: Stretch, at: int, end: int, found: Party | None) -> Filler | None:
    """What follows the verb as its object, or the antecedent of "which he edited"."""
    for start in (end, at):
        units = object_of(stretch, start)
        if units:
            return Filler(units, noun_phrase(stretch, start + 1))
    words = noun_phrase(stretch, end + 1)
    if words is None and found is not None and found.how == "near":
        return _fronted(stretch, found)
    return Filler((), words) if words is not None else None


def _fronted(stretch: Stretch, found: Party) -> Filler | None:
    start = next(k for k, item in enumerate(stretch.items) if item.span == found.units[0].span)
    left = stretch.items[start - 1] if start else None
    if left is None:
        whole = Item("unit", stretch.span, "", stretch.outer)
        return Filler((whole,)) if stretch.outer else None
    if left.kind == "unit":
        return Filler((left,))
    if left.text in ("which", "that", "whom") and start > 1 and stretch.items[start - 2].kind == "unit":
        return Filler((stretch.items[start - 2],))
    if stretch.outer and not any(i.kind == "verb" for i in stretch.items[:start]):
        return Filler((Item("unit", stretch.span, "", stretch.outer),))
    return None
