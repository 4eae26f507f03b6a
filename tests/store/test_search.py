"""Words are found in the sentences of the texts and in what the assertions say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.readings import serge, source_of

from bearwitness.record import Reading, SourceRecord, Span
from bearwitness.store.access import Writer, open_for_writing
from bearwitness.store.search import prose, terms


def found(writer: Writer, words: str) -> list[str]:
    return [hit.sentence.text for hit in writer.find(words)]


@pytest.fixture
def read(writer: Writer) -> Writer:
    text = "Kibal’chich was “Victor Serge”. He left for Orléans in 1908; the revolution, he said, would come."
    writer.put(serge("s1"))
    writer.put(Reading(source=source_of(text, "s2"), reader="rules/1"))
    return writer


@pytest.mark.parametrize(
    "words",
    [
        "orleans",  # accents and capitals do not matter
        "1908 orléans",  # nor does the order
        "revol*",  # the beginning of a word, where one asks for it
        "revolut",  # and where no whole word is found
        "said, would",  # punctuation is no word
    ],
)
def test_words_are_found_in_their_sentence(read: Writer, words: str) -> None:
    assert found(read, words) == ["He left for Orléans in 1908; the revolution, he said, would come."]


def test_a_hit_shows_what_matched_and_what_rests_on_it(read: Writer) -> None:
    (hit,) = read.find("born BRUSSELS")
    assert [hit.sentence.text[mark.start : mark.end] for mark in hit.marks] == ["born", "Brussels"]
    assert hit.assertions == (serge().assertions[0].id,)
    assert hit.title == "Source s1"


def test_what_an_assertion_says_is_found_in_its_sentence(read: Writer) -> None:
    """“He moved to Paris” does not name him, and does not say “move”."""
    assert found(read, "move Victor Paris") == ["He moved to Paris."]


def test_whole_words_go_before_beginnings(read: Writer) -> None:
    assert found(read, "serge") == [
        "Later Serge wrote.",
        "Kibal’chich was “Victor Serge”.",
        "Victor Serge was born in Brussels.",
        "He moved to Paris.",
    ]


def test_no_more_than_asked_for(read: Writer) -> None:
    assert len(read.find("serge", limit=2)) == 2


@pytest.mark.parametrize(("source", "count"), [("s1", 1), ("s2", 1), ("", 1), ("s3", 0)])
def test_of_one_source_no_more_than_asked_for(read: Writer, source: str, count: int) -> None:
    with read.snapshot() as now:
        hits = now.find("serge", 1, source)
    assert len(hits) == count
    assert {hit.sentence.source for hit in hits} <= {source or hits[0].sentence.source}


def test_furniture_is_not_searched() -> None:
    text = "He wrote. Donate now! He died.\n\nMenu"
    source = SourceRecord(id="s", title="", text=text, sha256="", furniture=(Span(10, 21), Span(32, 36)))
    assert [span.of(text) for span in prose(source)] == ["He wrote.", "He died."]


def test_furniture_that_overlaps_is_one_stretch() -> None:
    source = SourceRecord(id="s", title="", text="One. Two. Three.", sha256="", furniture=(Span(0, 9), Span(0, 1)))
    assert [span.of(source.text) for span in prose(source)] == ["Three."]


@pytest.mark.parametrize("words", ["", "  ", "?!", '"', "\x00", "*", "( ) -"])
def test_nothing_is_found_by_no_words(read: Writer, words: str) -> None:
    assert terms(words) == ()
    assert read.find(words) == ()


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Writer:
    writer = open_for_writing(tmp_path_factory.mktemp("shelf") / "life.dossier")
    writer.put(serge())
    return writer


QUERY_WORDS = st.text(alphabet=st.sampled_from("aé1𝔄\u0301 \"'*()^:-+{}NEAROD\x00\n\\ש"), max_size=20)


@given(words=QUERY_WORDS | st.text(max_size=10))
def test_nothing_that_can_be_typed_is_a_syntax_error(shelf: Writer, words: str) -> None:
    assert isinstance(shelf.find(words), tuple)


def test_what_is_found_is_in_the_text(read: Writer) -> None:
    hits = read.find("he")
    texts = {source.id: source.text for source in read.record().sources}
    assert hits
    assert all(hit.sentence.holds(texts[hit.sentence.source]) for hit in hits)
