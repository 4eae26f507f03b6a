"""A dossier is proved: its file, its anchors, its references, and that what is worked out follows from the rest."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, bindparam, exists, select

from bearwitness.record import Anchor, Decision, Problem
from bearwitness.store import blocks, deriving, linking, migrations, schema, soundness
from bearwitness.store.databases import dialect_of
from bearwitness.store.known import KnownStore
from bearwitness.store.snapshot import Snapshot, joined
from bearwitness.store.standing import standing, status_of

_DECIDED = ("accept", "reject", "correct", "add")


def check(connection: Connection) -> Iterator[Problem]:
    """Everything that is not as it must be, the file itself first."""
    for line in dialect_of(connection).damage(connection):
        yield Problem("damaged", f"the file: {line}")
    yield from _shape(connection)
    yield from _content(connection)
    yield from _strays(connection)
    yield from _log(connection)
    yield from _derived(connection)


def _shape(connection: Connection) -> Iterator[Problem]:
    """Tables, indexes and triggers other than those of a new dossier."""
    database = dialect_of(connection)
    expected, found = database.expected(migrations.create), database.objects(connection)
    for name in sorted(expected.keys() | found.keys()):
        if name not in expected:
            yield Problem("damaged", f"the file has {name}, which no dossier has")
        elif name not in found:
            yield Problem("damaged", f"the file lacks {name}")
        elif expected[name] != found[name]:
            yield Problem("damaged", f"the file has another {name} than a dossier has")


def _content(connection: Connection) -> Iterator[Problem]:
    snapshot, known = Snapshot(connection), KnownStore(connection)
    for source in snapshot.sources():
        yield from soundness.in_source(source, known)
    yield from _mentions(connection, snapshot.order, known)
    for time in snapshot.times():
        yield from soundness.in_time(time, known)
    for assertion in snapshot.assertions():
        if assertion.evidence:
            known.look_near(assertion.evidence[0].source)
        yield from soundness.in_assertion(assertion, known)
    for quotation in snapshot.quotations():
        known.look_near(quotation.source)
        yield from soundness.in_quotation(quotation, known)
    for dispute in snapshot.disputes():
        yield from soundness.in_dispute(dispute, known)
    for contradiction in snapshot.contradictions():
        yield from soundness.in_contradiction(contradiction, known)


def _mentions(connection: Connection, order: Iterable[str], known: KnownStore) -> Iterator[Problem]:
    """Mentions without their words, source by source, so that each text is looked up once."""
    table = schema.mentions
    wanted = select(table).where(table.c.source == bindparam("source")).order_by(table.c.start, table.c.entity)
    for source in order:
        for row in connection.execute(wanted, {"source": source}):
            mention = Anchor(row.source, row.start, row.end, row.text)
            yield from soundness.in_mention(mention, row.entity, known)


def _strays(connection: Connection) -> Iterator[Problem]:
    """Rows whose source or entity is not in the dossier."""
    sources, entities = schema.sources, schema.entities
    for table in schema.OF_A_SOURCE:
        there = select(1).where(sources.c.id == table.c.source)
        stray = select(table.c.source).where(table.c.source != "", ~exists(there)).distinct()
        for source in connection.scalars(stray):
            yield Problem("damaged", f"{table.name} of source {source}, which does not exist", source)
    mentions = schema.mentions
    there = select(1).where(entities.c.id == mentions.c.entity)
    for entity in connection.scalars(select(mentions.c.entity).where(~exists(there)).distinct()):
        yield Problem("damaged", f"mentions of entity {entity}, which does not exist")


def _log(connection: Connection) -> Iterator[Problem]:
    """Decisions that are not applied, decided assertions without their words, and decisions nobody took."""
    table = schema.assertions
    decided = {key[0]: decision for key, decision in _standing(connection) if decision.kind in _DECIDED}
    wanted = select(table.c.id, table.c.status, table.c.decided, table.c.hidden, table.c.source)
    found = connection.execute(wanted.where((table.c.status != "suggested") | table.c.decided.is_not(None)))
    for identifier, status, content, hidden, source in found:
        decision = decided.pop(identifier, None)
        if status != status_of(decision) or content != (decision.content if decision is not None else None):
            yield Problem(
                "damaged", f"assertion {identifier} is {status}, which the log of decisions does not say", source
            )
        elif hidden == deriving.ORPHAN:
            yield Problem("orphan", f"assertion {identifier} was {status}, but its words are not in the text", source)
    for identifier in decided:
        yield Problem(
            "damaged", f"the decision on assertion {identifier} is not in force, or there is no such assertion"
        )


def _standing(connection: Connection) -> Iterator[tuple[tuple[str, str], Decision]]:
    yield from standing(Snapshot(connection).decisions()).items()


def _derived(connection: Connection) -> Iterator[Problem]:
    """Canonical ids that the matches and decisions do not give; passages that are not in the text."""
    if joined(connection) != linking.canonical_now(connection):
        yield Problem("damaged", "the canonical ids of the entities do not follow from matches and decisions")
    if missing := dialect_of(connection).not_indexed(connection):
        yield Problem("damaged", f"the full-text index has {missing} passages too few or too many")
    known, passages = KnownStore(connection), schema.passages
    wanted = select(passages.c.source, passages.c.start, passages.c.end, passages.c.text)
    for source, start, end, text in connection.execute(wanted.order_by(passages.c.source, passages.c.start)):
        found = known.source(source)
        if found is not None and found.text[start:end] != text:
            yield Problem(
                "damaged", f"the search has “{text}” at {start}-{end}, where the text has other words", source
            )
    for source in blocks.untrue(connection):
        yield Problem("damaged", f"what is kept of the meaning of source {source} is not of its passages", source)
