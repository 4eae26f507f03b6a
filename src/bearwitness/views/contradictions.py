"""Statements that cannot all be true, as a person reads them: what against what, and why."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

import msgspec

from bearwitness.chronology import RULES, Chronology, Conflict, Constraint, Point
from bearwitness.comparison.facts import facts
from bearwitness.record import Contradiction, Dossier, content_id
from bearwitness.views.lookup import Lookup, listed
from bearwitness.views.statements import StatementView, statement_view
from bearwitness.views.wording import quoted

_BECAUSE = {rule.name: rule.because for rule in RULES}
_CANNOT = {1: "This cannot be true", 2: "These two cannot both be true"}
_ALL = "These cannot all be true"
_ONCE = {"begin": "one is born only once", "end": "one dies only once"}
_ENDS = "nothing ends before it begins"


class Against(msgspec.Struct, frozen=True, kw_only=True):
    """What a statement cannot be true together with, and why; `id` is that of the contradiction."""

    id: str
    others: tuple[StatementView, ...]
    because: str
    """Without a full stop, its first letter small; "" where the dates say it by themselves."""
    explanation: str


class ContradictionView(msgspec.Struct, frozen=True, kw_only=True):
    """A statement with all that it contradicts: the one that is in most contradictions, where there are several."""

    statement: StatementView
    against: tuple[Against, ...]
    one_voice: bool
    """Whether each time one voice of one source says it all: then it may well have been misread."""


class IfRejected(msgspec.Struct, frozen=True):
    """What rejecting a statement would do, in a sentence without its full stop."""

    id: str
    says: str


class SetView(msgspec.Struct, frozen=True, kw_only=True):
    """A smallest set of statements that cannot all be true, and for each what rejecting it would do."""

    id: str
    explanation: str
    because: str
    """As in `Against`."""
    statements: tuple[StatementView, ...]
    if_rejected: tuple[IfRejected, ...]


def contradiction_sets(dossier: Dossier) -> tuple[SetView, ...]:
    """The contradictions of a dossier one by one, in the order of the chronology."""
    found = Chronology(dossier)
    explaining = _Explaining(dossier, found)
    count = Counter(statement for conflict in found.conflicts for statement in conflict.statements)
    tellings = _tellings(dossier, set(count))
    return tuple(
        SetView(
            id=_id(conflict),
            explanation=explaining.sentence(conflict),
            because=explaining.because(conflict),
            statements=tuple(explaining.statement(s) for s in conflict.statements),
            if_rejected=tuple(IfRejected(s, _then(count[s] - 1, tellings[s] - 1)) for s in conflict.statements),
        )
        for conflict in found.conflicts
    )


def _tellings(dossier: Dossier, statements: Collection[str]) -> dict[str, int]:
    """How often each of the statements is told, itself included."""
    order = {source.id: number for number, source in enumerate(dossier.sources)}
    kinds = {a.type for a in dossier.assertions if a.id in statements}
    alike = facts(order, (a for a in dossier.assertions if a.type in kinds and a.status != "rejected"))
    return {t.id: len(fact.tellings) for fact in alike for t in fact.tellings if t.id in statements}


def _then(others: int, tellings: int) -> str:
    """What is left if a statement is rejected that is in so many other contradictions, and told so often besides."""
    gone = "this contradiction is gone"
    if others:
        gone += f", and {others} other{'s' if others > 1 else ''} with it"
    again = {0: "nothing else states it", 1: "one other statement still states it"}
    return f"{gone}; {again.get(tellings, f'{tellings} other statements still state it')}"


def contradictions(
    dossier: Dossier, person: str | None = None, chronology: Chronology | None = None
) -> tuple[ContradictionView, ...]:
    """The contradictions of a dossier, or those that touch a person: between voices first, then within one.

    Where one statement is in several, they stand together under it.
    """
    found = Chronology(dossier) if chronology is None else chronology
    explaining = _Explaining(dossier, found)
    touching = [c for c in found.conflicts if person is None or explaining.is_about(c, person)]
    views = [explaining.view(suspect, group) for suspect, group in _by_suspect(touching)]
    return tuple(sorted(views, key=lambda view: view.one_voice))


def explained(dossier: Dossier) -> tuple[Contradiction, ...]:
    """The contradictions as the exchange format has them, by id; those that somebody else has put there are kept.

    Such a one goes when a statement of it is rejected.
    """
    chronology = Chronology(dossier)
    explaining = _Explaining(dossier, chronology)
    found = {
        each.id: each
        for each in (
            Contradiction(id=_id(c), statements=c.statements, explanation=explaining.sentence(c))
            for c in chronology.conflicts
        )
    }
    rejected = {a.id for a in dossier.assertions if a.status == "rejected"}
    for given in dossier.contradictions:
        is_ours = given.id == content_id("c", sorted(given.statements))
        if not is_ours and not rejected & set(given.statements):
            found.setdefault(given.id, given)
    return tuple(found[identifier] for identifier in sorted(found))


class _Explaining:
    """A dossier's statements as views, each made once."""

    def __init__(self, dossier: Dossier, chronology: Chronology) -> None:
        self._lookup = Lookup(dossier)
        self._views: dict[str, StatementView] = {}
        self._chronology = chronology

    def statement(self, identifier: str) -> StatementView:
        if identifier not in self._views:
            self._views[identifier] = statement_view(self._lookup, self._lookup.assertions[identifier])
        return self._views[identifier]

    def is_about(self, conflict: Conflict, person: str) -> bool:
        return any(person in self._lookup.assertions[s].entities() for s in conflict.statements)

    def view(self, suspect: str, group: Sequence[Conflict]) -> ContradictionView:
        against = tuple(
            Against(
                id=_id(conflict),
                others=tuple(self.statement(s) for s in conflict.statements if s != suspect),
                because=self.because(conflict),
                explanation=self.sentence(conflict),
            )
            for conflict in group
        )
        return ContradictionView(
            statement=self.statement(suspect), against=against, one_voice=all(self._one_voice(c) for c in group)
        )

    def _one_voice(self, conflict: Conflict) -> bool:
        return len({self.statement(s).voice for s in conflict.statements}) == 1

    def because(self, conflict: Conflict) -> str:
        """Why they exclude each other, as a clause; "" where the dates say it by themselves."""
        said = [_BECAUSE[c.rule] for c in conflict.because if c.rule]
        said += [_ONCE[point.side] for point in _told_twice(conflict.because) if self._is_person(point)]
        if not said and any(not c.statement and not c.rule for c in conflict.because):
            said.append(_ENDS)
        return listed(dict.fromkeys(said))

    def sentence(self, conflict: Conflict) -> str:
        """The contradiction in one sentence, with the words of each statement and who says so."""
        statements = [self.statement(s) for s in conflict.statements]
        told = [_told(one, earlier) for one, earlier in zip(statements, [None, *statements[:-1]], strict=True)]
        because = self.because(conflict)
        return f"{_CANNOT.get(len(told), _ALL)}{f', since {because}' if because else ''}: {'; '.join(told)}."

    def _is_person(self, point: Point) -> bool:
        entity = self._lookup.entity(point.owner)
        return entity is not None and entity.type == "person"


