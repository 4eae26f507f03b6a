"""What an entity is elsewhere: the addresses in authority files that people said it is the same as.

Such a decision is one of two that are the same, of which the second is an address; withdrawn, the address is gone.
"""

from sqlalchemy import Connection, or_, select

from bearwitness.store import rows, schema
from bearwitness.store.standing import standing

_BEGINNINGS = ("https://", "http://")


def is_address(other: str) -> bool:
    """Whether the second of a decision is an address, not an entity."""
    return other.startswith(_BEGINNINGS)


def decided(connection: Connection) -> dict[str, tuple[str, ...]]:
    """The addresses that stand as the same, by the entity, in the order in which they were decided."""
    log = schema.decisions
    addressed = or_(*(log.c.other.startswith(beginning, autoescape=True) for beginning in _BEGINNINGS))
    wanted = select(*(column for column in log.c if column.name != "number")).where(addressed).order_by(log.c.number)
    found: dict[str, tuple[str, ...]] = {}
    for decision in standing(map(rows.decision_of, connection.execute(wanted).mappings())).values():
        if decision.kind == "same":
            found[decision.subject] = (*found.get(decision.subject, ()), decision.other)
    return found
