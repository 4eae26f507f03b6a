"""Statements that verbs make: each verb group is held against the frames of its verb."""

from collections.abc import Iterator

import msgspec

from bearwitness.reading.assertions.clause import Clause, Filler, filled, noun_phrase
from bearwitness.reading.assertions.complements import has_object, object_of, phrases, phrases_before
from bearwitness.reading.assertions.draft import Draft
from bearwitness.reading.assertions.factual import standing
from bearwitness.reading.assertions.frames import PLACE, Frame, frames_of
from bearwitness.reading.assertions.items import Item
from bearwitness.reading.assertions.stretch import Stretch
from bearwitness.reading.assertions.subjects import Party, subject
from bearwitness.record import Participant, Span


def verbal(text: str, stretch: Stretch) -> Iterator[Draft]:
    """What the verbs of a stretch state, in order."""
    for at, item in enumerate(stretch.items):
        if item.group is None or not frames_of(item.group.verb.lemma):
            continue
        stands = standing(stretch, at)
        if stands is None:
            continue
        for frame in frames_of(item.group.verb.lemma):
            found = _matched(text, stretch, at, frame)
            if found is not None:
                yield msgspec.structs.replace(found, standing=stands)
                break


def _matched(text: str, stretch: Stretch, at: int, frame: Frame) -> Draft | None:
    """The draft of a frame on the verb at `at`; None where a part that must be filled is not."""
    end = _fixed_end(stretch, at, frame.fixed)
    if end is None or (not frame.has_object and not frame.fixed and _takes_object(stretch, at)):
        return None
    found = subject(stretch, at)
    for passive in _voices(stretch, at, end, frame, found):
        clause = _clause(stretch, at, end, found, passive=passive)
        parts = filled(text, frame, clause, _trigger(stretch, at, end))
        if parts is not None:
            return _draft(stretch, at, end, (frame, parts, clause))
    return None


def _takes_object(stretch: Stretch, at: int) -> bool:
    """Whether a person, group or work stands in the object's place right after the verb."""
    following = stretch.items[at + 1] if at + 1 < len(stretch.items) else None
    return following is not None and following.kind == "unit" and following.mentions[0].type != "place"


def _fixed_end(stretch: Stretch, at: int, fixed: tuple[str, ...]) -> int | None:
    """Where the last of the fixed words stands; `at` where there are none, None where they do not follow."""
    end = at
    for word in fixed:
        reach = stretch.items[end + 1 : end + 3]
        step = next((k for k, item in enumerate(reach) if _says(item, word)), None)
        if step is None or (step == 1 and reach[0].kind not in ("unit", "owner") and word != "part"):
            return None
        end += step + 1
    return end


def _says(item: Item, word: str) -> bool:
    return item.text == word or (item.group is not None and item.group.verb.lemma == word)


def _trigger(stretch: Stretch, at: int, end: int) -> Span:
    group = stretch.items[at].group
    assert group is not None
    return group.head if end == at else Span(group.head.start, stretch.items[end].span.end)


def _voices(stretch: Stretch, at: int, end: int, frame: Frame, found: Party | None) -> tuple[bool, ...]:
    """The voices in which to try the verb, passive or not: by its form, its object and its subject."""
    group = stretch.items[at].group
    assert group is not None
    if group.passive is not None:
        return (group.passive,) if frame.has_object or not group.passive else ()
    if not frame.has_object or (found is not None and _acts(found)):
        return (False,)
    if has_object(stretch, end):
        units = object_of(stretch, end)
        return (False, True) if units and all(m.type == "place" for u in units for m in u.mentions) else (False,)
    return (True, False)


def _acts(found: Party) -> bool:
    """Whether the subject is a pronoun that stands right before its verb: "she arrested"."""
    return found.how == "near" and found.units[-1].text in ("he", "she", "they", "i", "we")


def _clause(stretch: Stretch, at: int, end: int, found: Party | None, *, passive: bool) -> Clause:
    places: dict[str, list[Filler]] = {}
    if found is not None:
        places["obj" if passive else "subj"] = [Filler(found.units)]
        places["pair"] = [Filler(tuple(Item("unit", m.span, "", (m,)) for m in found.mentions[1:]))]
    if not passive:
        target = _object(stretch, at, end, found)
        if target is not None:
            places["obj"] = [target]
    places["obj2"] = _second(stretch, end, passive=passive)
    places |= _there(stretch, end)
    for phrase in phrases(stretch, end):
        where = "subj" if passive and phrase.preposition == "by" else phrase.preposition
        places.setdefault(where, []).append(Filler(phrase.units, noun_phrase(stretch, phrase.at + 1)))
    for phrase in phrases_before(stretch, at):
        if phrase.preposition == "with":
            places.setdefault("with", []).append(Filler(phrase.units))
    return Clause(places, f"{found.how if found else 'none'}{'-passive' if passive else ''}")


def _second(stretch: Stretch, end: int, *, passive: bool) -> list[Filler]:
    """What stands in the place of a second object: "awarded [her] a medal", "was awarded a medal"."""
    start = end + 1
    if not passive:
        if start >= len(stretch.items) or stretch.items[start].kind != "unit":
            return []
        start += 1
    words = noun_phrase(stretch, start)
    return [] if words is None else [Filler((), words)]


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


def _draft(stretch: Stretch, at: int, end: int, found: tuple[Frame, tuple[Participant, ...], Clause]) -> Draft:
    frame, parts, clause = found
    return Draft(
        type=frame.type,
        trigger=_trigger(stretch, at, end),
        participants=tuple(p for p in parts if p.role != PLACE),
        rule=f"verb-{clause.how}",
        word="_".join((frame.lemma, *frame.fixed)),
        stretch=stretch,
        at=at,
        place=next((p.entity for p in parts if p.role == PLACE), None),
    )
