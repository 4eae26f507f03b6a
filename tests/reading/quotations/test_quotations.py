import pytest
from tests.reading.marked import marked

from bearwitness.reading.quotations import find_quotations


def spoken(text: str, **known: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker) for q in find_quotations(*marked(text, **known))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{serge:Serge} said that it was “a farce and worse”.", ("a farce and worse", "serge")),
        ("“It is a farce,” {serge:he} wrote to his son.", ("It is a farce,", "serge")),
        ("“It is a farce,” wrote {serge:Serge}.", ("It is a farce,", "serge")),
        ("According to {weissman:Weissman}, it was “a farce and worse”.", ("a farce and worse", "weissman")),
        ("{weissman:Weissman}, who had met {serge:Serge}, calls it “a farce”.", ("a farce", "weissman")),
        ("{serge:He} was described by {weissman:Weissman} as “a farce”.", ("a farce", "weissman")),
        ("The cause was, in {serge:his} own words, “a farce”.", ("a farce", "serge")),
        ("{serge:Serge}’s comment was “such a farce”.", ("such a farce", "serge")),
        ("{*diary:{serge:Serge}’s diary} has “a farce and worse”.", ("a farce and worse", "serge")),
    ],
)
def test_the_speaker_is_whom_the_words_of_saying_name(text: str, expected: tuple[str, str]) -> None:
    assert spoken(text) == [expected]


def test_both_parts_of_an_interrupted_quotation_have_its_speaker() -> None:
    text = "“The sermon,” said {b:Bowdler}, “was bad enough.”"
    assert spoken(text) == [("The sermon,", "b"), ("was bad enough.", "b")]


def test_the_next_quotation_is_still_hers() -> None:
    text = "“Not you,” {a:she} said. “The lady behind you.”"
    assert spoken(text) == [("Not you,", "a"), ("The lady behind you.", "a")]


@pytest.mark.parametrize(
    "text",
    [
        "{serge:He} edited the small weekly, ‘Anarchie’.",  # a title
        "The paper *El Saco* (‘The Sack’) was his.",  # a gloss
        "They called {serge:him} ‘the Old Man’.",  # a nickname
        "It was a ‘popular front’ pact.",  # a term
        "The verb ‘to buy’ is meant.",  # a word that is spoken of
        "{serge:He} signed as “Senhor Pires”.",  # a pseudonym
    ],
)
def test_titles_names_and_terms_are_no_quotations(text: str) -> None:
    assert spoken(text) == []


def test_a_paragraph_behind_a_colon_is_a_block_without_its_reference() -> None:
    text = "{c:Cárcamo} remembers no tears:\n\nHe counted the hands and went to lunch. (p. 12)\n\nHe left."
    (quotation,) = find_quotations(*marked(text))
    assert (quotation.text, quotation.speaker, quotation.block) == (
        "He counted the hands and went to lunch.",
        "c",
        True,
    )
    assert [c.locator for c in quotation.citations] == ["12"]


def test_the_chain_runs_from_the_author_to_the_speaker() -> None:
    text = "{w:Weissman} writes that {s:Serge} called it “a farce”."
    (quotation,) = find_quotations(*marked(text, author="a"))
    assert quotation.voice == ("a", "w", "s")


def test_words_whose_speaker_is_not_told_have_none() -> None:
    assert spoken("It was “a long and bitter farce” to all.") == [("a long and bitter farce", None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("{w:Weissman} says that {s:Serge} “was a farce and worse”.", "w"),  # not the subject of the clause
        ("{w:Weissman} argues that {s:Serge} rejected the “long and bitter farce”.", "w"),  # nor who rejects it
        ("Some academics argued that {s:Serge} was “a long farce”.", None),  # nobody that the text names
        ("{s:He} was interned as a “Bolshevik suspect”.", None),  # the words of those who did it
        ("“It is a farce.” was the reply to {s:Serge}.", None),
        ("{*letter:The letter from {s:Serge}} arrived. {*letter:It} says: “All is a farce.”", "s"),
        ("It began: “You may rest now.” With these words {s:Serge} left.", None),
    ],
)
def test_a_speaker_is_named_or_unknown(text: str, speaker: str | None) -> None:
    assert [who for _, who in spoken(text)] == [speaker]


def test_an_epigraph_is_whose_the_next_sentence_says() -> None:
    text = "“If there are no minutes, there was no meeting.” The remark is attributed to {j:Josias}."
    assert spoken(text) == [("If there are no minutes, there was no meeting.", "j")]


def test_in_a_review_words_with_a_page_and_no_speaker_are_the_reviewed_authors() -> None:
    text = "{*book:The Course}, by {w:Susan Weissman}.\n\nIt was a “diverse collection of exiles” (page 264)."
    prose, cast = marked(text, about="book", reviewed="Susan Weissman")
    (quotation,) = find_quotations(prose, cast)
    assert (quotation.speaker, quotation.voice) == ("w", ("w",))


def test_others_words_cited_from_a_book_come_through_its_author() -> None:
    text = "{*book:The Course}, by {w:Susan Weissman}.\n\n{s:Serge} found them “sincere and honest men” (page 22)."
    prose, cast = marked(text, about="book", reviewed="Susan Weissman", author="a")
    (quotation,) = find_quotations(prose, cast)
    assert quotation.voice == ("a", "w", "s")
