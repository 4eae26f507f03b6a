"""Where mentions begin and end."""

import pytest
from tests.learned.conftest import source

from bearwitness.learned.labels import MENTION_NUMBER, MENTIONS
from bearwitness.learned.mentions import is_nobody, of_many, with_surname
from bearwitness.learned.tokens import Tokens
from bearwitness.record import Span, divide


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        ("He read Carr, E. H., with care.", "E. H.", "Carr, E. H."),
        ("He left London, I was told.", "I", "I"),  # a pronoun
        ("He read E. H. Carr with care.", "E. H. Carr", "E. H. Carr"),
        ("He saw, E. H. saw too.", "E. H.", "E. H."),  # no surname before
    ],
)
def test_initials_belong_to_the_surname_before_them(text: str, found: str, name: str) -> None:
    tokens = Tokens(divide(source(text)))
    first, last = tokens.at(Span(text.index(found), text.index(found) + len(found))) or (0, 0)
    assert tokens.span(with_surname(tokens, first, last), last).of(text) == name


@pytest.mark.parametrize(
    ("name", "kind", "nobody"),
    [
        ("Old Bolsheviks", "group", False),
        ("Trotskyists", "group", False),
        ("Sebastian", "person", False),
        ("Stalinism", "person", True),  # a doctrine
        ("Marx and Engels", "person", True),  # two
        ("another Serge", "person", True),  # whom "considered" makes a novel of
    ],
)
def test_what_the_name_of_a_person_cannot_be(name: str, kind: str, nobody: bool) -> None:  # noqa: FBT001
    tokens = Tokens(divide(source(name)))
    label = of_many(tokens, len(tokens) - 1, MENTION_NUMBER["person", "name"])
    assert MENTIONS[label] == (kind, "name")
    assert is_nobody(tokens, 0, len(tokens) - 1, label) is nobody
