"""Who does what: the subject of the last verb of a sentence."""

import pytest
from tests.reading.assertions.asserted import whole

from bearwitness.reading.assertions.subjects import subject

SUBJECTS = [
    ("{a:Anna} died.", "a", "near"),
    ("{a:Anna}, a painter from {@p:Paris}, died.", "a", "insertion"),
    ("{a:Anna} met {b:Ben} and died.", "a", "shared"),
    ("{a:Anna} met {b:Ben}, who died.", "b", "relative"),
    ("Arrested in May, {a:Anna} died.", "a", "near"),
    ("{a:Anna} of {+g:the League} died.", "a", "near"),
    ("{a:Anna} ordered {b:Ben} to leave.", "b", "near"),
    ("{a:Anna} went to {@p:Paris} to study.", "a", "near"),
    ("{a:Anna}, from whom {b:Ben} had parted, died.", "a", "insertion"),
    ("Before {a:Anna}, {b:Ben} died.", "b", "near"),
    ("{+g:The house} stood until {b:Ben} died.", "b", "near"),
]


@pytest.mark.parametrize(("text", "entity", "how"), SUBJECTS, ids=[t for t, _, _ in SUBJECTS])
def test_the_subject_of_the_last_verb(text: str, entity: str, how: str) -> None:
    stretch = whole(text)
    last = max(k for k, item in enumerate(stretch.items) if item.group is not None)
    found = subject(stretch, last)
    assert found is not None
    assert ([m.entity for m in found.mentions], found.how) == ([entity], how)


def test_an_opening_participle_has_the_subject_of_what_follows() -> None:
    found = subject(whole("Released in May, {a:Anna} went home."), 0)
    assert found is not None
    assert [m.entity for m in found.mentions] == ["a"]


@pytest.mark.parametrize("text", ["The brother of {a:Anna} died.", "{a:Anna} left; the boat sank."])
def test_an_unmentioned_noun_in_its_place_leaves_no_subject(text: str) -> None:
    stretch = whole(text)
    last = max(k for k, item in enumerate(stretch.items) if item.group is not None)
    assert subject(stretch, last) is None
