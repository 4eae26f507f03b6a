"""Who cannot take part: what "who" and "and" settle."""

import re

import numpy as np
import pytest
from tests.learned.conftest import source

from bearwitness.learned.grammar import excluded
from bearwitness.learned.labels import MENTION_NUMBER, ROLE_NUMBER
from bearwitness.learned.pairs import Spans, argument_pairs
from bearwitness.learned.tokens import Tokens
from bearwitness.record import Span, divide


def kept_out(text: str, role: str = "person") -> list[str]:
    """Of the words in [brackets] those that take no part, in the role, in what the last verb in {braces} states."""
    marks = [(m.start(), m[0][1:-1], m[0][0] == "{") for m in re.finditer(r"\{[^}]+\}|\[[^\]]+\]", text)]
    plain = re.sub(r"[][{}]", "", text)
    tokens = Tokens(divide(source(plain)))
    triggers, takers = (
        spans(tokens, plain, [word for _, word, verb in marks if verb is kind]) for kind in (True, False)
    )
    pairs = argument_pairs(tokens, triggers, takers, [{} for _ in range(len(triggers))])
    found = excluded(tokens, triggers, takers, pairs)
    assert not found[:, ROLE_NUMBER["place"]].any()
    last = pairs.left == len(triggers) - 1
    names = [word for _, word, verb in marks if not verb]
    return [names[pairs.right[row]] for row in np.flatnonzero(last & found[:, ROLE_NUMBER[role]])]


def spans(tokens: Tokens, text: str, words: list[str]) -> Spans:
    at = [tokens.at(Span(text.index(word), text.index(word) + len(word))) for word in words]
    first, last = (np.array([found[k] for found in at if found], dtype=np.int32) for k in (0, 1))
    number = np.arange(len(first), dtype=np.int32)
    return Spans(first, last, np.full_like(number, MENTION_NUMBER["person", "name"]), number)


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("[Serge] knew [Nin], who had {worked} with [Trotsky].", ["Serge"]),
        ("[Serge] knew [Nin] who, it is said, {worked} with [Trotsky].", []),  # the clause is interrupted
        ("[Serge] wrote to say who {worked} with [Trotsky].", []),  # "who" stands for nobody
        ("[He] {wrote} [The Bell] and also {translated} [Faust].", ["The Bell"]),
        ("[He] {met} [Ada], who was [Bo], and {translated} [Faust].", []),  # perhaps it was she who did
        ("[He] wrote [The Bell] and {translated} [Faust].", []),  # no other statement: the words may be anything
        ("[He] {wrote} and {translated} [Faust].", []),
        ("It {rained}.", []),  # nobody is there at all
    ],
)
def test_whom_the_grammar_of_a_sentence_keeps_out(text: str, out: list[str]) -> None:
    assert kept_out(text) == out


@pytest.mark.parametrize(
    ("text", "role", "out"),
    [
        ("[He] was {ordered} to leave [France] and went to [Spain].", "origin", ["Spain"]),
        ("[He] was {exiled}, later settling in the [Midlands].", "origin", ["Midlands"]),
        ("In [Russia] [he] lived until he {left}.", "origin", []),  # it was Russia that he left
        ("[He] {came} from [Spain] to [France].", "destination", ["Spain"]),
    ],
)
def test_where_one_comes_from_and_goes_to(text: str, role: str, out: list[str]) -> None:
    assert kept_out(text, role) == out
