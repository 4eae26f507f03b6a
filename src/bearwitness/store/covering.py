"""Which suggestions only repeat what a person has decided on already.

A better reader gives the same statement another id.  It is not shown beside the decided one, so that nobody has to
decide twice; the decided one stands for both.
"""

from collections.abc import Iterable

from bearwitness.record import Assertion
from bearwitness.store.renaming import Renaming, in_assertion

Statement = tuple[object, ...]


def statement(assertion: Assertion, name: Renaming) -> Statement:
    """What an assertion states and on which words, without who read it and how surely."""
    plain = in_assertion(assertion, name)
    who = sorted((p.role, p.entity or "", p.text or "") for p in plain.participants)
    return (plain.type, plain.evidence[0], tuple(who), plain.place, plain.voice, plain.stance)


def covered(decided: Iterable[Assertion], suggested: Iterable[Assertion], name: Renaming) -> dict[str, str]:
    """The ids of suggestions that state what a decided assertion states, and the id of that one."""
    stated = {statement(assertion, name): assertion.id for assertion in decided}
    return {
        assertion.id: stated[found]
        for assertion in suggested
        if (found := statement(assertion, name)) in stated and stated[found] != assertion.id
    }
