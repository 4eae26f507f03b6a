"""Two people who are spoken of as two: named side by side, married, or the only ones of a sentence."""

from collections.abc import Sequence
from itertools import pairwise

from bearwitness.identity.drafts import Draft
from bearwitness.identity.kin import relative
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Placed, Scene


def couple_before(scene: Scene, reference: Reference) -> list[Draft]:
    """The last person spoken of with husband or wife, both within three sentences."""
    near: list[Draft] = []
    for placed in scene.before(reference):
        if reference.sentence - placed.reference.sentence > 2:
            break
        if placed.real.type == "person" and placed.real not in near:
            near.append(placed.real)
    for draft in near:
        for relation in ("wife", "husband"):
            other = relative(draft, relation)
            if other is not None and other is not draft and other in near:
                return [draft, other]
    return []


def last_pair(scene: Scene, reference: Reference, *, strict: bool = False) -> list[Draft]:
    """The last two people who are named side by side or, unless `strict`, are the only two of a sentence."""
    by_sentence: dict[int, list[Placed]] = {}
    for placed in scene.before(reference):
        if reference.sentence - placed.reference.sentence > 2:
            break
        if placed.real.type == "person" and not placed.real.plural and placed.reference.pronoun not in ("1", "1p"):
            by_sentence.setdefault(placed.reference.sentence, []).append(placed)
    for sentence in sorted(by_sentence, reverse=True):
        people = list(reversed(by_sentence[sentence]))
        pair = _side_by_side(scene, people) or ([] if strict else _only_two(people))
        if pair:
            return pair
    return []


def _side_by_side(scene: Scene, people: Sequence[Placed]) -> list[Draft]:
    found: list[Draft] = []
    for first, second in pairwise(people):
        between = scene.text[first.reference.span.end : second.reference.span.start].strip(" ,")
        if between in ("and", "with", "&") and first.real is not second.real:
            found = [first.real, second.real]
    return found


def _only_two(people: Sequence[Placed]) -> list[Draft]:
    distinct = list(dict.fromkeys(placed.real for placed in people))
    return distinct if len(distinct) == 2 else []
