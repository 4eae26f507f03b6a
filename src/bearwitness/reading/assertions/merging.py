"""A fact told twice is one assertion with several triggers."""

from collections.abc import Iterable

import msgspec

from bearwitness.record import Assertion, When

_ONCE = frozenset("birth death killing".split())
_STATES = frozenset(
    "kinship marriage association membership founding dissolution publication translation creation naming occupation"
    " education collaboration".split()
)


def merged(found: Iterable[Assertion]) -> tuple[Assertion, ...]:
    """The assertions with those that tell the same made one, in the order of their first triggers.

    The same: type, voice, stance, participants, and times that do not differ.  What happens once to a person is the
    same whoever else takes part; a happening that may recur is told again only by words that date it alike.
    """
    kept: list[Assertion] = []
    for one in found:
        at = next((k for k, other in enumerate(kept) if _same(other, one)), None)
        if at is None:
            kept.append(one)
        else:
            kept[at] = _joined(kept[at], one)
    return tuple(kept)


def _same(a: Assertion, b: Assertion) -> bool:
    if (a.type, a.voice, a.stance) != (b.type, b.voice, b.stance) or not _times_agree(a, b):
        return False
    if any(x.span.overlaps(y.span) for x in a.evidence for y in b.evidence):
        return bool(set(a.entities()) & set(b.entities())) and _words(a) == _words(b)
    if a.type in _ONCE:
        return a.entities()[:1] == b.entities()[:1]
    if a.type in _STATES or a.time is not None:
        return set(a.entities()) == set(b.entities()) and (a.type == "kinship" or _words(a) == _words(b))
    return False


def _times_agree(a: Assertion, b: Assertion) -> bool:
    return a.time is None or b.time is None or a.time.edtf == b.time.edtf


def _words(a: Assertion) -> tuple[str, ...]:
    return tuple(p.text.casefold() for p in a.participants if p.text is not None and p.role != "relation")


def _joined(a: Assertion, b: Assertion) -> Assertion:
    """The two as one: every trigger and participant, the time and place that either has, the surer certainty."""
    more = tuple(p for p in b.participants if p.entity is not None and p not in a.participants)
    time: When | None = b.time if a.time is None else a.time
    return msgspec.structs.replace(
        a,
        participants=(*a.participants, *more) if a.type in _ONCE else a.participants,
        time=time,
        place=b.place if a.place is None else a.place,
        certainty=max(a.certainty, b.certainty),
        evidence=(*a.evidence, *(x for x in b.evidence if x not in a.evidence)),
    )
