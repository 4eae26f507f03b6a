"""The glossary and the code use the same words."""

import importlib
import inspect
import re
from pathlib import Path

import pytest

from bearwitness import record

GLOSSARY = (Path(__file__).parent.parent / "docs" / "glossary.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`([a-z]+(?:\.\w+)+)`", GLOSSARY)))


@pytest.mark.parametrize("name", NAMED)
def test_what_the_glossary_names_exists(name: str) -> None:
    room, symbol, *fields = name.split(".")
    found = getattr(importlib.import_module(f"bearwitness.{room}"), symbol)
    for field in fields:
        assert field in {*getattr(found, "__struct_fields__", ()), *dir(found)}


@pytest.mark.parametrize("name", [n for n in record.__all__ if inspect.isclass(getattr(record, n))])
def test_every_noun_of_the_record_is_explained(name: str) -> None:
    assert f"`record.{name}" in GLOSSARY


def test_terms_stand_once() -> None:
    terms = re.findall(r"^\*\*([^*]+)\*\*", GLOSSARY, re.MULTILINE)
    assert len(terms) == len(set(terms))
