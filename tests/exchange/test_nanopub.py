"""Nanopublications: the rules of the guidelines as the test suite has them, and the checker of nanopub-rs."""

import io
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import RDF, Dataset, Literal, Namespace
from tests.exchange.hostile import hostile
from tests.exchange.rdf_judges import CRM, complaints, merged, official, unknown_terms
from tests.exchange.test_docx import making
from tests.shared import shared
from tests.strategies import dossiers

from bearwitness.exchange.crm.statements import is_fact
from bearwitness.exchange.holdings import Held, Holdings
from bearwitness.exchange.nanopub import write
from bearwitness.record import Dossier
from bearwitness.store.snapshot import Snapshot

NP = Namespace("http://www.nanopub.org/nschema#")
SUITE = "standards/nanopub/testsuite"
PARTS = (NP.hasAssertion, NP.hasProvenance, NP.hasPublicationInfo)


def each(now: Holdings) -> Iterator[str]:
    """Every nanopublication of the export as a file of its own."""
    out = io.BytesIO()
    write(now, out)
    head, *rest = out.getvalue().decode().split("/Head> {\n")
    prefixes = head[: head.rindex("<")]
    starts = [head[head.rindex("<") :], *(text[text.rindex("\n<") + 1 :] for text in rest[:-1])] if rest else []
    ends = [*(text[: text.rindex("\n<") + 1] for text in rest[:-1]), *rest[-1:]]
    return (f"{prefixes}{start}/Head> {{\n{end}" for start, end in zip(starts, ends, strict=True))


def read(data: str) -> Dataset:
    dataset = Dataset()
    dataset.parse(data=data, format="trig")
    return dataset


def breaches(dataset: Dataset) -> list[str]:
    """What of the guidelines' rules the dataset breaks; the test suite tells whether these are the rules."""
    heads = [(s, g) for s, _, _, g in dataset.quads((None, RDF.type, NP.Nanopublication, None))]
    if len(heads) != 1:
        return [f"{len(heads)} nanopublications"]
    ((this, head),) = heads
    links = {part: list(dataset.graph(head).objects(this, part)) for part in PARTS}
    found = [f"{len(ends)} of {part}" for part, ends in links.items() if len(ends) != 1]
    if found:
        return found
    stated, provenance, about = (ends[0] for ends in links.values())
    graphs = {g for *_, g in dataset.quads()}
    found += ["other graphs than its four"] if graphs != {head, stated, provenance, about} else []
    found += [f"{g} is not named after it" for g in graphs if not str(g).startswith(str(this))]
    found += ["graphs of one name"] if len({head, stated, provenance, about, this}) < 5 else []
    found += ["no provenance of the assertion"] if not list(dataset.graph(provenance).predicate_objects(stated)) else []
    found += ["nothing on the publication"] if not list(dataset.graph(about).predicate_objects(this)) else []
    return found + ["ill-typed" for *_, o, _ in dataset.quads() if isinstance(o, Literal) and o.ill_typed]


@pytest.mark.judge("nanopub", "nanopub-rs, the checker of the nanopublication community, on every one of them")
def test_the_checker_accepts_every_one(demonstration: Snapshot, capfd: pytest.CaptureFixture[str]) -> None:
    checker = pytest.importorskip("nanopub_sign", reason="nanopub-sign is not here (it needs Python < 3.13)")
    count = 0
    for text in each(demonstration):
        checker.Nanopub(text).check()
        count += 1
    assert count == sum(map(is_fact, demonstration.assertions()))
    assert capfd.readouterr().out.count("is valid") == count


@pytest.mark.judge(
    "nanopub", "the rules of the nanopublication test suite, which its valid and invalid files pass and break"
)
def test_every_one_keeps_the_rules(demonstration: Snapshot) -> None:
    assert [breach for text in each(demonstration) for breach in breaches(read(text))] == []


@pytest.mark.filterwarnings("ignore:Parsing weird boolean")
@pytest.mark.parametrize(("folder", "kept"), [("valid", True), ("invalid", False)])
def test_the_rules_tell_the_valid_from_the_invalid(folder: str, *, kept: bool) -> None:
    files = sorted((shared(SUITE) / folder / "plain").glob("*.trig"))
    assert len(files) > 5
    assert [path.name for path in files if (breaches(read(path.read_text("utf-8"))) == []) is not kept] == []


@pytest.mark.judge("nanopub", "the official RDFS of CIDOC CRM 7.1.3 and PROV-O, term by term and by SHACL")
def test_the_assertions_are_cidoc_crm(demonstration: Snapshot) -> None:
    out = io.BytesIO()
    write(demonstration, out)
    graph = merged(out.getvalue())
    assert unknown_terms(graph, CRM, official()) == set()
    assert complaints(graph) == []


def test_hostile_words_are_words_in_it() -> None:
    made = [assertion for assertion in hostile().assertions if assertion.type == "position"]
    assert [breaches(read(text)) for text in each(Held(hostile()))] == [[] for _ in made]


def test_what_is_denied_is_no_nanopublication() -> None:
    made = making()
    made.says("arrest", "arrested", person="ada", stance="denies")
    out = io.BytesIO()
    left = write(Held(made.dossier), out)
    assert [(loss.part, loss.count) for loss in left if loss.part in {"assertions", "stances"}] == [
        ("assertions", 1),
        ("stances", 1),
    ]
    assert b"a4.event" not in out.getvalue()


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_every_sound_dossier_keeps_the_rules(dossier: Dossier) -> None:
    texts = list(each(Held(dossier)))
    assert len(texts) == sum(map(is_fact, dossier.assertions))
    assert [breach for text in texts for breach in breaches(read(text))] == []
