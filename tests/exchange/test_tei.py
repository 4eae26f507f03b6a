"""TEI P5, judged by its RELAX NG, and read back: nothing that it says it carries is lost."""

import io
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from tests.exchange import tei_reading
from tests.exchange.hostile import hostile
from tests.exchange.test_docx import making
from tests.shared import shared
from tests.strategies import dossiers

from bearwitness.exchange.holdings import Held, Holdings, held
from bearwitness.exchange.losses import Losses
from bearwitness.exchange.tei import write
from bearwitness.record import Dossier, Quotation, TimeMention
from bearwitness.store.snapshot import Snapshot

NAMES = {"t": "http://www.tei-c.org/ns/1.0"}
ID = "{http://www.w3.org/XML/1998/namespace}id"


def written(now: Holdings) -> tuple[Any, Losses]:
    out = io.BytesIO()
    left = write(now, out)
    return etree.fromstring(out.getvalue()), left


@pytest.fixture(scope="session")
def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(shared("standards/tei/tei_all-4.12.0.rng")))


def errors(schema: etree.RelaxNG, root: Any) -> list[str]:
    schema.validate(root)
    return [f"{error.line}: {error.message}" for error in schema.error_log]


@pytest.mark.judge("tei", "RELAX NG of TEI P5 4.12.0 (tei_all), by libxml2: the demonstration")
def test_the_demonstration_is_tei(schema: etree.RelaxNG, demonstration: Snapshot) -> None:
    assert errors(schema, written(demonstration)[0]) == []


@pytest.mark.judge("tei", "the same schema: a hostile dossier")
def test_hostile_words_are_tei(schema: etree.RelaxNG) -> None:
    root, left = written(Held(hostile()))
    assert errors(schema, root) == []
    assert [loss.count for loss in left if loss.part == "texts"] == [1]


@pytest.mark.judge("tei", "the same schema: whatever dossiers hypothesis draws")
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(dossier=dossiers())
def test_every_sound_dossier_is_tei(schema: etree.RelaxNG, dossier: Dossier) -> None:
    assert errors(schema, written(Held(dossier))[0]) == []


@pytest.mark.parametrize(("folder", "accepted"), [("valid", True), ("invalid", False)])
def test_the_judge_tells_the_valid_from_the_invalid(schema: etree.RelaxNG, folder: str, *, accepted: bool) -> None:
    files = sorted(shared(f"standards/tei/examples/{folder}").glob("*.xml"))
    assert files
    for file in files:
        assert schema.validate(etree.parse(file)) is accepted, file.name


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_what_goes_out_is_what_can_be_read_again(dossier: Dossier) -> None:
    now = Held(dossier)
    assert tei_reading.holdings(written(now)[0]) == tei_reading.expected(now)


def test_the_demonstration_can_be_read_again(demonstration: Snapshot) -> None:
    assert tei_reading.holdings(written(demonstration)[0]) == tei_reading.expected(held(demonstration))


def test_every_id_is_there_once_and_every_pointer_points_to_one(demonstration: Snapshot) -> None:
    root, _ = written(demonstration)
    ids = [element.get(ID) for element in root.iter() if element.get(ID)]
    pointers = {
        pointer.removeprefix("#")
        for element in root.iter()
        for name in ("ref", "who", "resp", "corresp", "target", "targetEnd", "where", "source", "ana", "inst", "prev")
        for pointer in element.get(name, "").split()
    }
    assert len(ids) == len(set(ids))
    assert pointers <= set(ids)


def test_the_dates_are_what_tei_reads_and_what_edtf_says() -> None:
    made = making()
    values = {"1812": "1812", "1829/1833": "1829/1833", "1812-03~": "1812-03~", "../1850": "../1850", "-0043": "-0043"}
    for edtf in values:
        made.says("arrest", "arrested", person="ada", time=edtf)
    events = written(Held(made.dossier))[0].xpath("//t:event[@type='arrest']", namespaces=NAMES)
    found = [{k: v for k, v in e.attrib.items() if k.startswith(("when", "from", "to", "not"))} for e in events[1:]]
    assert found == [
        {"when": "1812", "when-custom": "1812"},
        {"from": "1829", "to": "1833", "when-custom": "1829/1833"},
        {"when": "1812-03", "when-custom": "1812-03~"},
        {"to": "1850", "when-custom": "../1850"},
        {"when-iso": "-0043", "when-custom": "-0043"},
    ]


def test_a_chain_of_voices_is_a_nest_of_said() -> None:
    (note,) = written(Held(making().dossier))[0].xpath(
        "//t:event[@type='creation']/t:note[@type='voice']", namespaces=NAMES
    )
    assert note.xpath("t:said/@who", namespaces=NAMES) == ["#eve"]
    assert note.xpath("t:said/t:said/@who", namespaces=NAMES) == ["#bruno"]
    assert note.xpath("string(t:said/t:said)", namespaces=NAMES) == "Bruno"


def test_what_crosses_is_cut_and_joined() -> None:
    """A quotation that runs from the middle of a name into a date, which has no room for it."""
    made = making()
    text = made.sources[0].text
    start, end = text.index("born"), text.index("1801") + 2
    made.quotations.append(Quotation(source="s1", start=start, end=end, text=text[start:end], id="q1", speaker="ada"))
    made.times.append(
        TimeMention(source="s1", start=end - 2, end=end + 2, text="1801", edtf="1801", earliest=None, latest=None)
    )
    body = written(Held(made.dossier))[0].find(".//t:body", NAMES)
    assert "".join(body.itertext()) == text
    dates = body.findall(".//t:date", NAMES)
    assert ["".join(date.itertext()) for date in dates] == ["18", "01"]
    assert dates[0].get("next") == f"#{dates[1].get(ID)}"
    assert [e.tag.rpartition("}")[2] for e in dates[0].iterancestors()][:2] == ["said", "p"]
