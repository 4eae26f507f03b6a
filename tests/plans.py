"""How a database goes about a statement: which tables it looks at row by row."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, event

Asked = tuple[str, object]
SMALL = ("found", "meta", "contradictions", "accounts")
"""A search's hits, the record of formats, who may come, and what is looked through only when a source is read again."""


@contextmanager
def noting(engine: Engine) -> Iterator[list[Asked]]:
    """The statements that go to an engine while the block lasts, with what they are given."""
    asked: list[Asked] = []

    def note(_: object, __: object, statement: str, parameters: object, *___: object) -> None:
        if statement.startswith(("SELECT", "UPDATE", "DELETE", "INSERT")):
            asked.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield asked
    finally:
        event.remove(engine, "before_cursor_execute", note)


def scanned(connection: Connection, statement: str, parameters: object) -> set[tuple[str, str]]:
    """The lines of the plan by which a statement looks at a table row by row; a list that it is given is none."""
    first = parameters[0] if isinstance(parameters, list) else parameters
    plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", first)
    lines = [row[3] for row in plan if row[3].startswith("SCAN ")]
    tables = (line for line in lines if "VIRTUAL TABLE" not in line and "CONSTANT ROW" not in line)
    return {(line, statement) for line in tables if line.split()[1] not in SMALL}
