from collections.abc import Iterator
from pathlib import Path

import pytest

from bearwitness.sources import find_files
from bearwitness.sources.files import NoSuchPathError, NothingToReadError, UnreadableFolderError


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words", encoding="utf-8")


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    make(tmp_path, "b.txt", "a.md", "sub/c.html", "sub/a.txt", "README")
    found, problems = find_files([tmp_path])
    assert [str(path.relative_to(tmp_path)) for path in found] == ["README", "a.md", "b.txt", "sub/a.txt", "sub/c.html"]
    assert problems == ()


def test_hidden_files_dossiers_and_pictures_are_left_out(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", ".hidden.txt", ".git/config.txt", "life.dossier", "portrait.jpg", "notes.py", "~$a.txt")
    found, problems = find_files([tmp_path])
    assert [path.name for path in found] == ["a.txt"]
    assert problems == ()


def test_a_document_of_a_later_format_is_reported(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "book.djvu")
    found, problems = find_files([tmp_path])
    assert [path.name for path in found] == ["a.txt"]
    assert [p.message for p in problems] == [
        f"{tmp_path / 'book.djvu'}: a scanned document is not read yet; save it as text"
    ]


def test_a_file_that_is_named_is_taken_once_whatever_it_is(tmp_path: Path) -> None:
    make(tmp_path, "a.txt", "odd.xyz")
    found, _ = find_files([tmp_path / "odd.xyz", tmp_path, tmp_path / "a.txt"])
    assert [path.name for path in found] == ["odd.xyz", "a.txt"]


def test_a_closed_folder_among_others_is_a_problem_and_alone_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "a.txt", "closed/b.txt")
    opened = Path.iterdir

    def iterdir(folder: Path) -> Iterator[Path]:
        if folder.name == "closed":
            raise PermissionError
        return opened(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    found, problems = find_files([tmp_path])
    assert [path.name for path in found] == ["a.txt"]
    assert [problem.where for problem in problems] == [str(tmp_path / "closed")]
    with pytest.raises(UnreadableFolderError, match="cannot be opened"):
        find_files([tmp_path / "closed"])


def test_a_missing_path_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NoSuchPathError, match="there is no such file or folder"):
        find_files([tmp_path / "gone"])
    with pytest.raises(NothingToReadError, match="holds nothing to read"):
        find_files([tmp_path])
