"""What people disagree about, in one text."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from bearwitness.reading.lexicon import parts_of_speech
from bearwitness.reading.nouns import word_set
from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Assertion, Dispute, Position
from bearwitness.record.ids import content_id
from bearwitness.record.prose import Cast, Prose

_ANSWERS = word_set(
    "retort retorts retorted counter counters countered object objects objected contradict contradicts contradicted "
    "deny denies denied dispute disputes disputed doubt doubts doubted reject rejects rejected refute refutes refuted "
    "insist insists insisted maintain maintains maintained contend contends contended reply replies replied "
    "rebut rebuts"
)
_BESIDE = re.compile(r"\b(?:whereas|instead|opposite|on the contrary|otherwise)\b|;", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:but|while|however|yet)\b", re.IGNORECASE)
_POINTS_BACK = re.compile(r"^(?:it|this|that|so|the (?:opposite|contrary|charge|claim|story))\b", re.IGNORECASE)
_PERSONS = word_set("him her them me us")
_COMMON = word_set("he she it they his her its their him them who was were had has have been is are be not that said")


class View(msgspec.Struct, frozen=True):
    """A position with what it is compared by."""

    holder: str
    claim: str
    assertion: Assertion
    sentence: int
    paragraph: int
    entities: frozenset[str]
    words: frozenset[str]


def find_disputes(prose: Prose, cast: Cast, positions: Sequence[Assertion]) -> tuple[Dispute, ...]:
    """Issues on which two or more people hold opposed views, in the order of the text.

    Two views are opposed where they follow each other and the second denies, doubts or answers the first, or is set
    against it in one sentence by a semicolon or "whereas".  The issue is labelled with the first claim that says
    something itself.  What somebody says that somebody else says is no dispute between the two.
    """
    views = [_view(prose, cast, p) for p in sorted(positions, key=lambda p: p.evidence[0])]
    groups: list[list[View]] = []
    for first, second in _opposed(prose, views):
        group = next((g for g in groups if first in g), None)
        if group is None:
            groups.append([first, second])
        elif second not in group:
            group.append(second)
    return tuple(_dispute(prose, group) for group in groups)


def _view(prose: Prose, cast: Cast, position: Assertion) -> View:
    holder = next(p.entity for p in position.participants if p.role == "holder" and p.entity)
    claim = next((p.text for p in position.participants if p.role == "claim" and p.text), "")
    number = prose.index_at(position.evidence[0].start)
    spans = [Span(anchor.start, anchor.end) for anchor in position.evidence[1:]]
    return View(
        holder=holder,
        claim=claim,
        assertion=position,
        sentence=number,
        paragraph=prose.sentences[number].paragraph,
        entities=frozenset(m.entity for span in spans for m in cast.within(span)),
        words=frozenset(w for w in re.findall(r"\w+", claim.casefold()) if _counts(w)),
    )


def _counts(word: str) -> bool:
    return len(word) > 3 and word not in _COMMON and bool(set(parts_of_speech(word)) & set("nva"))


def _opposed(prose: Prose, views: Sequence[View]) -> Iterator[tuple[View, View]]:
    for first, second in pairwise(views):
        if _may_oppose(first, second) and _opposes(prose, first, second):
            yield first, second


def _may_oppose(first: View, second: View) -> bool:
    """Whether two people speak in turn of something, neither within the other's words."""
    near = first.paragraph == second.paragraph and second.sentence - first.sentence <= 1
    nested = first.holder in second.assertion.voice or second.holder in first.assertion.voice
    persons = {first.claim.casefold(), second.claim.casefold()} & _PERSONS
    return near and not nested and first.holder != second.holder and not persons


def _opposes(prose: Prose, first: View, second: View) -> bool:
    """Whether the second view is set against the first."""
    cue = second.assertion.evidence[0]
    between = prose.text[first.assertion.evidence[0].end : cue.start]
    same = bool(first.words & second.words) or bool(first.entities & second.entities)
    answers = cue.text.casefold().split()[0] in _ANSWERS or second.assertion.stance != "asserts"
    if answers and (same or _POINTS_BACK.match(second.claim)):
        return True
    if first.sentence != second.sentence:
        return answers and second.assertion.stance == "asserts" and bool(first.entities) and bool(second.entities)
    return bool(_BESIDE.search(between)) or bool(_AGAINST.search(between) and (same or answers))


def _dispute(prose: Prose, views: Sequence[View]) -> Dispute:
    """The dispute, labelled with the first of the claims that say something themselves."""
    said = [v.claim for v in views if not _POINTS_BACK.match(v.claim)] or [v.claim for v in views]
    issue = said[0].rstrip(",.;")
    positions = tuple(
        Position(holder=v.holder, claim=v.claim, assertions=(v.assertion.id,), evidence=v.assertion.evidence)
        for v in views
    )
    identifier = content_id("d", prose.source.id, issue, *(v.assertion.id for v in views))
    return Dispute(id=identifier, issue=issue, positions=positions)
