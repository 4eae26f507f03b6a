"""What a passage is about stands partly in its neighbours, and is kept in eight bits and in one."""

from typing import TYPE_CHECKING

import numpy as np
import pytest

from bearwitness.meaning import passages
from bearwitness.meaning.passages import likeness, signs_of, vector_of, vectors_of

if TYPE_CHECKING:
    from bearwitness.learned.weights import Values

TEXT = ("They went to the pole.", "He lost a foot.", "She made cheese.", "")


def test_a_neighbour_lends_a_passage_some_of_its_meaning() -> None:
    wanted = vector_of("frostbite on a polar expedition")
    near, alone = (likeness(wanted, vectors_of(text)) for text in (TEXT, TEXT[1:]))
    assert near[1] > alone[0]


def test_eight_bits_hold_the_direction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "NEIGHBOUR", 0)
    wanted = vector_of(TEXT[0])
    assert likeness(wanted, vectors_of(TEXT[:1])) == pytest.approx([1], abs=0.001)


@pytest.mark.parametrize("little", ["* *", "1879.", "Series 1."])
def test_a_passage_that_tells_too_little_is_like_nothing(little: str) -> None:
    assert likeness(vector_of("cheese"), vectors_of(["She made cheese.", little, "She sold cheese."])).tolist()[1] == 0


def test_a_sign_is_a_bit() -> None:
    vector: Values = np.array([0.5, -1, 0, 2, 1, 1, -1, -1, 3], dtype=np.float32)
    assert signs_of(vector).tolist() == [0b10011100, 0b10000000]
