"""What happens once in a life is stated once: of tellings of one text that differ in their time the surest stays."""

from collections.abc import Iterable

from bearwitness.record import Assertion

_ENDS = {"birth": "birth", "death": "death", "killing": "death"}


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
