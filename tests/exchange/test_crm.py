"""CIDOC CRM: held against its official RDFS, PROV-O and SHACL; read back by rdflib."""

import io
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import Dataset, Graph
from tests.exchange import crm_reading
from tests.exchange.hostile import hostile
from tests.exchange.rdf_judges import CRM, PROV, complaints, merged, official, provenance, unknown_terms
from tests.exchange.test_docx import making
from tests.strategies import dossiers

from bearwitness.exchange.crm import jsonld, trig, turtle
from bearwitness.exchange.holdings import Held, Holdings
from bearwitness.record import Decision, Dossier
from bearwitness.store.snapshot import Snapshot


def data_of(form: Any, now: Holdings) -> bytes:
    out = io.BytesIO()
    form.write(now, out)
    return out.getvalue()


def quads(data: bytes, form: str) -> set[tuple[Any, ...]]:
    dataset = Dataset()
    dataset.parse(data=data.decode(), format=form)
    return {
        (s, p, o, g if g is not None and str(g).startswith("urn:bearwitness:") else None)
        for s, p, o, g in dataset.quads()
    }


@pytest.mark.judge("crm-trig", "the official RDFS of CIDOC CRM 7.1.3 and PROV-O: every class and property is theirs")
def test_every_term_is_one_of_its_ontology(demonstration: Snapshot) -> None:
    graph = merged(data_of(trig, demonstration))
    assert unknown_terms(graph, CRM, official()) == set()
    assert unknown_terms(graph, PROV, provenance()) == set()


@pytest.mark.judge("crm-trig", "domains and ranges of CIDOC CRM and PROV-O as SHACL shapes, by pyshacl")
def test_domains_and_ranges_hold(demonstration: Snapshot) -> None:
    assert complaints(merged(data_of(trig, demonstration))) == []


@pytest.mark.judge("crm-turtle", "the same shapes, by pyshacl; the same terms; rdflib reads it")
def test_the_turtle_holds_them_too(demonstration: Snapshot) -> None:
    graph = Graph().parse(data=data_of(turtle, demonstration).decode(), format="turtle")
    assert complaints(graph) == []
    assert unknown_terms(graph, CRM, official()) == set()
    assert set(graph) < set(merged(data_of(trig, demonstration)))


@pytest.mark.judge("crm-jsonld", "rdflib, which reads the same quads from it as from the TriG")
def test_the_json_ld_says_the_same_as_the_trig(demonstration: Snapshot) -> None:
    assert quads(data_of(jsonld, demonstration), "json-ld") == quads(data_of(trig, demonstration), "trig")


def test_hostile_words_hold_as_well() -> None:
    now = Held(hostile())
    graph = merged(data_of(trig, now))
    assert quads(data_of(jsonld, now), "json-ld") == quads(data_of(trig, now), "trig")
    assert complaints(graph) == []
    assert hostile().sources[0].text in {str(thing) for thing in graph.objects()}


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_what_goes_out_can_be_read_again(dossier: Dossier) -> None:
    now = Held(dossier, decisions=(Decision(kind="accept", subject="a0", who="E. H.", at="2026-01-01T00:00:00+00:00"),))
    assert crm_reading.holdings(data_of(trig, now)) == crm_reading.expected(now)


def test_the_demonstration_can_be_read_again(demonstration: Snapshot) -> None:
    assert crm_reading.holdings(data_of(trig, demonstration)) == crm_reading.expected(demonstration)


def test_a_chain_of_voices_is_belief_in_belief() -> None:
    """The reviewer Eve says that Bruno says it: Bruno's belief is in the graph that Eve believes, and nowhere else."""
    made = making()
    made.assertions[:] = [
        made.says("creation", "wrote", author="ada", work="owl", voice=("eve", "bruno"), stance="denies")
    ]
    found = quads(data_of(trig, Held(made.dossier)), "trig")
    d, j = "urn:bearwitness:a4", "http://www.cidoc-crm.org/extensions/crminf/"
    said = {(str(s), str(p).removeprefix(j), str(o), str(g) if g else None) for s, p, o, g in found}
    assert (f"{d}.belief1", "J4_that", f"{d}.says2", None) in said
    assert (f"{d}.belief2", "J4_that", d, f"{d}.says2") in said
    assert (f"{d}.belief2", "J5_holds_to_be", "false", f"{d}.says2") in said
    assert {g for s, _, _, g in said if s == f"{d}.event"} == {d}


def test_what_is_denied_is_no_fact_in_turtle() -> None:
    made = making()
    made.says("arrest", "arrested", person="ada", stance="denies")
    made.says("arrest", "arrested", person="ada", modality="possible")
    made.says("arrest", "arrested", person="ada", status="rejected")
    text = data_of(turtle, Held(made.dossier)).decode()
    assert [f"d:a{n}.event " in text for n in range(1, 7)] == [True, True, True, False, False, False]
    assert 'rdfs:label "Denied: Ada is arrested"' in text
