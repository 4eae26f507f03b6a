"""What is worked out from the whole record and asked for by several rooms."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import TypeVar

import msgspec

from bearwitness.desk.apart import SMALL
from bearwitness.desk.errors import NotYetError
from bearwitness.desk.looking import Desk, Look
from bearwitness.desk.works import Lists
from bearwitness.views.contradictions import SetView

T = TypeVar("T")
Against = Mapping[str, tuple[SetView, ...]]


def of_record(desk: Desk, name: str) -> Lists:
    """The lists of that work: of this state, or the last known on a large dossier; to be asked for outside of a look.

    NotYetError where a large dossier has none yet: they are being worked out then.
    """
    with desk.looking() as look:
        found = desk.apart.value(name, look.pages, small=is_small(desk, look))
    return found()


def is_small(desk: Desk, look: Look) -> bool:
    """Whether the whole record can be looked at while somebody waits."""
    return desk.of_texts(look, "assertions", lambda: sum(look.pages.statuses().values())) <= SMALL


def contradicting(desk: Desk) -> Against:
    """The contradictions by each of the statements in them; on a large dossier those that were worked out last.

    To be asked for outside of a look, as `of_record`.  Where none were worked out yet, that is begun.
    """
    with desk.looking() as look:
        small = is_small(desk, look)
    with suppress(NotYetError):
        known = None if small else desk.apart.last_known("sets")
        return _against(desk, known if known is not None else of_record(desk, "sets"))
    return {}


def _against(desk: Desk, found: Lists) -> Against:
    sets = found["sets"]
    return desk.kept.value("against", sets, lambda: _by_statement(values(sets, SetView)))


def values(items: Iterable[object], kind: type[T]) -> tuple[T, ...]:
    """Things of a list as values of their kind, whether they are that or JSON."""
    return tuple(i if isinstance(i, kind) else msgspec.json.decode(_json(i), type=kind) for i in items)


def _json(item: object) -> msgspec.Raw:
    assert isinstance(item, msgspec.Raw)
    return item


def _by_statement(sets: Sequence[SetView]) -> Against:
    found: dict[str, list[SetView]] = {}
    for each in sets:
        for statement in each.statements:
            found.setdefault(statement.id, []).append(each)
    return {statement: tuple(against) for statement, against in found.items()}
