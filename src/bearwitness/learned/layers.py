"""What the rules found, word by word, as the encoder is told of it."""

import numpy as np

from bearwitness.learned.labels import MENTION_NUMBER, TYPE_NUMBER
from bearwitness.learned.tokens import Numbers, Tokens
from bearwitness.reader import Findings
from bearwitness.record import Span

KINDS = {"shape": 7, "mention": len(MENTION_NUMBER), "dated": 2, "quoted": 2, "stated": len(TYPE_NUMBER) + 1, "said": 4}
"""The layers, and how many values each has; 0 is nothing."""
_COLUMN = {name: column for column, name in enumerate(KINDS)}
_SAID = {"asserts": 1, "denies": 2, "questions": 3}


def layers_of(found: Findings, tokens: Tokens) -> Numbers:
    """An array (words, layers): the shape of the word, the innermost mention, time, quotation, statement, attribution."""
    table = np.zeros((len(tokens), len(KINDS)), dtype=np.int32)
    table[:, _COLUMN["shape"]] = [_shape(word) for word in tokens.texts]
    for mention in found.cast.mentions:  # the outer before the inner, which stays
        _lay(table, tokens, mention.span, "mention", MENTION_NUMBER[mention.type, mention.form])
    for time in found.times:
        _lay(table, tokens, time.span, "dated", 1)
    for quotation in found.quotations:
        _lay(table, tokens, quotation.span, "quoted", 1)
    for event in (*found.positions, *found.events):
        for anchor in event.evidence:
            _lay(table, tokens, anchor.span, "stated", TYPE_NUMBER[event.type] + 1)
    for said in sorted(found.attributions, key=lambda a: a.span.start - a.span.end):
        other = said.voice[-1:] != (found.cast.author,)
        _lay(table, tokens, said.span, "said", _SAID[said.stance] if other else 0)
    return table


def _lay(table: Numbers, tokens: Tokens, span: Span, layer: str, value: int) -> None:
    words = tokens.at(span)
    if words is not None:
        table[words[0] : words[1] + 1, _COLUMN[layer]] = value


def _shape(word: str) -> int:
    """1 digits, 2 a mark, 3 small letters, 4 capitals, 5 a capital first, 6 anything else."""
    if word.isdigit():
        return 1
    if not word[0].isalnum():
        return 2
    if word.islower():
        return 3
    if word.isupper() and len(word) > 1:
        return 4
    return 5 if word[0].isupper() else 6
