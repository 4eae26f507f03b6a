import pytest

from bearwitness.readers.errors import MissingPipelineError, UnknownReaderError
from bearwitness.readers.named import reader_called
from bearwitness.readers.pipeline import read_with
from bearwitness.record import Source, Span, divide

TEXT = "The Petrograd Soviet met. Zyx Quorlan’s Fog Bank appeared in 1922 in Ulm."
SOURCE = Source(id="s1", title="A life", text=TEXT, sha256="0" * 64)


def labelled(words: str, label: str) -> tuple[Span, str]:
    start = TEXT.index(words)
    return Span(start, start + len(words)), label


def test_what_a_pipeline_labels_is_the_cast() -> None:
    names = [labelled("The Petrograd Soviet", "ORG"), labelled("Zyx Quorlan’s", "PERSON"), labelled("Ulm", "GPE")]
    reading = read_with(divide(SOURCE), names, "spacy/test-1")
    found = {(entity.label, entity.type) for entity in reading.entities}
    assert {("Petrograd Soviet", "group"), ("Zyx Quorlan", "person"), ("Ulm", "place")} <= found
    assert reading.reader == "spacy/test-1"


def test_labels_of_other_kinds_are_left_aside() -> None:
    reading = read_with(divide(SOURCE), [labelled("1922", "DATE"), labelled("Ulm", "GPE")], "spacy/test-1")
    assert [entity.label for entity in reading.entities] == ["Ulm"]


def test_a_pipeline_that_is_not_installed_is_asked_for_in_a_sentence() -> None:
    with pytest.raises(MissingPipelineError, match="install"):
        reader_called("spacy:there_is_no_such_pipeline")


def test_a_reader_of_no_known_name_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownReaderError, match="rules, learned"):
        reader_called("oracle")


def test_the_rules_sign_with_their_version() -> None:
    named = reader_called("rules")
    assert named.read(SOURCE).reader == named.name
