"""What people disagree about, in one text."""

import msgspec

from bearwitness.record.assertion import Assertion, Dispute, Position
from bearwitness.record.ids import content_id
from bearwitness.record.prose import Cast, Prose


class View(msgspec.Struct, frozen=True):
    """A position with its holder and claim at hand."""

    holder: str
    claim: str
    assertion: Assertion


def find_disputes(prose: Prose, _cast: Cast, positions: tuple[Assertion, ...]) -> tuple[Dispute, ...]:
    """Issues on which two or more people hold opposed views, labelled in the text's own words."""
    views = [_view(p) for p in positions]
    found: list[Dispute] = []
    for number, view in enumerate(views):
        if view.assertion.stance != "denies" or number == 0:
            continue
        other = views[number - 1]
        if other.holder == view.holder or not _near(prose, other, view):
            continue
        found.append(_dispute(prose, other.claim if len(other.claim) > 4 else view.claim, (other, view)))
    return tuple(found)


def _view(position: Assertion) -> View:
    holder = next(p.entity for p in position.participants if p.role == "holder" and p.entity)
    claim = next((p.text for p in position.participants if p.role == "claim" and p.text), "")
    return View(holder, claim, position)


def _near(prose: Prose, first: View, second: View) -> bool:
    return prose.index_at(second.assertion.evidence[0].start) - prose.index_at(first.assertion.evidence[0].start) <= 2


def _dispute(prose: Prose, issue: str, views: tuple[View, ...]) -> Dispute:
    positions = tuple(
        Position(holder=v.holder, claim=v.claim, assertions=(v.assertion.id,), evidence=v.assertion.evidence)
        for v in views
    )
    return Dispute(
        id=content_id("d", prose.source.id, issue, *(v.assertion.id for v in views)), issue=issue, positions=positions
    )
