"""The scorer of names on sentences that can be reckoned by hand."""

from pathlib import Path

import pytest
from benchmarks.coreference import added
from benchmarks.public.names import Labelled, Named, column_texts, names_of, scores

from bearwitness.record import Anchor, Entity, EntityType, Name, Reading, SourceRecord, Span

TYPES: dict[str, EntityType | None] = {"book": "work", "writer": "person", "misc": None}
COLUMNS = "The\tB-book\nWaves\tI-book\n(\tO\n1931\tO\n)\tO\nby\tO\nWoolf\tB-writer\n\nEnglish\tB-misc\nPrize\tB-award\n"


@pytest.fixture
def texts(tmp_path: Path) -> list[Labelled]:
    path = tmp_path / "dev.txt"
    path.write_text(COLUMNS, encoding="utf-8")
    return column_texts(path, "\t", TYPES)


def test_a_file_of_columns_is_read_as_texts_with_names(texts: list[Labelled]) -> None:
    assert [one.text for one in texts] == ["The Waves (1931) by Woolf", "English Prize"]
    assert [(n.span.of(texts[0].text), n.type) for n in texts[0].names] == [("The Waves", "work"), ("Woolf", "person")]
    assert [n.type for n in texts[1].names] == [None], "an award is no name of ours"


def test_what_was_annotated_scores_one_in_every_order(texts: list[Labelled]) -> None:
    bare = [Named(Span(4, 9), "work"), Named(Span(20, 25), "person")]
    for found in (bare, bare[::-1]):
        assert {kind: score.f1 for kind, score in scores(texts[0], found).items()} == {
            "work": 1,
            "person": 1,
            "all types": 1,
            "untyped": 1,
        }


def test_a_wrong_type_a_wrong_end_and_a_name_that_is_none_each_cost(texts: list[Labelled]) -> None:
    work = Named(Span(4, 9), "work")
    assert scores(texts[0], [work._replace(type="person")])["untyped"].precision == 1
    assert scores(texts[0], [work._replace(type="person")])["all types"].precision == 0
    assert scores(texts[0], [Named(Span(4, 16), "work")])["work"].f1 == 0
    assert scores(texts[1], [Named(Span(8, 13), "work")])["work"].precision == 0, "a prize is no work"


def test_what_stands_on_words_of_no_type_of_ours_is_left_aside(texts: list[Labelled]) -> None:
    assert added(scores(texts[1], [Named(Span(0, 7), "group")]).values()) == (0, 0, 0, 0)


def test_names_of_a_reading_are_the_outermost_without_article_pronouns_and_descriptions() -> None:
    text = "The University of London took her; the school was small"
    places = {"group": ["The University of London", "the school"], "place": ["London"], "person": ["her"]}

    def entity(kind: EntityType, words: list[str], *names: str) -> Entity:
        anchors = tuple(Anchor("s", text.index(w), text.index(w) + len(w), w) for w in words)
        return Entity(id=kind, type=kind, label=kind, names=tuple(Name(name) for name in names), mentions=anchors)

    reading = Reading(
        source=SourceRecord(id="s", title="s", text=text, sha256=""),
        reader="test",
        entities=(
            entity("group", places["group"], "University of London"),
            entity("place", places["place"], "London"),
            entity("person", places["person"], "Jane Doe"),
        ),
    )
    assert names_of(reading) == {Named(Span(4, 24), "group")}
