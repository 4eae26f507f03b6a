"""What is stated of time, in the form in which everything is compared: one day, so much after another."""

from typing import Literal

import msgspec

from bearwitness.chronology.rules import RuleName


class Point(msgspec.Struct, frozen=True, order=True):
    """The day on which something began or ended.

    `owner` is the id of an assertion, for what it tells; of a person, for the birth and the death; of a group, for its
    founding and its end; of a work, for when its writing began.
    """

    owner: str
    side: Literal["begin", "end"]


class Constraint(msgspec.Struct, frozen=True, kw_only=True):
    """`later` falls so many months and days after `earlier`, or later still; None is the calendar's day 0.

    With fewer than no months: `earlier` falls at most so many months after `later`, less `days`.  It holds because of
    the statement (an assertion's id) and the rule of life; "" where there is none.
    """

    earlier: Point | None
    later: Point | None
    days: int = 0
    months: int = 0
    statement: str = ""
    rule: RuleName | Literal[""] = ""


def not_before(point: Point, day: int, statement: str) -> Constraint:
    """The point falls on `day` or after it."""
    return Constraint(earlier=None, later=point, days=day, statement=statement)


def not_after(point: Point, day: int, statement: str) -> Constraint:
    """The point falls on `day` or before it."""
    return Constraint(earlier=point, later=None, days=-day, statement=statement)


def in_order(earlier: Point, later: Point, statement: str = "", rule: RuleName | Literal[""] = "") -> Constraint:
    """The one falls before the other or on the same day."""
    return Constraint(earlier=earlier, later=later, statement=statement, rule=rule)
