"""The canonical ids of the entities, kept in step with the matches and the decisions on identities."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, bindparam, delete, or_, select, tuple_, update

from bearwitness.identity.matching import Match, MatchState, canonical
from bearwitness.record import Decision
from bearwitness.store import log, rows, schema
from bearwitness.store.bulk import among, chunks, existing, fill
from bearwitness.store.snapshot import joined
from bearwitness.store.standing import ON_IDENTITIES, standing

_MATCHED = "matched"
"""The key of `meta` under which the matcher stands that has seen all the present readings."""


class Pairs(msgspec.Struct, frozen=True):
    """What matchers think of pairs of entities, and what people decided on pairs."""

    matches: Sequence[Match]
    decisions: Sequence[Decision]

    def ids(self) -> set[str]:
        """Every entity that is named."""
        named = {entity for match in self.matches for entity in (match.first, match.second)}
        return named.union(entity for decision in self.decisions for entity in (decision.subject, decision.other))


def put_matches(connection: Connection, origin: str, found: Iterable[Match]) -> None:
    """Puts matches in the place of all that the same origin, or an earlier version of it, has found before."""
    table = schema.matches
    stale = _of_earlier_versions(connection, origin)
    there = connection.execute(select(*log.OF_A_MATCH).where(table.c.origin == origin)).mappings()
    before, after = {rows.match_of(row) for row in there}, set(found)
    gone = sorted(before - after)
    for pairs in (gone[at : at + 200] for at in range(0, len(gone), 200)):
        named = tuple_(table.c.first, table.c.second).in_([(match.first, match.second) for match in pairs])
        connection.execute(delete(table).where(table.c.origin == origin, named))
    add_matches(connection, origin, sorted(after - before))
    relink(connection, Pairs([*(before ^ after), *stale], ()).ids())
    if not is_matched(connection, origin):
        unmatch(connection)
        connection.execute(schema.meta.insert().values(key=_MATCHED, value=origin))


def _of_earlier_versions(connection: Connection, origin: str) -> list[Match]:
    """Takes out what other versions of a matcher have found ("identity/1" beside "identity/2"), and gives it."""
    table = schema.matches
    name, slash, _ = origin.partition("/")
    if not slash:
        return []
    other = (table.c.origin.startswith(f"{name}/", autoescape=True), table.c.origin != origin)
    found = [rows.match_of(row) for row in connection.execute(select(*log.OF_A_MATCH).where(*other)).mappings()]
    connection.execute(delete(table).where(*other))
    return found


def unmatch(connection: Connection) -> None:
    """Says that what matchers found is not of all the present readings."""
    connection.execute(delete(schema.meta).where(schema.meta.c.key == _MATCHED))


def is_matched(connection: Connection, origin: str) -> bool:
    """Whether what the matcher `origin` found is of all the present readings."""
    meta = schema.meta
    return connection.scalar(select(meta.c.value).where(meta.c.key == _MATCHED)) == origin


def add_matches(connection: Connection, origin: str, found: Iterable[Match]) -> None:
    """Adds matches of an origin."""
    fill(connection, schema.matches, (rows.match_row(match, origin) for match in found))


def undecided(connection: Connection, members: Sequence[str], canonical: Callable[[str], str]) -> Iterator[Match]:
    """What matchers think that the entities may be the same as, others than themselves, where nobody has decided."""
    pairs = schema.matches
    touching = or_(among(pairs.c.first, members), among(pairs.c.second, members))
    near = (
        select(*log.OF_A_MATCH)
        .where(pairs.c.state == "possibly same", touching)
        .order_by(pairs.c.first, pairs.c.second)
    )
    taken = standing(decision for _, decision in sorted(_decisions_on(connection, members).items()))
    settled = {frozenset(map(canonical, pair)) for pair, d in taken.items() if d.kind in ("same", "different")}
    for row in connection.execute(near).mappings():
        match = rows.match_of(row)
        both = frozenset((canonical(match.first), canonical(match.second)))
        if len(both) == 2 and both not in settled:
            yield match


def relink(connection: Connection, touched: Iterable[str]) -> None:
    """Works out again by which ids those entities go whose pairs have changed, and all that are joined to them."""
    within, pairs = _reached(connection, set(touched))
    _relink(connection, _others(connection, within), _canonical(connection, within, pairs))


def relink_all(connection: Connection) -> None:
    """Works out again by which id every entity goes."""
    _relink(connection, joined(connection), canonical_now(connection))


def _relink(connection: Connection, present: Mapping[str, str], target: Mapping[str, str]) -> None:
    changes = [
        {"entity": entity, "goes_by": target.get(entity, entity)}
        for entity in sorted(present.keys() | target.keys())
        if present.get(entity, entity) != target.get(entity, entity)
    ]
    if changes:
        table = schema.entities
        statement = update(table).where(table.c.id == bindparam("entity")).values(canonical=bindparam("goes_by"))
        connection.execute(statement, changes)


def canonical_of(connection: Connection, entities: Iterable[str]) -> Callable[[str], str]:
    """A function from the ids of these entities to the ids that they go by."""
    found = _others(connection, entities)
    return lambda entity: found.get(entity, entity)


def canonical_now(connection: Connection) -> dict[str, str]:
    """The other id that an entity goes by, as the log and the matches give it; pairs of which one is gone do not count.

    A decision that was taken back is as if it had not been taken.
    """
    decided = (decision for decision in log.decisions(connection) if decision.other)
    pairs = Pairs(list(log.matches(connection)), _in_force(decided))
    return _canonical(connection, pairs.ids(), pairs)


def _canonical(connection: Connection, within: Iterable[str], pairs: Pairs) -> dict[str, str]:
    known = existing(connection, schema.entities.c.id, pairs.ids().intersection(within))
    goes_by = canonical(known, pairs.matches, pairs.decisions)
    return {entity: other for entity, other in goes_by.items() if other != entity}


def _in_force(decided: Iterable[Decision]) -> list[Decision]:
    return [decision for decision in standing(decided).values() if decision.kind in ON_IDENTITIES]


def _others(connection: Connection, entities: Iterable[str]) -> dict[str, str]:
    """Those of the entities that go by another id than their own, and which."""
    table = schema.entities
    others: dict[str, str] = {}
    for chunk in chunks(entities):
        wanted = select(table.c.id, table.c.canonical).where(among(table.c.id, chunk), table.c.canonical != table.c.id)
        others.update({row.id: row.canonical for row in connection.execute(wanted)})
    return others


def _reached(connection: Connection, touched: set[str]) -> tuple[set[str], Pairs]:
    """All entities that a chain of pairs leads to from those touched, and those pairs."""
    matches: dict[tuple[str, str, str], Match] = {}
    decisions: dict[int, Decision] = {}
    if not _any_pair(connection):
        return touched, Pairs((), ())
    reached, ahead = set(touched), touched
    while ahead:
        for chunk in chunks(ahead):
            matches.update(_matches_of(connection, chunk, "same"))
            decisions.update(_decisions_on(connection, chunk))
        pairs = Pairs(list(matches.values()), [decision for _, decision in sorted(decisions.items())])
        ahead = pairs.ids() - reached
        reached |= ahead
    for chunk in chunks(reached):
        apart = _matches_of(connection, chunk, "different").items()
        matches.update((key, match) for key, match in apart if {match.first, match.second} <= reached)
    return reached, Pairs(list(matches.values()), _in_force(decision for _, decision in sorted(decisions.items())))


def _any_pair(connection: Connection) -> bool:
    """Whether anything is said of any two entities: of the readings that a dossier begins with, nothing is."""
    named = (schema.matches.c.first, schema.decisions.c.other)
    return any(connection.execute(select(1).where(column > "").limit(1)).first() is not None for column in named)


def _matches_of(
    connection: Connection, entities: Sequence[str], state: MatchState
) -> dict[tuple[str, str, str], Match]:
    """The matches of a state between one of the entities and another, by their keys."""
    table = schema.matches
    found: dict[tuple[str, str, str], Match] = {}
    for column in (table.c.first, table.c.second):
        for row in connection.execute(select(table).where(among(column, entities), table.c.state == state)).mappings():
            match = rows.match_of(row)
            found[match.first, match.second, str(row["origin"])] = match
    return found


def _decisions_on(connection: Connection, entities: Sequence[str]) -> dict[int, Decision]:
    """The decisions on one of the entities and another, by their numbers in the log."""
    table = schema.decisions
    named = or_(among(table.c.subject, entities), among(table.c.other, entities))
    found = connection.execute(select(table).where(table.c.other != "", named)).mappings()
    return {row["number"]: rows.decision_of(row) for row in found}
