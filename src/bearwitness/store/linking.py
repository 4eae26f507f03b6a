"""The canonical ids of the entities, kept in step with the matches and the decisions on identities."""

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, bindparam, exists, or_, select, update

from bearwitness.identity.matching import Match, canonical
from bearwitness.store import schema
from bearwitness.store.bulk import existing, fill, remove_where
from bearwitness.store.log import decisions
from bearwitness.store.snapshot import joined, matches
from bearwitness.store.standing import ON_IDENTITIES, standing


def touches(connection: Connection, source: str) -> bool:
    """Whether a match or a decision speaks of an entity of the source."""
    entities, pairs, log = schema.entities, schema.matches, schema.decisions
    matched = select(1).where(or_(pairs.c.first == entities.c.id, pairs.c.second == entities.c.id))
    decided = select(1).where(log.c.other != "", or_(log.c.subject == entities.c.id, log.c.other == entities.c.id))
    own = select(1).where(entities.c.source == source, or_(exists(matched), exists(decided)))
    return connection.execute(own.limit(1)).first() is not None


def put_matches(connection: Connection, origin: str, found: Iterable[Match]) -> None:
    """Puts matches in the place of all that the same origin has found before."""
    table = schema.matches
    remove_where(connection, table, table.c.origin, [origin])
    add_matches(connection, origin, found)
    relink(connection)


def add_matches(connection: Connection, origin: str, found: Iterable[Match]) -> None:
    """Adds matches of an origin."""
    fill(connection, schema.matches, ({"origin": origin, **msgspec.structs.asdict(match)} for match in found))


def relink(connection: Connection) -> None:
    """Works the canonical ids out again."""
    present, target = joined(connection), canonical_now(connection)
    changes = [
        {"entity": entity, "goes_by": target.get(entity, entity)}
        for entity in sorted(present.keys() | target.keys())
        if present.get(entity, entity) != target.get(entity, entity)
    ]
    if changes:
        table = schema.entities
        statement = update(table).where(table.c.id == bindparam("entity")).values(canonical=bindparam("goes_by"))
        connection.execute(statement, changes)


def canonical_now(connection: Connection) -> dict[str, str]:
    """The other id that an entity goes by, as the log and the matches give it; pairs of which one is gone do not count.

    A decision that was taken back is as if it had not been taken.
    """
    pairs = list(matches(connection))
    log = standing(decision for decision in decisions(connection) if decision.other)
    decided = [decision for decision in log.values() if decision.kind in ON_IDENTITIES]
    named = {entity for match in pairs for entity in (match.first, match.second)}
    named |= {entity for decision in decided for entity in (decision.subject, decision.other)}
    known = existing(connection, schema.entities.c.id, named)
    return {entity: goes_by for entity, goes_by in canonical(known, pairs, decided).items() if goes_by != entity}
