"""Who may be one with whom: what the matcher suggests and nobody has decided."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from bearwitness.identity.matching import Match
from bearwitness.record import Decision
from bearwitness.views.entities import EntityView

_DECIDED = frozenset({"same", "different", "withdraw"})


class Likeness(msgspec.Struct, frozen=True, order=True):
    """Two entities of the record by their ids, and why they may be the same."""

    first: str
    second: str
    reason: str


def likenesses(
    matches: Iterable[Match], decisions: Sequence[Decision], canonical: Callable[[str], str]
) -> tuple[Likeness, ...]:
    """The pairs that are possibly the same, each once.

    Those are left out that are one already, were decided on, or are told apart by what is told of other entries of theirs.
    """
    decided: dict[frozenset[str], str] = {}
    for decision in decisions:
        if decision.other and decision.kind in _DECIDED:
            decided[frozenset((canonical(decision.subject), canonical(decision.other)))] = decision.kind
    found: dict[tuple[str, str], Likeness] = {}
    every = list(matches)
    apart = {frozenset((canonical(m.first), canonical(m.second))) for m in every if m.state == "different"}
    for match in every:
        first, second = sorted((canonical(match.first), canonical(match.second)))
        pair = frozenset((first, second))
        settled = pair in apart or decided.get(pair, "withdraw") != "withdraw"
        if match.state == "possibly same" and first != second and not settled:
            found.setdefault((first, second), Likeness(first, second, match.reason))
    return tuple(sorted(found.values()))


def with_likenesses(views: Iterable[EntityView], alike: Iterable[Likeness]) -> Iterator[EntityView]:
    """The entities, each with those that it may be the same as."""
    listed = list(views)
    labels = {view.id: view.label for view in listed}
    others: dict[str, list[str]] = {}
    for each in alike:
        if each.first in labels and each.second in labels:
            others.setdefault(each.first, []).append(f"{labels[each.second]}: {each.reason}")
            others.setdefault(each.second, []).append(f"{labels[each.first]}: {each.reason}")
    for view in listed:
        yield msgspec.structs.replace(view, possibly=tuple(others.get(view.id, ())))
