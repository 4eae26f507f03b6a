"""The agreement of annotators: the measures on an annotation laid beside itself, beside another, beside a poor one."""

from pathlib import Path

import pytest
from benchmarks.agreement import MEASURES, agreement, compare, pairs

PAIRS = {first.stem: (first, second) for first, second in pairs()}


def test_each_second_annotation_has_a_first_of_the_same_text() -> None:
    for first, second in PAIRS.values():
        assert first.exists()
        assert compare(first, second)[1]["broken_anchors"] == 0


def test_an_annotation_agrees_with_itself_in_everything() -> None:
    first, _ = PAIRS["lt-33"]
    assert agreement([compare(first, first)]) == dict.fromkeys(MEASURES, 1.0)


@pytest.mark.parametrize("name", ["ob-34", "rv-33"])
def test_words_that_mean_two_people_cost_an_annotation_little_of_its_agreement_with_itself(name: str) -> None:
    first, _ = PAIRS[name]
    assert min(agreement([compare(first, first)]).values()) > 0.89


def test_who_leaves_out_every_second_assertion_agrees_less(tmp_path: Path) -> None:
    first, second = PAIRS["ob-34"]
    lines = second.read_text(encoding="utf-8").split("\n")
    poor = tmp_path / second.name
    poor.write_text("\n".join(line for line in lines if not _even(line)), encoding="utf-8")
    measure = "assertions, all participants"
    assert agreement([compare(first, poor)])[measure] < agreement([compare(first, second)])[measure] - 0.2


def _even(line: str) -> bool:
    words = line.split()
    return len(words) > 1 and words[0] == "A" and int(words[1][1:]) % 2 == 0
