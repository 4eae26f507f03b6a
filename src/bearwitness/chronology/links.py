"""What statements say of time together.

One day in two calendars, a release after the arrest told before it, and "his arrest", which is the one that the text tells.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from bearwitness.chronology.constraint import Constraint, Point, in_order
from bearwitness.chronology.days import is_one_day
from bearwitness.chronology.told import Told
from bearwitness.edtf.days import civil, ordinal
from bearwitness.record import BY_NAME, AssertionType, Dossier, sentence_around

_HELD = frozenset(("arrest", "sentence", "imprisonment"))
_DEFINITE = re.compile(r"\b(?:his|her|the)\s+$", re.IGNORECASE)
_NOUNS: dict[str, AssertionType] = {
    "arrest": "arrest",
    "trial": "trial",
    "release": "release",
    "marriage": "marriage",
    "wedding": "marriage",
    "expulsion": "expulsion",
    "deportation": "expulsion",
    "banishment": "expulsion",
}
_GREGORIAN_FROM = ordinal(1582, 10, 15)
_ENGLISH_NEW_YEAR = ordinal(1752, 1, 1)
_LADY_DAY = (3, 25)


def in_two_calendars(constraints: Sequence[Constraint], statements: Iterable[Told]) -> list[Constraint]:
    """The constraints, those of a birth or death on a day widened to a later day that another statement has for it.

    Only where the two days may be one, the earlier by the old calendar (rule "two-calendars").
    """
    on_a_day = {told.id for told in statements if told.assertion.time is not None and is_one_day(told.assertion.time)}
    days: dict[Point, set[int]] = defaultdict(set)
    for constraint in constraints:
        if _is_last_day(constraint, on_a_day) and constraint.earlier is not None:
            days[constraint.earlier].add(-constraint.days)
    return [_widened(c, days) if _is_last_day(c, on_a_day) else c for c in constraints]


def _is_last_day(constraint: Constraint, on_a_day: set[str]) -> bool:
    """Whether it says "not after" of a birth or death that its statement puts on one day."""
    point = constraint.earlier
    if point is None or constraint.later is not None or constraint.statement not in on_a_day:
        return False
    return point.owner != constraint.statement


def _widened(constraint: Constraint, days: Mapping[Point, set[int]]) -> Constraint:
    assert constraint.earlier is not None
    day = -constraint.days
    others = [other for other in days[constraint.earlier] if may_be_one_day(day, other)]
    if not others:
        return constraint
    return msgspec.structs.replace(constraint, days=-max(others), rule="two-calendars")


def may_be_one_day(old: int, new: int) -> bool:
    """Whether a day given as `old` may be the day `new`: by the Julian calendar, or in an English year from March."""
    if new <= old or new < _GREGORIAN_FROM:
        return False
    if new - old == _behind(old):
        return True
    year, month, of_month = civil(old)
    if (month, of_month) >= _LADY_DAY or old >= _ENGLISH_NEW_YEAR:
        return False
    in_new_year = ordinal(year + 1, month, min(of_month, 28)) + of_month - min(of_month, 28)
    return new - in_new_year in (0, _behind(in_new_year))


def _behind(day: int) -> int:
    """By how many days the Julian calendar, in which `day` is written, was behind."""
    year, month, _ = civil(day)
    since_march = year - (month < 3)
    return since_march // 100 - since_march // 400 - 2


def named_again(dossier: Dossier, statements: Sequence[Told]) -> Iterator[Constraint]:
    """What "his arrest" tells without a date was when the text has said, where it dates but one arrest of the person.

    A date that is told only further on may be of another arrest, of which nobody has heard yet.
    """
    texts = {source.id: source.text for source in dossier.sources}
    dated: dict[tuple[str, AssertionType, str], list[Told]] = defaultdict(list)
    for told in statements:
        if told.assertion.time is not None:
            for key in _kinds_of(told):
                dated[key].append(told)
    for told in statements:
        if told.assertion.time is None and _is_definite(told, texts):
            for key in _kinds_of(told):
                if len({each.assertion.time for each in dated[key]}) == 1 and _is_told_before(dated[key][0], told):
                    meant = dated[key][0]
                    yield in_order(told.begin, meant.begin, told.id)
                    yield in_order(meant.begin, told.begin, told.id)


def _is_told_before(one: Told, other: Told) -> bool:
    return one.assertion.evidence[0].start < other.assertion.evidence[0].start


def _kinds_of(told: Told) -> Iterator[tuple[str, AssertionType, str]]:
    """The source, the type and each person to whom it happened."""
    kind, evidence = told.assertion.type, told.assertion.evidence
    for person in told.certain(BY_NAME[kind].roles[0].name) if evidence else ():
        yield evidence[0].source, kind, person


def _is_definite(told: Told, texts: Mapping[str, str]) -> bool:
    if not told.assertion.evidence or _NOUNS.get(told.words.casefold()) != told.assertion.type:
        return False
    anchor = told.assertion.evidence[0]
    return _DEFINITE.search(texts.get(anchor.source, "")[max(0, anchor.start - 8) : anchor.start]) is not None


def releases(dossier: Dossier, statements: Sequence[Told]) -> Iterator[Constraint]:
    """A release comes after the arrest, sentence or imprisonment of the same person told before it in its sentence."""
    texts = {source.id: source.text for source in dossier.sources}
    held: dict[tuple[str, str], list[Told]] = defaultdict(list)
    for told in statements:
        if told.assertion.type in _HELD and told.assertion.evidence:
            for person in told.certain("person"):
                held[told.assertion.evidence[0].source, person].append(told)
    for told in statements:
        if told.assertion.type == "release" and told.assertion.evidence:
            for person in told.certain("person"):
                yield from _released(told, held[told.assertion.evidence[0].source, person], texts)


def _released(release: Told, held: Iterable[Told], texts: Mapping[str, str]) -> Iterator[Constraint]:
    anchor = release.assertion.evidence[0]
    sentence = sentence_around(texts.get(anchor.source, ""), anchor.start, anchor.end)
    for told in held:
        if sentence.start <= told.assertion.evidence[0].start < anchor.start:
            yield in_order(told.begin, release.begin, release.id, "release-after-arrest")
