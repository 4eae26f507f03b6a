"""Whether a finding is right: an annotated document is held against what a careful reader would let stand."""

from collections import Counter
from collections.abc import Iterable

from bearwitness.record import Assertion, Cast, Mention


def likeness(found: Cast, gold: Cast) -> dict[str, str]:
    """For each entity that was found the annotated one that most of its mentions are of."""
    votes: dict[str, Counter[str]] = {}
    for mention in found.mentions:
        for other in overlapping(mention, gold):
            votes.setdefault(mention.entity, Counter())[other] += 1
    return {entity: min(of, key=lambda g: (-of[g], g)) for entity, of in votes.items()}


def overlapping(mention: Mention, gold: Cast) -> list[str]:
    """The annotated entities whose mentions are mostly the same words."""
    size = mention.span.end - mention.span.start
    alike = []
    for other in gold.mentions:
        shared = min(mention.span.end, other.span.end) - max(mention.span.start, other.span.start)
        if shared > 0.5 * max(size, other.span.end - other.span.start):
            alike.append(other.entity)
    return alike


def is_right(found: Assertion, gold: Iterable[Assertion], same: dict[str, str]) -> bool:
    """Whether a careful reader with the annotation before her would let the finding stand."""
    return any(_lets_stand(found, told, same) for told in gold)


def _lets_stand(found: Assertion, gold: Assertion, same: dict[str, str]) -> bool:
    """Whether the annotated assertion says the same: its main participant, and nobody that it does not know.

    A fact told again has its words elsewhere; then all who take part must be the same.
    """
    here = any(a.span.overlaps(b.span) for a in gold.evidence for b in found.evidence)
    said = {same.get(entity, "?") for entity in found.entities()}
    told = set(gold.entities())
    if found.type != gold.type or not set(gold.entities()[:1]) <= said <= {*told, gold.place}:
        return False
    if found.time is not None and gold.time is not None and bare(found.time.edtf) != bare(gold.time.edtf):
        return False
    return here or said == told


def bare(edtf: str) -> str:
    """The value without its marks of doubt."""
    return edtf.translate({ord(c): None for c in "~?%"})


def reliability(judged: Iterable[tuple[float, bool]]) -> tuple[list[tuple[int, int, float, float]], float]:
    """Bins of ten (number, count, certainty said, share right), and the expected calibration error over them."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    for certainty, right in judged:
        bins[min(9, int(certainty * 10))].append((certainty, right))
    total = max(1, sum(map(len, bins)))
    rows = [
        (k, len(each), sum(c for c, _ in each) / len(each), sum(r for _, r in each) / len(each))
        for k, each in enumerate(bins)
        if each
    ]
    return rows, sum(abs(said - right) * count for _, count, said, right in rows) / total
