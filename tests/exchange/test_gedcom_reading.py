"""GEDCOM files of others become readings; another reader of GEDCOM finds the same people and dates."""

import pytest
from ged4py import GedcomReader
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exchange.test_gedcom import family
from tests.exchange.writing import written
from tests.shared import shared

from bearwitness.exchange import gedcom
from bearwitness.exchange.gedcom.dates import edtf_of
from bearwitness.exchange.gedcom.parsing import looks_like_gedcom, text_of
from bearwitness.exchange.gedcom.reading import read_gedcom
from bearwitness.record import Dossier, Reading
from bearwitness.store import soundness

HEAD = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 SUBM @U1@\n0 @U1@ SUBM\n1 NAME Eve /Roe/\n"
FOLDERS = ["gedcom551/gedcom7code-test-files", "gedcom551/d-jeffrey-samples", "gedcom7/gedcom7code-test-files"]


def read(*lines: str) -> Reading:
    return read_gedcom("\n".join((HEAD, *lines, "0 TRLR")).encode(), "tree")


def said(reading: Reading) -> list[tuple[str, list[tuple[str, str | None]], str | None]]:
    labels = {entity.id: entity.label for entity in reading.entities}
    return [
        (
            a.type,
            [(p.role, labels[p.entity] if p.entity is not None else p.text) for p in a.participants],
            a.time.edtf if a.time is not None else None,
        )
        for a in reading.assertions
    ]


def problems(reading: Reading) -> list[str]:
    whole = Dossier(
        sources=(reading.source,), entities=reading.entities, times=reading.times, assertions=reading.assertions
    )
    return [problem.message for problem in soundness.in_dossier(whole)]


STATEMENTS = [
    ("1 BIRT\n2 DATE 25 MAR 1812", ("birth", [("person", "Ann Lee")], "1812-03-25")),
    ("1 DEAT\n2 DATE BEF 1850\n2 CAUS fever", ("death", [("person", "Ann Lee"), ("cause", "fever")], "[..1849]")),
    ("1 DEAT Y", ("death", [("person", "Ann Lee")], None)),
    (
        "1 OCCU clerk\n2 AGNC The Post\n2 DATE FROM 1820 TO 1825",
        ("occupation", [("person", "Ann Lee"), ("employer", "The Post"), ("function", "clerk")], "1820/1825"),
    ),
    ("1 EDUC law", ("education", [("person", "Ann Lee"), ("subject", "law")], None)),
    ("1 RESI\n2 DATE 1841", ("residence", [("person", "Ann Lee")], "1841")),
    ("1 EMIG\n2 PLAC Pisa, Italy", ("move", [("person", "Ann Lee"), ("origin", "Pisa")], None)),
    ("1 IMMI\n2 PLAC Pisa, Italy", ("move", [("person", "Ann Lee"), ("destination", "Pisa")], None)),
    ("1 CHR\n2 DATE 1812", ("participation", [("person", "Ann Lee"), ("event", "christening")], "1812")),
    (
        "1 EVEN Saw the comet\n2 TYPE Sighting",
        ("participation", [("person", "Ann Lee"), ("event", "Saw the comet")], None),
    ),
]


@pytest.mark.parametrize(("lines", "expected"), STATEMENTS, ids=[lines.split("\n")[0] for lines, _ in STATEMENTS])
def test_a_structure_is_a_statement_of_the_submitter_on_its_lines(lines: str, expected: tuple[object, ...]) -> None:
    found = read("0 @I1@ INDI", "1 NAME Ann /Lee/", lines)
    assert said(found) == [expected]
    (assertion,) = found.assertions
    labels = {entity.id: entity.label for entity in found.entities}
    assert [labels[voice] for voice in assertion.voice] == ["Eve Roe"]
    assert assertion.evidence[0].text == lines.split("\n", maxsplit=1)[0]
    assert assertion.evidence[-1].text == lines
    assert problems(found) == []


