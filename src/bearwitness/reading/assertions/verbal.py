"""Statements that verbs make: each verb group is held against the frames of its verb."""

from collections.abc import Iterator

import msgspec

from bearwitness.reading.assertions.around import clause_of
from bearwitness.reading.assertions.clause import Clause, filled
from bearwitness.reading.assertions.complements import RELATIVES, has_object, object_of
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
            for draft in found:
                yield msgspec.structs.replace(draft, standing=stands)
            if found:
                break


def _matched(text: str, stretch: Stretch, at: int, frame: Frame) -> tuple[Draft, ...]:
    """The drafts of a frame on the verb at `at`, one a setting; () where a part that must be filled is not."""
    end = _fixed_end(stretch, at, frame.fixed)
    if end is None or (not frame.has_object and _takes_object(stretch, end)):
        return ()
    found = subject(stretch, at)
    for passive in _voices(stretch, at, end, frame, found):
        clause = clause_of(stretch, at, end, found, passive=passive)
        parts = filled(text, frame, clause, _trigger(stretch, at, end))
        if parts is not None:
            return _drafts(stretch, at, end, (frame, parts, clause))
    return ()


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
    if end > at + 1 and stretch.items[at + 1].kind == "unit":
        return (False,)
    if has_object(stretch, end):
        units = object_of(stretch, end)
        return (False, True) if units and all(m.type == "place" for u in units for m in u.mentions) else (False,)
    return (
        (False, True) if found is not None and found.how == "shared" and _follows_active(stretch, at) else (True, False)
    )


def _follows_active(stretch: Stretch, at: int) -> bool:
    """Whether the verb before, with which the one at `at` is coordinated, is active beyond doubt."""
    group = next((i.group for i in reversed(stretch.items[:at]) if i.group is not None), None)
    return group is not None and group.finite and group.passive is False


def _acts(found: Party) -> bool:
    """Whether the subject must act: a pronoun right before its verb, or a relative one: "she arrested"."""
    if found.how == "relative" or found.units[-1].text in RELATIVES:
        return True
    return found.how == "near" and found.units[-1].text in ("he", "she", "they", "i", "we")


def _drafts(
    stretch: Stretch, at: int, end: int, found: tuple[Frame, tuple[Participant, ...], Clause]
) -> tuple[Draft, ...]:
    frame, parts, clause = found
    settings = [p.entity for p in parts if p.role == PLACE]
    draft = Draft(
        type=frame.type,
        trigger=_trigger(stretch, at, end),
        participants=tuple(p for p in parts if p.role != PLACE),
        rule=f"verb-{clause.how}",
        word="_".join((frame.lemma, *frame.fixed)),
        stretch=stretch,
        at=at,
        place=settings[0] if settings else None,
    )
    more = settings[1:] if frame.type == "residence" else []
    return (draft, *(msgspec.structs.replace(draft, place=place) for place in more))
