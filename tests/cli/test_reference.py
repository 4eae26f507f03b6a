from tests.shared import REPOSITORY

from bearwitness.cli.app import COMMANDS
from bearwitness.cli.reference import page


def test_the_page_is_what_the_commands_say() -> None:
    """Where this fails: python -m bearwitness.cli.reference > docs/commands.md"""
    assert (REPOSITORY / "docs" / "commands.md").read_text(encoding="utf-8") == page()


def test_every_command_has_a_section() -> None:
    assert [line for line in page().splitlines() if line.startswith("## ")] == [
        "## witness",
        *(f"## witness {name}" for name in COMMANDS),
    ]
