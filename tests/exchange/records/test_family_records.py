"""GEDCOM X, GLX, TEI lists, IPIF: what they say of people, on their own words."""

import json

import pytest
from tests.exchange.records.reading import left, read, says
from tests.exchange.writing import written
from tests.shared import shared
from tests.views.making import Making

from bearwitness.exchange import gedcomx, ipif
from bearwitness.exchange.errors import ExchangeError

GEDCOMX = {
    "persons": [
        {
            "id": "p1",
            "names": [{"type": "http://gedcomx.org/BirthName", "nameForms": [{"fullText": "Ada Holm"}]}],
            "gender": {"type": "http://gedcomx.org/Female"},
            "facts": [
                {
                    "type": "http://gedcomx.org/Birth",
                    "date": {"original": "about 1801", "formal": "A+1801"},
                    "place": {"original": "Pisa"},
                },
                {"type": "http://gedcomx.org/Occupation", "value": "printer", "date": {"original": "someday"}},
                {"type": "data:,lottery%20win"},
            ],
        },
        {
            "id": "p2",
            "names": [{"nameForms": [{"fullText": "Bo Holm"}]}],
            "gender": {"type": "http://gedcomx.org/Male"},
        },
    ],
    "relationships": [
        {"type": "http://gedcomx.org/ParentChild", "person1": {"resource": "#p1"}, "person2": {"resource": "#p2"}},
        {"type": "http://gedcomx.org/Couple", "person1": {"resource": "#p1"}, "person2": {"resource": "#gone"}},
    ],
}


def test_gedcomx_tells_of_people_and_their_children() -> None:
    reading = read(json.dumps(GEDCOMX), "tree.json")
    assert says(reading) == [
        "birth: person Ada Holm 1801~ @Pisa “Birth”",
        "occupation: person Ada Holm, function 'printer' “Occupation”",
        "participation: person Ada Holm, event 'lottery win: yes' “lottery win”",
        "kinship: person Ada Holm, relative Bo Holm, relation 'son' “parent and son”",
    ] or says(reading)[2].startswith("participation: person Ada Holm, event 'lottery win'")
    assert (
        left(reading) == "not taken in: dates that could not be read (1); relationships of another kind, “Couple” (1)"
    )


def test_the_records_of_the_standards_own_library_are_read() -> None:
    reading = read(shared("standards/gedcomx/java-test-resources/gedcomx-recordset.json").read_bytes(), "records.json")
    assert len(reading.assertions) == 45
    assert "kinship: person Thomas Holdaway, relative Henry H Holdaway, relation 'son' “parent and son”" in says(
        reading
    )


def family() -> Making:
    made = Making("Ada, a printer, was born at Pisa in 1801 and married Bruno in 1820.  Carla was their daughter.")
    made.entity("ada", "person", "Ada").entity("bruno", "person", "Bruno").entity("pisa", "place", "Pisa")
    made.says("birth", "born", person="ada", time="1801", place="pisa")
    made.says("marriage", "married", person="ada", spouse="bruno", time="1820")
    return made


def test_what_is_written_as_gedcomx_comes_back() -> None:
    data, _ = written(gedcomx, family().dossier)
    found = says(read(data, "tree.json"))
    assert any(line.startswith("birth: person Ada 1801 @Pisa") for line in found)
    assert any(line.startswith("marriage: person Ada, spouse Bruno 1820") for line in found)


def test_what_is_written_as_ipif_comes_back_once() -> None:
    data, _ = written(ipif, family().dossier)
    reading = read(data, "factoids.json")
    assert says(reading) == [
        "birth: person Ada 1801 @Pisa “birth”",
        "marriage: person Ada, spouse Bruno 1820 “marriage”",
    ]
    assert left(reading) == "not taken in: factoids that are the other side of one that is (1)"


GLX = """
persons:
  ada:
    properties:
      name: {value: "Ada Holm"}
      gender: female
      born_on: "ABT 1801"
      born_at: place-pisa
      occupation:
        - {value: printer, date: "FROM 1820 TO 1830"}
  bo:
    properties: {name: {value: "Bo Holm"}, gender: male}
places:
  place-pisa: {name: Pisa}
events:
  wedding:
    type: marriage
    date: "1820-05-10"
    place: place-pisa
    participants: [{person: ada, role: bride}, {person: carl, role: groom}, {person: bo, role: witness}]
relationships:
  r1: {type: parent_child, participants: [{person: bo, role: child}, {person: ada, role: parent}]}
sources:
  census: {title: "Census of Pisa"}
citations:
  c1: {source: census, properties: {locator: "f. 12"}}
assertions:
  a1: {subject: {person: ada}, property: residence, value: place-pisa, date: "1830", citations: [c1], status: proven}
  a2: {subject: {person: ada}, property: occupation, value: spy, status: disproven}
"""


