"""Why entries of several sources are taken for one, or may be one, as a site says it."""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from bearwitness.views.identities import GroundView, IdentitiesView


class Ground(msgspec.Struct, frozen=True):
    """What two entries are to each other, and why: entities of the record, the same one where they are taken for one."""

    first: str
    second: str
    reasons: tuple[str, ...] = ()
    """Each without a full stop."""
    is_decided: bool = False
    """Whether somebody decided it, whose name a site does not give."""

    @property
    def is_of_one(self) -> bool:
        """Whether the two are taken for one."""
        return self.first == self.second


def grounds_of(view: IdentitiesView, canonical: Callable[[str], str]) -> tuple[Ground, ...]:
    """All that joins entries, then all that may."""
    of_one = (ground for one in view.one for ground in one.grounds)
    return tuple(_ground(each, canonical) for each in (*of_one, *view.possibly))


def _ground(view: GroundView, canonical: Callable[[str], str]) -> Ground:
    reasons = tuple(reason for reason in view.reason.split("; ") if reason)
    return Ground(canonical(view.first.id), canonical(view.second.id), reasons, is_decided=view.score is None)


def reasons_of(grounds: Iterable[Ground], decided: str) -> tuple[str, ...]:
    """The reasons, each once, in their order; where somebody decided, `decided` stands first."""
    return tuple(dict.fromkeys(_said(grounds, decided)))


def _said(grounds: Iterable[Ground], decided: str) -> Iterator[str]:
    listed = sorted(grounds, key=lambda ground: not ground.is_decided)
    for ground in listed:
        if ground.is_decided:
            yield decided
        yield from ground.reasons
