"""A work is begun before it is published or translated."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from bearwitness.chronology.constraint import Constraint, Point, in_order
from bearwitness.chronology.rules import RuleName
from bearwitness.chronology.told import Told

_RULE: RuleName = "work-begun-first"


def begun_first(statements: Iterable[Told]) -> Iterator[Constraint]:
    """Publications and translations come after the work was begun; works of which one author is told, or one pair."""
    by_work: dict[str, list[Told]] = defaultdict(list)
    for told in statements:
        if told.assertion.type in ("creation", "publication", "translation"):
            for work in told.certain("work", "work"):
                by_work[work].append(told)
    for work, tellings in by_work.items():
        # Whoever edits a work, or writes on at it, begins later than its publication.
        if len({authors for telling in tellings if (authors := _authors(telling))}) == 1:
            yield from _begun(Point(work, "begin"), tellings)


def _begun(begun: Point, tellings: Iterable[Told]) -> Iterator[Constraint]:
    for telling in tellings:
        yield in_order(begun, telling.begin, telling.id, _RULE)
        if telling.assertion.type == "creation":
            yield in_order(telling.begin, begun, telling.id, _RULE)


def _authors(told: Told) -> frozenset[str]:
    """The authors that a statement names; none where it names only a translator or a publisher."""
    return frozenset(p.entity for p in told.assertion.participants if p.role == "author" and p.entity is not None)
