"""W3C Web Annotations and UIMA CAS JSON."""

import contextlib
import json

import pytest
from tests.exchange.records.reading import left, read, says
from tests.exchange.writing import written
from tests.shared import shared
from tests.views.making import Making

from bearwitness.exchange import cas
from bearwitness.exchange.errors import EmptyRecordsError

ANNOTATIONS = [
    {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": "commenting",
        "creator": {"name": "Anna Bell"},
        "created": "2024-05-12T10:00:00Z",
        "body": {"type": "TextualBody", "value": "This cannot be."},
        "target": {
            "source": "http://example.org/a",
            "selector": {"type": "TextQuoteSelector", "exact": "at Pisa in 1801"},
        },
    },
    {
        "type": "Annotation",
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": "place"},
            {"type": "SpecificResource", "purpose": "identifying", "source": "http://example.org/pisa"},
        ],
        "target": {"selector": [{"type": "TextQuoteSelector", "exact": "Pisa"}, {"type": "TextPositionSelector"}]},
    },
    {
        "type": "Annotation",
        "body": {"value": "Good."},
        "target": {"selector": {"type": "TextQuoteSelector", "exact": "x"}},
    },
    {"type": "Annotation", "body": "http://example.org/b", "target": "http://example.org/a"},
]


def test_a_comment_is_the_position_of_who_made_it() -> None:
    reading = read(json.dumps(ANNOTATIONS), "notes.json")
    assert says(reading) == [
        "position: holder Anna Bell, issue 'at Pisa in 1801', claim 'This cannot be.' 2024-05-12 “This cannot be.”"
    ]
    place = next(entity for entity in reading.entities if entity.type == "place")
    assert (place.label, place.same_as) == ("Pisa", ("http://example.org/pisa",))
    assert left(reading) == "not taken in: annotations on no words (1); comments by nobody who is named (1)"


def test_the_samples_of_the_standard_say_nothing_by_anybody_of_words() -> None:
    """Those on exact words are tags and links; one that holds nothing else is refused with a sentence."""
    for sample in sorted(shared("standards/web-annotation/tests/samples/correct").glob("*.json")):
        with contextlib.suppress(EmptyRecordsError):
            assert read(sample.read_bytes(), sample.name).assertions == ()


def told() -> Making:
    made = Making("𝔄da was born at Pisa in 1801, Bruno says, and was a printer.")
    made.entity("ada", "person", "𝔄da").entity("bruno", "person", "Bruno").entity("pisa", "place", "Pisa")
    made.says("birth", "born", person="ada", time="1801", place="pisa", voice=("bruno",))
    made.says("occupation", "printer", person="ada")
    return made


def test_what_is_written_as_cas_comes_back_at_its_place() -> None:
    """A letter beyond the basic plane is two units there and one here."""
    data, _ = written(cas, told().dossier)
    reading = read(data, "text.cas.zip")
    assert reading.source.text == told().dossier.sources[0].text
    assert says(reading) == ["birth: person 𝔄da 1801 @Pisa “born”", "occupation: person 𝔄da “printer”"]
    assert {e.label: tuple(m.text for m in e.mentions) for e in reading.entities}["Pisa"] == ("Pisa",)
    labels = {entity.id: entity.label for entity in reading.entities}
    assert [labels[voice] for voice in reading.assertions[0].voice] == ["Bruno"]


NAMED = {
    "%TYPES": {},
    "%FEATURE_STRUCTURES": [
        {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaString": "Ada left Pisa."},
        {
            "%ID": 2,
            "%TYPE": "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity",
            "begin": 0,
            "end": 3,
            "value": "PER",
        },
        {
            "%ID": 3,
            "%TYPE": "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity",
            "begin": 9,
            "end": 99,
            "value": "LOC",
        },
        {"%ID": 4, "%TYPE": "webanno.custom.Mood", "begin": 0, "end": 3},
        {"%ID": 5, "%TYPE": "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", "begin": 0, "end": 3},
    ],
}


def test_named_entities_of_others_are_taken_and_other_layers_are_counted() -> None:
    reading = read(json.dumps(NAMED), "text.json")
    assert [(entity.type, entity.label) for entity in reading.entities] == [("person", "Ada")]
    assert (
        left(reading) == "not taken in: annotations of the layer Mood (1); named entities of no known type or place (1)"
    )


@pytest.mark.parametrize("kind", ["casWithText", "casWithEmojiUnicodeTextAndAnnotations"])
def test_the_files_of_uimas_own_tests_are_read(kind: str) -> None:
    data = shared(f"standards/uima-cas/json/fs_as_array/ser-ref/{kind}/data.json").read_bytes()
    sofa = next(each for each in json.loads(data)["%FEATURE_STRUCTURES"] if "sofaString" in each)
    assert read(data, "data.json").source.text == sofa["sofaString"]


def test_references_that_are_none_name_nothing() -> None:
    odd = {"%ID": {}, "%TYPE": "webanno.custom.Statement", "begin": 0, "end": 3, "kind": "birth", "@participants": [{}]}
    sofa = NAMED["%FEATURE_STRUCTURES"][0]  # type: ignore[index]
    assert says(read(json.dumps({"%FEATURE_STRUCTURES": [sofa, odd]}), "text.json")) == []
