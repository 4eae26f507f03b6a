"""Libraries in CSL JSON and BibTeX become readings; what the project writes in them comes back."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.exchange.test_bibliographies import shelf
from tests.exchange.writing import written
from tests.shared import shared

from bearwitness.exchange import bibtex, csl_json
from bearwitness.exchange.bibtex_reading import looks_like_bibtex, read_bibtex
from bearwitness.exchange.csl_reading import looks_like_csl, read_csl
from bearwitness.exchange.errors import NotAnExchangeFileError
from bearwitness.record import Dossier, Reading
from bearwitness.store import soundness


def said(reading: Reading) -> list[tuple[Any, ...]]:
    labels = {entity.id: entity.label for entity in reading.entities}
    return [
        (
            a.type,
            *(labels[p.entity] for p in a.participants if p.entity is not None),
            a.time.edtf if a.time is not None else None,
            labels.get(a.place or ""),
        )
        for a in reading.assertions
    ]


def problems(reading: Reading) -> list[str]:
    whole = Dossier(sources=(reading.source,), entities=reading.entities, assertions=reading.assertions)
    return [problem.message for problem in soundness.in_dossier(whole)]


OWL: dict[str, object] = {
    "id": "x",
    "type": "book",
    "title": "The <i>Owl</i>",
    "author": [{"family": "Lee", "given": "Ann"}],
}
ITEMS = [
    ({}, ("creation", "The Owl", "Ann Lee", None, None)),
    ({"issued": {"date-parts": [[1801, 3]]}}, ("publication", "The Owl", "Ann Lee", "1801-03", None)),
    ({"issued": {"date-parts": [["1801"], ["1803"]]}}, ("publication", "The Owl", "Ann Lee", "1801/1803", None)),
    ({"issued": {"date-parts": [[1801]], "circa": True}}, ("publication", "The Owl", "Ann Lee", "1801~", None)),
    ({"issued": {"raw": "March 1801"}}, ("publication", "The Owl", "Ann Lee", "1801-03", None)),
    ({"issued": {"literal": "some day"}}, ("creation", "The Owl", "Ann Lee", None, None)),
    ({"issued": "1801-03"}, ("publication", "The Owl", "Ann Lee", "1801-03", None)),
    (
        {"publisher": "Ek & Co", "publisher-place": "Pisa"},
        ("publication", "The Owl", "Ann Lee", "Ek & Co", None, "Pisa"),
    ),
    (
        {"author": [{"family": "Beethoven", "non-dropping-particle": "van", "given": "L."}]},
        ("creation", "The Owl", "L. van Beethoven", None, None),
    ),
    ({"author": [{"literal": "The Group"}]}, ("creation", "The Owl", "The Group", None, None)),
]


@pytest.mark.parametrize(("members", "expected"), ITEMS, ids=range(len(ITEMS)))
def test_an_item_says_who_wrote_a_work_and_when_it_came_out(
    members: dict[str, object], expected: tuple[object, ...]
) -> None:
    found = read_csl(json.dumps([OWL | members]).encode(), "library")
    assert said(found) == [expected]
    assert found.assertions[0].evidence[0].text == "The <i>Owl</i>"
    assert problems(found) == []


ENTRIES = [
    (r"@book{k, title={The {TeX} \"{o}wl}, author={Lee, Ann}}", ("creation", "The TeX öwl", "Ann Lee", None, None)),
    ("@book(k, title={Owl}, date={1801/1803})", ("publication", "Owl", "1801/1803", None)),
    ('@Book{k, title="Owl", year=1801, month=mar}', ("publication", "Owl", "1801-03", None)),
    ("@book{k, title={Owl}, year={n.d.}, author={Ann Lee}}", ("creation", "Owl", "Ann Lee", None, None)),
    ("@string{p={Ek}}\n@book{k, title={Owl}, publisher=p}", ("publication", "Owl", "Ek", None, None)),
    ("@book{k, title={Owl}, author={{The Group} and others}}", ("creation", "Owl", "The Group", None, None)),
    ("@book{k, title={Owl}, year=1801, address={Pisa}}", ("publication", "Owl", "1801", "Pisa")),
]


@pytest.mark.parametrize(("text", "expected"), ENTRIES, ids=range(len(ENTRIES)))
def test_an_entry_says_who_wrote_a_work_and_when_it_came_out(text: str, expected: tuple[object, ...]) -> None:
    found = read_bibtex(f"a remark\n{text}\n".encode(), "library")
    assert said(found) == [expected]
    assert problems(found) == []
    assert "a remark" not in found.source.text


def test_a_title_over_two_lines_is_found_where_it_stands() -> None:
    found = read_bibtex(b"@book{k, title={The\n  Owl}, year=1801}", "library")
    assert found.assertions[0].evidence[0].text == "The\n  Owl"


def test_what_cannot_be_understood_is_counted() -> None:
    found = read_bibtex(b"@book{a, title={Owl}, year=1801}\n@book{b, no title}\n@book{c, year=1}", "library")
    assert [problem.message for problem in found.problems] == ["2 records could not be understood and were passed over"]
    assert read_csl(b'[{"id": 1}, {"title": 5}]', "library").problems[0].message.startswith("2 records")


@pytest.mark.parametrize("data", [b"[1]", b"[", b"[" * 100_000, b'["\xff"]', b'{"a": 1}'])
def test_what_is_no_library_is_refused(data: bytes) -> None:
    with pytest.raises(NotAnExchangeFileError, match="nor is it CSL JSON"):
        read_csl(data, "library")


@pytest.mark.parametrize(("form", "read"), [(csl_json, read_csl), (bibtex, read_bibtex)], ids=["csl", "bibtex"])
def test_what_is_written_comes_back(form: Any, read: Callable[[bytes, str], Reading]) -> None:
    data, _ = written(form, shelf().dossier)
    assert ("publication", "The Owl", "Ann Lee", "1801", None) in said(read(data, "library"))
    assert ("translation", "Bo Ek", "The Owl", None, None) in said(read(data, "library"))


@pytest.mark.parametrize(("name", "works"), [("biblatex-examples.bib", 80), ("jabref/Chocolate.bib", 15)])
def test_the_libraries_of_others_are_read_soundly(name: str, works: int) -> None:
    data = shared(f"standards/bibtex/{name}").read_bytes()
    found = read_bibtex(data, name)
    assert looks_like_bibtex(data)
    assert problems(found) == []
    assert sum(entity.type == "work" for entity in found.entities) >= works


@given(st.text(alphabet='@bok{}()=,"\\ta1 \né', max_size=80))
def test_no_bibtex_does_more_than_be_read_soundly(text: str) -> None:
    found = read_bibtex(f"@book{{k, title={{Owl}}}}\n{text}".encode(), "library")
    assert problems(found) == []


def test_a_library_is_known_by_what_stands_in_it() -> None:
    assert looks_like_csl(b' \n[{"id": 1}]')
    assert not looks_like_csl(b'{"format": "bearwitness-dossier/1"}')
    assert looks_like_bibtex(b"% a library\n\n@article{k,")
    assert not looks_like_bibtex(b'{"a": "\n@book{"}')


def test_an_item_of_csl_in_no_encoding_is_left_out() -> None:
    assert read_csl(b'[{"id": "k", "title": "Owl"}, {"id": "l", "title": "\xf9"}]', "x.json").source.title
