"""Out and in again without loss; what is not sound does not come in."""

import io
import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import jsonschema
import msgspec
import pytest
from benchmarks import lives
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.readings import serge
from tests.shared import shared
from tests.strategies import dossiers

from bearwitness.exchange.dossier_json import decoded, encoded, write
from bearwitness.exchange.errors import (
    ExchangeError,
    NewerExchangeFileError,
    NotAnExchangeFileError,
    UnsoundExchangeFileError,
)
from bearwitness.record import Dossier, Reading
from bearwitness.store.access import Reader, open_for_writing

WHO, AT = "a test", "2026-01-01T00:00:00Z"


def exported(reader: Reader) -> bytes:
    out = io.BytesIO()
    with reader.snapshot() as now:
        write(now, out)
    return out.getvalue()


def through_a_dossier(data: bytes) -> bytes:
    with TemporaryDirectory() as folder, open_for_writing(Path(folder) / "life.dossier") as writer:
        writer.absorb(decoded(data, "x.json"), WHO, AT)
        assert writer.check() == ()
        return exported(writer)


def everything(dossier: Dossier) -> list[list[bytes]]:
    """The things of a dossier in an order of their own, mentions sorted within each entity."""
    entities = [msgspec.structs.replace(e, mentions=tuple(sorted(e.mentions))) for e in dossier.entities]
    kinds = (dossier.sources, entities, dossier.times, dossier.assertions, dossier.quotations, dossier.disputes)
    return [sorted(msgspec.json.encode(thing) for thing in kind) for kind in (*kinds, dossier.contradictions)]


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_export_import_export_is_the_identity(dossier: Dossier) -> None:
    first = through_a_dossier(encoded(dossier))
    assert through_a_dossier(first) == first
    assert everything(decoded(first, "x.json")) == everything(dossier)


