"""Killed at any moment, a dossier opens, checks, and holds every decision that was acknowledged."""

import random
import subprocess
import time
from pathlib import Path

import pytest
from tests.process import ENVIRONMENT, program

from bearwitness.store.access import open_for_reading

KILLS = 6
AT_WORK = """
    import sys
    from pathlib import Path
    from tests.readings import serge
    from bearwitness.record import Decision
    from bearwitness.store.access import open_for_writing

    with open_for_writing(Path(sys.argv[1])) as writer:
        round = len(writer.decisions())
        while True:
            writer.put(serge("s1", reader=f"rules/{round}", salt=str(round % 3)))
            writer.put(serge("s2", reader=f"rules/{round}"))
            subject = serge("s2").assertions[round % 2].id
            kind = "accept" if round % 3 else "reject"
            writer.decide(Decision(kind=kind, subject=subject, who=str(round), at="2026-01-01"))
            print(round, flush=True)
            round += 1
"""


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_killed_writer_loses_nothing_that_was_acknowledged(tmp_path: Path, seed: int) -> None:
    place = tmp_path / "life.dossier"
    luck = random.Random(seed)
    acknowledged = -1
    for _ in range(2):
        acknowledged = max(acknowledged, killed_at_work(place, 0.05 + luck.random() * 0.3))
        with open_for_reading(place) as reader:
            assert reader.check() == ()
            taken = [int(decision.who) for decision in reader.decisions()]
            assert taken == list(range(len(taken)))
            assert len(taken) > acknowledged
            assert {source.id for source in reader.record().sources} <= {"s1", "s2"}


def killed_at_work(place: Path, after: float) -> int:
    """Lets a writer work for a while from its first decision on, kills it, and gives the last it acknowledged."""
    command = [*program(AT_WORK), str(place)]
    with subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(after)
        child.kill()
        rest = child.stdout.read()
    whole = (first + rest).splitlines()
    return int(whole[-1])


def test_two_writers_take_turns(tmp_path: Path) -> None:
    place = tmp_path / "life.dossier"
    one = """
        import sys
        from pathlib import Path
        from tests.readings import serge
        from bearwitness.store.access import open_for_writing

        with open_for_writing(Path(sys.argv[1]), patience=60) as writer:
            for number in range(10):
                writer.put(serge(f"{sys.argv[2]}{number}"))
    """
    commands = [[*program(one), str(place), name] for name in ("a", "b")]
    children = [subprocess.Popen(command, env=ENVIRONMENT) for command in commands]
    assert [child.wait() for child in children] == [0, 0]
    with open_for_reading(place) as reader:
        assert reader.check() == ()
        assert len(reader.record().sources) == 20
        assert len(reader.find("born", 100)) == 20
