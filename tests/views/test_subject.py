"""Whose life a dossier tells."""

from benchmarks.lives import documents, load
from tests.views.making import Making

from bearwitness.record import Dossier, Reading
from bearwitness.views import main_subject


def test_the_one_to_whom_most_happens_is_the_subject() -> None:
    made = Making("Bruno says, and Bruno repeats, that Ada was born, arrested and tried.")
    made.entity("bruno", "person", "Bruno").entity("ada", "person", "Ada")
    made.says("birth", "born", person="ada")
    made.says("arrest", "arrested", person="ada")
    assert main_subject(made.dossier) == "ada"


def test_a_reviewer_is_never_the_subject() -> None:
    made = Making("Eve was arrested. Ada.", kind="review", author="eve").entity("eve", "person", "Eve")
    made.entity("ada", "person", "Ada").says("arrest", "arrested", person="eve")
    assert main_subject(made.dossier) == "ada"


def test_where_nobody_is_known_there_is_no_subject() -> None:
    assert main_subject(Dossier()) is None


def test_the_subject_of_most_of_the_corpus_s_documents_is_found() -> None:
    """Two of the ten are told through others, who are spoken of more."""
    golds = [load(path) for path in documents("own")]
    found = [gold for gold in golds if main_subject(as_record(gold.reading)) == gold.cast.subject]
    assert len(golds) == 10
    assert len(found) >= 8


def as_record(reading: Reading) -> Dossier:
    return Dossier(sources=(reading.source,), entities=reading.entities, assertions=reading.assertions)
