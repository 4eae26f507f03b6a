"""Chains of the network become a cast with names."""

import numpy as np
import pytest
from tests.learned.conftest import source

from bearwitness.learned.casting import called_by_trade, called_twice, cast_of
from bearwitness.learned.labels import MENTION_NUMBER
from bearwitness.learned.pairs import Spans
from bearwitness.learned.tokens import Tokens
from bearwitness.record import Cast, EntityType, MentionForm, Span, divide


def spoken(tokens: Tokens, text: str, *words: str, kind: EntityType = "person", form: MentionForm = "name") -> Spans:
    """Mentions of these words, as the network gives them: in the order of the text, the outer before the inner."""
    places = [tokens.at(Span(text.index(each), text.index(each) + len(each))) for each in words]
    rows = np.array([(*place, MENTION_NUMBER[kind, form], -1) for place in places if place], dtype=np.int32)
    return Spans(*rows.T)


@pytest.mark.parametrize(
    ("text", "outer", "inner", "one"),
    [
        ("American author Jack London came.", "American author Jack London", "Jack London", True),
        ("The young poet Serge came.", "The young poet Serge", "Serge", True),
        ("Mrs. Jack London came.", "Mrs. Jack London", "Jack London", False),
        ("The widow of Jack London came.", "The widow of Jack London", "Jack London", False),
        ("Rivas and young Serge came.", "Rivas and young Serge", "Serge", False),
        ("Serge’s wife Liuba came.", "Serge’s wife Liuba", "Liuba", False),
    ],
)
def test_a_trade_before_a_name_is_the_same_person(text: str, outer: str, inner: str, one: bool) -> None:  # noqa: FBT001
    tokens = Tokens(divide(source(text)))
    joined = called_by_trade(tokens, spoken(tokens, text, outer, inner), (0, 1))
    assert (joined[0] == joined[1]) is one


def test_a_name_with_another_in_brackets_is_of_one() -> None:
    text = "He joined the Communist International (Comintern) and the Cheka."
    tokens = Tokens(divide(source(text)))
    names = ("the Communist International (Comintern)", "Communist International", "Comintern", "the Cheka")
    joined = called_twice(tokens, spoken(tokens, text, *names, kind="group"), (0, 1, 2, 3))
    assert len(set(joined[:3])) == 1
    assert joined[3] not in joined[:3]


def test_a_pronoun_that_means_nobody_makes_no_entity() -> None:
    prose = divide(source("These came out."))
    tokens = Tokens(prose)
    mentions = spoken(tokens, prose.text, "These", kind="work", form="pronoun")
    assert cast_of(prose, Cast((), ()), tokens, mentions, (0,)) == Cast((), ())


@pytest.mark.parametrize(
    ("words", "kind", "names"),
    [
        ("The Gall and the Vitriol", "work", ["The Gall and the Vitriol"]),
        ("A verse treatise", "work", []),
        ("The Sentinels", "group", []),
        ("Gall and Vitriol", "work", ["Gall and Vitriol"]),
    ],
)
def test_an_article_begins_the_name_of_a_work_alone(words: str, kind: EntityType, names: list[str]) -> None:
    text = f"{words} came out."
    prose = divide(source(text))
    tokens = Tokens(prose)
    (entity,) = cast_of(prose, Cast((), ()), tokens, spoken(tokens, text, words, kind=kind), (0,)).entities
    assert [name.text for name in entity.names] == names
