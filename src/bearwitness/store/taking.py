"""Decisions that carry what was seen, several at once: all of them are taken, or none."""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, func, select

from bearwitness.record import Decision, Entity
from bearwitness.store import deciding, log, rows, schema
from bearwitness.store.bulk import existing, fill
from bearwitness.store.errors import RefusedDecisionError, StaleDecisionError
from bearwitness.store.seen import token
from bearwitness.store.undoing import Steps, steps


class Taken(msgspec.Struct, frozen=True):
    """A decision, the token (`Pages.seen`) of what was looked at, and entities that it names for the first time.

    Without a token the decision is taken on whatever is there.
    """

    decision: Decision
    seen: str = ""
    entities: tuple[Entity, ...] = ()
    source: str = ""
    """The source that speaks of the new entities."""


class Logged(msgspec.Struct, frozen=True):
    """The numbers of decisions in the log, and whether they are about more than single assertions."""

    numbers: tuple[int, ...]
    changes: bool


def take(connection: Connection, taken: Iterable[Taken]) -> Logged:
    """Logs decisions and applies them; StaleDecisionError where one is about what is no more as it was seen."""
    numbers, changes = [], False
    for each in taken:
        decision = each.decision
        if each.seen and token(connection, decision.subject, decision.other) != each.seen:
            raise StaleDecisionError(decision.subject)
        _bring(connection, each)
        changes = deciding.decide(connection, decision) or each.entities != () or changes
        numbers.append(connection.execute(select(func.max(schema.decisions.c.number))).scalar_one())
    return Logged(tuple(numbers), changes)


def taking_back(connection: Connection, who: str, at: str) -> Decision | None:
    """The withdrawal of the last decision of `who` that stands; None where there is none.

    RefusedDecisionError where somebody has decided on the same since.
    """
    found = _steps(connection, who)
    if found.back is None:
        return None
    if not found.on_top:
        raise RefusedDecisionError(found.back.subject, "somebody has decided on it since; look at it again")
    return Decision(kind="withdraw", subject=found.back.subject, other=found.back.other, who=who, at=at)


def taking_again(connection: Connection, who: str, at: str) -> Decision | None:
    """The decision that `who` withdrew last, to be taken once more; None where there is none."""
    again = _steps(connection, who).again
    return None if again is None else msgspec.structs.replace(again, who=who, at=at)


def _steps(connection: Connection, who: str) -> Steps:
    return steps(log.decisions(connection), who)


def _bring(connection: Connection, each: Taken) -> None:
    """Puts in the entities that a decision names first; only the decision keeps them."""
    table = schema.entities
    there = existing(connection, table.c.id, [entity.id for entity in each.entities])
    new: Sequence[Entity] = [entity for entity in each.entities if entity.id not in there]
    fill(connection, table, (rows.entity_row(entity, each.source, current=False) for entity in new))
    fill(connection, schema.mentions, (row for entity in new for row in rows.mention_rows(entity)))
