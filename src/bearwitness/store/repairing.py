"""What is worked out in a dossier is worked out again; what is given, suggested or decided is not touched.

Everything here runs within one transaction that the writer holds.
"""

from sqlalchemy import Connection, delete, select

from bearwitness.store import deciding, deriving, describing, linking, log, migrations, rows, schema
from bearwitness.store.bulk import chunks, existing, fill
from bearwitness.store.databases import dialect_of
from bearwitness.store.known import KnownStore
from bearwitness.store.standing import ON_ASSERTIONS, standing


def repair(connection: Connection) -> None:
    """Makes again the indexes and triggers, who is who, what decisions make of assertions, and the passages.

    What the passages are about goes, and is worked out when it is asked for.
    """
    dialect_of(connection).make_rest_anew(connection, migrations.create)
    _involvements(connection)
    for described in sorted(describing.described(connection)):
        describing.apply(connection, described)
    linking.relink_all(connection)
    _apply_log(connection)
    for table in (schema.passages, schema.signs, schema.vectors):
        connection.execute(delete(table))
    known = KnownStore(connection)
    for identifier in connection.scalars(select(schema.sources.c.id).order_by(schema.sources.c.id)).all():
        source = known.source(identifier)
        if source is not None:
            deriving.derive(connection, source)


def _involvements(connection: Connection) -> None:
    """Who takes part in which assertion, from the assertions themselves."""
    connection.execute(delete(schema.involvements))
    table = schema.assertions
    for chunk in chunks(connection.scalars(select(table.c.id))):
        found = connection.execute(select(table.c.decided, table.c.suggested).where(table.c.id.in_(chunk))).all()
        shown = (rows.assertion_of(suggested if decided is None else decided) for decided, suggested in found)
        fill(connection, schema.involvements, (row for assertion in shown for row in rows.involvement_rows(assertion)))


def _apply_log(connection: Connection) -> None:
    """Brings the assertions into line with the log; one that nobody decided on and no reading suggests stays."""
    table = schema.assertions
    decided = {key[0]: said for key, said in standing(log.decisions(connection)).items() if said.kind in ON_ASSERTIONS}
    changed = select(table.c.id).where((table.c.status != "suggested") | table.c.decided.is_not(None))
    marked = connection.scalars(changed.where(table.c.suggested.is_not(None))).all()
    for subject in sorted({*decided, *marked}):
        if subject in decided or existing(connection, table.c.id, [subject]):
            deciding.apply_to(connection, subject)
