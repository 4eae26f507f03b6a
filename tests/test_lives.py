"""The gold loader of the benchmarks: the corpus as values, and the scorer on them."""

import pytest
from benchmarks import lives

from bearwitness.record import Reading


def perfect(gold: lives.Gold) -> Reading:
    return gold.reading


def test_gold_against_gold_is_nearly_perfect() -> None:
    for _, figures, _ in lives.evaluate(lives.documents("own"), perfect):
        assert figures["broken_anchors"] == 0
        assert figures["assertions"]["f1"] >= 0.97
        assert figures["quotations"]["fp"] == figures["quotations"]["fn"] == 0
        assert figures["times"]["value_f1"] >= 0.97


def test_a_spoiled_copy_scores_less() -> None:
    gold = lives.load(lives.documents("own")[0])
    spoiled = {"assertions": gold.reading.assertions[::2], "quotations": ()}
    figures, misses = lives.score(gold.scored, lives.as_dossier(_with(gold.reading, spoiled)))
    assert figures["assertions"]["r"] < 0.7
    assert figures["quotations"]["tp"] == 0
    assert misses


def _with(reading: Reading, changes: dict[str, object]) -> Reading:
    return Reading(**({name: getattr(reading, name) for name in reading.__struct_fields__} | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("path", lives.documents("own"), ids=lambda p: p.stem)
def test_the_text_under_the_marks_carries_every_anchor(path: object) -> None:
    gold = lives.load(path)  # type: ignore[arg-type]
    anchors = [a for e in gold.cast.entities for a in e.mentions] + [
        a for x in gold.reading.assertions for a in x.evidence
    ]
    assert anchors
    assert all(anchor.holds(gold.prose.text) for anchor in anchors)
