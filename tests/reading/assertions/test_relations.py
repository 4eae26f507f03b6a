"""Nouns of relation and of calling, with who bears them and whose they are."""

import pytest
from tests.reading.assertions.asserted import read, told

SAID = [
    ("{b:{a:Her} brother Ben} died.", ("kinship", "a", "b"), "inside the bearer's mention"),
    ("{a:Her} brother {b:Ben} died.", ("kinship", "a", "b"), "before a name"),
    ("{b:Ben}, the third son of {a:Anna} and {c:Carl}, died.", ("kinship", "a", "c", "b"), "in apposition"),
    ("{b:Ben} was the son of {a:Anna}.", ("kinship", "a", "b"), "said by a verb"),
    ("{a:They} had two sons, {b:Ben} and {c:Carl}.", ("kinship", "a", "b", "c"), "had by somebody"),
    ("{b:Ben} was a painter and poet.", ("occupation", "b"), "a calling said by a verb"),
    ("{b:Ben} became editor of {*v:The Voice}.", ("occupation", "b", "v"), "with the employer"),
    ("{+g:The League} hired {b:Ben} as secretary.", ("occupation", "b", "g"), "of the object"),
    ("{b:A Catalan baker, Ben,} died.", ("occupation", "b"), "inside a description"),
    ("{c:{a:His} wife Clara} died.", ("marriage", "a", "c"), "a wife"),
    ("{a:Anna} was a member of {+g:the League}.", ("membership", "a", "g"), "a member"),
]


@pytest.mark.parametrize(("text", "expected", "where"), SAID, ids=[w for *_, w in SAID])
def test_a_noun_says(text: str, expected: tuple[str, ...], where: str) -> None:
    assert expected in told(text), where


NOT_SAID = [
    ("{b:Sister Barbara} died.", "kinship", "a title"),
    ("{b:Ben} was general manager of {+g:the League}.", "general", "a noun that only qualifies the next"),
    ("{a:Anna} would have been a painter.", "painter", "the conditional"),
    ("{c:Carl Foreman} died.", "Foreman", "a surname"),
]


@pytest.mark.parametrize(("text", "word", "reason"), NOT_SAID, ids=[r for *_, r in NOT_SAID])
def test_a_noun_does_not_say(text: str, word: str, reason: str) -> None:
    assert not any(a.type == word or a.evidence[0].text == word for a in read(text)), reason


def test_a_phrase_between_commas_bears_nothing() -> None:
    expected = ("occupation", "a", "g")
    assert expected in told("{a:Anna} became, with {b:Ben} and {c:Carl}, a leader of {+g:the League}.")
    assert ("occupation", "c", "g") not in told("{a:Anna} became, with {c:Carl}, a leader of {+g:the League}.")


def test_an_office_that_nobody_held_is_denied() -> None:
    (found,) = read("{a:Anna} held no office.")
    assert (found.stance, found.participants[-1].text) == ("denies", "office")
