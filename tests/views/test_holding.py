"""Positions as lines, in the source's own verb where that says no other thing than the source."""

import msgspec
import pytest
from tests.views.making import Making

from bearwitness.record import Span, anchor_at
from bearwitness.views.lookup import Lookup
from bearwitness.views.phrases import phrase


def line(text: str, verb: str, claim: str) -> str:
    told = Making(text).entity("trotsky", "person", "Trotsky")
    made = told.says("position", verb, holder="trotsky", claim=claim)
    at = text.index(claim)
    words = anchor_at("s1", text, Span(at, at + len(claim)))
    return phrase(Lookup(told.dossier), msgspec.structs.replace(made, evidence=(*made.evidence, words))).text


@pytest.mark.parametrize(
    ("text", "verb", "claim", "expected"),
    [
        ("Trotsky criticised Serge for it.", "criticised", "Serge for it", "Trotsky criticised Serge for it"),
        ("Trotsky points out he was wrong.", "points out", "he was wrong", "Trotsky points out he was wrong"),
        ("Trotsky argued that it failed.", "argued", "it failed", "Trotsky argued that it failed"),
        ("Trotsky believed, “it failed”.", "believed", "it failed", "Trotsky believed: it failed"),
        # a comma that closes a quotation before the rest of the sentence goes with that rest
        ("Trotsky said “it failed,” and left.", "said", "“it failed,”", "Trotsky: “it failed”"),
        # the stance alone where words part the verb from the claim, or the verb alone would say another thing
        ("Trotsky claimed in 1936 it failed.", "claimed", "it failed", "Trotsky: it failed"),
        ("Trotsky never denied it failed.", "denied", "it failed", "Trotsky: it failed"),
        ("He was called a hero by Trotsky.", "called", "a hero", "Trotsky: a hero"),
    ],
)
def test_a_position_has_the_verb_of_the_source(text: str, verb: str, claim: str, expected: str) -> None:
    assert line(text, verb, claim) == expected
