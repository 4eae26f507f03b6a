"""When two names are one group's, place's, work's or event's."""

import pytest

from bearwitness.identity.things import is_acronym_of, is_short_form, key_of
from bearwitness.record import EntityType


def test_article_marks_accents_and_case_make_no_other_name() -> None:
    assert key_of("the *Éditions de l’Ouest*") == key_of("“Editions de L’Ouest”")


@pytest.mark.parametrize(
    ("short", "full", "one"),
    [
        ("POUM", "Partido Obrero de Unificacion Marxista", True),
        ("SWC", "Sugar Workers' Congress", True),
        ("GPU", "Left Opposition", False),
        ("Party", "Party", False),
    ],
)
def test_an_acronym_is_the_capitals_of_a_name(short: str, full: str, *, one: bool) -> None:
    assert is_acronym_of(short, full) is one


@pytest.mark.parametrize(
    ("short", "full", "kind", "one"),
    [
        ("Federation", "Federation of Northern Dockers", "group", True),
        ("Salt in the Bread", "Salt in the Bread: A Life of Anselmo Quiroga", "work", True),
        ("Harker", "Harker & Dunn", "group", True),
        ("Paris", "Paris Commune", "place", False),  # a place is not cut short
        ("Northern", "Federation of Northern Dockers", "group", False),  # no head
    ],
)
def test_a_short_form_is_the_head_or_the_beginning(short: str, full: str, kind: EntityType, *, one: bool) -> None:
    assert is_short_form(short, full, kind) is one
