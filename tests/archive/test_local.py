"""Several processes read what one reads; a process that dies is replaced, and takes nothing with it."""

import multiprocessing
import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest
from tests.archive.conftest import Export

from bearwitness.archive.local import Processes
from bearwitness.archive.work import Outcome, Read, Unread
from bearwitness.archive.workforce import OneProcess


def test_the_export_is_the_same_for_any_number_of_jobs_and_any_order_of_files(texts: Path, export: Export) -> None:
    files = sorted(texts.iterdir())
    alone = export(files, OneProcess())
    for jobs in (2, 3):
        random.Random(jobs).shuffle(files)
        assert export(files, Processes(jobs), f"of-{jobs}") == alone
    assert alone.count(b'"sha256"') == len(files) - 2


def test_every_file_has_one_outcome(texts: Path) -> None:
    files = sorted(texts.iterdir())
    outcomes = [outcome for done in Processes(2).outcomes(files) for outcome in done]
    assert sorted(outcome.path for outcome in outcomes) == files
    assert [outcome.path.name for outcome in outcomes if isinstance(outcome, Unread)] == ["broken.pdf"]


def killed_while_reading(files: list[Path], kills: Callable[[int], bool]) -> list[Outcome]:
    """The outcomes where one process is killed whenever `kills` says so of the count of outcomes."""
    outcomes: list[Outcome] = []
    for done in Processes(2).outcomes(files):
        outcomes += done
        if kills(len(outcomes)):
            for process in multiprocessing.active_children()[:1]:
                process.kill()
    return outcomes


def test_a_killed_process_loses_nothing_and_doubles_nothing(texts: Path) -> None:
    files = [path for path in sorted(texts.iterdir()) if path.name != "broken.pdf"]
    outcomes = killed_while_reading(files, lambda count: count in (2, 6))
    assert sorted(outcome.path for outcome in outcomes) == files
    assert all(isinstance(outcome, Read) for outcome in outcomes)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="a file that never ends is made with mkfifo")
def test_a_file_that_brings_down_every_process_is_a_problem(texts: Path) -> None:
    deadly, plain = texts / "deadly.txt", texts / "0.txt"
    os.mkfifo(deadly)  # whoever opens it waits, until the test kills it
    found = Processes(2).outcomes([deadly, plain, texts / "1.txt"])
    read: set[Path] = set()
    while len(read) < 2:
        read |= {outcome.path for outcome in next(found)}
    with killing_whatever_runs():
        (last,) = next(found)
    assert read == {plain, texts / "1.txt"}
    assert isinstance(last, Unread)
    assert "the processes that read this file were ended" in last.problem.message
    assert next(found, None) is None


@contextmanager
def killing_whatever_runs() -> Iterator[None]:
    """Kills every process as soon as it is there, for as long as the block lasts."""
    over = Event()

    def kill() -> None:
        while not over.wait(0.01):
            for process in multiprocessing.active_children():
                process.kill()

    killer = Thread(target=kill)
    killer.start()
    yield
    over.set()
    killer.join()


def test_who_stops_asking_leaves_no_process(texts: Path) -> None:
    found = Processes(2).outcomes(sorted(texts.iterdir()))
    next(found)
    found.close()
    assert multiprocessing.active_children() == []
