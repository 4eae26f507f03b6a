"""A person decides: the decision goes to the end of the log, and what it is about follows.

Everything here runs within one transaction that the writer holds.
"""

from collections.abc import Callable

import msgspec
from sqlalchemy import Connection, delete, select

from bearwitness.record import Assertion, Decision
from bearwitness.store import deriving, describing, elsewhere, linking, noting, renaming, rows, schema, soundness
from bearwitness.store.bulk import existing, fill
from bearwitness.store.errors import RefusedDecisionError, UnknownSubjectError
from bearwitness.store.known import KnownStore
from bearwitness.store.log import append, decisions_on
from bearwitness.store.standing import ON_IDENTITIES, key_of, standing, status_of


def decide(connection: Connection, decision: Decision) -> bool:
    """Logs a decision and applies it; whether it is about more than what is said of a single assertion.

    Acceptance, rejection: `content` is what was seen, and is refused where the assertion has changed since; "" takes
    the assertion as it is.  Correction, addition: `content` is the assertion as it shall be.  Description: `content` is
    what is said of the source; what earlier ones said of it stays where it says nothing.  Note: `content` is the note.
    """
    if describing.is_of_a_source(connection, decision):
        linking.relink(connection, describing.describe(connection, decision))
        linking.unmatch(connection)
        return True
    if noting.is_a_note(connection, decision):
        noting.note(connection, decision)
        return True
    if decision.other:
        _decide_identity(connection, decision)
        return True
    append(connection, [_complete(connection, decision)])
    apply_to(connection, decision.subject)
    return False


def _decide_identity(connection: Connection, decision: Decision) -> None:
    if decision.kind not in (*ON_IDENTITIES, "withdraw"):
        raise RefusedDecisionError(decision.subject, f"“{decision.kind}” is not said of two entities")
    pair = (decision.subject, decision.other)
    for entity in pair[:1] if elsewhere.is_address(decision.other) else pair:
        if not existing(connection, schema.entities.c.id, [entity]):
            raise UnknownSubjectError(entity)
    if decision.kind == "withdraw" and key_of(decision) not in standing(decisions_on(connection, decision.subject)):
        raise RefusedDecisionError(decision.subject, "there is none to take back")
    append(connection, [decision])
    linking.relink(connection, pair)


def _complete(connection: Connection, decision: Decision) -> Decision:
    """The decision with its content as it goes into the log."""
    present = _present(connection, decision.subject)
    match decision.kind:
        case "accept" | "reject":
            content = _as_seen(connection, decision, _required(decision, present))
        case "withdraw":
            content = _withdrawn(connection, decision, _required(decision, present))
        case "correct":
            content = _corrected(connection, decision, _required(decision, present))
        case "add":
            if present is not None:
                raise RefusedDecisionError(decision.subject, "there is such an assertion already")
            content = _brought(connection, decision)
        case "describe":
            raise UnknownSubjectError(decision.subject)
        case _:
            raise RefusedDecisionError(decision.subject, f"“{decision.kind}” needs a second entity")
    return msgspec.structs.replace(decision, content=rows.as_json(content))


def _required(decision: Decision, present: Assertion | None) -> Assertion:
    if present is None:
        raise UnknownSubjectError(decision.subject)
    return present


def _present(connection: Connection, identifier: str) -> Assertion | None:
    table = schema.assertions
    row = connection.execute(select(table.c.decided, table.c.suggested).where(table.c.id == identifier)).one_or_none()
    return None if row is None else rows.assertion_of(row[1] if row[0] is None else row[0])


def _as_seen(connection: Connection, decision: Decision, present: Assertion) -> Assertion:
    if decision.content:
        seen = msgspec.structs.replace(_decoded(decision), status="suggested")
        said = describing.described_as(connection, present.evidence[0].source)
        told = said.assertion(present) if said is not None else present
        if seen not in (present, renaming.in_assertion(told, _canonical(connection, told))):
            raise RefusedDecisionError(decision.subject, "it has changed since it was read; look at it again")
    return present


def _withdrawn(connection: Connection, decision: Decision, present: Assertion) -> Assertion:
    if key_of(decision) not in standing(decisions_on(connection, decision.subject)):
        raise RefusedDecisionError(decision.subject, "there is none to take back")
    return present


def _corrected(connection: Connection, decision: Decision, present: Assertion) -> Assertion:
    """The correction with the entities that the assertion had by their own ids, so that they can come apart again."""
    canonical = _canonical(connection, present)
    own = {canonical(entity): entity for _, _, entity in rows.involved(present)}
    brought = _brought(connection, decision)
    return renaming.in_assertion(brought, lambda entity: own.get(entity, entity))


def _brought(connection: Connection, decision: Decision) -> Assertion:
    brought = msgspec.structs.replace(_decoded(decision), status="suggested")
    if brought.id != decision.subject:
        raise RefusedDecisionError(decision.subject, f"its content is about {brought.id}")
    for problem in soundness.in_assertion(brought, KnownStore(connection)):
        raise RefusedDecisionError(decision.subject, problem.message)
    return brought


def _decoded(decision: Decision) -> Assertion:
    try:
        return rows.assertion_of(decision.content)
    except msgspec.DecodeError as error:
        raise RefusedDecisionError(decision.subject, f"its content is no assertion ({error})") from error


def _canonical(connection: Connection, present: Assertion) -> Callable[[str], str]:
    return linking.canonical_of(connection, (entity for _, _, entity in rows.involved(present)))


def apply_to(connection: Connection, subject: str) -> None:
    """Brings an assertion into line with the log."""
    table = schema.assertions
    decision = standing(decisions_on(connection, subject)).get((subject, ""))
    suggested = connection.execute(select(table.c.suggested).where(table.c.id == subject)).scalar_one_or_none()
    decided = decision.content if decision is not None else None
    before = _present(connection, subject)
    connection.execute(delete(table).where(table.c.id == subject))
    connection.execute(delete(schema.involvements).where(schema.involvements.c.assertion == subject))
    content = suggested if decided is None else decided
    after = None if content is None else rows.assertion_of(content, status_of(decision))
    if after is not None:
        fill(connection, table, [rows.assertion_row(after, suggested, decided)])
        fill(connection, schema.involvements, rows.involvement_rows(after))
    _derive(connection, before, after)


def _derive(connection: Connection, before: Assertion | None, after: Assertion | None) -> None:
    known = KnownStore(connection)
    places = {(a.evidence[0].source, a.evidence[0].start) for a in (before, after) if a is not None}
    for identifier, start in sorted(places):
        source = known.source(identifier)
        if source is not None:
            deriving.derive_at(connection, source, start)
