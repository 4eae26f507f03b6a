"""No query on the way of a page, a search or a decision looks at every row of a table, however large the dossier is."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from tests.plans import Asked, noting, scanned
from tests.readings import serge

from bearwitness.identity.matching.suggest import suggest_matches
from bearwitness.record import Decision
from bearwitness.store.access import Writer, open_for_writing
from bearwitness.store.rows import as_json
from bearwitness.store.values import Stretch

AT = "2026-01-01T00:00:00Z"
MAN = serge("s1").entities[0].id
OTHER = serge("s2").entities[0].id


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    opened = open_for_writing(tmp_path / "life.dossier")
    opened.put_many(serge(f"s{number}") for number in range(20))
    opened.put_matches("identity/1", suggest_matches(opened.members()))
    return opened


def page_of_a_person(writer: Writer, asked: list[Asked]) -> None:
    with writer.pages() as pages:
        shelf = pages.shelf()
        asked.clear()  # what is on the shelf is looked at once, and kept
        pages.part(shelf, pages.of_life(shelf, MAN))
        pages.mentions_of(shelf, MAN, Stretch(20))


def page_of_a_text(writer: Writer, asked: list[Asked]) -> None:
    with writer.pages() as pages:
        shelf = pages.shelf()
        asked.clear()
        pages.part(shelf, pages.within(shelf, "s1", 0, 50))
        for part in (pages.times_in, lambda *place: pages.mentions_in(shelf, *place)):
            part("s1", 0, 50)
        pages.quotations_in(shelf, "s1", 0, 50)


def search(writer: Writer, _: list[Asked]) -> None:
    writer.find("serge born")
    with writer.snapshot() as now:
        now.find("serge born", 5, "s1")


def search_by_meaning(writer: Writer, asked: list[Asked]) -> None:
    writer.work_out(writer.waiting())
    with writer.snapshot() as now:
        kept = now.meanings()
        asked.clear()  # the signs are gone through once, and kept
        assert now.like(kept, "a man born in a town", 5)


def decide(writer: Writer, _: list[Asked]) -> None:
    seen = serge("s1").assertions[0]
    said = Decision(kind="accept", subject=seen.id, content=as_json(seen), who="anna", at=AT)
    writer.decide(said)
    writer.decide(msgspec.structs.replace(said, kind="withdraw", content=""))


def merge(writer: Writer, _: list[Asked]) -> None:
    for kind in ("different", "withdraw"):
        writer.decide(Decision(kind=kind, subject=MAN, other=OTHER, who="anna", at=AT))


def read_again(writer: Writer, _: list[Asked]) -> None:
    writer.put(serge("s1", reader="rules/2"))


@pytest.mark.parametrize(
    "task", [page_of_a_person, page_of_a_text, search, search_by_meaning, decide, merge, read_again]
)
def test_nothing_is_looked_at_row_by_row(writer: Writer, task: Callable[[Writer, list[Asked]], None]) -> None:
    with noting(writer._engine) as asked:
        task(writer, asked)
    assert asked
    with writer._engine.connect() as connection:
        scans = {scan for statement, parameters in asked for scan in scanned(connection, statement, parameters)}
    assert scans == set()
