"""Claims find their words in the text, or are problems."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, cast

import msgspec

from bearwitness.reader import Findings
from bearwitness.readers.claims import Claim
from bearwitness.record import (
    BY_NAME,
    Assertion,
    AssertionType,
    Entity,
    Participant,
    Problem,
    Span,
    Stance,
    content_id,
)

_STANCES = ("asserts", "denies", "questions")
_LEAST_SHARED = 0.5


class Placed(msgspec.Struct, frozen=True):
    """The statements whose words were found, and a problem for each claim whose were not."""

    assertions: tuple[Assertion, ...]
    problems: tuple[Problem, ...]


class _UnplacedError(Exception):
    """Words of a claim that are not in the text where they should be."""


class _Taken(NamedTuple):
    people: tuple[Participant, ...]
    place: str | None
    holder: str | None


def placed(found: Findings, passage: Span, claims: Sequence[Claim]) -> Placed:
    """The claims of a passage as assertions, on words that stand in it to the letter.

    Who takes part is an entity of the cast, spoken of in the sentence by the words that were claimed; a claim is left
    out, with a problem that says why, where its type, its sentence, its trigger or somebody required is not found.
    """
    assertions, problems = [], []
    for claim in claims:
        try:
            assertions.append(_assertion(found, passage, claim))
        except _UnplacedError as error:
            problems.append(Problem("unplaced", str(error), found.prose.source.id))
    return Placed(tuple(assertions), tuple(problems))


def _assertion(found: Findings, passage: Span, claim: Claim) -> Assertion:
    kind = BY_NAME.get(cast("AssertionType", claim.type))
    if kind is None or claim.stance not in _STANCES:
        raise _UnplacedError(
            f"“{claim.trigger}”: a reader claimed “{claim.type}” ({claim.stance}), which is no type here"
        )
    sentence = _where(found, claim.sentence, passage, "sentence")
    trigger = _where(found, claim.trigger, sentence, "trigger")
    taken = _taken(found, claim, sentence)
    names = [(p.role, p.entity, p.text) for p in taken.people]
    author = found.cast.author
    voice = tuple(dict.fromkeys(v for v in (author, taken.holder) if v is not None))
    return Assertion(
        id=content_id("a", found.prose.source.id, kind.name, trigger.start, trigger.end, taken.place or "", *names),
        type=kind.name,
        participants=taken.people,
        time=next(
            (t.when for t in found.times if sentence.covers(t.span) and claim.time and t.text == claim.time), None
        ),
        place=taken.place,
        voice=voice,
        stance=cast("Stance", claim.stance),
        certainty=round(min(max(claim.certainty, 0.0), 1.0), 2),
        evidence=(found.prose.anchor(trigger),),
    )


def _where(found: Findings, words: str, within: Span, what: str) -> Span:
    """Where the words stand in a stretch of the text, to the letter."""
    span = _first(found, words, within)
    if span is None or found.prose.source.in_furniture(span):
        raise _UnplacedError(f"“{words[:80]}”: a reader claimed this {what}, which is not in the text there")
    return span


def _first(found: Findings, words: str, within: Span) -> Span | None:
    start = found.prose.text.find(words, within.start, within.end) if words else -1
    return Span(start, start + len(words)) if start >= 0 else None


def _taken(found: Findings, claim: Claim, sentence: Span) -> _Taken:
    kind = BY_NAME[cast("AssertionType", claim.type)]
    takes = {role.name: role.takes for role in kind.roles}
    people = tuple(_participants(found, claim, sentence, takes))
    missing = [role.name for role in kind.roles if role.required and role.name not in {p.role for p in people}]
    if missing:
        raise _UnplacedError(
            f"“{claim.trigger}”: a reader claimed this without saying in the text’s words who: {missing[0]}"
        )
    place = _entity(found, claim.place, sentence)
    holder = _entity(found, claim.holder, sentence)
    if claim.holder and holder is None:
        raise _UnplacedError(
            f"“{claim.trigger}”: a reader claimed that “{claim.holder}” says so, of whom the sentence has no word"
        )
    return _Taken(people, place.id if place and place.type == "place" else None, holder.id if holder else None)


def _participants(found: Findings, claim: Claim, sentence: Span, takes: Mapping[str, str]) -> Iterator[Participant]:
    for one in claim.participants:
        if one.role not in takes:
            continue
        entity = None if takes[one.role] == "text" else _entity(found, one.words, sentence)
        if entity is not None:
            yield Participant(one.role, entity.id)
        elif takes[one.role] != "entity":
            _where(found, one.words, sentence, "part of a sentence")
            yield Participant(one.role, text=one.words)


def _entity(found: Findings, words: str, sentence: Span) -> Entity | None:
    """Whom the words mean in a sentence: the entity of the mention that shares most with them, if it shares half."""
    span = _first(found, words, sentence)
    if span is None:
        return None
    likeness = {m: _shared(m.span, span) for m in found.cast.within(sentence)}
    best = max(likeness, key=lambda m: (likeness[m], -m.span.start), default=None)
    return None if best is None or likeness[best] < _LEAST_SHARED else found.cast.entity(best.entity)


def _shared(a: Span, b: Span) -> float:
    longer = max(a.end - a.start, b.end - b.start)
    return max(0, min(a.end, b.end) - max(a.start, b.start)) / longer
