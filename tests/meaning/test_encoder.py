"""Sentences on the same thing have vectors that lie near each other."""

from pathlib import Path

import numpy as np
import pytest

from bearwitness.learned import weights
from bearwitness.learned.weights import WeightsError
from bearwitness.meaning.encoder import encoder, name

SAME = ("The police seized his manuscripts.", "The GPU kept the only copy of his novel.")
OTHER = "She made cheese and grew cocksfoot."


def test_what_is_on_the_same_thing_is_nearer_than_what_is_not() -> None:
    seized, kept, cheese = encoder().vectors([*SAME, OTHER])
    assert seized @ kept > seized @ cheese + 0.1


def test_vectors_have_length_1_and_those_of_no_words_are_zero() -> None:
    lengths = np.linalg.norm(encoder().vectors(["Serge wrote.", "", "***"]), axis=1)
    assert lengths == pytest.approx([1, 0, 0], abs=1e-5)


def test_the_same_sentences_have_the_same_vectors() -> None:
    texts = [*SAME, OTHER] * 9
    assert encoder().vectors(texts).tobytes() == encoder().vectors(texts).tobytes()


def test_nothing_has_no_vectors() -> None:
    assert encoder().vectors([]).shape == (0, 384)


def test_a_very_long_sentence_has_one_vector() -> None:
    assert encoder().vectors(["and then " * 5000]).shape == (1, 384)


def test_marks_of_a_text_are_no_words() -> None:
    plain, marked = (encoder().vectors([text]) for text in ("He wrote Candide.", "He wrote *Candide*."))
    assert plain.tobytes() == marked.tobytes()


def test_another_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "weights").mkdir()
    (tmp_path / "weights" / "encoder.onnx").write_bytes(b"another one")
    assert name() == "meaning/1"
    monkeypatch.setattr(weights, "files", lambda _: tmp_path)
    with pytest.raises(WeightsError, match=r"encoder\.onnx"):
        weights.checked("encoder.onnx", "bearwitness.meaning")
