"""What is known of files beside their sources."""

import pytest
from tests.readings import source_of

from bearwitness.record import Reading
from bearwitness.store import files
from bearwitness.store.access import Writer

FOOT = "Printed weekly at the sign of the owl by the heirs of the late proprietor, and sold by all carriers."
TOLD = (
    "The schoolmaster walked each evening along the canal, hummed hymns, counted herons and mended nets till dusk fell."
)


def test_a_foot_that_many_texts_have_in_common_makes_none_of_them_alike(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_HAVING", 2)
    monkeypatch.setattr(files, "FEWEST", 1)
    texts = {f"s{number}": f"{TOLD.replace(' ', f'{number} ')} {FOOT}" for number in range(6)}
    texts["s9"] = texts["s4"].replace("dusk", "dawn")
    writer.put_many(Reading(source=source_of(text, source), reader="rules/1") for source, text in texts.items())
    assert writer.alike(tuple(texts)) == (("s1", "s0"), ("s9", "s4"))
