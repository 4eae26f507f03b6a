"""The front page: its commands exist, and what it shows is what they print."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from bearwitness.cli.app import COMMANDS

ROOT = Path(__file__).parent.parent
LIVES = ROOT.parent / "shared" / "corpora" / "lives"
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("readme", ROOT / "tools" / "readme.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_on_the_front_page(command: str) -> None:
    assert f"`witness {command}" in README


def test_a_block_holds_what_its_command_prints(tool: ModuleType) -> None:
    page = "a\n\n<!-- $ echo 'so  ' && ls -d examples -->\n```text\nold\n```\n\nb\n"
    assert tool.renewed(page) == page.replace("old", "so\nexamples")


def test_a_command_that_fails_is_not_shown(tool: ModuleType) -> None:
    with pytest.raises(SystemExit, match="false"):
        tool.renewed("<!-- $ false -->\n```text\nold\n```\n")


@pytest.mark.skipif(not LIVES.exists(), reason="the figures are of ../shared/corpora/lives, which is not here")
def test_the_front_page_shows_what_the_commands_print_now(tool: ModuleType) -> None:
    assert tool.renewed(README) == README
