"""Who cannot take part: what "who" and "and" settle."""

import numpy as np
import pytest
from tests.learned.conftest import source

from bearwitness.learned.grammar import excluded
from bearwitness.learned.labels import MENTION_NUMBER, ROLE_NUMBER, TIME
from bearwitness.learned.pairs import Spans, argument_pairs
from bearwitness.learned.tokens import Tokens
from bearwitness.record import Span, divide

KINDS = {
    "[": MENTION_NUMBER["person", "name"],
    "<": MENTION_NUMBER["group", "name"],
    "«": MENTION_NUMBER["work", "name"],
    "|": TIME,
    "{": -1,
}
ENDS = dict(zip("]>»¦}", KINDS, strict=True))


def kept_out(text: str, role: str = "person") -> list[str]:
    """Those in [brackets] who take no part, in the role, in what the last words in {braces} state.

    <Groups>, «works» and |times¦ are marked too, and may hold each other.
    """
    plain, marks = unmarked(text)
    tokens = Tokens(divide(source(plain)))
    triggers, takers = (
        spans(tokens, [mark for mark in marks if (mark[0] == KINDS["{"]) is kind]) for kind in (True, False)
    )
    pairs = argument_pairs(tokens, triggers, takers, [{} for _ in range(len(triggers))])
    found = excluded(tokens, triggers, takers, pairs)
    assert not found[:, ROLE_NUMBER["place"]].any()
    out = pairs.right[(pairs.left == len(triggers) - 1) & found[:, ROLE_NUMBER[role]]]
    return [plain[tokens.starts[takers.first[each]] : tokens.ends[takers.last[each]]] for each in out]


def unmarked(text: str) -> tuple[str, list[tuple[int, Span]]]:
    """The text, and the kind and the place of what was marked in it."""
    plain, opened, marks = "", [], []
    for letter in text:
        if letter in KINDS:
            opened.append(len(plain))
        elif letter in ENDS:
            marks.append((KINDS[ENDS[letter]], Span(opened.pop(), len(plain))))
        else:
            plain += letter
    return plain, sorted(marks, key=lambda mark: (mark[1].start, -mark[1].end))


def spans(tokens: Tokens, marks: list[tuple[int, Span]]) -> Spans:
    at = [tokens.at(span) for _, span in marks]
    first, last = (np.array([found[k] for found in at if found], dtype=np.int32) for k in (0, 1))
    return Spans(
        first, last, np.array([kind for kind, _ in marks], dtype=np.int32), np.arange(len(first), dtype=np.int32)
    )


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
        ("[Liza], the daughter of [Herzen] and [Natalie], {killed} [herself].", ["Herzen", "Natalie", "herself"]),
        ("[Herzen] married, the widow of [Ada], {died}.", []),  # no name before the comma
        ("It {rained}.", []),  # nobody is there at all
    ],
)
def test_whom_the_grammar_of_a_sentence_keeps_out(text: str, out: list[str]) -> None:
    assert kept_out(text) == out


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("[Weissman] pleads for [Serge] in [his] long {disputes} with [Trotsky].", ["Weissman", "Serge"]),
        ("[Weissman] describes [Serge]’s {escape} from [Stalin].", ["Weissman"]),
        ("[Weissman] doubts that after his {arrest} [he] {escaped}.", []),  # the nearer noun is his, not the verb
        ("[Weissman] describes [his] long and bitter {disputes}.", []),  # too far for a rule
    ],
)
def test_what_is_somebodys_is_not_of_those_named_before(text: str, out: list[str]) -> None:
    assert kept_out(text) == out


def test_who_is_named_only_in_the_name_of_a_group_takes_no_part() -> None:
    assert kept_out("The <[Serge] Library> was {restored} by [Vlady].") == ["Serge"]


def test_works_of_one_are_by_nobody_else() -> None:
    assert kept_out("[Serge] admired «the {works} of [Trotsky]» with [Vlady].", "author") == ["Serge", "Vlady"]
    assert kept_out("[Serge] kept «the {letters} to [Trotsky]» for [Vlady].", "author") == []


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("A library was {founded} and [his] texts are sold.", ["his"]),
        ("[The Bell] has finally been {founded} by [Herzen].", ["The Bell"]),
        ("[Herzen] had {founded} [The Bell].", []),
    ],
)
def test_a_passive_has_its_doer_after_by(text: str, out: list[str]) -> None:
    assert kept_out(text, "founder") == out


def test_the_years_of_a_life_date_nothing_in_it() -> None:
    assert kept_out("[Serge] (|1890–1947¦) {wrote} «Year One» (|1930¦) in |1929¦.", "time") == ["1890–1947"]


@pytest.mark.parametrize(
    ("text", "role", "out"),
    [
        ("[He] was {ordered} to leave [France] and went to [Spain].", "origin", ["Spain"]),
        ("[He] was {exiled}, later settling in the [Midlands].", "origin", ["Midlands"]),
        ("In [Russia] [he] lived until he {left}.", "origin", []),  # it was Russia that he left
        ("[He] {came} from [Spain] to [France].", "destination", ["Spain"]),
        ("[He] was {brought} out of [Russia].", "destination", ["Russia"]),
    ],
)
def test_where_one_comes_from_and_goes_to(text: str, role: str, out: list[str]) -> None:
    assert kept_out(text, role) == out
