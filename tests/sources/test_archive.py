import io
import zipfile
from pathlib import Path

import pytest

from bearwitness.sources import archive
from bearwitness.sources.archive import Archive, DamagedArchiveError, LockedArchiveError, SwellingArchiveError


def packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packing:
        for name, content in files.items():
            packing.writestr(name, content)
    return out.getvalue()


def test_files_are_read_by_their_names() -> None:
    found = Archive(packed(a=b"He left.", b=b""), Path("x.epub"))
    assert (found.names, found.read("a"), found.read("b"), found.read("c")) == (("a", "b"), b"He left.", b"", None)


def test_a_file_that_must_be_there_is_missed() -> None:
    with pytest.raises(DamagedArchiveError, match=r"x\.epub: the file is damaged \(in its part c\)"):
        Archive(packed(a=b""), Path("x.epub")).required("c")


def test_an_archive_that_swells_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_UNPACKED", 3 << 20)
    bomb = Archive(packed(a=bytes(2 << 20), b=bytes(2 << 20)), Path("x.epub"))
    assert bomb.read("a") == bytes(2 << 20)
    with pytest.raises(SwellingArchiveError, match="unpacks to more than 3 MB"):
        bomb.read("b")


def test_an_archive_of_too_many_files_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_FILES", 1)
    with pytest.raises(SwellingArchiveError):
        Archive(packed(a=b"", b=b""), Path("x.epub"))


def test_names_that_lead_outside_are_only_names(tmp_path: Path) -> None:
    found = Archive(packed(**{"../../out.txt": b"He left."}), tmp_path / "x.epub")
    assert found.read("../../out.txt") == b"He left."
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_part_is_named() -> None:
    data = bytearray(packed(a=b"He left the town in the spring of that year."))
    data[35:45] = bytes(10)
    with pytest.raises(DamagedArchiveError, match="in its part a"):
        Archive(bytes(data), Path("x.epub")).read("a")


def test_a_locked_part_is_said_to_be_locked() -> None:
    data = bytearray(packed(a=b"He left."))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(LockedArchiveError, match="is locked with a password"):
        Archive(bytes(data), Path("x.epub")).read("a")


def test_what_is_no_archive_is_damaged() -> None:
    with pytest.raises(DamagedArchiveError, match="cannot be unpacked; get it or save it again"):
        Archive(b"PK\x03\x04", Path("x.epub"))


def test_a_file_without_a_name_is_left_out() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packing:
        packing.writestr(zipfile.ZipInfo(""), b"He left.")
        packing.writestr("a", b"So.")
    assert Archive(out.getvalue(), Path("x.epub")).names == ("a",)
