"""Web annotations, judged by the assertions of the W3C's test suite, and found again in the texts."""

import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft4Validator, FormatChecker
from rdflib import Graph, Namespace
from referencing import Registry
from referencing.jsonschema import DRAFT4
from tests.exchange.hostile import hostile
from tests.shared import shared
from tests.strategies import dossiers

from bearwitness.exchange.holdings import Held, Holdings
from bearwitness.exchange.iri import iri
from bearwitness.exchange.web_annotation import CONTEXT, write
from bearwitness.record import Dossier
from bearwitness.store.snapshot import Snapshot

SUITE = "standards/web-annotation/tests"
OA = Namespace("http://www.w3.org/ns/oa#")


def collection(now: Holdings) -> dict[str, Any]:
    out = io.BytesIO()
    write(now, out)
    found: dict[str, Any] = json.loads(out.getvalue())
    return found


def items(now: Holdings) -> list[dict[str, Any]]:
    return [{"@context": CONTEXT, **item} for item in collection(now)["first"]["items"]]


def schemas(folder: str) -> Iterator[tuple[str, Draft4Validator]]:
    """The assertions of the suite that must hold, each by its name."""
    root = shared(SUITE)
    definitions = [(path.name, json.loads(path.read_text("utf-8"))) for path in (root / "definitions").glob("*.json")]
    registry = Registry().with_resources([(name, DRAFT4.create_resource(found)) for name, found in definitions])
    for path in sorted((root / folder).rglob("*.json")):
        schema = json.loads(path.read_text("utf-8"))
        if schema["assertionType"] == "must":
            yield path.stem, Draft4Validator(schema, registry=registry, format_checker=FormatChecker())


@pytest.fixture(scope="session")
def must() -> list[tuple[str, Draft4Validator]]:
    return list(schemas("annotations"))


def failed(annotation: dict[str, Any], must: list[tuple[str, Draft4Validator]]) -> list[str]:
    return [name for name, schema in must if not schema.is_valid(annotation)]


def shape(value: Any) -> str:
    """The keys and kinds of a value, without its words."""
    if isinstance(value, dict):
        return f"{{{','.join(f'{key}:{shape(inner)}' for key, inner in value.items())}}}"
    return f"[{''.join(map(shape, value))}]" if isinstance(value, list) else type(value).__name__


def unlike(annotations: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One annotation of every shape."""
    return list({shape(annotation): annotation for annotation in annotations}.values())


@pytest.mark.judge("web-annotation", "the assertions of the W3C's test suite that must hold, by jsonschema")
def test_the_demonstration_holds_what_the_suite_asserts(
    demonstration: Snapshot, must: list[tuple[str, Draft4Validator]]
) -> None:
    annotations = unlike(items(demonstration))
    assert len(annotations) > 10
    assert [name for annotation in annotations for name in failed(annotation, must)] == []


def test_hostile_annotations_hold_it_too(must: list[tuple[str, Draft4Validator]]) -> None:
    assert [name for annotation in unlike(items(Held(hostile()))) for name in failed(annotation, must)] == []


def test_the_collection_holds_what_the_suite_asserts_of_collections(demonstration: Snapshot) -> None:
    whole = collection(demonstration)
    of_collections = [found for found in schemas("collections") if not found[0].startswith("5.2")]
    assert [name for name, schema in of_collections if not schema.is_valid(whole)] == []
    assert whole["total"] == len(whole["first"]["items"])


@pytest.mark.parametrize("folder", ["correct", "incorrect"])
def test_the_judge_tells_the_correct_from_the_incorrect(folder: str, must: list[tuple[str, Draft4Validator]]) -> None:
    """What the suite calls incorrect and is JSON at all breaks a rule; three correct ones break one that is too strict."""
    for path in sorted((shared(SUITE) / "samples" / folder).glob("anno*.json")):
        try:
            sample = json.loads(path.read_text("utf-8"))
        except ValueError:
            assert folder == "incorrect"
            continue
        broken = set(failed(sample, must)) - ({"3.2-targetObjectsRecognized"} if folder == "correct" else set())
        assert bool(broken) is (folder == "incorrect"), path.name


@pytest.mark.judge("web-annotation", "the W3C's own JSON-LD context and vocabulary, by rdflib")
def test_as_linked_data_it_says_what_the_vocabulary_knows(demonstration: Snapshot) -> None:
    whole = collection(demonstration)
    whole["@context"] = json.loads(shared("standards/web-annotation/anno.jsonld").read_text("utf-8"))["@context"]
    graph = Graph().parse(data=json.dumps(whole), format="json-ld")
    vocabulary = Graph().parse(shared("standards/web-annotation/oa.ttl"), format="turtle")
    used = {term for triple in graph for term in triple if str(term).startswith(str(OA))}
    assert used <= set(vocabulary.subjects())
    assert len(set(graph.subjects(predicate=OA.hasTarget))) == whole["total"]
    assert len(set(graph.objects(predicate=OA.exact))) > 100


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_every_place_is_found_by_position_and_by_quotation(dossier: Dossier) -> None:
    now = Held(dossier)
    texts = {iri(source.id): source.text for source in dossier.sources}
    for item in items(now):
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target in targets if isinstance(targets[0], dict) else []:
            quote, place = target["selector"]
            text = texts[target["source"]]
            assert text[place["start"] : place["end"]] == quote["exact"]
            around = quote.get("prefix", "") + quote["exact"] + quote.get("suffix", "")
            assert text[place["start"] - len(quote.get("prefix", "")) :].startswith(around)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_mentions_times_and_evidence_can_be_read_again(dossier: Dossier) -> None:
    now = Held(dossier)
    found = {item["id"]: item for item in items(now)}
    mentions = [item for item in found.values() if item["motivation"] == "identifying"]
    assert [(whom(item), place(item)) for item in mentions] == [
        (iri(identifier), [(iri(anchor.source), anchor.start, anchor.end)]) for identifier, anchor in now.mentions()
    ]
    for assertion in dossier.assertions:
        assert place(found[iri(assertion.id)]) == [(iri(a.source), a.start, a.end) for a in assertion.evidence]


def whom(item: dict[str, Any]) -> str:
    return next(str(body["source"]) for body in item["body"] if body["type"] == "SpecificResource")


def place(item: dict[str, Any]) -> list[tuple[str, int, int]]:
    targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
    return [(t["source"], t["selector"][1]["start"], t["selector"][1]["end"]) for t in targets]
