"""The words and frames of the grammar."""

import pytest

from bearwitness.reading.assertions.frames import PLACE, event_frames, frames_of
from bearwitness.reading.assertions.lexicon import Verb, readings, sections
from bearwitness.record import BY_NAME

FORMS = [
    ("died", Verb("die", "past"), "an e before the ending goes"),
    ("fled", Verb("flee", "pp"), "irregular"),
    ("expelled", Verb("expel", "past"), "the last consonant doubles"),
    ("banned", Verb("ban", "pp"), "one syllable, one vowel, one consonant"),
    ("marries", Verb("marry", "s"), "y after a consonant"),
    ("dying", Verb("die", "ing"), "ie becomes y"),
    ("fleeing", Verb("flee", "ing"), "ee stays"),
    ("found", Verb("find", "past"), "one word, two verbs"),
    ("found", Verb("found", "base"), "one word, two verbs"),
]


@pytest.mark.parametrize(("word", "reading", "reason"), FORMS, ids=[f"{w}: {r}" for w, _, r in FORMS])
def test_a_form_is_known(word: str, reading: Verb, reason: str) -> None:
    assert reading in readings(word), reason


@pytest.mark.parametrize("file", ["frames.txt", "events.txt"])
def test_every_frame_speaks_of_a_type_and_roles_of_the_ontology(file: str) -> None:
    for kind, lines in sections(file).items():
        roles = {role.name for role in BY_NAME[kind].roles}
        for line in lines:
            for word in line.split(":")[0].split():
                lemma = word.split("_")[0]
                frames = [*frames_of(lemma), *event_frames(lemma)]
                used = {s.role for f in frames if f.type == kind for s in f.slots if s.where != "not"}
                assert {role for role in used if not role.startswith("@")} <= roles, line
                assert PLACE.startswith("@")


def test_every_class_of_nouns_that_a_frame_asks_for_exists() -> None:
    classes = {
        part.split("#")[1]
        for ls in sections("frames.txt").values()
        for line in ls
        for part in line.split()
        if "#" in part
    }
    assert classes <= set(sections("nouns.txt"))
