"""Killed at any moment, a dossier opens, checks, and holds every decision that was acknowledged."""

import subprocess
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from benchmarks.crash import crashes, in_files, on_a_server
from tests.postgresql import empty_schema, running
from tests.process import ENVIRONMENT, program
from tests.readings import serge

from bearwitness.record import Decision
from bearwitness.store.access import open_for_reading, open_for_writing
from bearwitness.store.place import Server

KILLS = 10
"""Two of each kind of work; `python -m benchmarks.crash` has as many as one likes."""


@pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning")
def test_whatever_is_killed_nothing_is_lost_that_was_acknowledged(tmp_path: Path) -> None:
    outcomes = list(crashes(in_files(tmp_path), KILLS))
    assert [outcome.faults for outcome in outcomes] == [()] * KILLS
    assert sum(outcome.lost for outcome in outcomes) == 0


@pytest.mark.filterwarnings("ignore:.*use of fork:DeprecationWarning")
def test_a_server_that_falls_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    with running(settings="-c listen_addresses=''") as socket:
        outcomes = list(crashes(on_a_server(socket, tmp_path), KILLS // 2))
    assert [outcome.faults for outcome in outcomes] == [()] * (KILLS // 2)
    assert sum(outcome.lost for outcome in outcomes) == 0


def test_eight_threads_write_while_others_look(tmp_path: Path) -> None:
    place = tmp_path / "life.dossier"
    subjects = [serge(f"s{number}").assertions[0].id for number in range(8)]
    with open_for_writing(place, patience=60) as writer, ThreadPoolExecutor(9) as threads:
        writer.put_many(serge(f"s{number}") for number in range(8))

        def decide(subject: str) -> None:
            for kind in ("accept", "reject", "withdraw"):
                writer.decide(Decision(kind=kind, subject=subject, who=subject, at="2026-01-01T00:00:00Z"))

        def look() -> set[int]:
            with open_for_reading(place, patience=60) as reader:
                return {len(reader.record().sources) for _ in range(10)}

        looking = threads.submit(look)
        list(threads.map(decide, subjects))
        assert looking.result() == {8}
    with open_for_reading(place) as reader:
        assert reader.check() == ()
        assert Counter(decision.who for decision in reader.decisions()) == dict.fromkeys(subjects, 3)
        assert {a.status for a in reader.record().assertions if a.id in subjects} == {"accepted"}


def test_to_look_at_a_dossier_does_not_take_its_writers_lock_away(tmp_path: Path) -> None:
    """A process that closes a file loses all its locks on it; SQLite knows of that, and nobody else may open it."""
    place = tmp_path / "life.dossier"
    with open_for_writing(place) as writer, writer._engine.execution_options(writes=True).begin():
        open_for_reading(place).close()
        another = """
            import sys
            from pathlib import Path
            from bearwitness.store.access import open_for_writing
            from bearwitness.store.errors import LockedDossierError

            try:
                open_for_writing(Path(sys.argv[1]), patience=0.05)
            except LockedDossierError:
                sys.exit(7)
        """
        assert subprocess.run([*program(another), str(place)], env=ENVIRONMENT, check=False).returncode == 7


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_two_processes_of_eight_threads_write_while_others_look(
    tmp_path: Path, database: str, request: pytest.FixtureRequest
) -> None:
    place = tmp_path / "life.dossier" if database == "sqlite" else empty_schema(request.getfixturevalue("server"))
    one = """
        import sys
        from concurrent.futures import ThreadPoolExecutor
        from tests.readings import serge
        from bearwitness.store.access import open_for_writing
        from bearwitness.store.place import place_of

        with open_for_writing(place_of(sys.argv[1]), patience=60) as writer, ThreadPoolExecutor(8) as threads:
            list(threads.map(writer.put, (serge(f"{sys.argv[2]}{number}") for number in range(16))))
    """
    open_for_writing(place).close()
    url = place.url if isinstance(place, Server) else str(place)
    children = [subprocess.Popen([*program(one), url, name], env=ENVIRONMENT) for name in ("a", "b")]
    seen = [0]
    with open_for_reading(place, patience=60) as reader:
        while any(child.poll() is None for child in children):
            record = reader.record()
            seen.append(len(record.sources))
            assert len(record.assertions) == seen[-1] * len(serge().assertions)
        assert [child.wait() for child in children] == [0, 0]
        assert seen == sorted(seen)
        assert reader.check() == ()
        assert len(reader.record().sources) == 32
        assert len(reader.find("born", 100)) == 32
