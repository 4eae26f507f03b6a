"""Which decisions stand: the log read from its first line to its last.

Pure functions.  The last decision on a subject stands; a withdrawal takes back the one that stands, so that the one
before it stands again.
"""

from collections.abc import Iterable

from bearwitness.record import Decision, Status

Key = tuple[str, str]
"""The subject of decisions: an assertion and "", or two entities in the order of their ids."""

ON_ASSERTIONS = ("accept", "reject", "correct", "add")
ON_IDENTITIES = ("same", "different", "possibly same")


def key_of(decision: Decision) -> Key:
    """What a decision is about, the same for both orders of a pair."""
    if decision.other:
        return (min(decision.subject, decision.other), max(decision.subject, decision.other))
    return (decision.subject, "")


def standing(log: Iterable[Decision]) -> dict[Key, Decision]:
    """The decision that stands on each subject that one stands on, in the order in which they were taken."""
    taken: dict[Key, list[tuple[int, Decision]]] = {}
    for number, decision in enumerate(log):
        stack = taken.setdefault(key_of(decision), [])
        if decision.kind != "withdraw":
            stack.append((number, decision))
        elif stack:
            stack.pop()
    last = sorted((stack[-1] for stack in taken.values() if stack), key=lambda entry: entry[0])
    return {key_of(decision): decision for _, decision in last}


def taken_back(log: Iterable[tuple[int, Decision]]) -> frozenset[int]:
    """The numbers of the decisions that a withdrawal took back, of lines of the log with their numbers, in order."""
    taken: dict[Key, list[int]] = {}
    back: set[int] = set()
    for number, decision in log:
        stack = taken.setdefault(key_of(decision), [])
        if decision.kind != "withdraw":
            stack.append(number)
        elif stack:
            back.add(stack.pop())
    return frozenset(back)


def status_of(decision: Decision | None) -> Status:
    """What the decision that stands on an assertion makes of it; a suggestion where none stands."""
    if decision is None or decision.kind not in ON_ASSERTIONS:
        return "suggested"
    return "rejected" if decision.kind == "reject" else "accepted"
