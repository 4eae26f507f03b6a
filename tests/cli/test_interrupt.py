"""A read that is stopped or killed leaves a dossier that opens and checks, and can be gone on with."""

import os
import random
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from tests.process import ENVIRONMENT, MAIN

from bearwitness.store.access import open_for_reading

TEXTS = 60
KILLS = 5


@pytest.fixture(autouse=True)
def heard() -> Iterator[None]:
    """Ctrl-C as a terminal sends it: a shell that runs the tests in the background lets its processes be deaf to it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    place = tmp_path / "texts"
    place.mkdir()
    for number in range(TEXTS):
        (place / f"{number}.txt").write_text(f"Text {number}. " * 200, encoding="utf-8")
    return place


def reading(texts: Path, *options: str) -> subprocess.Popen[str]:
    """A process that reads the texts, once it has begun to."""
    child = subprocess.Popen(
        [*MAIN, "read", *options, str(texts)],
        cwd=texts.parent,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not (texts.parent / "witness.dossier").exists():
        time.sleep(0.005)
    return child


def held(texts: Path) -> int:
    with open_for_reading(texts.parent / "witness.dossier") as reader:
        assert reader.check() == ()
        return len(reader.record().sources)


def test_a_killed_read_can_be_gone_on_with(texts: Path) -> None:
    luck = random.Random(1)
    before = 0
    for _ in range(KILLS):
        with reading(texts) as child:
            time.sleep(luck.random() * 0.4)
            child.kill()
        assert held(texts) >= before
        before = held(texts)
    done = subprocess.run([*MAIN, "read", texts], cwd=texts.parent, env=ENVIRONMENT, check=True, capture_output=True)
    assert done.stderr == b""
    assert held(texts) == TEXTS


def test_ctrl_c_is_answered_and_leaves_what_was_read(texts: Path) -> None:
    with reading(texts) as child:
        while held(texts) == 0:
            time.sleep(0.005)
        child.send_signal(signal.SIGINT)
        _, err = child.communicate()
    assert child.returncode in (0, 130)
    assert child.returncode == 0 or err.strip() == "witness: stopped; the dossier holds what was finished before"
    assert 0 < held(texts) <= TEXTS


def test_ctrl_c_before_anything_was_read_leaves_nothing(texts: Path) -> None:
    """Or, where it came later, a dossier that checks."""
    with reading(texts) as child:
        child.send_signal(signal.SIGINT)
        child.communicate()
    assert not (texts.parent / "witness.dossier").exists() or held(texts)


def test_ctrl_c_is_answered_once_however_many_processes_read(texts: Path) -> None:
    """The terminal sends it to every process of the group."""
    command = [*MAIN, "read", "--jobs", "2", str(texts)]
    with subprocess.Popen(
        command, cwd=texts.parent, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as child:
        while not (texts.parent / "witness.dossier").exists() or held(texts) == 0:
            time.sleep(0.005)
        os.killpg(child.pid, signal.SIGINT)
        _, err = child.communicate()
    assert child.returncode == 130
    assert err.strip() == "witness: stopped; the dossier holds what was finished before"
    assert 0 < held(texts) < TEXTS


def test_where_the_writer_is_killed_its_processes_end(texts: Path) -> None:
    with reading(texts, "--jobs", "2") as child:
        while held(texts) == 0:
            time.sleep(0.005)
        others = psutil.Process(child.pid).children(recursive=True)
        child.kill()
    assert others
    assert psutil.wait_procs(others, timeout=20)[1] == []
