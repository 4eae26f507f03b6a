"""Who is taken for one, who may be, who is not: over the entries of the sources, with what says so."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import msgspec

from bearwitness.identity.matching import Match
from bearwitness.record import Decision, Entity, EntityType
from bearwitness.views.lookup import plain

_DECIDED = frozenset({"same", "different", "possibly same", "withdraw"})
Pair = tuple[str, str]


class MemberView(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody or something as one source has it."""

    id: str
    type: EntityType
    label: str
    sources: tuple[str, ...]
    """The titles of the sources that speak of it."""
    names: tuple[str, ...] = ()


class GroundView(msgspec.Struct, frozen=True, kw_only=True):
    """What two entries are to each other, who says so, and why."""

    first: MemberView
    second: MemberView
    state: str
    """same, different, or possibly same."""
    reason: str
    who: str = ""
    """Who decided it; "" where the matcher suggests it."""
    score: float | None = None
    """How surely, where the matcher suggests it."""


class OneView(msgspec.Struct, frozen=True, kw_only=True):
    """Entries of several sources that are taken for one, and what joins them."""

    id: str
    label: str
    type: EntityType
    members: tuple[MemberView, ...]
    grounds: tuple[GroundView, ...]


class IdentitiesView(msgspec.Struct, frozen=True, kw_only=True):
    """All that is known of who is who."""

    one: tuple[OneView, ...] = ()
    possibly: tuple[GroundView, ...] = ()
    apart: tuple[GroundView, ...] = ()


class Identities:
    """The entries of a dossier, the matches and decisions between them, and the id that each goes by."""

    def __init__(
        self,
        members: Iterable[Entity],
        titles: Mapping[str, str],
        canonical: Callable[[str], str],
        matches: Iterable[Match],
        decisions: Sequence[Decision],
    ) -> None:
        self._members = {member.id: _member(member, titles) for member in members}
        self._canonical = canonical
        self._decided = _standing(decisions)
        self._suggested: dict[Pair, Match] = {}
        for match in sorted(matches, key=lambda m: -m.score):
            self._suggested.setdefault((match.first, match.second), match)

    def view(self, types: frozenset[str]) -> IdentitiesView:
        """Those of the types: what is one, then what may be, then what is told apart though called alike."""
        grounds = [g for g in self._grounds() if g.first.type in types]
        return IdentitiesView(
            one=tuple(self._ones(types, grounds)),
            possibly=tuple(g for g in grounds if not self._joined(g) and g.state == "possibly same"),
            apart=tuple(g for g in grounds if not self._joined(g) and g.state == "different"),
        )

    def members_of(self, entity: str) -> tuple[str, ...]:
        """The ids of the entries that go by the same id as this one."""
        goes_by = self._canonical(entity)
        return tuple(sorted(member for member in self._members if self._canonical(member) == goes_by)) or (entity,)

    def decided(self, first: str, second: str) -> str | None:
        """What stands decided of two entries; None where nothing does."""
        found = self._decided.get((min(first, second), max(first, second)))
        return None if found is None else found.kind

    def _joined(self, ground: GroundView) -> bool:
        return self._canonical(ground.first.id) == self._canonical(ground.second.id)

    def _ones(self, types: frozenset[str], grounds: Sequence[GroundView]) -> Iterator[OneView]:
        groups: dict[str, list[MemberView]] = {}
        for member in self._members.values():
            if member.type in types:
                groups.setdefault(self._canonical(member.id), []).append(member)
        joining: dict[str, list[GroundView]] = {}
        for ground in grounds:
            if self._joined(ground) and ground.state == "same":
                joining.setdefault(self._canonical(ground.first.id), []).append(ground)
        for goes_by, members in sorted(groups.items(), key=lambda group: (-len(group[1]), group[1][0].label, group[0])):
            if len(members) > 1:
                label = max((m.label for m in members), key=lambda text: (len(text.split()), text))
                yield OneView(
                    id=goes_by,
                    label=label,
                    type=members[0].type,
                    members=tuple(members),
                    grounds=tuple(joining.get(goes_by, ())),
                )

    def _grounds(self) -> Iterator[GroundView]:
        """What stands between two entries: the decision where there is one, else what is suggested."""
        for pair in sorted(self._decided.keys() | self._suggested.keys()):
            first, second = (self._members.get(identifier) for identifier in pair)
            if first is None or second is None:
                continue
            decision, match = self._decided.get(pair), self._suggested.get(pair)
            if decision is not None:
                reason = match.reason if match is not None and match.state == decision.kind else ""
                yield GroundView(first=first, second=second, state=decision.kind, reason=reason, who=decision.who)
            elif match is not None:
                yield GroundView(first=first, second=second, state=match.state, reason=match.reason, score=match.score)


def _standing(decisions: Sequence[Decision]) -> dict[Pair, Decision]:
    """The decision that stands on each pair: a withdrawal takes back the one that stood."""
    stacks: dict[Pair, list[Decision]] = {}
    for decision in decisions:
        if decision.other and decision.kind in _DECIDED:
            stack = stacks.setdefault(
                (min(decision.subject, decision.other), max(decision.subject, decision.other)), []
            )
            if decision.kind != "withdraw":
                stack.append(decision)
            elif stack:
                stack.pop()
    return {pair: stack[-1] for pair, stack in stacks.items() if stack}


def _member(entity: Entity, titles: Mapping[str, str]) -> MemberView:
    sources = dict.fromkeys(mention.source for mention in entity.mentions)
    names = dict.fromkeys(plain(name.text) for name in entity.names)
    return MemberView(
        id=entity.id,
        type=entity.type,
        label=plain(entity.label),
        sources=tuple(plain(titles.get(source, source)) for source in sources),
        names=tuple(name for name in names if name != plain(entity.label)),
    )
