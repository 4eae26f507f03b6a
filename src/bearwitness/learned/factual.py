"""What did not happen, or only might have: words before a trigger that take it back."""

from bearwitness.learned.tokens import Tokens

_BACK = 6
"""Words before a trigger that are looked at."""
_CLOSED = frozenset('.,;:()[]—–“”"')
_TAKEN_BACK = frozenset(
    "not never nor neither cannot without unable unwilling failed refused declined instead rather avoid avoiding escape"
    " escaping prevent preventing unless if whether lest could might should may late hope hoped hoping plan planned"
    " planning want wanted wish wished wishing tried trying attempt attempted attempting intend intended intending"
    " threat threatened fear feared fearing ready t".split()
)
"""Negations, failures, wishes, conditions; "t" is what is left of "didn't"."""


def is_taken_back(tokens: Tokens, first: int) -> bool:
    """Whether a word of the same clause, not far before the word `first`, says that it did not happen or only might."""
    for word in range(first - 1, max(-1, first - 1 - _BACK), -1):
        if tokens.sentences[word] != tokens.sentences[first] or tokens.texts[word] in _CLOSED:
            return False
        if tokens.texts[word] in _TAKEN_BACK:
            return True
    return False
