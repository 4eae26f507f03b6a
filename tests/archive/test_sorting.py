from itertools import permutations
from pathlib import Path

import pytest

from bearwitness.archive.sorting import digest, sort_out
from bearwitness.sources import formats


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two files of the same bytes, and another."""
    for name, words in (("b.txt", "One."), ("a.txt", "One."), ("c.txt", "Two.")):
        (tmp_path / name).write_text(words)
    return sorted(tmp_path.iterdir())


def test_of_files_with_the_same_bytes_the_first_by_name_is_read_in_any_order(files: list[Path]) -> None:
    for order in permutations(files):
        found = sort_out(order, ())
        assert sorted(path.name for path in found.to_read) == ["a.txt", "c.txt"]
        assert [path.name for path in found.to_read[files[0]]] == ["b.txt"]


def test_what_was_read_before_is_not_read_again(files: list[Path]) -> None:
    one = digest(files[0])
    assert one is not None
    found = sort_out(files, {one})
    assert [path.name for path in found.to_read] == ["c.txt"]
    assert found.read_before == 2


def test_what_cannot_be_read_is_left_to_the_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "large.txt").write_text("too much")
    monkeypatch.setattr(formats, "MOST_BYTES", 3)
    missing, folder = tmp_path / "none.txt", tmp_path
    found = sort_out([missing, folder, tmp_path / "large.txt"], ())
    assert len(found.to_read) == 3
