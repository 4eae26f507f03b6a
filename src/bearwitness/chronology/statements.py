"""What one statement says of time: its dates, how long it lasted, who lived then, who was born of whom."""

from collections.abc import Iterator

from bearwitness.chronology.constraint import Constraint, Point, in_order, not_after, not_before
from bearwitness.chronology.days import Days, beginning, days_told, duration
from bearwitness.chronology.manner import (
    CHILDREN,
    HAPPENINGS,
    kin_by_birth,
    speaks_of_the_dead,
    tells_of_a_beginning,
)
from bearwitness.chronology.rules import RuleName
from bearwitness.chronology.told import Told

Ends = tuple[Point, Point]

_CARRYING = 10
"""Months that a father may have died before the birth."""
_BROUGHT_HOME = 2
"""Months."""
_OF_AGE = 12 * 12
_OLDEST_MOTHER = 60 * 12


def ends(told: Told) -> list[Ends]:
    """When what is told began and ended: for a birth and a death the points of the lives, else points of its own."""
    kind = told.assertion.type
    if kind == "birth":
        points = [Point(person, "begin") for person in told.certain("person")]
    elif kind in ("death", "killing"):
        points = [Point(person, "end") for person in told.certain("person" if kind == "death" else "victim")]
    else:
        points = []
    if points:
        return [(point, point) for point in points]
    return [(told.begin, told.begin if HAPPENINGS[kind].manner == "moment" else told.end)]


def undated(told: Told) -> Iterator[Constraint]:
    """What a statement says of time by itself, without its date."""
    if told.assertion.type != "kinship":
        yield from (in_order(begin, end) for begin, end in ends(told) if begin != end)
    yield from _lasting(told)
    yield from _lived(told)
    yield from _of_a_group(told)
    yield from _parents(told)


def dated(told: Told) -> Iterator[Constraint]:
    """What a statement's date says."""
    days = _days(told)
    if days is not None:
        for begin, end in ends(told):
            yield from _within(days, begin, end, told.id)


def _days(told: Told) -> Days | None:
    when, manner = told.assertion.time, HAPPENINGS[told.assertion.type].manner
    if when is None:
        return None
    if manner == "state" and "/" not in when.edtf and tells_of_a_beginning(told.words):
        return beginning(when)
    return days_told(when, manner)


def _within(days: Days, begin: Point, end: Point, statement: str) -> Iterator[Constraint]:
    if days.begin_from is not None:
        yield not_before(begin, days.begin_from, statement)
    if days.begin_to is not None:
        yield not_after(begin, days.begin_to, statement)
    if days.end_from is not None:
        yield not_before(end, days.end_from, statement)
    if days.end_to is not None:
        yield not_after(end, days.end_to, statement)


def _lasting(told: Told) -> Iterator[Constraint]:
    """How long a state went on, unless it is told from when to when, which says it better.

    The day that is told of an event may be that of its end only ("put ashore on 9 October after twelve days").
    """
    lengths = duration(told.assertion.duration)
    days = _days(told)
    both_ends = days is not None and days.begin_from is not None and days.end_to is not None
    if lengths is None or both_ends or HAPPENINGS[told.assertion.type].manner != "state":
        return
    (least_months, least_days), (most_months, most_days) = lengths
    for begin, end in ends(told):
        yield Constraint(earlier=begin, later=end, months=least_months, days=least_days, statement=told.id)
        yield Constraint(earlier=end, later=begin, months=-most_months, days=-most_days, statement=told.id)


def _lived(told: Told) -> Iterator[Constraint]:
    happening = HAPPENINGS[told.assertion.type]
    begin, end = ends(told)[0]
    for role in happening.alive + happening.born:
        for person in told.certain(role):
            yield in_order(Point(person, "begin"), begin, told.id, "acts-after-birth")
    if speaks_of_the_dead(told.around):
        return
    # Whoever died away from home is brought there: a move so soon after a death may be that of the body.
    months = -_BROUGHT_HOME if told.assertion.type == "move" else 0
    for role in happening.alive:
        for person in told.certain(role):
            died = Point(person, "end")
            yield Constraint(earlier=end, later=died, months=months, statement=told.id, rule="acts-before-death")


def _of_a_group(told: Told) -> Iterator[Constraint]:
    kind = told.assertion.type
    if kind == "founding":
        for founded in told.certain("founded", "group") + told.certain("founded", "work"):
            yield from _same(told.begin, Point(founded, "begin"), told.id, "founded-once")
    elif kind == "dissolution":
        for dissolved in told.certain("dissolved", "group") + told.certain("dissolved", "work"):
            yield from _same(told.begin, Point(dissolved, "end"), told.id, "dissolved-once")
    elif kind in ("joining", "membership"):
        for group in told.certain("group", "group"):
            yield in_order(Point(group, "begin"), told.begin, told.id, "joined-after-founding")


def _same(point: Point, other: Point, statement: str, rule: RuleName) -> Iterator[Constraint]:
    yield in_order(point, other, statement, rule)
    yield in_order(other, point, statement, rule)


def _parents(told: Told) -> Iterator[Constraint]:
    if told.assertion.type == "birth":
        for child in told.certain("person"):
            for parent in told.certain("parent"):
                yield from _born_of(child, parent, told.id, is_mother=False)
    if told.assertion.type == "kinship":
        relation = kin_by_birth(next((p.text or "" for p in told.assertion.participants if p.role == "relation"), ""))
        for person in told.certain("person") if relation else ():
            for relative in told.certain("relative"):
                child, parent = (relative, person) if relation in CHILDREN else (person, relative)
                yield from _born_of(child, parent, told.id, is_mother=relation == "mother")


def _born_of(child: str, parent: str, statement: str, *, is_mother: bool) -> Iterator[Constraint]:
    born, parent_born, parent_died = Point(child, "begin"), Point(parent, "begin"), Point(parent, "end")
    yield Constraint(earlier=parent_born, later=born, days=1, statement=statement, rule="parent-born-first")
    yield Constraint(
        earlier=born,
        later=parent_died,
        months=0 if is_mother else -_CARRYING,
        statement=statement,
        rule="parent-alive",
    )
    yield Constraint(earlier=parent_born, later=born, months=_OF_AGE, statement=statement, rule="parent-of-age")
    if is_mother:
        yield Constraint(
            earlier=born, later=parent_born, months=-_OLDEST_MOTHER, statement=statement, rule="parent-of-age"
        )
