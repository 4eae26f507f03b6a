"""The pages that lay sources beside one another: silences, open questions, and who is taken for one."""

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from lxml import html
from tests.views.making import Making

from bearwitness.record import Anchor, Name
from bearwitness.site.grounds import Ground
from bearwitness.site.publication import Publication
from bearwitness.site.publish import publish

Pages = Callable[[str], str]


@pytest.fixture
def words(tmp_path: Path) -> Pages:
    """The words of a page of a site of two lives of Ada, one of which does not tell of Rome."""
    first = "Ada Lund was born in 1801. She wed Bo in 1820. Ada went to Rome in 1825. She died in 1829."
    second = "Ada was born in 1801. She wed Bo in 1820. Ada met Cy. She died in 1829."
    made = Making(first, second, kind="biography")
    made.entity("ada", "person", "Ada", Name("Ada Lund")).entity("bo", "person", "Bo").entity("cy", "person", "Cy")
    made.entity("rome", "place", "Rome")
    ada = made.entities["ada"]
    whole = Anchor("s1", 0, len("Ada Lund"), "Ada Lund")
    made.entities["ada"] = msgspec.structs.replace(ada, mentions=(whole, *ada.mentions))
    for source in ("s1", "s2"):
        made.says("birth", "born", source=source, person="ada", time="1801")
        made.says("marriage", "wed", source=source, person="ada", spouse="bo", time="1820")
        made.says("death", "died", source=source, person="ada", time="1829")
    made.says("move", "went", person="ada", destination="rome", time="1825")
    made.says("meeting", "met", source="s2", person="ada", other="cy")
    grounds = (
        Ground("ada", "ada", ("both give the birth as 1801", "both are married to Bo")),
        Ground("ada", "ada", ("both are married to Bo",), is_decided=True),
        Ground("cy", "rome", ("the letters are alike",)),
    )
    publish(made.dossier, Publication(as_of="2020-01-01"), tmp_path, grounds=grounds)

    def read(name: str) -> str:
        page = html.fromstring((tmp_path / name).read_text(encoding="utf-8"))
        return " ".join(page.xpath("//main")[0].text_content().split())

    return read


def test_who_is_silent_stands_with_what_the_other_tells(words: Pages) -> None:
    found = words("silences.html")
    assert "Goes to Rome (1825)" in found
    assert "Not told by: Source 2" in found


def test_open_questions_stand_kind_by_kind(words: Pages) -> None:
    found = words("open.html")
    assert "Gaps What happened from 1802 to 1819?" in found
    assert "Without a date When was “Meets Cy”?" in found
    assert found.index("Gaps") < found.index("Without a date")


def test_who_is_taken_for_one_is_called_so_by_each_source(words: Pages) -> None:
    found = words("identities.html")
    assert "Ada Source 1 Ada Lund; Ada Source 2 Ada" in found
    assert "Called alike by all Bo 2 sources" in found
    assert found.count("Cy") == 1  # one source alone speaks of Cy


def test_why_they_are_taken_for_one_or_may_be_is_told_with_each_reason_once(words: Pages) -> None:
    found = words("identities.html")
    decided = "Because: whoever keeps the dossier decided so; both are married to Bo; both give the birth as 1801"
    assert f"Ada Source 2 Ada {decided} Called alike" in found
    assert found.endswith("Possibly the same Cy – Rome Because: the letters are alike")
