"""From a dossier to constraints: every statement that counts, every rule in force."""

from collections.abc import Iterable, Iterator

import msgspec

from bearwitness.chronology.ages import aged, ages
from bearwitness.chronology.constraint import Constraint, Point, in_order
from bearwitness.chronology.links import in_two_calendars, named_again, releases
from bearwitness.chronology.orders import orders
from bearwitness.chronology.rules import IN_FORCE, RuleName
from bearwitness.chronology.statements import dated, undated
from bearwitness.chronology.told import Told, told
from bearwitness.chronology.works import begun_first
from bearwitness.record import Dossier

LONGEST_LIFE = 125


class Reckoned(msgspec.Struct, frozen=True):
    """The statements of a dossier that count, by their ids, and the constraints that they and the rules give."""

    statements: dict[str, Told]
    constraints: tuple[Constraint, ...]


def reckoned(dossier: Dossier, rules: frozenset[RuleName] = IN_FORCE, *, hedged: bool = False) -> Reckoned:
    """What a dossier says of time, in the order of its statements, then what the rules say of the lives in it.

    With `hedged`, what a holder thinks probable or possible counts as if it were certain.
    """
    statements = told(dossier, hedged=hedged)
    by_age = ages(dossier, statements)
    found: list[Constraint] = []
    for each in statements:
        found += undated(each)
        found += aged(each, by_age[each.id]) if each.id in by_age else dated(each)
    found += releases(dossier, statements)
    found += orders(dossier, statements)
    found += named_again(dossier, statements)
    found += begun_first(statements)
    if "two-calendars" in rules:
        found = in_two_calendars(found, statements)
    found = [constraint for constraint in found if constraint.rule in ("", *rules)]
    return Reckoned({each.id: each for each in statements}, (*found, *_lives(dossier, found, rules)))


def _lives(dossier: Dossier, found: Iterable[Constraint], rules: frozenset[RuleName]) -> Iterator[Constraint]:
    """Nobody dies before the birth, nothing ends before it was founded, nobody lives for ever."""
    people = {entity.id for entity in dossier.entities if entity.type == "person"}
    entities = {entity.id for entity in dossier.entities}
    points = (point for constraint in found for point in (constraint.earlier, constraint.later))
    owners = dict.fromkeys(point.owner for point in points if point is not None and point.owner in entities)
    for owner in owners:
        begin, end = Point(owner, "begin"), Point(owner, "end")
        yield in_order(begin, end)
        if owner in people and "span-of-life" in rules:
            yield Constraint(earlier=end, later=begin, months=-12 * LONGEST_LIFE, rule="span-of-life")
