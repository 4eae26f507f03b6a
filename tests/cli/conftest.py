from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from bearwitness.cli.app import run


class Done(NamedTuple):
    """How a command ended and what it said."""

    exit_code: int
    out: str
    err: str


Witness = Callable[..., Done]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def witness(folder: Path, capsys: pytest.CaptureFixture[str]) -> Witness:
    """The command, run in an empty folder."""

    def ran(*arguments: object) -> Done:
        capsys.readouterr()
        exit_code = run([str(argument) for argument in arguments])
        return Done(exit_code, *capsys.readouterr())

    assert not list(folder.iterdir())
    return ran
