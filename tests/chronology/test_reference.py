"""The page on chronology and the data are one."""

from pathlib import Path

from bearwitness.chronology import RULES
from bearwitness.chronology.reference import rules_table, types_table

PAGE = (Path(__file__).parents[2] / "docs" / "chronology.md").read_text(encoding="utf-8")


def test_the_page_has_the_rules_as_they_are() -> None:
    assert rules_table() in PAGE
    assert all(rule.says in PAGE for rule in RULES)


def test_the_page_has_the_types_as_they_are() -> None:
    assert types_table() in PAGE