def _told(statement: StatementView, before: StatementView | None) -> str:
    """A statement with who says so and its sentence, unless the one before stands in the same."""
    words = " ".join("".join(piece.text for piece in quoted(each)) for each in statement.words)
    said = f"{statement.in_words}, says {statement.who}"
    if before is not None and before.is_beside(statement):
        return f"{said} (in the same sentence)"
    return f"{said} ({words})" if words else said


def _id(conflict: Conflict) -> str:
    return content_id("c", sorted(conflict.statements))


def _by_suspect(conflicts: Sequence[Conflict]) -> list[tuple[str, list[Conflict]]]:
    """The contradictions under the statement of each that is in most of them, in their order."""
    count: dict[str, int] = {}
    for conflict in conflicts:
        for statement in conflict.statements:
            count[statement] = count.get(statement, 0) + 1
    groups: dict[str, list[Conflict]] = {}
    for conflict in conflicts:
        suspect = max(conflict.statements, key=lambda s: count[s])
        groups.setdefault(suspect, []).append(conflict)
    return list(groups.items())


def _told_twice(because: Iterable[Constraint]) -> list[Point]:
    """The points that two statements date, where one date follows on the other in the chain."""
    return [
        one.later
        for one, other in pairwise(because)
        if one.later is not None and one.earlier is None and other.later is None and one.statement != other.statement
    ]
