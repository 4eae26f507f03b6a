"""The hook that builds the page: when it builds, with which Node, and what it says where it cannot."""

import os
from pathlib import Path

import hatch_build
import pytest
from hatch_build import Node, PageError, build, is_new_enough, is_stale


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A git checkout whose page is newer than its sources."""
    (tmp_path / ".git").mkdir()
    source, page = tmp_path / "frontend/src/main.ts", tmp_path / "src/bearwitness/desk/static/index.html"
    for number, file in enumerate((source, page)):
        file.parent.mkdir(parents=True)
        file.write_text("")
        os.utime(file, (1000 + number, 1000 + number))
    return tmp_path


def test_a_page_newer_than_its_sources_is_kept(checkout: Path) -> None:
    assert not is_stale(checkout)


def test_a_changed_source_makes_the_page_stale(checkout: Path) -> None:
    os.utime(checkout / "frontend/src/main.ts", (2000, 2000))
    assert is_stale(checkout)


def test_what_npm_fetched_makes_nothing_stale(checkout: Path) -> None:
    (checkout / "frontend/node_modules").mkdir()
    (checkout / "frontend/node_modules/a.js").write_text("")
    os.utime(checkout / "frontend/node_modules/a.js", (2000, 2000))
    assert not is_stale(checkout)


def test_times_mean_nothing_in_an_sdist(checkout: Path) -> None:
    (checkout / ".git").rmdir()
    os.utime(checkout / "frontend/src/main.ts", (2000, 2000))
    assert not is_stale(checkout)


def test_a_missing_page_is_built_from_an_sdist_too(checkout: Path) -> None:
    (checkout / ".git").rmdir()
    (checkout / "src/bearwitness/desk/static/index.html").unlink()
    assert is_stale(checkout)


def test_without_the_sources_of_the_page_there_is_nothing_to_build(tmp_path: Path) -> None:
    assert not is_stale(tmp_path)


@pytest.mark.parametrize(
    ("version", "enough"),
    [((20, 18), False), ((20, 19), True), ((21, 9), False), ((22, 11), False), ((22, 12), True), ((24, 0), True)],
)
def test_the_tools_run_on_these_versions_of_node(version: tuple[int, int], enough: bool) -> None:  # noqa: FBT001
    assert is_new_enough(*version) is enough


def test_a_machine_without_npm_has_no_node_for_us(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert hatch_build.node_of_machine() is None


def test_a_failed_build_says_what_can_be_done(tmp_path: Path) -> None:
    with pytest.raises(PageError, match=r"`npm ci` failed.*BEARWITNESS_SKIP_FRONTEND=1"):
        build(tmp_path, Node(("false",), tmp_path))
