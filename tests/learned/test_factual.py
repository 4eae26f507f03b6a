import pytest
from tests.learned.conftest import source

from bearwitness.learned.factual import is_taken_back
from bearwitness.learned.tokens import Tokens
from bearwitness.record import divide


@pytest.mark.parametrize(
    ("text", "trigger", "taken_back"),
    [
        ("Herzen never returned to Russia.", "returned", True),
        ("He arrived too late to meet Trotsky.", "meet", True),
        ("He fled to Geneva to escape arrest.", "arrest", True),
        ("Serge was unable however to immediately join the party.", "join", True),
        ("He didn't marry her.", "marry", True),
        ("He could not write, but he married.", "married", False),
        ("In May he returned to Russia.", "returned", False),
        ("He never wrote. He returned in 1840.", "returned", False),
    ],
)
def test_what_did_not_happen_is_known_by_the_words_before(text: str, trigger: str, *, taken_back: bool) -> None:
    tokens = Tokens(divide(source(text)))
    assert is_taken_back(tokens, tokens.texts.index(trigger)) is taken_back
