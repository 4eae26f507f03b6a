"""How nearly two texts are one: how much of the wording of the shorter stands in the other in the same order."""

from collections.abc import Sequence

from bearwitness.comparison.passages import shared_passages
from bearwitness.comparison.wording import Word, own_words
from bearwitness.record import Dossier, SourceRecord, Span, apart, touched

NEARLY_ONE = 0.5
"""Two texts of which so much of the own words is shared are one text, misread or with more or less around it."""


def share_in_common(one: SourceRecord, other: SourceRecord) -> float:
    """The share, 0 to 1, of the own words of the shorter text that stand in passages which the other has, too."""
    own = own_words(Dossier(sources=(one, other)))
    found = [passage for _, _, passage in shared_passages(own)]
    shares = (_share(own[one.id], [p.first for p in found]), _share(own[other.id], [p.second for p in found]))
    return max(shares)


def _share(words: Sequence[Word], passages: Sequence[Span]) -> float:
    shared = apart(passages)
    inside = sum(touched(shared, Span(word.start, word.end)) for word in words)
    return inside / len(words) if words else 0.0
