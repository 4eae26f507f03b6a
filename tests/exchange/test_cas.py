"""UIMA CAS JSON, opened with dkpro-cassis: every annotation on its words, whatever letters stand before them."""

import io
import json
import zipfile
from typing import Any

import cassis
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exchange.hostile import hostile
from tests.exchange.test_docx import making
from tests.shared import shared
from tests.strategies import dossiers

from bearwitness.exchange.cas import types, write
from bearwitness.exchange.holdings import Held, Holdings
from bearwitness.exchange.iri import iri
from bearwitness.exchange.utf16 import Utf16
from bearwitness.record import Dossier
from bearwitness.store.snapshot import Snapshot


def opened(now: Holdings) -> dict[str, Any]:
    """The CASes by the id of their source, as cassis reads them."""
    out = io.BytesIO()
    write(now, out)
    with zipfile.ZipFile(out) as archive:
        found = [cassis.load_cas_from_json(archive.read(name).decode()) for name in archive.namelist()]
    return {cas.select(types.METADATA)[0].documentId: cas for cas in found}


def places(cas: Any, kind: str, *features: str) -> list[tuple[Any, ...]]:
    return sorted((a.begin, a.end, *(getattr(a, name) for name in features)) for a in cas.select(kind))


@pytest.mark.judge("cas", "dkpro-cassis, which opens it and finds the words of every annotation")
def test_cassis_finds_every_statement_on_its_words(demonstration: Snapshot) -> None:
    found = opened(demonstration)
    texts = {source.id: source.text for source in demonstration.sources()}
    assert {identifier: cas.sofa_string for identifier, cas in found.items()} == texts
    statements = {a.identifier: a for cas in found.values() for a in cas.select(types.STATEMENT)}
    for assertion in demonstration.assertions():
        statement = statements.pop(iri(assertion.id))
        assert statement.get_covered_text() == assertion.evidence[0].text
        assert (statement.kind, statement.certainty) == (assertion.type, assertion.certainty)
        links = [
            (link.role, link.entity.identifier if link.entity else link.label)
            for link in statement.participants.elements
        ]
        assert links == [(p.role, iri(p.entity) if p.entity else p.text) for p in assertion.participants]
    assert statements == {}


@pytest.mark.judge("cas", "dkpro-cassis, which writes it again as it read it")
def test_cassis_writes_again_what_it_read(demonstration: Snapshot) -> None:
    for cas in opened(demonstration).values():
        again = cassis.load_cas_from_json(cas.to_json())
        for kind in (types.NAMED_ENTITY, types.STATEMENT, types.DATE, types.QUOTATION):
            assert places(again, kind) == places(cas, kind)


def test_a_statement_says_who_when_and_through_whom() -> None:
    (cas,) = opened(Held(making().dossier)).values()
    birth, writing, _ = cas.select(types.STATEMENT)
    assert (birth.says, birth.date, birth.place) == ("Ada is born at Pisa", "1801", iri("pisa"))
    assert (writing.voice, writing.who) == (f"{iri('eve')} {iri('bruno')}", "Bruno, according to Eve")
    assert writing.cited == "The Owl, p. 7"
    assert [link.target.get_covered_text() for link in writing.participants.elements] == ["Ada", "The Owl"]


def test_hostile_words_come_back_to_the_letter() -> None:
    (source,) = hostile().sources
    (cas,) = opened(Held(hostile())).values()
    assert cas.sofa_string == source.text
    assert {a.get_covered_text() for a in cas.select(types.STATEMENT)} == {hostile().assertions[0].evidence[0].text}


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_mentions_dates_and_quotations_come_back(dossier: Dossier) -> None:
    now = Held(dossier)
    found = opened(now)
    for source, cas in found.items():
        mentions = sorted((a.start, a.end, iri(identifier)) for identifier, a in now.mentions() if a.source == source)
        assert places(cas, types.NAMED_ENTITY, "identifier") == mentions
        times = sorted((t.start, t.end, t.edtf) for t in now.times() if t.source == source)
        assert places(cas, types.DATE, "value") == times
        quotations = sorted((q.start, q.end, iri(q.id)) for q in now.quotations() if q.source == source)
        assert places(cas, types.QUOTATION, "identifier") == quotations
        names = {(e.identifier, e.kind, e.label) for e in cas.select_all_fs() if e.type.name == types.ENTITY}
        assert names <= {(iri(e.id), e.type, e.label) for e in now.entities()}


@given(st.text(alphabet="aé𝔄👳🏻\u200d\u0301", max_size=12))
def test_offsets_count_the_units_that_java_counts(text: str) -> None:
    units = Utf16(text)
    assert [units.offset(at) for at in range(len(text) + 1)] == [
        len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)
    ]


def test_the_offsets_are_those_of_the_standard_s_own_example() -> None:
    path = shared("standards/uima-cas/json/fs_as_array/ser-ref/casWithEmojiUnicodeTextAndAnnotations/data.json")
    structures = json.loads(path.read_text("utf-8"))["%FEATURE_STRUCTURES"]
    text = structures[0]["sofaString"]
    units = Utf16(text)
    given_ends = {structure["end"] for structure in structures[1:]}
    assert given_ends <= {units.offset(at) for at in range(len(text) + 1)}
    assert units.offset(len(text)) == max(given_ends)