def test_a_family_is_a_marriage_and_children_by_their_sex() -> None:
    people = [f"0 @I{n}@ INDI\n1 NAME P{n}\n1 SEX {sex}" for n, sex in ((1, "F"), (2, "M"), (3, "M"), (4, "U"))]
    found = read(
        *people, "0 @F1@ FAM", "1 HUSB @I2@", "1 WIFE @I1@", "1 MARR\n2 DATE 1835", "1 CHIL @I3@", "1 CHIL @I4@"
    )
    assert said(found) == [
        ("marriage", [("person", "P2"), ("spouse", "P1")], "1835"),
        ("kinship", [("person", "P2"), ("person", "P1"), ("relative", "P3"), ("relation", "son")], None),
        ("kinship", [("person", "P2"), ("person", "P1"), ("relative", "P4"), ("relation", "child")], None),
    ]
    assert problems(found) == []


def test_names_have_their_kinds_and_places_their_points() -> None:
    found = read(
        "0 @I1@ INDI", "1 NAME Ann /Lee/\n2 TYPE BIRTH", "1 NAME Ann /Roe/\n2 TYPE MARRIED\n2 NICK Annie",
        "1 BIRT\n2 PLAC Pisa, Italy\n3 MAP\n4 LATI N43.7\n4 LONG W10.4",
    )  # fmt: skip
    (person,) = [e for e in found.entities if e.label == "Ann Lee"]
    assert [(name.text, name.kind) for name in person.names] == [
        ("Ann Lee", "birth name"),
        ("Ann Roe", "married name"),
        ("Annie", "epithet"),
    ]
    (place,) = [e for e in found.entities if e.type == "place"]
    assert (place.point, [name.text for name in place.names]) == ((-10.4, 43.7), ["Pisa", "Pisa, Italy"])


@pytest.mark.parametrize(("page", "locators"), [("23", ["23"]), ("p. 22-24", ["22-24"]), ("Film 5", []), ("", [])])
def test_a_source_cited_by_a_page_is_a_work_that_is_cited(page: str, locators: list[str]) -> None:
    found = read("0 @S1@ SOUR\n1 TITL Register", "0 @I1@ INDI\n1 NAME Ann", f"1 DEAT\n2 SOUR @S1@\n3 PAGE {page}")
    assert [c.locator for a in found.assertions for c in a.citations] == locators
    assert any("without a page" in problem.message for problem in found.problems) == (not locators)


def test_what_is_not_taken_is_counted() -> None:
    found = read("0 @I1@ INDI\n1 NAME Ann\n1 NOTE a\n1 NOTE b\n1 BIRT\n2 DATE whenever", "no line", "0 @N1@ NOTE x")
    assert [problem.message for problem in found.problems] == [
        "lines that are none of GEDCOM were passed over (1)",
        "not taken in: dates that could not be read, though their words stand in the text (1); notes (3)",
    ]


DATES = [
    ("25 MAR 1812", "1812-03-25"),
    ("Mar 1812", "1812-03"),
    ("ABT 1890", "1890~"),
    ("EST 1890", "1890~"),
    ("BET 1829 AND 1833", "[1829..1833]"),
    ("FROM 1 JUL 1857", "1857-07-01/.."),
    ("TO 1890", "../1890"),
    ("BEF 1 JAN 1760", "[..1759-12-31]"),
    ("AFT DEC 1812", "[1813-01..]"),
    ("15 MAR 44 B.C.", "-0043-03-15"),
    ("15 MAR 44 BCE", "-0043-03-15"),
    ("8 JAN 1699/00", "1700-01-08"),
    ("@#DJULIAN@ 5 NOV 1688", "1688-11-15"),
    ("@#DFRENCH R@ 18 BRUM 8", "1799-11-09"),
    ("HEBREW 9 AAV 5701", "1941-08-02"),
    ("JULIAN 1401", "[1401-01-10..1402-01-09]"),
    ("INT 1801 (about the war)", "1801"),
    ("c. 1801", "1801~"),  # against the standard, and common
    ("(unknown)", None),  # a phrase alone
    ("31 FEB 1801", None),  # no such day
    ("BET 1801 AND 1700", None),  # backwards
    ("FRENCH_R 1 VEND 33", None),  # the calendar ended in its year 14
    ("ROMAN 28", None),  # a calendar that no version of the standard defines
]


