"""A PostgreSQL server of the tests' own, thrown away afterwards; skipped with a word where none is installed."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from bearwitness.store.place import Server

_NUMBERS = count(1)
_HASTY = "-c fsync=off -c full_page_writes=off -c max_wal_size=2GB -c listen_addresses=''"
"""Settings for a server whose data nobody needs afterwards."""


def _programs() -> Path:
    """The folder of `initdb`; the test is skipped where there is none."""
    if find_spec("psycopg") is None:
        pytest.skip("psycopg is not installed")
    found = shutil.which("initdb")
    folders = [Path(found).resolve().parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not folders:
        pytest.skip("PostgreSQL is not installed")
    return folders[-1]


def _account() -> dict[str, object]:
    """Who the server runs as: it refuses to be run by root."""
    if os.getuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
    pytest.skip("there is no account that a PostgreSQL server could run as")


@contextmanager
def running(settings: str = _HASTY) -> Iterator[Path]:
    """The folder of the socket of a server that runs for as long as the block lasts."""
    account = _account()
    with tempfile.TemporaryDirectory(prefix="pg") as name:
        folder = Path(name)
        if account:
            os.chown(folder, account["user"], account["group"])  # type: ignore[arg-type]
        _call(folder, "initdb", "-U", "witness", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
        _call(folder, "pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"{settings} -k {folder}", "start")
        try:
            yield folder
        finally:
            _call(folder, "pg_ctl", "-w", "-m", "immediate", "stop")


def felled(socket: Path) -> None:
    """Ends a server at once, as if its power was cut, and starts it again, as it was."""
    _call(socket, "pg_ctl", "-w", "-m", "immediate", "-l", str(socket / "log"), "restart")


def _call(folder: Path, program: str, *arguments: str) -> None:
    """Runs a program of PostgreSQL's on the server of that folder."""
    command = [_programs() / program, "-D", str(folder / "data"), *arguments]
    subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, **_account())  # type: ignore[call-overload]


def empty_schema(socket: Path) -> Server:
    """The place of a dossier that is not there yet, of its own on the server."""
    name = f"life{next(_NUMBERS)}"
    base = f"//witness@/postgres?host={socket}"
    engine = create_engine(f"postgresql+psycopg:{base}")
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
    engine.dispose()
    return Server(f"postgresql:{base}&options=-csearch_path%3D{name}")
