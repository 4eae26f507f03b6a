"""What is worked out from the whole record and asked for by several rooms."""

from collections.abc import Mapping
from typing import cast

from bearwitness.desk.apart import SMALL
from bearwitness.desk.looking import Desk, Look
from bearwitness.views.contradictions import SetView

Against = Mapping[str, tuple[SetView, ...]]


def of_record(desk: Desk, look: Look, name: str) -> object:
    """The value of that name: of this state, or the last known on a large dossier."""
    return desk.apart.value(name, look.pages, small=is_small(desk, look))


def is_small(desk: Desk, look: Look) -> bool:
    """Whether the whole record can be looked at while somebody waits."""
    return desk.of_texts(look, "assertions", lambda: sum(look.pages.statuses().values())) <= SMALL


def contradicting(desk: Desk, look: Look) -> Against:
    """The contradictions by each of the statements in them; on a large dossier those that were worked out last."""
    found = desk.apart.last_known("contradiction sets")
    if is_small(desk, look):
        found = desk.apart.value("contradiction sets", look.pages, small=True)
    sets = cast("tuple[SetView, ...]", found) if found is not None else ()
    by_statement: dict[str, tuple[SetView, ...]] = {}
    for each in sets:
        for statement in each.statements:
            by_statement[statement.id] = (*by_statement.get(statement.id, ()), each)
    return by_statement
