"""Ages: what was told of somebody's age is kept as that, so that it moves with the birth.

The reader puts a date for "in his fifty-eighth year", counted from the birth that the same text gives.  Here the date
is taken back to the age, and bounds what happened from the birth on, whatever other sources say of the birth.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

import msgspec

from bearwitness.chronology.constraint import Constraint, Point
from bearwitness.chronology.manner import HAPPENINGS
from bearwitness.chronology.statements import ends
from bearwitness.chronology.told import Told
from bearwitness.edtf import Bounds, EdtfError, bounds, parse
from bearwitness.edtf.days import civil
from bearwitness.record import BY_NAME, Dossier, TimeMention

_FROM_BIRTH = re.compile(r" is counted from the birth in (\S+)$")
_NEAR = 400
"""Characters between the words of a statement and the age that dates it."""


class Age(msgspec.Struct, frozen=True):
    """How old somebody was, in years completed: from `low` to `high`, both included."""

    person: str
    low: int
    high: int


def ages(dossier: Dossier, statements: Iterable[Told]) -> dict[str, Age]:
    """The ages that date statements, by the ids of these."""
    mentions = _counted_from_birth(dossier)
    if not mentions:
        return {}
    statements = list(statements)
    births = set(_dated_births(statements))
    found = {}
    for told in statements:
        for mention, birth in _dating(told, mentions):
            person = next(iter(told.certain(BY_NAME[told.assertion.type].roles[0].name)), None)
            if person is None or (mention.source, person, birth) not in births:
                continue
            age = _age(person, mention.edtf, birth)
            if age is not None:
                found[told.id] = age
    return found


def aged(told: Told, age: Age) -> Iterator[Constraint]:
    """What is told happened when the person was of that age."""
    born, years = Point(age.person, "begin"), 12
    for begin, end in ends(told):
        first, last = (end, begin) if HAPPENINGS[told.assertion.type].manner == "state" else (begin, end)
        yield Constraint(earlier=born, later=first, months=years * age.low, statement=told.id)
        yield Constraint(earlier=last, later=born, months=-years * (age.high + 1), days=1, statement=told.id)


def _counted_from_birth(dossier: Dossier) -> dict[tuple[str, str], list[tuple[TimeMention, str]]]:
    found: dict[tuple[str, str], list[tuple[TimeMention, str]]] = defaultdict(list)
    for mention in dossier.times:
        counted = _FROM_BIRTH.search(mention.reason)
        if counted is not None:
            found[mention.source, mention.edtf].append((mention, counted[1]))
    return found


def _dating(
    told: Told, mentions: dict[tuple[str, str], list[tuple[TimeMention, str]]]
) -> Iterator[tuple[TimeMention, str]]:
    when, evidence = told.assertion.time, told.assertion.evidence
    if when is None or not evidence or told.assertion.type == "birth":
        return
    for mention, birth in mentions.get((evidence[0].source, when.edtf), ()):
        if abs(mention.start - evidence[0].start) < _NEAR:
            yield mention, birth


def _dated_births(statements: Iterable[Told]) -> Iterator[tuple[str, str, str]]:
    """The source, the person and the date of every birth that is told with a date."""
    for told in statements:
        when, evidence = told.assertion.time, told.assertion.evidence
        if told.assertion.type == "birth" and when is not None and evidence:
            yield from ((evidence[0].source, person, when.edtf) for person in told.certain("person"))


def _age(person: str, edtf: str, birth: str) -> Age | None:
    """The age that leads from the birth to the date; None where the date was not counted so."""
    try:
        when, born = bounds(parse(edtf)), bounds(parse(birth))
    except EdtfError:
        return None
    first, last = _years(when), _years(born)
    if first is None or last is None:
        return None
    # Counted from a birth known to the day, the age ends on the eve of a birthday; else in the year of one.
    ends_on_eve = born.earliest_begin == born.latest_end and when.latest_end is not None
    high_year = civil(when.latest_end + 1)[0] if ends_on_eve and when.latest_end is not None else first[1]
    low, high = first[0] - last[0], high_year - last[1] - 1
    return Age(person, low, max(low, high)) if low >= 0 else None


def _years(found: Bounds) -> tuple[int, int] | None:
    first, last = found.earliest_begin, found.latest_end
    return None if first is None or last is None else (civil(first)[0], civil(last)[0])
