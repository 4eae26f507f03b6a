"""Some inputs that nobody would write go through every parser, and all that were found before.

`python -m benchmarks.fuzz` tries more; with `--finds tests/finds` it keeps what it finds as a case of this test.
"""

import time
from pathlib import Path

import pytest
from benchmarks.fuzzing.parsers import parsers
from benchmarks.fuzzing.running import SECONDS, finds

SLOW = {"pdf": 5, "reader": 5, "plain": 20, "html": 20, "markdown": 20}
FOUND = sorted((Path(__file__).parent / "finds").iterdir())


@pytest.mark.parametrize("parser", list(parsers()))
def test_whatever_comes_is_read_or_refused_in_a_sentence(parser: str) -> None:
    assert [(find.number, find.what) for find in finds(parser, 1, range(SLOW.get(parser, 60)))] == []


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_was_found_once_is_not_found_again(path: Path) -> None:
    start = time.process_time()
    parsers()[path.name.partition("-")[0]].parse(path.read_bytes())
    assert time.process_time() - start < SECONDS
