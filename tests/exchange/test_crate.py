"""The crate: opened by ro-crate-py, checked by roc-validator and cffconvert where they are, read back by ourselves."""

import csv
import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from rdflib import Graph
from requests import Response
from rocrate.rocrate import ROCrate
from tests.exchange.hostile import hostile
from tests.exchange.test_docx import making
from tests.shared import shared
from tests.strategies import dossiers

from bearwitness.exchange import dossier_json
from bearwitness.exchange.crate import write
from bearwitness.exchange.holdings import Held, Holdings
from bearwitness.record import Decision, Dossier
from bearwitness.store.snapshot import Snapshot

CONVERT = shutil.which("cffconvert")
DECIDED = Decision(kind="accept", subject="a1", who="E. H.", at="2026-01-02T03:04:05+00:00")


def packed(now: Holdings) -> zipfile.ZipFile:
    out = io.BytesIO()
    write(now, out)
    return zipfile.ZipFile(out)


def metadata(archive: zipfile.ZipFile) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(archive.read("ro-crate-metadata.json"))
    return found


@pytest.mark.judge("ro-crate", "ro-crate-py, which finds every file that the crate names")
def test_the_library_finds_every_file(demonstration: Snapshot, tmp_path: Path) -> None:
    archive = packed(demonstration)
    archive.extractall(tmp_path)
    crate = ROCrate(str(tmp_path))
    assert crate.root_dataset["name"] == "Alexander Herzen: a dossier"
    named = {entity.id: entity for entity in crate.data_entities}
    assert {*named, "ro-crate-metadata.json"} == set(archive.namelist())
    assert all(int(entity["contentSize"]) == (tmp_path / path).stat().st_size for path, entity in named.items())


@pytest.mark.judge("ro-crate", "the JSON-LD context of RO-Crate 1.1, by rdflib: every property is one that it knows")
def test_every_property_is_one_of_the_context(demonstration: Snapshot) -> None:
    whole = metadata(packed(demonstration))
    whole["@context"] = json.loads(shared("standards/ro-crate/1.1/context.jsonld").read_text("utf-8"))["@context"]
    graph = Graph().parse(data=json.dumps(whole), format="json-ld", publicID="https://crate.test/")
    keys = sum(
        len(value if isinstance(value, list) else [value])
        for e in whole["@graph"]
        for k, value in e.items()
        if k != "@id"
    )
    assert len(graph) == keys


@pytest.mark.judge("ro-crate", "roc-validator: no requirement of RO-Crate 1.1 is broken")
def test_the_validator_finds_nothing_that_is_required(
    demonstration: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The validator asks the web for the context; it gets the local copy of it, and nothing else."""
    services = pytest.importorskip("rocrate_validator.services", reason="roc-validator is not here")
    requests = pytest.importorskip("requests_cache")
    context = shared("standards/ro-crate/1.1/context.jsonld").read_bytes()

    def answer(_: Any, __: str, url: str, **___: Any) -> Any:
        response = Response()
        response.status_code, response.url = 200, url
        response.headers["Content-Type"] = "application/ld+json"
        response._content = context if url.endswith("/context") else b"{}"
        return response

    monkeypatch.setattr(requests.CachedSession, "request", answer)
    monkeypatch.setattr("requests.Session.request", answer)
    packed(demonstration).extractall(tmp_path)
    asked = services.ValidationSettings(rocrate_uri=str(tmp_path), profile_identifier="ro-crate-1.1")
    assert [issue.message for issue in services.validate(asked).get_issues()] == []


@pytest.mark.judge("ro-crate", "cffconvert, which finds the CITATION.cff valid under its schema 1.2.0")
@pytest.mark.skipif(CONVERT is None, reason="cffconvert is not here")
@pytest.mark.parametrize("kind", ["demonstration", "hostile", "decided"])
def test_the_citation_is_valid(kind: str, demonstration: Snapshot, tmp_path: Path) -> None:
    now = {
        "demonstration": demonstration,
        "hostile": Held(hostile()),
        "decided": Held(making().dossier, (), (DECIDED,)),
    }
    packed(now[kind]).extract("CITATION.cff", tmp_path)
    command = [str(CONVERT), "--validate", "-i", str(tmp_path / "CITATION.cff")]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_the_citation_names_who_decided_and_every_source() -> None:
    archive = packed(Held(making().dossier, (), (DECIDED,)))
    cited = yaml.safe_load(archive.read("CITATION.cff"))
    assert (cited["title"], cited["authors"]) == ("Ada: a dossier", [{"name": "E. H."}])
    assert [(source["title"], source["authors"]) for source in cited["references"]] == [("Source 1", [{"name": "Eve"}])]
    root = next(entity for entity in metadata(archive)["@graph"] if entity["@id"] == "./")
    assert (root["datePublished"], root["author"]) == ("2026-01-02", [{"@id": "#author-1"}])


def test_hostile_words_are_words_in_every_file() -> None:
    archive = packed(Held(hostile()))
    assert yaml.safe_load(archive.read("CITATION.cff"))["references"][0]["title"].startswith("=1+1|@cmd")
    assert [name for name in archive.namelist() if ".." in name or name.startswith("/")] == []
    (text,) = [name for name in archive.namelist() if name.startswith("texts/")]
    assert archive.read(text).decode() == hostile().sources[0].text


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_the_dossier_comes_out_of_the_crate_again(dossier: Dossier) -> None:
    archive = packed(Held(dossier, decisions=(DECIDED,)))
    assert dossier_json.decoded(archive.read("dossier.json"), "x") == dossier_json.decoded(exported(dossier), "x")
    assert json.loads(archive.read("decisions.jsonl"))["who"] == "E. H."
    rows = csv.DictReader(io.StringIO(archive.read("assertions.csv").decode("utf-8-sig"), newline=""))
    assert len(list(rows)) == len(dossier.assertions)
    texts = sorted(archive.read(name).decode() for name in archive.namelist() if name.startswith("texts/"))
    assert texts == sorted(source.text for source in dossier.sources)


def exported(dossier: Dossier) -> bytes:
    out = io.BytesIO()
    dossier_json.write(Held(dossier), out)
    return out.getvalue()
