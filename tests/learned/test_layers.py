from bearwitness.learned.labels import MENTION_NUMBER, TYPE_NUMBER
from bearwitness.learned.layers import KINDS, layers_of
from bearwitness.learned.tokens import Tokens
from bearwitness.reader import Findings


def column(found: Findings, tokens: Tokens, layer: str) -> dict[str, int]:
    at = list(KINDS).index(layer)
    return dict(zip(tokens.texts, layers_of(found, tokens)[:, at].tolist(), strict=True))


def test_every_layer_says_what_the_rules_found_word_by_word(found: Findings, tokens: Tokens) -> None:
    assert column(found, tokens, "mention")["Brussels"] == MENTION_NUMBER["place", "name"]
    assert column(found, tokens, "dated")["1890"] == 1
    assert column(found, tokens, "quoted")["outlived"] == 1
    assert column(found, tokens, "stated")["born"] == TYPE_NUMBER["birth"] + 1
    assert column(found, tokens, "said")["Russia"] == 1
    assert column(found, tokens, "said")["born"] == 0


def test_no_value_is_out_of_its_table(found: Findings, tokens: Tokens) -> None:
    assert (layers_of(found, tokens).max(axis=0) < list(KINDS.values())).all()
