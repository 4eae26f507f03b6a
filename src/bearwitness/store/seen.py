"""What somebody saw who decides: a token that changes with the assertion, its status and every decision on it."""

from sqlalchemy import Connection, and_, func, or_, select

from bearwitness.record import content_id
from bearwitness.store import schema


def token(connection: Connection, subject: str, other: str = "") -> str:
    """How an assertion, or what is decided on two entities, stands now."""
    table, log = schema.assertions, schema.decisions
    if other:
        pair = (subject, other)
        on_it = and_(log.c.subject.in_(pair), log.c.other.in_(pair))
        last = connection.execute(select(func.max(log.c.number)).where(on_it)).scalar_one()
        return content_id("v", sorted(pair), last)
    columns = (table.c.suggested, table.c.decided, table.c.status)
    row = connection.execute(select(*columns).where(table.c.id == subject)).one_or_none()
    last = connection.execute(
        select(func.max(log.c.number)).where(or_(log.c.subject == subject, log.c.other == subject))
    ).scalar_one()
    return content_id("v", subject, list(row) if row is not None else None, last)
