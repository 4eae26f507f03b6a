"""What cannot be is not stated: a second birth or death of one at another time, a marriage of parent and child."""

from collections.abc import Iterable, Iterator

from bearwitness.record import Assertion

_ENDS = {"birth": "birth", "death": "death", "killing": "death"}


_PARENTHOOD = frozenset("son daughter child father mother parent".split())


def not_of_kin(assertions: Iterable[Assertion]) -> list[Assertion]:
    """The assertions without marriages of those who are told to be parent and child: uncles and cousins did marry."""
    stated = list(assertions)
    kin = {pair for one in stated for pair in _related(one)}
    return [one for one in stated if one.type != "marriage" or frozenset(one.entities()) not in kin]


def _related(one: Assertion) -> Iterator[frozenset[str]]:
    others = {"birth": "parent", "kinship": "relative"}.get(one.type)
    if others is None or (one.type == "kinship" and not {p.text for p in one.participants} & _PARENTHOOD):
        return
    yield from (
        frozenset((a.entity, b.entity))
        for a in one.participants
        for b in one.participants
        if a.role == "person" and b.role == others and a.entity is not None and b.entity is not None
    )


def once(assertions: Iterable[Assertion]) -> list[Assertion]:
    """The assertions without births and deaths of one at another time than a surer one in the same voice.

    Two voices may differ, and what somebody denies is not what happened; both stay.
    """
    stated = list(assertions)
    surest: dict[tuple[str, str, tuple[str, ...]], Assertion] = {}
    for one in sorted(stated, key=lambda a: -a.certainty):
        for key in _keys(one):
            surest.setdefault(key, one)
    return [one for one in stated if not any(_contradicts(one, surest[key]) for key in _keys(one))]


def _keys(one: Assertion) -> list[tuple[str, str, tuple[str, ...]]]:
    end = _ENDS.get(one.type)
    if end is None or one.stance != "asserts" or one.time is None:
        return []
    main = one.participants[0].role
    return [(end, p.entity, one.voice) for p in one.participants if p.role == main and p.entity is not None]


def _contradicts(a: Assertion, b: Assertion) -> bool:
    """Whether the times of two have no day in common."""
    if a is b or a.time is None or b.time is None:
        return False
    return _before(a.time.latest, b.time.earliest) or _before(b.time.latest, a.time.earliest)


def _before(end: str | None, start: str | None) -> bool:
    return end is not None and start is not None and end < start
