"""What holds of every format, whichever it is: the table, the report of losses, the bytes, hostile words."""

import io
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from tests.exchange.hostile import hostile
from tests.process import ENVIRONMENT
from tests.shared import REPOSITORY
from tests.strategies import dossiers

from bearwitness.exchange.formats import FORMATS, Format
from bearwitness.exchange.holdings import Held, Holdings, held
from bearwitness.exchange.losses import PARTS, Losses, lost
from bearwitness.record import Decision, Dossier, Problem
from bearwitness.store.snapshot import Snapshot
from bearwitness.views import main_subject

EVERY = pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS.keys())


def written(form: Format, now: Holdings) -> tuple[bytes, Losses]:
    """The bytes of a format, and what it lost; of a folder the names and bytes of its files."""
    if form.into == "folder":
        with TemporaryDirectory() as name:
            left = form.write_folder(now, Path(name))
            files = sorted(path for path in Path(name).rglob("*") if path.is_file())
            return b"".join(path.name.encode() + path.read_bytes() for path in files), left
    out = io.BytesIO()
    if form.of == "dossier":
        left = form.write_dossier(now, out)
    else:
        left = form.write_life(now, out, main_subject(now.record()) or "e0")
    return out.getvalue(), left


def test_the_page_on_formats_is_what_the_formats_say() -> None:
    """Where this fails: python tools/formats.py"""
    command = [sys.executable, "tools/formats.py", "--check"]
    assert subprocess.run(command, cwd=REPOSITORY, env=ENVIRONMENT, check=False).returncode == 0


@EVERY
def test_every_format_has_a_judge_that_the_project_did_not_write(form: Format) -> None:
    page = (REPOSITORY / "docs" / "formats.md").read_text(encoding="utf-8")
    section = page.partition(f"\n## {form.name}\n")[2].partition("\n## ")[0]
    assert "Judged by:\n\n- " in section


@EVERY
def test_what_a_format_carries_are_parts_of_a_dossier(form: Format) -> None:
    assert set(form.carries) <= set(PARTS)


@EVERY
def test_no_part_of_the_demonstration_is_lost_without_a_word(form: Format, demonstration: Snapshot) -> None:
    reported = {loss.part for loss in written(form, demonstration)[1]}
    has = {loss.part for loss in lost(demonstration, {})}
    assert has - set(form.carries) <= reported


@EVERY
def test_the_file_and_the_value_in_memory_give_the_same_bytes_twice(form: Format, demonstration: Snapshot) -> None:
    first = written(form, demonstration)
    assert written(form, demonstration) == first
    assert written(form, held(demonstration)) == first


@EVERY
def test_hostile_words_are_written_as_words(form: Format) -> None:
    data, left = written(form, Held(hostile()))
    assert data
    assert all(loss.count > 0 for loss in left)


@EVERY
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(dossier=dossiers())
def test_every_sound_dossier_is_written(form: Format, dossier: Dossier) -> None:
    now = Held(dossier, (Problem("doubtful", "x"),), (Decision(kind="accept", subject="a0"),))
    data, left = written(form, now)
    assert data
    assert {"decisions", "problems"} - set(form.carries) <= {loss.part for loss in left}
