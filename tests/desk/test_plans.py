"""No answer of the desk looks at every row of a table, but for what is kept for as long as the texts stay as they are.

Lists of everything (statements, quotations, the log) go along an index and stop at the end of the page; how many there
are is counted in an index.
"""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from tests.desk.visitors import ADDRESS, Visitor, weiss
from tests.plans import noting, scanned

from bearwitness.desk import whole
from bearwitness.desk.app import make_app
from bearwitness.record import Decision
from bearwitness.store.access import Writer

READING = weiss()
WOMAN, BORN = READING.entities[0].id, READING.assertions[0].id
PATHS = [
    "/api/sources",
    "/api/sources/s2",
    "/api/sources/s2/text",
    "/api/sources/s2/marks",
    *(f"/api/entities?type={kind}" for kind in ("person", "group", "place", "work", "event")),
    "/api/entities?q=weis",
    f"/api/entities/{WOMAN}",
    f"/api/entities/{WOMAN}/mentions",
    f"/api/entities/{WOMAN}/life",
    f"/api/entities/{WOMAN}/timeline",
    f"/api/entities/{WOMAN}/journeys",
    "/api/network",
    f"/api/network?entity={WOMAN}",
    f"/api/assertions?entity={WOMAN}",
    f"/api/assertions/{BORN}",
    f"/api/quotations?speaker={WOMAN}",
    "/api/disputes",
    "/api/search?q=vienna",
    "/api/queue",
]


@pytest.mark.parametrize("path", PATHS)
def test_after_a_decision_nothing_is_looked_at_row_by_row(
    writer: Writer, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole, "SMALL", 0)
    writer.put_many(weiss(f"s{number}") for number in range(3, 23))
    app = make_app(Path(writer.place), me="ada")
    engine = app.state.desk._reader._engine
    with TestClient(app, base_url=ADDRESS) as client:
        desk = Visitor(client)
        desk.get(path)
        writer.decide(Decision(kind="accept", subject=BORN, who="ada", at="2026"))
        with noting(engine) as asked:
            desk.get(path)
        with engine.connect() as connection:
            scans = {scan for statement, given in asked for scan in scanned(connection, statement, given)}
    assert asked
    assert scans == set()
