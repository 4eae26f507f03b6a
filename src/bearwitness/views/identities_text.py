"""Who is who as lines for a terminal."""

from collections.abc import Iterable

from bearwitness.views.identities import GroundView, IdentitiesView, MemberView, OneView
from bearwitness.views.lookup import listed
from bearwitness.views.wrapping import Printed, hanging


def identities_text(view: IdentitiesView, width: int = 80) -> list[Printed]:
    """What is one with its entries and reasons, what may be, what is told apart."""
    lines: list[Printed] = []
    for one in view.one:
        lines += _one(one, width)
    for heading, grounds in (("Possibly the same", view.possibly), ("Told apart", view.apart)):
        if grounds:
            lines += [*([Printed("")] if lines else []), Printed(heading, "heading")]
            lines += _between(grounds, width)
    return lines


def _one(one: OneView, width: int) -> list[Printed]:
    lines = hanging("", f"{one.label}: {len(one.members)} entries taken for one", width, "heading")
    numbers = {member.id: number for number, member in enumerate(one.members, start=1)}
    for member in one.members:
        lines += hanging(f"  {numbers[member.id]} ", _named(member), width, "line")
    for ground in one.grounds:
        lead = f"    {numbers[ground.first.id]} and {numbers[ground.second.id]}: "
        lines += hanging(lead, _why(ground), width, "note")
    return lines


def _between(grounds: Iterable[GroundView], width: int) -> list[Printed]:
    lines: list[Printed] = []
    for ground in grounds:
        lines += hanging("    ", f"{_named(ground.first)} – {_named(ground.second)}", width, "line")
        lines += hanging("      ", _why(ground), width, "note")
    return lines


def _named(member: MemberView) -> str:
    also = f", also {', '.join(member.names[:3])}" if member.names else ""
    where = f" in {listed(member.sources)}" if member.sources else ""
    return f"{member.label}{also}{where} [{member.id}]"


def _why(ground: GroundView) -> str:
    decided = f"{ground.who or 'somebody'} decided so" if ground.score is None else ""
    return "; ".join(part for part in (decided, ground.reason) if part)
