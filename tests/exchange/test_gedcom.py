"""GEDCOM 7, checked by the tables of its specification and by the validator of another project."""

import gedcom7
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.exchange.gedcom_grammar import complaints, parsed, tables
from tests.exchange.writing import count, written
from tests.shared import shared
from tests.strategies import dossiers
from tests.views.making import Making, when

from bearwitness.exchange import gedcom
from bearwitness.exchange.gedcom.lines import date, xref
from bearwitness.record import Citation, Dossier, Entity, Name
from bearwitness.store.snapshot import Snapshot

TABLES = "standards/gedcom7/extracted-files"


def text_of(dossier: Dossier) -> str:
    return written(gedcom, dossier)[0].decode()


def record(dossier: Dossier, identifier: str) -> str:
    """The lines of one record."""
    for found in text_of(dossier).split("\n0 "):
        if f"1 REFN {identifier}\n" in f"{found}\n" or found.startswith(f"@{identifier}@"):
            return found
    raise KeyError(identifier)


def family() -> Making:
    made = Making(
        "Ann Lee and Bo had an adopted son, Cid, born at Pisa in c. 1801. Ann wed Bo in 1800. Dan, says Eve (p. 7), was "
        "the cousin of Cid. Cid was a clerk at the Post from 1820 to 1825. Ann never died.",
        author="eve",
    )
    for label in ("Ann Lee", "Bo", "Cid", "Dan", "Eve"):
        made.entity(label.split()[0].lower(), "person", label)
    made.entity("pisa", "place", "Pisa").entity("post", "group", "Post")
    made.entities["pisa"] = Entity(
        id="pisa", type="place", label="Pisa", point=(10.4, -43.7), same_as=("http://www.wikidata.org/entity/Q13375",)
    )
    made.says("kinship", "son", person=("ann", "bo"), relative="cid", relation="adopted son")
    made.says("birth", "born", person="cid", place="pisa", time="1801~", parent="ann", modality="probable")
    made.says("marriage", "wed", person="ann", spouse="bo", time="1800")
    made.says(
        "kinship",
        "cousin",
        person="cid",
        relative="dan",
        relation="cousin",
        voice=("eve",),
        citations=(Citation(None, "7"),),
    )
    made.says("occupation", "clerk", person="cid", employer="post", function="clerk", time="1820/1825")
    made.says("death", "died", person="ann", stance="denies")
    return made


def test_two_parents_their_marriage_and_their_child_are_one_family() -> None:
    """The mother alone, of whom the birth tells, is the mother of the pair."""
    found = text_of(family().dossier)
    assert found.count(" FAM\n") == 1
    assert "1 HUSB @I_ANN@\n1 WIFE @I_BO@\n1 CHIL @I_CID@\n1 MARR\n2 DATE 1800\n" in found
    assert "1 SEX M\n" in record(family().dossier, "cid")
    assert "2 PEDI ADOPTED\n" in record(family().dossier, "cid")


def test_an_event_has_its_date_its_place_its_words_and_who_says_so() -> None:
    assert (
        "1 BIRT\n2 DATE ABT 1801\n2 PLAC Pisa\n3 MAP\n4 LATI S43.7\n4 LONG E10.4\n3 EXID Q13375\n"
        "4 TYPE http://www.wikidata.org/entity/\n2 ASSO @I_ANN@\n3 ROLE PARENT\n2 SOUR @S_S1@\n3 DATA\n"
        "4 TEXT Ann Lee and Bo had an adopted son, Cid, born at Pisa in c. 1801.\n3 NOTE Probably, according to Eve\n"
    ) in record(family().dossier, "cid")


def test_a_calling_has_its_employer_and_a_cousin_is_an_associate() -> None:
    cid = record(family().dossier, "cid")
    assert "1 OCCU clerk\n2 DATE FROM 1820 TO 1825\n2 AGNC Post\n" in cid
    assert "1 ASSO @I_DAN@\n2 ROLE OTHER\n3 PHRASE cousin\n2 SOUR @S_S1@\n" in cid
    assert "3 NOTE According to Eve. Cites p. 7\n" in cid


def test_what_is_denied_is_left_out_and_told_as_lost() -> None:
    data, losses = written(gedcom, family().dossier)
    assert b"1 DEAT" not in data
    assert count(losses, "assertions") == 1


def test_more_than_two_parents_are_as_many_families() -> None:
    made = family()
    made.says("birth", "born", person="dan", parent=("ann", "bo", "eve"))
    assert text_of(made.dossier).count("1 CHIL @I_DAN@\n") == 3


def test_what_was_accepted_comes_before_what_was_not() -> None:
    made = Making("Ann was born in 1801, or born in 1802.").entity("ann", "person", "Ann")
    made.says("birth", "born", person="ann", time="1801")
    made.says("birth", "or born", person="ann", time="1802", status="accepted")
    found = record(made.dossier, "ann")
    assert found.index("2 DATE 1802") < found.index("2 DATE 1801")


