r"""Rich text files: each row is a body within {\rtf1\ansi …}."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bearwitness.record import Source
from bearwitness.sources import read_file
from bearwitness.sources.rtf import read_rtf


def read(folder: Path, body: bytes) -> Source:
    (folder / "text.rtf").write_bytes(b"{\\rtf1\\ansi\\ansicpg1252" + body + b"}")
    return read_file(folder / "text.rtf")[0]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"{\fonttbl{\f0 Times;}}He left.\par She stayed.\par", "He left.\n\nShe stayed."),
        (rb" He read {\i The Owl}.", "He read *The Owl*."),
        (rb" He read \i The Owl\i0 .", "He read *The Owl*."),
        (rb" caf\'e9 \u8211? Kibaltchitch", "café – Kibaltchitch"),
        (rb" \uc0\u1042\u1080 \uc1  x", "Ви x"),
        (rb" \u-10179?\u-8703? x", "\U0001f601 x"),
        (rb" In 1917{\super 2} he left.", "In 1917² he left."),
        (
            rb" He left.{\super\chftn}{\footnote\pard {\super\chftn} Weissman, p. 44.} Then.",
            "He left.[1] Then.\n\n[1] Weissman, p. 44.",
        ),
        (rb" He left.{{\*\footnote{\super\chftn}Weissman.}} Then.", "He left.[1] Then.\n\n[1] Weissman."),
        (rb" a\emdash b \lquote c\rquote\~d", "a—b ‘c’ d"),
        (rb"{\*\generator Word;}{\header Page 3}{\pict 0a0b}He left.", "He left."),
        (rb"{\field{\*\fldinst HYPERLINK x}{\fldrslt the link}} there", "the link there"),
        (rb" He {\v secretly }{\deleted never }left.", "He left."),
        (rb" 1936\cell Brussels\cell\row Next.\par", "1936 Brussels\n\nNext."),
        (rb" A{\pict\bin3 }}}}B", "AB"),
        (rb" \{braces\} and \\", "{braces} and \\"),
        (rb" He left.{{{", "He left."),
    ],
)
def test_a_text_is_read_as_it_shows(tmp_path: Path, body: bytes, text: str) -> None:
    assert read(tmp_path, body).text == text


def test_headings_are_told_by_their_level(tmp_path: Path) -> None:
    source = read(tmp_path, rb"{\pard\outlinelevel0 The stoker\par}\pard He left.\par")
    assert [span.of(source.text) for span in source.headings] == ["The stoker"]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=80))
def test_no_file_brings_the_reader_down(data: bytes) -> None:
    draft = read_rtf(b"{\\rtf1 " + data, Path("x.rtf"))
    assert all(block.text == block.text.strip() != "" for block in draft.blocks)
