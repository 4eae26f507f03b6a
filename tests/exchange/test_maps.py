"""GeoJSON and Linked Places, checked against their schemas."""

import json
from functools import cache
from types import ModuleType
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from tests.exchange.writing import count, written
from tests.shared import shared
from tests.strategies import dossiers
from tests.views.making import Making, when

from bearwitness.exchange import geojson, linked_places
from bearwitness.exchange.placed import End, Span, timed
from bearwitness.record import Dossier, Entity, Name
from bearwitness.store.snapshot import Snapshot


@cache
def validator(name: str) -> Any:
    schema = json.loads(shared(f"standards/{name}").read_text(encoding="utf-8"))
    schema.get("properties", {}).pop("citation", None)  # a reference to another file, for a member that is not written
    return jsonschema.validators.validator_for(schema)(schema)


def features(form: ModuleType, dossier: Dossier) -> list[dict[str, Any]]:
    return json.loads(written(form, dossier)[0])["features"]


def travels() -> Making:
    made = Making("Ada left Pisa for London in 1812. Ada never saw Rome. Ada died at Nowhere in c. 1890. ", author=None)
    made.entity("ada", "person", "Ada")
    for label, point in (("Pisa", (10.4, 43.7)), ("London", (-0.13, 51.51)), ("Rome", (12.5, 41.9)), ("Nowhere", None)):
        place = made.entity(label.lower(), "place", label, Name("Urbs", "epithet")).entities[label.lower()]
        made.entities[label.lower()] = Entity(
            id=place.id, type="place", label=label, names=place.names, mentions=place.mentions, point=point
        )
    made.says("move", "left", person="ada", origin="pisa", destination="london", time="1812")
    made.says("move", "saw", person="ada", destination="rome", stance="denies")
    made.says("death", "died", person="ada", place="nowhere", time="1890~")
    return made


def test_a_way_from_a_known_place_to_another_is_a_line() -> None:
    (feature,) = features(geojson, travels().dossier)
    assert feature["geometry"] == {"type": "LineString", "coordinates": [[10.4, 43.7], [-0.13, 51.51]]}
    assert feature["properties"]["title"] == "Ada leaves Pisa for London"
    assert feature["properties"]["words"] == ["Ada left Pisa for London in 1812."]
    assert feature["when"] == {"timespans": [{"start": {"in": "1812"}}], "label": "1812"}


def test_what_is_denied_or_nowhere_is_on_no_map_and_told_as_lost() -> None:
    _, losses = written(geojson, travels().dossier)
    assert count(losses, "assertions") == 2


TIMES = [
    ("1812-03", Span(End(in_="1812-03")), None),
    ("1890~", Span(End(in_="1890")), "less-certain"),
    ("1829/1833", Span(End(in_="1829"), End(in_="1833")), None),
    ("1857-07-01/..", Span(End(in_="1857-07-01")), None),
    ("../1890", Span(None, End(in_="1890")), None),
    ("189X", Span(End(earliest="1890", latest="1899"), End(earliest="1890", latest="1899")), None),
    ("[..1760]", Span(End(latest="1760-12-31"), End(latest="1760-12-31")), None),
]


@pytest.mark.parametrize(("edtf", "span", "certainty"), TIMES, ids=[edtf for edtf, *_ in TIMES])
def test_a_date_is_a_span_of_time(edtf: str, span: Span, certainty: str | None) -> None:
    found = timed(when(edtf))
    assert found is not None
    assert (found.timespans, found.certainty) == ((span,), certainty)


def test_a_place_is_attested_by_what_happened_there_and_by_dated_sources() -> None:
    made = travels()
    places = {place["properties"]["title"]: place for place in features(linked_places, made.dossier)}
    assert set(places) == {"Pisa", "London", "Nowhere"}
    assert places["Nowhere"]["geometry"] == {"type": "GeometryCollection", "geometries": []}
    assert [name["toponym"] for name in places["Pisa"]["names"]] == ["Pisa", "Urbs"]
    assert places["London"]["when"] == {"timespans": [{"start": {"in": "1812"}}]}


ADDRESSES = [
    ("http://www.wikidata.org/entity/Q84", "wd:Q84"),
    ("https://www.wikidata.org/wiki/Q84", "wd:Q84"),
    ("https://www.geonames.org/2643743/london.html", "gn:2643743"),
    ("http://vocab.getty.edu/tgn/7011781", "tgn:7011781"),
    ("https://example.org/london", "https://example.org/london"),
]


@pytest.mark.parametrize(("address", "identifier"), ADDRESSES, ids=[row[0] for row in ADDRESSES])
def test_an_authority_goes_by_its_prefix(address: str, identifier: str) -> None:
    made = travels()
    made.entities["london"] = Entity(id="london", type="place", label="London", same_as=(address, "urn:x:1"))
    place = next(p for p in features(linked_places, made.dossier) if p["properties"]["title"] == "London")
    assert place["links"] == [{"identifier": identifier, "type": "exactMatch"}]


@pytest.mark.judge("geojson", "JSON Schema of GeoJSON")
def test_the_schema_takes_the_events_of_the_examples(demonstration: Snapshot) -> None:
    data, _ = written(geojson, demonstration.record())
    validator("geojson/GeoJSON.schema.json").validate(json.loads(data))
    assert len(json.loads(data)["features"]) > 20


def test_the_checker_takes_what_its_own_fixtures_say_is_right() -> None:
    """Some of what they say is wrong this version of the schema takes too."""
    for path in shared("standards/geojson/fixtures/valid").rglob("*.json"):
        validator("geojson/GeoJSON.schema.json").validate(json.loads(path.read_text(encoding="utf-8")))
    wrong = shared("standards/geojson/fixtures/invalid/point/1d.json")
    assert not validator("geojson/GeoJSON.schema.json").is_valid(json.loads(wrong.read_text(encoding="utf-8")))


@pytest.mark.judge("linked-places", "JSON Schemas of Linked Places 1.2.2 and 2.0")
def test_both_schemas_take_the_places_of_the_examples(demonstration: Snapshot) -> None:
    takes_places(demonstration.record())


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_both_schemas_take_the_places_of_any_dossier(dossier: Dossier) -> None:
    takes_places(dossier)


def takes_places(dossier: Dossier) -> None:
    data, _ = written(linked_places, dossier)
    assert written(linked_places, dossier)[0] == data
    collection = json.loads(data)
    if collection["features"]:
        validator("linked-places/lpf_v2.0.jsonld").validate(collection)
    for place in collection["features"]:
        validator("linked-places/schema_lpf_v1.2.2.json").validate(place)
    validator("geojson/GeoJSON.schema.json").validate(collection)


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_the_schema_takes_the_events_of_any_dossier(dossier: Dossier) -> None:
    data, _ = written(geojson, dossier)
    assert written(geojson, dossier)[0] == data
    validator("geojson/GeoJSON.schema.json").validate(json.loads(data))
