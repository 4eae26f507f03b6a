"""A fact told twice is one assertion with several triggers."""

from collections.abc import Iterable

import msgspec

from bearwitness.record import Assertion, Participant, When

_ONCE = frozenset("birth death killing".split())
_STATES = frozenset(
    "kinship marriage association membership founding dissolution publication translation creation naming occupation"
    " education collaboration".split()
)
_NESTING = {"occupation": 1, "kinship": 2}
"""The types of which a fuller telling takes in a barer one, and how many parties both must name."""


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
        return _parties_agree(a, b) and (a.type == "kinship" or _words(a) == _words(b))
    return False


def _parties_agree(a: Assertion, b: Assertion) -> bool:
    """Whether the two name the same parties, or one all that the other does: "the baker", "baker at the Mission"."""
    one, other = set(a.entities()), set(b.entities())
    nested = a.type in _NESTING and (one <= other or other <= one)
    return one == other or (nested and len(one & other) >= _NESTING[a.type])


def _times_agree(a: Assertion, b: Assertion) -> bool:
    return a.time is None or b.time is None or a.time.edtf == b.time.edtf


def _words(a: Assertion) -> tuple[str, ...]:
    """The words that tell it from others of its type; of a calling ("a Catalan baker") the noun alone."""
    texts = [p.text.casefold() for p in a.participants if p.text is not None and p.role != "relation"]
    return tuple(text.split()[-1] for text in texts) if a.type == "occupation" else tuple(texts)


def _joined(a: Assertion, b: Assertion) -> Assertion:
    """The two as one: every trigger, the fuller cast, the time and place that either has, the surer certainty."""
    time: When | None = b.time if a.time is None else a.time
    return msgspec.structs.replace(
        a,
        participants=_cast(a, b),
        time=time,
        place=b.place if a.place is None else a.place,
        certainty=max(a.certainty, b.certainty),
        evidence=(*a.evidence, *(x for x in b.evidence if x not in a.evidence)),
    )


def _cast(a: Assertion, b: Assertion) -> tuple[Participant, ...]:
    """Those who take part in either telling; of a nesting type those of the fuller one, whose roles are of a piece."""
    if a.type in _ONCE:
        return (*a.participants, *(p for p in b.participants if p.entity is not None and p not in a.participants))
    return b.participants if len(set(b.entities())) > len(set(a.entities())) else a.participants
