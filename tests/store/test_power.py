"""The power fails at any moment: a dossier opens, checks, and holds every decision that was acknowledged."""

import random
from pathlib import Path

import pytest
from benchmarks.crash import in_files, power_cuts
from benchmarks.disk import Cut, Event, Gone, Made, Synced, Wrote, found, watchable

from bearwitness.store import sqlite

CUTS = 20
"""Disks that are made and looked at; `python -m benchmarks.crash --power` has as many as one likes."""
watched = pytest.mark.skipif(not watchable(), reason="the SQLite of this Python takes no file system from elsewhere")


@watched
def test_when_the_power_fails_nothing_is_lost_that_was_acknowledged(tmp_path: Path) -> None:
    outcomes = list(power_cuts(in_files(tmp_path.resolve()), CUTS))
    assert [outcome.faults for outcome in outcomes] == [()] * CUTS
    assert sum(outcome.acknowledged for outcome in outcomes) > CUTS
    assert sum(outcome.lost for outcome in outcomes) == 0


@watched
def test_a_dossier_that_waits_for_no_disk_would_be_found_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hasty = tuple(pragma for pragma in sqlite._PRAGMAS if "synchronous" not in pragma)
    monkeypatch.setattr(sqlite, "_PRAGMAS", (*hasty, "PRAGMA synchronous = OFF"))
    outcomes = list(power_cuts(in_files(tmp_path.resolve()), 4))
    assert any(outcome.faults or outcome.lost for outcome in outcomes)


CERTAIN: list[tuple[list[Event], dict[str, bytes], str]] = [
    ([Wrote("a", 1, b"xy"), Synced("a")], {"a": b"0xy3"}, "what was synced is there"),
    ([Cut("a", 6), Wrote("a", 5, b"x"), Synced("a")], {"a": b"0123\0x"}, "a file grows with zeros"),
    ([Made("b"), Wrote("b", 0, b"x"), Synced("b"), Gone("a", for_good=True)], {"b": b"x"}, "with its folder synced"),
]


@pytest.mark.parametrize(("events", "left", "why"), CERTAIN, ids=[why for _, _, why in CERTAIN])
def test_of_what_was_synced_nothing_is_left_to_luck(events: list[Event], left: dict[str, bytes], why: str) -> None:
    assert all(found({"a": b"0123"}, events, random.Random(seed)) == left for seed in range(20)), why


def test_of_what_was_not_synced_all_some_or_nothing_is_there() -> None:
    events = [Wrote("a", 500, b"x" * 24), Made("b"), Gone("c", for_good=False)]
    disks = [found({"a": b"", "c": b"c"}, events, random.Random(seed)) for seed in range(200)]
    whole = bytes(500) + b"x" * 24
    torn = {whole, b"", whole[:512], bytes(512) + whole[512:]}
    assert {disk["a"] for disk in disks} == torn
    assert {frozenset(disk) for disk in disks} == {frozenset("abc"), frozenset("ab"), frozenset("ac"), frozenset("a")}