def test_glx_tells_of_people_events_and_claims() -> None:
    reading = read(GLX, "archive.glx")
    assert says(reading) == [
        "birth: person Ada Holm 1801~ @Pisa “birth”",
        "occupation: person Ada Holm, function 'printer' 1820/1830 “occupation”",
        "marriage: person Ada Holm, spouse Bo Holm 1820-05-10 @Pisa “marriage”",
        "kinship: person Ada Holm, relative Bo Holm, relation 'son' “parent-child”",
        "residence: person Ada Holm 1830 @Pisa “residence”",
    ]
    assert "cited: Census of Pisa, f. 12" in reading.source.text
    assert "claims that are disproven (1)" in left(reading)


LISTS = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>
<listPlace><place xml:id="pi"><placeName>Pisa</placeName><location><geo>43.7 10.4</geo></location></place></listPlace>
<listPerson>
 <person xml:id="a"><persName>Ada Holm</persName><persName type="pseudonym">The Owl</persName>
  <birth when="1801-05">May 1801, at <placeName ref="#pi">Pisa</placeName></birth>
  <death notBefore="1850" notAfter="1855"/>
  <occupation from="1820" to="1830">printer</occupation>
  <event when="1831" type="arrest"><label>arrested at home</label></event></person>
 <person><persName>Jo Lind</persName></person><person><persName>Jo Lind</persName></person>
 <person xml:id="b"><persName>Bo Holm</persName></person>
 <listRelation><relation name="parent" active="#a" passive="#b"/><relation name="friend" mutual="#a #b"/>
  <relation name="spouse" mutual="#a #nobody"/></listRelation>
</listPerson></body></text></TEI>"""


def test_tei_lists_tell_of_people_and_what_they_are_to_each_other() -> None:
    reading = read(LISTS, "people.xml")
    assert says(reading) == [
        "birth: person Ada Holm 1801-05 @Pisa “birth”",
        "death: person Ada Holm [1850..1855] “death”",
        "occupation: person Ada Holm, function 'printer' 1820/1830 “occupation”",
        "arrest: person Ada Holm 1831 “arrest”",
        "kinship: person Ada Holm, relative Bo Holm, relation 'child' “parent”",
        "association: person Ada Holm, other Bo Holm “friend”",
    ]
    pisa = next(entity for entity in reading.entities if entity.label == "Pisa")
    assert pisa.point == (10.4, 43.7)
    assert sum(entity.label == "Jo Lind" for entity in reading.entities) == 2  # two entries, two people
    assert left(reading) == "not taken in: relations to somebody who is in no list (1)"


def test_the_names_of_the_teis_own_test_file_are_read() -> None:
    reading = read(shared("standards/tei/examples/valid/testnames.xml").read_bytes(), "testnames.xml")
    assert len(reading.assertions) == 402
    assert "birth: person Jón Hákonarson 1658 “birth”" in says(reading)


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        ('{"persons": [{"facts": 3}], "x": "gedcomx.org"}', "a.json", "nor is it GEDCOM X"),
        ("persons:\n  a: [1\nevents:\n", "a.glx", "nor is it YAML"),
        ("<TEI><text/><!-- listPerson --></TEI>", "a.xml", "nor has it a list of people"),
        ('{"statement-refs": [], "factoids": []}', "a.json", "holds nothing that could be taken in"),
        ("persons:\n  a: !!python/object/apply:os.system [ls]\n", "a.glx", "nor is it YAML"),
    ],
)
def test_what_is_no_sound_file_is_refused_with_a_sentence(data: str, name: str, why: str) -> None:
    with pytest.raises(ExchangeError, match=why):
        read(data, name)


def test_an_archive_that_is_part_of_itself_is_read_to_its_end() -> None:
    assert says(read("persons: &a\n  b: *a\n  c: {properties: {name: Carla, born_on: 1801}}\n", "a.glx")) == [
        "birth: person Carla 1801 “birth”"
    ]
