"""Certainty is what the rule was worth on the training documents."""

import re
from importlib.resources import files

import msgspec
from benchmarks import lives
from benchmarks.assertions import read as read_gold
from benchmarks.assertions import with_assertions
from tests.reading.assertions.asserted import read

from bearwitness.reading.assertions.certainty import Tally


def table() -> dict[str, Tally]:
    raw = (files("bearwitness.reading.assertions") / "data" / "precision.json").read_bytes()
    return msgspec.json.decode(raw, type=dict[str, Tally])


def test_no_rule_is_right_more_often_than_it_finds() -> None:
    assert all(0 <= tally.right <= tally.found for tally in table().values())
    assert len(table()) > 100


def test_a_plain_death_is_surer_than_a_rare_word() -> None:
    (death,) = read("{a:Anna} died.")
    (rare,) = read("{a:Anna} befriended {b:Ben}.")
    assert rare.certainty < death.certainty <= 1


def test_certainty_has_two_decimals() -> None:
    (found,) = read("{a:Anna} died.")
    assert re.fullmatch(r"[01]\.[0-9]{1,2}", str(found.certainty))


def test_the_rules_keep_their_worth_on_documents_they_were_not_made_on() -> None:
    """The floors are for the annotated layers below; they go up with the rules and never down."""
    figures = []
    for path in lives.documents("own"):
        gold = lives.load(path)
        found = with_assertions(gold.reading, read_gold(gold, voices=False))
        figures.append(lives.score(gold.scored, lives.as_dossier(found))[0])
    total = lives.micro(figures)
    assert total["assertions.p"] >= 0.68
    assert total["assertions.f1"] >= 0.48
    assert total["assertions_loose.p"] >= 0.82
    assert total["broken_anchors"] == 0
