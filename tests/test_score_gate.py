"""The reader's figures on the project's own documents stay at or over their pinned floors."""

import json

from benchmarks import gate, lives


def test_no_figure_lies_under_its_floor() -> None:
    pinned = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    assert not gate.failures(gate.measured(), pinned["figures"])


def test_the_floors_belong_to_these_documents() -> None:
    pinned = json.loads(gate.FLOORS.read_text(encoding="utf-8"))
    assert pinned["corpus"] == gate.corpus_hash(lives.documents("own"))


def test_a_lower_figure_is_a_failure() -> None:
    pinned = dict.fromkeys(gate.GATED, 0.5)
    now = dict.fromkeys(gate.GATED, 0.5) | {"broken_anchors": 0, "in_furniture": 0}
    assert not gate.failures(now, pinned)
    assert gate.failures(now | {"assertions.p": 0.4}, pinned)
    assert gate.failures(now | {"broken_anchors": 1}, pinned)
