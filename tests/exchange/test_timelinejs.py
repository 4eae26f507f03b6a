"""The timeline, read by TimelineJS itself."""

import json
from typing import Any

import pytest
from tests.exchange.judging import asked
from tests.exchange.writing import count, written
from tests.shared import shared
from tests.views.making import Making

from bearwitness.exchange import timelinejs
from bearwitness.store.snapshot import Snapshot
from bearwitness.views import life, main_subject


def slides(made: Making) -> list[dict[str, Any]]:
    data, _ = written(timelinejs, made.dossier, "ada")
    return json.loads(data)["events"]


def telling(*dates: str) -> Making:
    made = Making("Ada fled. " * len(dates)).entity("ada", "person", "Ada")
    for date in dates:
        made.says("move", "fled", person="ada", time=date)
    return made


DATES = [
    ("1812-03-25", {"year": 1812, "month": 3, "day": 25}, None, "25 March 1812"),
    ("1829/1833", {"year": 1829}, {"year": 1833}, "1829–33"),
    ("189X", {"year": 1890}, {"year": 1899}, "The 1890s"),
    ("1920~", {"year": 1920}, None, "C. 1920"),
    ("../1890", {"year": 1890}, None, "By 1890"),
    ("-0043", {"year": -43}, None, "44 BC"),
]


@pytest.mark.parametrize(("edtf", "start", "end", "shown"), DATES, ids=[row[0] for row in DATES])
def test_a_slide_has_the_numbers_and_the_date_in_english(
    edtf: str, start: dict[str, int], end: dict[str, int] | None, shown: str
) -> None:
    slide = slides(telling(edtf))[0]
    assert (slide["start_date"], slide.get("end_date"), slide["display_date"]) == (start, end, shown)


def test_the_words_are_text_and_not_html() -> None:
    """A <b>bold</b> Ada & her script."""
    made = Making("Ada <script>alert(1)</script> & fled.").entity("ada", "person", "Ada")
    made.says("move", "fled", person="ada", time="1812")
    assert "Ada &lt;script&gt;alert(1)&lt;/script&gt; &amp; <b>fled</b>." in slides(made)[0]["text"]["text"]


def test_what_has_no_date_or_one_beyond_all_calendars_is_told_as_lost() -> None:
    made = telling("1812", "Y-270001")
    made.says("residence", "fled", person="ada")
    data, losses = written(timelinejs, made.dossier, "ada")
    assert len(json.loads(data)["events"]) == 1
    assert count(losses, "assertions") == 2


@pytest.mark.judge("timelinejs", "TimelineJS")
def test_timelinejs_takes_every_slide_of_the_examples(demonstration: Snapshot) -> None:
    person = main_subject(demonstration.record())
    assert person is not None
    data, _ = written(timelinejs, demonstration.record(), person)
    dated = [each for each in life(demonstration.record(), person).lines if each.time is not None]
    assert asked("timeline.mjs", data) == {"errors": [], "events": len(dated)}


def test_every_member_is_one_that_its_own_examples_or_its_manual_have() -> None:
    known = {"autolink", "display_date", "group", "unique_id"}
    for name in ("timeline3.json", "eras.json"):
        example = json.loads(shared(f"standards/timelinejs/{name}").read_text(encoding="utf-8"))
        for slide in example.get("events", []):
            known |= set(slide) | set(slide["text"])
            known |= set(slide.get("start_date", {})) | set(slide.get("end_date", {}))
    slide = slides(telling("1829/1833"))[0]
    assert {*slide, *slide["text"], *slide["start_date"], *slide["end_date"]} <= known