@pytest.mark.parametrize(("payload", "edtf"), DATES, ids=[payload for payload, _ in DATES])
def test_a_date_of_gedcom_is_its_edtf(payload: str, edtf: str | None) -> None:
    assert edtf_of(payload) == edtf


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_every_encoding_that_programs_write_is_read(encoding: str) -> None:
    data = "0 HEAD\n0 @I1@ INDI\n1 NAME Zoë\n0 TRLR\n".encode(encoding)
    assert looks_like_gedcom(data)
    assert "Zoë" in text_of(data)


def test_ansel_puts_its_accents_before_their_letters() -> None:
    assert "1 NAME Zo\u00eb" in text_of(b"0 HEAD\n1 CHAR ANSEL\n0 @I1@ INDI\n1 NAME Zo\xe8e\n0 TRLR\n")


def test_continued_lines_are_one_payload() -> None:
    found = read("0 @I1@ INDI", "1 NAME Ann", "1 OCCU cle", "2 CONC rk and", "2 CONT poet")
    assert said(found)[0][1][1] == ("function", "clerk and poet")


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_files_of_others_are_read_soundly(folder: str) -> None:
    for path in sorted(shared(f"standards/{folder}").glob("*.ged")):
        found = read_gedcom(path.read_bytes(), path.stem)
        assert problems(found) == [], path.name
        assert looks_like_gedcom(path.read_bytes())


@pytest.mark.parametrize("folder", FOLDERS[:2])
def test_another_reader_finds_the_same_people_and_as_many_events(folder: str) -> None:
    for path in sorted(shared(f"standards/{folder}").glob("*.ged")):
        if path.name.startswith(("char_", "xref-case")):  # their encodings and names of records it refuses
            continue
        with GedcomReader(str(path), encoding="utf-8") as other:
            people = list(other.records0("INDI"))
            names = sorted(" ".join(p.name.format().split()) for p in people if p.name and p.name.format())
            births = sum(sub.tag == "BIRT" for person in people for sub in person.sub_records)
        found = read_gedcom(path.read_bytes(), path.stem)
        ours = sorted(e.label for e in found.entities if e.type == "person" and "without a name" not in e.label)
        assert set(names) <= set(ours), path.name
        assert sum(a.type == "birth" for a in found.assertions) == births, path.name


def test_what_is_written_as_gedcom_comes_back() -> None:
    """Births, marriages, children, callings and their dates; what GEDCOM says in words of its own does not."""
    data, _ = written(gedcom, family().dossier)
    found = read_gedcom(data, "tree")
    assert {(kind, tuple(parts), date) for kind, parts, date in said(found)} >= {
        ("birth", (("person", "Cid"),), "1801~"),
        ("marriage", (("person", "Ann Lee"), ("spouse", "Bo")), "1800"),
        ("kinship", (("person", "Ann Lee"), ("person", "Bo"), ("relative", "Cid"), ("relation", "son")), None),
        ("occupation", (("person", "Cid"), ("employer", "Post"), ("function", "clerk")), "1820/1825"),
    }
    assert [e.point for e in found.entities if e.label == "Pisa"] == [(10.4, -43.7)]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet="0123 @IFAMHEDNBRTSUC\n\r\t/é\u2028", max_size=200))
def test_no_file_does_more_than_be_read_soundly(text: str) -> None:
    found = read_gedcom(f"0 HEAD\n{text}".encode(), "tree")
    assert problems(found) == []
    assert read_gedcom(f"0 HEAD\n{text}".encode(), "tree") == found


def test_deep_lines_are_read_without_end_of_the_stack() -> None:
    lines = [f"{min(n, 99)} X" for n in range(5000)]
    assert problems(read_gedcom("\n".join(["0 HEAD", *lines]).encode(), "tree")) == []