DATES = [
    ("1812-03-25", False, "25 MAR 1812", ""),
    ("1812-03", False, "MAR 1812", ""),
    ("1890~", False, "ABT 1890", ""),
    ("1890?", False, "1890", "Probably 1890"),
    ("-0043-03-15", False, "15 MAR 44 BCE", ""),
    ("0000", False, "1 BCE", ""),
    ("1829/1833", True, "FROM 1829 TO 1833", ""),
    ("1829/1833", False, "BET 1829 AND 1833", "1829–33"),
    ("1857-07-01/..", True, "FROM 1 JUL 1857", ""),
    ("../1890", True, "TO 1890", ""),
    ("[..1760]", False, "BEF 31 DEC 1760", "Before 1761"),
    ("189X", False, "BET 1890 AND 1899", "The 1890s"),
    ("1921-21", False, "BET 1 MAR 1921 AND 21 JUN 1921", "Spring 1921"),
]


@pytest.mark.parametrize(("edtf", "lasting", "payload", "phrase"), DATES, ids=[f"{row[0]}-{row[1]}" for row in DATES])
def test_a_date_is_one_of_gedcom_with_a_phrase_where_it_says_more(
    edtf: str,
    lasting: bool,  # noqa: FBT001 - a column of the table
    payload: str,
    phrase: str,
) -> None:
    found = date(when(edtf), lasting=lasting)
    assert found.payload == payload
    assert [under.payload for under in found.under] == ([phrase] if phrase else [])


@given(st.text(max_size=30), st.text(max_size=30))
def test_two_records_never_share_a_name(one: str, other: str) -> None:
    assert (xref("I", one) == xref("I", other)) == (one == other)
    assert set(xref("I", one)) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_")


def test_the_checker_takes_the_test_files_of_others() -> None:
    folder = shared("standards/gedcom7/gedcom7code-test-files")
    for path in sorted(folder.glob("*.ged")):
        assert complaints(path.read_bytes().decode(), tables(shared(TABLES))) == [], path.name


SPOILT = [
    ("0 HEAD\n1 GEDC\n2 VERS 7.0\n", "0 HEAD\n", "holds GEDC 0 times"),
    ("1 SEX M\n", "1 SEX m\n", "“m” is none of F, M, U, X"),
    ("1 SEX M\n", "1 SEX M\n1 SEX F\n", "holds SEX 2 times"),
    ("2 DATE ABT 1801\n", "2 DATE c. 1801\n", "“c. 1801” is no type-Date"),
    ("1 BIRT\n", "1 BIRT yes\n", "“yes” is not Y"),
    ("1 CHIL @I_CID@\n", "1 CHIL @I_NONE@\n", "“@I_NONE@” is no record-INDI"),
    ("2 PLAC Pisa\n", "2 CITY Pisa\n", "may not hold CITY"),
    ("4 LATI S43.7\n", "4 LATI 43.7\n", "“43.7” is no type-Latitude"),
    ("1 BIRT\n", "3 BIRT\n", "is no line"),
    ("0 TRLR\n", "", "it does not begin with HEAD and end with TRLR"),
]


@pytest.mark.parametrize(("good", "bad", "why"), SPOILT, ids=[row[1].strip() or "no trailer" for row in SPOILT])
def test_the_checker_refuses_what_the_tables_do_not_allow(good: str, bad: str, why: str) -> None:
    found = text_of(family().dossier)
    assert good in found
    assert why in " ".join(complaints(found.replace(good, bad, 1), tables(shared(TABLES))))


@pytest.mark.judge("gedcom", "the grammar tables of FamilySearch GEDCOM 7.0")
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(dossiers())
def test_the_tables_allow_what_any_dossier_gives(dossier: Dossier) -> None:
    found = text_of(dossier)
    assert complaints(found, tables(shared(TABLES))) == []
    assert gedcom7.validate(gedcom7.loads(found)) == []


@pytest.mark.judge("gedcom", "the validator of python-gedcom7")
def test_the_validator_of_another_project_takes_the_examples(demonstration: Snapshot) -> None:
    found = text_of(demonstration.record())
    assert gedcom7.validate(gedcom7.loads(found)) == []
    assert complaints(found, tables(shared(TABLES))) == []


@pytest.mark.parametrize("name", ["/a//b/", "@at", "tab\tand\nline", "\x00\x85\ufffe", "a\u2028b", "𝔄 é"])
def test_no_name_can_break_a_line(name: str) -> None:
    made = family().entity("ann", "person", name, Name(name, "pseudonym"))
    found = text_of(made.dossier)
    assert complaints(found, tables(shared(TABLES))) == []
    assert [node.tag for node in parsed(found)].count("INDI") == 4
