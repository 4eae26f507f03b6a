"""Which assertions a list asks for."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import ColumnElement, Select, func, or_, select

from bearwitness.record import AssertionType, Status
from bearwitness.store import schema
from bearwitness.store.bulk import among

_A = schema.assertions
_AFTER_ALL = "~"
"""Stands after every digit, so that a year is not before its own days."""


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """Those that are shown, of a type, a status, a source, about somebody."""

    kind: AssertionType | None = None
    status: Status | None = None
    source: str = ""
    entity: str = ""


def fits(wanted: Wanted, members: Iterable[str]) -> list[ColumnElement[bool]]:
    """The conditions of what is wanted; `members` are the ids of its entity."""
    found: list[ColumnElement[bool]] = [_A.c.hidden == ""]
    if wanted.kind is not None:
        found.append(_A.c.type == wanted.kind)
    if wanted.status is not None:
        found.append(_A.c.status == wanted.status)
    if wanted.source:
        found.append(_A.c.source == wanted.source)
    if wanted.entity:
        found.append(_A.c.id.in_(taking_part(members)))
    return found


def taking_part(members: Iterable[str]) -> Select[str]:
    """The ids of the assertions in which one of the entities takes part, or is the place."""
    table = schema.involvements
    return select(table.c.assertion).where(among(table.c.entity, sorted(members)), table.c.part.in_(("role", "place")))


def of_kinds(kinds: Iterable[AssertionType]) -> ColumnElement[bool]:
    """That an assertion is of one of these types, asked of those that are found otherwise.

    The bare column has an index, through which SQLite would look at all that the whole dossier has of the types: it
    does not know how many those are.
    """
    return func.coalesce(_A.c.type, "").in_(kinds)


def within_time(since: str, until: str) -> list[ColumnElement[bool]]:
    """What may have been going on between two days, months or years of our era; "" sets no limit.

    What has no date at all has no limits, and fits.
    """
    found: list[ColumnElement[bool]] = []
    if since:
        found.append(or_(_A.c.latest.is_(None), _A.c.latest >= since))
    if until:
        found.append(or_(_A.c.earliest.is_(None), _A.c.earliest <= until + _AFTER_ALL))
    return found
