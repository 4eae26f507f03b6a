"""Libraries in Zotero's RDF, in its three dialects."""

from pathlib import Path

import pytest
from tests.shared import shared

from bearwitness.exchange.errors import NotABibliographyError
from bearwitness.exchange.source_records import proposals, records_in
from bearwitness.exchange.works_reading import Author, WorkRecord
from bearwitness.exchange.zotero_reading import looks_like_zotero, read_zotero
from bearwitness.record import Description
from bearwitness.views import SourceView

DIALECTS = ("zotero", "bibo", "dc")


def library(dialect: str) -> bytes:
    return Path(shared(f"standards/zotero-rdf/zotero-{dialect}.rdf")).read_bytes()


@pytest.mark.parametrize("dialect", DIALECTS)
def test_the_dialects_of_zotero_say_the_same(dialect: str) -> None:
    assert looks_like_zotero(library(dialect))
    found = {record.title: record for record in records_in(library(dialect), "library.rdf")}
    chapter = found["Die Datenmodellstandardisierung und ihre Auswirkungen auf RFID-Bibliotheken"]
    assert (chapter.authors, chapter.issued) == ((Author("Christian Kern", "Kern"),), "2014")
    assert chapter.publisher == "Verlag News & Media"
    assert found["Praxishandbuch Forschungsdatenmanagement"].issued == "2021-01-18"
    software = found["Introducing the FAIR Principles for research software"]
    assert [author.family for author in software.authors][:3] == ["Barker", "Chue Hong", "Katz"]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_a_library_becomes_statements_on_its_words(dialect: str) -> None:
    reading = read_zotero(library(dialect), "library")
    assert all(anchor.holds(reading.source.text) for a in reading.assertions for anchor in a.evidence)
    labels = {entity.id: entity.label for entity in reading.entities}
    first = next(a for a in reading.assertions if a.type == "publication")
    assert {p.role: labels[p.entity or ""] for p in first.participants} == {
        "work": "Die Datenmodellstandardisierung und ihre Auswirkungen auf RFID-Bibliotheken",
        "author": "Christian Kern",
        "publisher": "Verlag News & Media",
    }


def view(title: str, author: str = "", **more: str) -> SourceView:
    return SourceView(id=f"s-{title}", title=title, kind="review", author=author, speaker=author, **more)


def record(title: str, author: str = "Susan Weissman", **more: str) -> WorkRecord:
    names = (Author(author, author.rpartition(" ")[2]),)
    return WorkRecord(text=title, said=title, title=title, authors=names, issued="2001", **more)


@pytest.mark.parametrize(
    ("source", "records", "said"),
    [
        (view("The Course Is Set"), [record("The course is set")], True),
        (view("The Course Is Set"), [record("The Course Is Set: On Hope")], False),  # whose? the authors do not say
        (view("The Course Is Set", "S. Weissman"), [record("The Course Is Set: On Hope")], True),
        (view("The Course Is Set"), [record("The Course Is Set"), record("The Course Is Set", "Anna Bell")], False),
        (view("Review"), [record("Review")], False),  # one word names too much
        (view("The Course Is Set"), [record("Another")], False),
    ],
)
def test_a_record_is_a_sources_only_where_nothing_else_may_be(
    source: SourceView,
    records: list[WorkRecord],
    said: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert bool(proposals([source], records)) == said


def test_two_sources_of_one_title_get_no_record() -> None:
    assert proposals([view("The Course Is Set"), view("The Course Is Set")], [record("The Course Is Set")]) == ()


def test_only_what_is_new_is_proposed() -> None:
    source = view("The Course Is Set", "Susan Weissman", edtf="2001")
    assert proposals([source], [record("The Course Is Set")]) == ()
    (found,) = proposals([source], [record("The Course Is Set", publisher="Verso", language="en")])
    assert found.description == Description(publisher="Verso")


def test_what_is_no_bibliography_is_refused() -> None:
    with pytest.raises(NotABibliographyError, match=r"x\.txt: this is no bibliography"):
        records_in(b"He left.", "x.txt")
