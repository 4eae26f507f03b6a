"""What a person can take back, and do again: read off the log, in which nothing is ever removed.

Pure functions.  Taking back is a withdrawal by the same person; doing again is the same decision once more.  A new
decision of that person leaves nothing to do again.
"""

from collections.abc import Iterable

import msgspec

from bearwitness.record import Decision
from bearwitness.store.standing import Key, key_of


class Steps(msgspec.Struct, frozen=True):
    """The decision that a person would take back, whether it still stands on top, and the one to do again."""

    back: Decision | None
    on_top: bool
    """Whether nobody has decided on the same subject since."""
    again: Decision | None


def steps(log: Iterable[Decision], who: str) -> Steps:
    """What `who` can take back and do again after these decisions, the first one first."""
    walk = _Walk(who)
    for decision in log:
        if decision.kind == "withdraw":
            walk.withdraw(decision)
        else:
            walk.decide(decision)
    return walk.steps()


class _Walk:
    def __init__(self, who: str) -> None:
        self._who = who
        self._taken: dict[Key, list[Decision]] = {}
        self._own: list[Decision] = []
        self._withdrawn: list[Decision] = []

    def decide(self, decision: Decision) -> None:
        self._taken.setdefault(key_of(decision), []).append(decision)
        if decision.who == self._who:
            self._own.append(decision)
            if self._withdrawn and _says_the_same(self._withdrawn[-1], decision):
                self._withdrawn.pop()
            else:
                self._withdrawn.clear()

    def withdraw(self, decision: Decision) -> None:
        stack = self._taken.get(key_of(decision), [])
        if not stack:
            return
        gone = stack.pop()
        self._own = [each for each in self._own if each is not gone]
        if decision.who == self._who:
            self._withdrawn.append(gone)

    def steps(self) -> Steps:
        back = self._own[-1] if self._own else None
        stack = self._taken[key_of(back)] if back is not None else []
        on_top = bool(stack) and stack[-1] is back
        return Steps(back, on_top, self._withdrawn[-1] if self._withdrawn else None)


def _says_the_same(one: Decision, other: Decision) -> bool:
    return (one.kind, key_of(one), one.content) == (other.kind, key_of(other), other.content)
