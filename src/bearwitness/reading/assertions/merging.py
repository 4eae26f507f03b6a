"""A fact told twice is one assertion with several triggers."""

from collections.abc import Iterable

import msgspec

from bearwitness.record import Assertion, Participant

_ONCE = frozenset(["birth", "death", "killing"])
_STATES = frozenset(
    "kinship marriage association membership founding dissolution publication translation creation naming occupation"
    " education collaboration".split()
)
_NESTING = {"occupation": 1, "kinship": 2}
"""The types of which a fuller telling takes in a barer one, and how many parties both must name."""
_BACK = 1500
"""How many characters a noun ("the arrest") may look back to the event that it takes up."""


class Telling(msgspec.Struct, frozen=True):
    """An assertion as one place of the text has it; `noun` says that a noun names the event ("his arrest")."""

    assertion: Assertion
    noun: bool = False


def merged(tellings: Iterable[Telling]) -> tuple[Assertion, ...]:
    """The assertions with those that tell the same made one, in the order of their first triggers.

    The same: type, stance, voice, participants, and times that do not differ.  What happens once to a person is the
    same whoever else takes part.  What may happen again is told again only by the same date, or by a noun that takes
    it up from not far off; a noun that adds nothing is no voice of its own.
    """
    kept: list[Assertion] = []
    by_party: dict[tuple[str, str], list[int]] = {}
    for one in tellings:
        parties = [(one.assertion.type, entity) for entity in one.assertion.entities()]
        before = sorted({k for party in parties for k in by_party.get(party, ())}, reverse=True)
        at = next((k for k in before if _is_retold(kept[k], one)), None)
        if at is None:
            at = len(kept)
            kept.append(one.assertion)
        else:
            kept[at] = _joined(kept[at], one.assertion)
        for party in parties:
            by_party.setdefault(party, []).append(at)
    return tuple(kept)


def _is_retold(a: Assertion, telling: Telling) -> bool:
    b = telling.assertion
    adds_nothing = telling.noun and b.time is None and b.place is None
    if a.type != b.type or a.stance != b.stance or not (a.voice == b.voice or adds_nothing) or not _times_agree(a, b):
        return False
    if any(x.span.overlaps(y.span) for x in a.evidence for y in b.evidence):
        return a.place == b.place and bool(set(a.entities()) & set(b.entities())) and _words(a) == _words(b)
    if a.type in _ONCE:
        return a.entities()[:1] == b.entities()[:1]
    if a.type in _STATES or (a.time is not None and b.time is not None):
        return _parties_agree(a, b) and (a.type == "kinship" or _words(a) == _words(b))
    near = b.evidence[0].start - a.evidence[-1].end < _BACK
    return telling.noun and near and _takes_up(a, b)


def _times_agree(a: Assertion, b: Assertion) -> bool:
    return a.time is None or b.time is None or a.time.edtf == b.time.edtf


def _takes_up(a: Assertion, b: Assertion) -> bool:
    """Whether all who take part in `b` take part in `a`, the main one among them, and `b` has no words of its own.

    "His part in the struggle for power" does not take up that he took part in street fighting.
    """
    return set(b.entities()) <= set(a.entities()) and bool(b.entities()) and set(_words(b)) <= set(_words(a))


def _parties_agree(a: Assertion, b: Assertion) -> bool:
    """Whether the two name the same parties, or one all that the other does: "the baker", "baker at the Mission"."""
    one, other = set(a.entities()), set(b.entities())
    nested = a.type in _NESTING and (one <= other or other <= one)
    return one == other or (nested and len(one & other) >= _NESTING[a.type])


def _words(a: Assertion) -> tuple[str, ...]:
    """The words that tell it from others of its type; of a calling ("a Catalan baker") the noun alone."""
    texts = [p.text.casefold() for p in a.participants if p.text is not None and p.role != "relation"]
    return tuple(text.split(" of ")[0].split()[-1] for text in texts) if a.type == "occupation" else tuple(texts)


def _joined(a: Assertion, b: Assertion) -> Assertion:
    """The two as one: every trigger, the fuller cast, the time and place that either has, the surer certainty.

    The trigger that is dated comes first.
    """
    first, second = (b, a) if a.time is None and b.time is not None else (a, b)
    return msgspec.structs.replace(
        a,
        participants=_cast(a, b),
        time=first.time,
        place=second.place if first.place is None else first.place,
        duration=a.duration if a.duration is not None else b.duration,
        certainty=max(a.certainty, b.certainty),
        evidence=(*first.evidence, *(x for x in second.evidence if x not in first.evidence)),
    )


def _cast(a: Assertion, b: Assertion) -> tuple[Participant, ...]:
    """Those who take part in either telling; of a nesting type those of the fuller one, whose roles are of a piece."""
    if a.type in _ONCE:
        return (*a.participants, *(p for p in b.participants if p.entity is not None and p not in a.participants))
    return b.participants if len(set(b.entities())) > len(set(a.entities())) else a.participants
