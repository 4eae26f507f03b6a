"""What is worked out from the whole record and asked for by several rooms."""

from collections.abc import Mapping, Sequence
from typing import cast

from bearwitness.desk.apart import SMALL
from bearwitness.desk.looking import Desk, Look
from bearwitness.views.contradictions import SetView

Against = Mapping[str, tuple[SetView, ...]]


def of_record(desk: Desk, name: str) -> object:
    """The value of that name: of this state, or the last known on a large dossier; to be asked for outside of a look."""
    with desk.looking() as look:
        found = desk.apart.value(name, look.pages, small=is_small(desk, look))
    return found()


def is_small(desk: Desk, look: Look) -> bool:
    """Whether the whole record can be looked at while somebody waits."""
    return desk.of_texts(look, "assertions", lambda: sum(look.pages.statuses().values())) <= SMALL


def contradicting(desk: Desk) -> Against:
    """The contradictions by each of the statements in them; on a large dossier those that were worked out last.

    To be asked for outside of a look, as `of_record`.
    """
    with desk.looking() as look:
        small = is_small(desk, look)
    found = of_record(desk, "contradiction sets") if small else desk.apart.last_known("contradiction sets")
    sets = cast("tuple[SetView, ...]", found) if found is not None else ()
    return desk.kept.value("against", sets, lambda: _by_statement(sets))


def _by_statement(sets: Sequence[SetView]) -> Against:
    found: dict[str, list[SetView]] = {}
    for each in sets:
        for statement in each.statements:
            found.setdefault(statement.id, []).append(each)
    return {statement: tuple(against) for statement, against in found.items()}