@pytest.mark.judge("json", "the JSON Schema of the exchange format, by jsonschema")
@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_every_export_is_of_the_contract(dossier: Dossier) -> None:
    schema = json.loads(shared("contract/dossier.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(encoded(dossier)), schema)


@pytest.mark.parametrize("path", lives.documents("own"), ids=lambda p: p.stem)
def test_a_real_reading_goes_out_and_in(path: Path, tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "life.dossier") as writer:
        writer.put(lives.load(path).reading)
        data = exported(writer)
        assert data == encoded(writer.record())
    assert through_a_dossier(data) == data


def facts(node: Any, definitions: dict[str, Any]) -> Any:
    """What a JSON Schema says of names, types and values, its references followed, its words left out."""
    if "$ref" in node:
        return facts(definitions[node["$ref"].rsplit("/", 1)[-1]], definitions)
    found: dict[str, Any] = {}
    options = [option for option in node.get("anyOf", node.get("oneOf", [])) if option.get("type") != "null"]
    for part in (*node.get("allOf", []), *options):
        more = facts(part, definitions)
        found |= {name: found.get(name, {}) | value for name, value in more.items()}
    if "properties" in node:
        here = {name: facts(value, definitions) for name, value in node["properties"].items()}
        found["properties"] = found.get("properties", {}) | here
    if "items" in node and node["items"] is not False:
        found["items"] = facts(node["items"], definitions)
    values = node.get("enum", [node["const"]] if "const" in node else None)
    return found | ({"values": dict.fromkeys(sorted(values))} if values else {})


def test_the_values_have_what_the_contract_names() -> None:
    """What the values have besides: the reason of a time, the publisher and pages of a source, the research log."""
    contract = json.loads(shared("contract/dossier.schema.json").read_text(encoding="utf-8"))
    own = msgspec.json.schema(Dossier)
    said, has = facts(contract, contract["$defs"]), facts(own, own["$defs"])
    del has["properties"]["sources"]["items"]["properties"]["publisher"]
    del has["properties"]["sources"]["items"]["properties"]["pages"]
    del has["properties"]["times"]["items"]["properties"]["reason"]
    del has["properties"]["notes"]
    has["properties"]["entities"]["items"]["properties"]["point"] = {"items": {}}
    assert has == said


def spoilt(change: dict[str, Any]) -> bytes:
    """The exchange file of a reading with something else at a path such as "assertions.0.type"."""
    reading = serge()
    plain = json.loads(
        encoded(Dossier(sources=(reading.source,), entities=reading.entities, assertions=reading.assertions))
    )
    for path, value in change.items():
        *way, last = path.split(".")
        node = plain
        for step in way:
            node = node[int(step) if step.isdigit() else step]
        node[int(last) if last.isdigit() else last] = value
    return json.dumps(plain).encode()


UNSOUND = [
    ({"assertions.0.evidence.0.text": "dead"}, "should have “dead” at 17-21, and there stands “born”"),
    ({"assertions.0.evidence": []}, "has no evidence"),
    ({"assertions.0.place": "e-none"}, "has the place e-none, which does not exist"),
    ({"assertions.0.voice": ["e-none"]}, "has the voice e-none, which does not exist"),
    ({"assertions.0.participants": []}, "has nothing in the role person, which must be filled"),
    ({"assertions.0.participants.0.entity": None}, "has nothing in the role person"),
    ({"assertions.0.participants.0.role": "victim"}, "has the role victim, which its type does not have"),
    ({"assertions.0.certainty": 1.5}, "the certainty 1.5, which is not between 0 and 1"),
    ({"assertions.0.time": {"edtf": "1890", "earliest": "1890-02-30", "latest": None}}, "the day 1890-02-30"),
    ({"assertions.0.time": {"edtf": "", "earliest": "1891-01-01", "latest": "1890-01-01"}}, "earliest day 1891-01-01"),
    ({"assertions.0.time": {"edtf": "May", "earliest": None, "latest": None}}, "the date “May”, which is no EDTF"),
    ({"sources.0.date": "1890-13"}, "the date “1890-13”, which is no EDTF"),
    ({"assertions.1.id": serge().assertions[0].id}, "stands for 2 things"),
    ({"sources.0.author": "e-none"}, "has the author e-none, which does not exist"),
    ({"sources.0.furniture": [{"start": 0, "end": 999}]}, "furniture at 0-999, outside its text"),
    ({"sources.0.furniture": [{"start": 0, "end": 34}]}, "stands in page furniture: “born” at 17-21"),
    ({"entities.0.mentions.0.source": "s9"}, "names source s9, which does not exist"),
    ({"disputes": [{"id": "d", "issue": "", "positions": []}]}, r"the dispute on “” \(d\) has no positions"),
    ({"contradictions": [{"id": "c", "statements": ["a9"], "explanation": ""}]}, "names assertion a9, which does not"),
]


@pytest.mark.parametrize(("change", "why"), UNSOUND, ids=lambda v: next(iter(v)) if isinstance(v, dict) else "")
def test_what_is_not_sound_is_refused_with_its_reason(change: dict[str, Any], why: str) -> None:
    with pytest.raises(UnsoundExchangeFileError, match=why):
        decoded(spoilt(change), "x.json")


NO_EXCHANGE_FILE = [
    (b"", "empty"),
    (b"\xff\xfe", "malformed"),
    (b'{"\x80"', "codec can't decode"),
    (b"[1]", "Expected `object`"),
    (b"{}", "does not name its format"),
    (b'{"format": 1}', "Expected `str`"),
    (b'{"format": "tei"}', "its format is “tei”"),
    (b'{"format": "bearwitness-dossier/1"}', "it has no sources"),
    (b"[" * 100_000, "Expected `object`"),
    (b'{"format": "bearwitness-dossier/1", "x": ' + b"[" * 100_000, "recursion"),
    (spoilt({"assertions.0.type": "wedding"}), "Invalid enum value 'wedding'"),
    (spoilt({"assertions.0.evidence.0.start": "17"}), r"Expected `int`, got `str` - at `\$.assertions"),
]


@pytest.mark.parametrize(("data", "why"), NO_EXCHANGE_FILE, ids=range(len(NO_EXCHANGE_FILE)))
def test_what_is_no_exchange_file_is_refused_with_its_reason(data: bytes, why: str) -> None:
    with pytest.raises(NotAnExchangeFileError, match=why) as refused:
        decoded(data, "x.json")
    assert str(refused.value).startswith("x.json: this is no dossier exchange file")


def test_a_newer_format_is_refused() -> None:
    with pytest.raises(NewerExchangeFileError, match="has the format bearwitness-dossier/2"):
        decoded(b'{"format": "bearwitness-dossier/2"}', "x.json")


def test_a_byte_order_mark_and_unknown_fields_do_no_harm() -> None:
    assert decoded(b"\xef\xbb\xbf" + spoilt({"note": "by hand"}), "x.json").sources


def test_only_the_first_of_many_problems_are_told() -> None:
    with pytest.raises(UnsoundExchangeFileError, match=r"; and 4 more$"):
        decoded(spoilt({"sources.0.text": "Nothing."}), "x.json")


@given(st.binary(max_size=200) | st.from_regex(rb'\{"format": "bearwitness-dossier/1", [^\x00]*\}', fullmatch=True))
def test_no_file_does_more_than_be_refused(data: bytes) -> None:
    with pytest.raises(ExchangeError):
        decoded(data, "x.json")


def test_a_dossier_taken_in_twice_is_there_once(tmp_path: Path) -> None:
    data = spoilt({"assertions.0.status": "accepted"})
    with open_for_writing(tmp_path / "life.dossier") as writer:
        writer.absorb(decoded(data, "x.json"), WHO, AT)
        first = exported(writer)
        writer.absorb(decoded(data, "x.json"), WHO, AT)
        assert exported(writer) == first
        assert [(d.kind, d.who, d.at) for d in writer.decisions()] == [("accept", WHO, AT)]


def test_a_reader_reads_again_what_was_taken_in(tmp_path: Path) -> None:
    with open_for_writing(tmp_path / "life.dossier") as writer:
        writer.absorb(decoded(spoilt({"assertions.0.status": "accepted"}), "x.json"), WHO, AT)
        writer.put(Reading(source=serge().source, reader="rules/1"))
        assert [assertion.status for assertion in writer.record().assertions] == ["accepted"]
        assert writer.put(serge(reader="rules/2"))
        assert [assertion.status for assertion in writer.record().assertions] == ["accepted", "suggested"]
        assert writer.check() == ()
