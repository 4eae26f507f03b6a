"""Where mentions begin and end."""

import pytest
from tests.learned.conftest import source

from bearwitness.learned.mentions import with_surname
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
