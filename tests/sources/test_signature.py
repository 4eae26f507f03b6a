import pytest

from bearwitness.sources.signature import looks_like, root_name


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{\\rtf1\\ansi", "a rich text file (RTF)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word, Excel or PowerPoint file"),
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text"),
        (b"PK\x03\x04....readme", "an archive (ZIP)"),
        (b"RIFF....WEBP", "an image (WebP)"),
        (b"....ftypisom", "a film or sound recording (MP4)"),
        (b"SQLite format 3\x00", "an SQLite database"),
        (b"\x00\x01\x02" * 20, "no text but binary data"),
    ],
)
def test_a_file_is_known_by_its_first_bytes(data: bytes, what: str) -> None:
    assert looks_like(data) == what


@pytest.mark.parametrize("data", [b"", b"Plain words.\n", "Élie\tand\fmore".encode(), b"a" * 999 + b"\x00"])
def test_text_is_not_taken_for_anything_else(data: bytes) -> None:
    assert looks_like(data) is None


ROOTS = [
    (b'<?xml version="1.0"?><!-- <a> --><t:TEI>', "TEI"),
    (b"""<!DOCTYPE a [<!ENTITY x "]>"> <!-- don't -->]><b>""", "b"),  # what closes the subset stands in quotes
    (b"<?xml?>" * 500 + b"x", ""),  # no two ways to part them, or it would never end
    (b"<!-- -->" * 500 + b"x", ""),
    (b"<!DOCTYPE " + b"[]" * 500, ""),
]


@pytest.mark.parametrize(("data", "root"), ROOTS)
def test_the_root_of_xml_is_found_behind_all_that_may_stand_before_it(data: bytes, root: str) -> None:
    assert root_name(data) == root
