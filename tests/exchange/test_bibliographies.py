"""CSL JSON and BibTeX, checked against the schema and read by the programs of the field."""

import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import bibtexparser
import jsonschema
import pybtex.database
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exchange.writing import count, written
from tests.shared import shared
from tests.strategies import dossiers
from tests.views.making import Making

from bearwitness.exchange import bibtex, csl_json
from bearwitness.exchange.bibliography import Bibliography
from bearwitness.record import Citation, Dossier, Name
from bearwitness.store.snapshot import Snapshot

BIBER = shutil.which("biber")


@cache
def schema() -> Any:
    return json.loads(shared("standards/csl/schema/input/csl-data.json").read_text(encoding="utf-8"))


def items(dossier: Dossier) -> dict[str, dict[str, Any]]:
    return {item["title"]: item for item in json.loads(written(csl_json, dossier)[0])}


def shelf() -> Making:
    made = Making(
        "Ann Lee wrote The Owl (1801, again in c. 1802). Bo Ek translated The Owl. His essay, says Ann Lee (The Owl, 7).",
        author="ann",
    )
    made.entity("ann", "person", "Ann Lee").entity("bo", "person", "Bo Ek", Name("Ek"))
    made.entity("owl", "work", "The Owl", Name("Die Eule", "translation")).entity("essay", "work", "his essay")
    made.says("publication", "wrote", author="ann", work="owl", time="1801", certainty=0.9)
    made.says("publication", "again", author="ann", work="owl", time="1802~", certainty=0.5)
    made.says("translation", "translated", translator="bo", work="owl")
    made.says("creation", "essay", author="bo", work="essay", citations=(Citation("owl", "7"),))
    return made


def test_a_work_has_its_surest_date_and_a_note_says_what_others_give() -> None:
    work = items(shelf().dossier)["The Owl"]
    assert work["author"] == [{"family": "Lee", "given": "Ann"}]
    assert work["translator"] == [{"family": "Ek", "given": "Bo"}]
    assert work["issued"] == {"date-parts": [[1801]]}
    assert work["note"] == "Also: Die Eule\nAlso dated c. 1802, according to Ann Lee"
    assert work["id"] == "lee1801owl"


def test_a_description_is_no_record() -> None:
    assert set(items(shelf().dossier)) == {"Source 1", "The Owl"}
    assert count(written(csl_json, shelf().dossier)[1], "entities") == 1


DATES = [
    ("1812-03-25", {"date-parts": [[1812, 3, 25]]}),
    ("1801~", {"date-parts": [[1801]], "circa": True}),
    ("1829/1833", {"date-parts": [[1829], [1833]]}),
    ("1857-07/..", {"date-parts": [[1857, 7]]}),
    ("1921-22", {"date-parts": [[1921]], "season": 2}),
    ("189X", {"date-parts": [[1890], [1899]]}),
    ("../1890", {"literal": "by 1890"}),
    ("-0043", {"literal": "44 BC"}),
]


@pytest.mark.parametrize(("edtf", "expected"), DATES, ids=[edtf for edtf, _ in DATES])
def test_a_date_is_given_by_its_parts(edtf: str, expected: dict[str, Any]) -> None:
    made = Making("Ann Lee wrote The Owl.").entity("ann", "person", "Ann Lee").entity("owl", "work", "The Owl")
    made.says("publication", "wrote", author="ann", work="owl", time=edtf)
    assert items(made.dossier)["The Owl"]["issued"] == expected


def test_keys_differ_where_author_year_and_title_are_the_same() -> None:
    made = Making("Ann Lee wrote The Owl and The Owl.").entity("ann", "person", "Ann Lee")
    for work in ("one", "two"):
        made.entity(work, "work", "The Owl").says("publication", "wrote", author="ann", work=work, time="1801")
    assert [record.key for record in Bibliography(made.dossier).records][1:] == ["lee1801owl", "lee1801owl-2"]


@pytest.mark.judge("csl", "JSON Schema of CSL 1.0.2")
def test_the_schema_takes_the_records_of_the_examples(demonstration: Snapshot) -> None:
    data, _ = written(csl_json, demonstration.record())
    jsonschema.validate(json.loads(data), schema())


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_the_schema_takes_the_records_of_any_dossier(dossier: Dossier) -> None:
    data, _ = written(csl_json, dossier)
    jsonschema.validate(json.loads(data), schema())
    assert written(csl_json, dossier)[0] == data


@pytest.mark.judge("bibtex", "pybtex")
def test_pybtex_reads_what_the_examples_say(demonstration: Snapshot) -> None:
    carr = entries(demonstration.record())["carr1933romantic"]
    assert (carr.type, carr.fields["title"], carr.fields["date"]) == ("book", "The Romantic Exiles", "1933")
    assert [str(person) for person in carr.persons["author"]] == ["Carr, E. H."]


def entries(dossier: Dossier) -> Any:
    return pybtex.database.parse_bytes(written(bibtex, dossier)[0], "bibtex").entries


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_two_readers_find_every_record_of_any_dossier(dossier: Dossier) -> None:
    keys = [record.key for record in Bibliography(dossier).records]
    assert list(entries(dossier)) == keys
    parsed = bibtexparser.parse_string(written(bibtex, dossier)[0].decode())
    assert ([entry.key for entry in parsed.entries], parsed.failed_blocks) == (keys, [])


@settings(deadline=None)
@given(st.text(alphabet='aB é\\{}%$#&_~^"@,=\n', min_size=1, max_size=20))
def test_no_title_can_break_an_entry(title: str) -> None:
    made = Making("Ann Lee wrote it.").entity("ann", "person", "Ann Lee").entity("owl", "work", "A" + title)
    made.says("publication", "wrote", author="ann", work="owl", time="1801")
    found = list(entries(made.dossier).values())
    assert len(found) == 2
    assert found[1].persons["author"][0].last_names == ["Lee"]


@pytest.mark.judge("bibtex", "biber, the processor of biblatex, with its data model")
@pytest.mark.skipif(BIBER is None, reason="biber is not installed")
def test_biber_misses_nothing_but_what_no_source_says(demonstration: Snapshot, tmp_path: Path) -> None:
    (tmp_path / "life.bib").write_bytes(written(bibtex, demonstration.record())[0])
    command = [str(BIBER), "--tool", "--validate-datamodel", "--output-file", "out.bib", "life.bib"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=300)
    complaints = re.findall(r"^(?:WARN|ERROR) - (.*)$", done.stdout, re.MULTILINE)
    assert all("Missing mandatory field" in complaint for complaint in complaints)
    assert len(pybtex.database.parse_file(str(tmp_path / "out.bib")).entries) == len(entries(demonstration.record()))
