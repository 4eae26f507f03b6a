"""The command as a whole: what it loads, and how it ends."""

import subprocess
from pathlib import Path

import pytest
from tests.cli.conftest import Witness
from tests.process import ENVIRONMENT, MAIN, program

import bearwitness
from bearwitness.cli import check, importing
from bearwitness.cli.app import COMMANDS, STOPPED, Commands, app

HEAVY = {
    "sqlalchemy",
    "sqlite3",
    "rich",
    "docx",
    "lxml",
    "rapidfuzz",
    "jinja2",
    "bearwitness.views",
    "bearwitness.store.access",
}


def test_help_loads_nothing_heavy() -> None:
    """Neither for the whole nor for one of the commands."""
    for arguments in (["--help"], ["read", "--help"], ["show", "--help"]):
        loaded = program(f"import sys; from bearwitness.cli.app import run; run({arguments}); print(*sys.modules)")
        done = subprocess.run(loaded, env=ENVIRONMENT, capture_output=True, text=True, check=True)
        assert not HEAVY & set(done.stdout.splitlines()[-1].split())


def test_every_command_is_there_and_says_what_it_does() -> None:
    assert isinstance(app, Commands)
    with app.make_context("witness", ["check"]) as context:
        for name in COMMANDS:
            found = app.get_command(context, name)
            assert found is not None
            assert found.name == name
            assert found.get_short_help_str().endswith(".") or found.get_short_help_str().endswith("...")


def test_the_version_is_that_of_the_package(witness: Witness) -> None:
    assert witness("--version").out == f"witness, version {bearwitness.__version__}\n"


@pytest.mark.parametrize("arguments", [["bogus"], ["read"], ["show", "--bogus"], ["export", "pdf"], ["find"]])
def test_wrong_usage_exits_2(witness: Witness, arguments: list[str]) -> None:
    done = witness(*arguments)
    assert done.exit_code == 2
    assert "Usage: witness" in done.err


def raising(error: BaseException) -> object:
    def instead(_: object) -> None:
        raise error

    return instead


def test_a_defect_is_told_in_a_line(witness: Witness, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "to_look_at", raising(KeyError("a\nb")))
    done = witness("check")
    assert done.exit_code == 1
    assert done.err.startswith("witness: this should not have happened (KeyError: 'a\\nb')")
    assert done.err.count("\n") == 1


def test_a_traceback_can_be_had(witness: Witness, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "to_look_at", raising(KeyError("a")))
    monkeypatch.setenv("WITNESS_TRACEBACK", "1")
    with pytest.raises(KeyError):
        witness("check")


def test_stopping_is_said(witness: Witness, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "to_write", raising(KeyboardInterrupt()))
    done = witness("import", "x.json")
    assert done.exit_code == STOPPED
    assert done.err == "\nwitness: stopped; the dossier holds what was finished before\n"


def test_nobody_reading_the_output_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Victor Serge was born in Brussels. " * 5000, encoding="utf-8")
    subprocess.run([*MAIN, "read", "a.txt"], cwd=tmp_path, env=ENVIRONMENT, check=True, capture_output=True)
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([*MAIN, "export", "json"], cwd=tmp_path, env=ENVIRONMENT, **pipes) as export:
        assert export.stdout is not None
        assert export.stderr is not None
        export.stdout.read(10)
        export.stdout.close()
        assert export.stderr.read() == b""
