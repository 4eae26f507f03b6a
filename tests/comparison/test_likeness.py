"""Two texts are nearly one where most of their wording stands in both in the same order."""

from bearwitness.comparison.likeness import NEARLY_ONE, share_in_common
from bearwitness.record import SourceRecord

TOLD = (
    "The schoolmaster walked every evening along the frozen canal, humming hymns and counting herons. Neighbours mocked "
    "his threadbare overcoat, yet nobody doubted the gentleness with which he corrected clumsy essays. He never "
    "quarrelled, never borrowed, and kept under a loose floorboard the unfinished grammar of a vanished dialect."
)
OTHER = (
    "A stern teacher, remembered for evening walks beside the canal, left an unfinished grammar. His coat was old and "
    "patched; pupils feared him less than winter. What he hid under the floor nobody learned before the flood."
)


def text(identifier: str, words: str) -> SourceRecord:
    return SourceRecord(id=identifier, title=identifier, sha256=identifier, text=words)


def test_a_text_and_a_misreading_of_it_are_nearly_one() -> None:
    misread = TOLD.replace("herons", "hcrons").replace("gentleness", "gentlcncss").replace("mocked", "rnocked")
    assert NEARLY_ONE <= share_in_common(text("a", TOLD), text("b", f"Reprinted by leave. {misread}")) <= 1


def test_two_texts_on_one_matter_are_not_one() -> None:
    assert share_in_common(text("a", TOLD), text("b", OTHER)) == 0


def test_a_text_without_words_of_its_own_has_none_in_common() -> None:
    assert share_in_common(text("a", TOLD), text("b", "1901.")) == 0
