"""Answers to questions of time, as a person reads them: yes, no or not known, and why."""

from collections.abc import Iterable, Sequence

import msgspec

from bearwitness.chronology import RULES, Chronology, Constraint
from bearwitness.chronology.manner import HAPPENINGS
from bearwitness.chronology.questions import Days, Reply, came_before, could_have_met, was_after, was_before
from bearwitness.chronology.whereabouts import Around, around, told_at, told_together
from bearwitness.comparison.facts import facts
from bearwitness.edtf import Answer
from bearwitness.edtf.days import iso
from bearwitness.record import Dossier
from bearwitness.views.bounds import BoundView, bound_views
from bearwitness.views.dates import in_words, printed
from bearwitness.views.lookup import Lookup, listed
from bearwitness.views.statements import StatementView, statement_view

_BECAUSE: dict[str, str] = {rule.name: rule.because for rule in RULES}
_NEAREST = 3


class KnownView(msgspec.Struct, frozen=True, kw_only=True):
    """Statements under a heading: "Before that"."""

    heading: str
    statements: tuple[StatementView, ...]


class AnswerView(msgspec.Struct, frozen=True, kw_only=True):
    """A question as it was understood, its answer, the statements that decide it, and what else is known."""

    question: str
    answer: Answer | None
    """None where the question does not ask whether."""
    says: str = ""
    """The answer in a sentence, where it is more than yes or no."""
    reasons: tuple[StatementView, ...] = ()
    because: str = ""
    """The rules of life by which the reasons decide it."""
    bounds: tuple[BoundView, ...] = ()
    known: tuple[KnownView, ...] = ()


class Answering:
    """A dossier that is asked questions."""

    def __init__(self, dossier: Dossier, chronology: Chronology) -> None:
        self._lookup = Lookup(dossier)
        self._chronology = chronology

    def before(self, one: str, other: str) -> AnswerView:
        """Whether what the one statement tells was before what the other tells."""
        question = f"Was it before: {self.named(one)}; {self.named(other)}?"
        return self._replied(question, came_before(self._chronology, one, other), (one, other))

    def before_day(self, statement: str, days: Days, time: str) -> AnswerView:
        """Whether what a statement tells was over before a time began."""
        question = f"Was it before {time}: {self.named(statement)}?"
        return self._replied(question, was_before(self._chronology, statement, _first(days)), (statement,))

    def after_day(self, statement: str, days: Days, time: str) -> AnswerView:
        """Whether what a statement tells began after a time was over."""
        question = f"Was it after {time}: {self.named(statement)}?"
        return self._replied(question, was_after(self._chronology, statement, _last(days)), (statement,))

    def when(self, statement: str) -> AnswerView:
        """When what a statement tells happened, by all that is stated."""
        ends = self._chronology.ends(statement)
        bounds = bound_views(self._lookup, self._chronology, *ends) if ends is not None else ()
        question = f"When was it: {self.named(statement)}?"
        return AnswerView(question=question, answer=None, says=self._going_on(statement), bounds=bounds)

    def _going_on(self, statement: str) -> str:
        """When what goes on was going on, which bounds neither its beginning nor its end; "" of all else."""
        told = self._lookup.assertions[statement]
        state = HAPPENINGS[told.type].manner == "state" if told.type in HAPPENINGS else False
        return f"It was going on: {printed(told.time)}." if state and told.time is not None else ""

    def met(self, one: str, other: str, place: str | None, days: Days, time: str) -> AnswerView:
        """Whether two people could have met at a place in a time: YES where the sources show both there."""
        names = [self._lookup.label(person) for person in (one, other)]
        where = f" in {self._lookup.label(place)}" if place is not None else ""
        question = f"Could {listed(names)} have met{where}{f' {time}' if time else ''}?"
        together = told_together(self._chronology, one, other, days, place)
        reply = Reply(Answer.YES, together) if together else could_have_met(self._chronology, (one, other), days)
        known = self._around(one, days) + self._around(other, days) if reply.answer is Answer.UNKNOWN else ()
        view = self._replied(question, reply, ())
        says = "Nothing that is stated excludes it, and nothing shows both there." if known else view.says
        return msgspec.structs.replace(view, known=known, says=says)

    def presence(self, person: str, place: str, days: Days, time: str) -> AnswerView:
        """Whether a person was at a place in a time: YES where a source shows it, NO where the person did not live then."""
        question = f"Was {self._lookup.label(person)} in {self._lookup.label(place)}{f' {time}' if time else ''}?"
        there = told_at(self._chronology, person, place, days)
        reply = Reply(Answer.YES, there) if there else could_have_met(self._chronology, [person], days)
        view = self._replied(question, reply, ())
        if reply.answer is not Answer.UNKNOWN:
            return view
        says = "Nothing that is stated shows it, and nothing excludes it."
        return msgspec.structs.replace(view, known=self._around(person, days), says=says)

    def gap(self, person: str, days: Days, time: str) -> AnswerView:
        """What is known of a person in a time, and next before and after it."""
        question = f"What is known of {self._lookup.label(person)} {time}?"
        return AnswerView(question=question, answer=None, known=self._around(person, days))

    def _replied(self, question: str, reply: Reply, asked: Sequence[str]) -> AnswerView:
        unknown = reply.answer is Answer.UNKNOWN
        return AnswerView(
            question=question,
            answer=reply.answer,
            says=self._undecided(asked) if unknown else "",
            reasons=tuple(self._statement(s) for s in reply.statements),
            because=_rules(reply.because),
        )

    def _undecided(self, asked: Iterable[str]) -> str:
        """Between which days each may have been."""
        return " ".join(f"{self.named(s)}: {self._between(s)}." for s in asked)

    def _between(self, statement: str) -> str:
        ends = self._chronology.ends(statement)
        if ends is None:
            return "nobody asserts it with certainty"
        if statement in self._chronology.set_aside:
            return "left out of account, because it contradicts others"
        first, last = self._chronology.bounds(ends[0]).first, self._chronology.bounds(ends[1]).last
        if first is not None and last is not None and first.day == last.day:
            return f"on {in_words(iso(first.day))}"
        said = [f"not before {in_words(iso(first.day))}" if first is not None else ""]
        said.append(f"not after {in_words(iso(last.day))}" if last is not None else "")
        return listed(each for each in said if each) or "nothing bounds it"

    def _around(self, person: str, days: Days) -> tuple[KnownView, ...]:
        found = around(self._chronology, person, days)
        label, once = self._lookup.label(person), self._once(found)
        groups = (
            (f"{label}, next before that", [s for s in found.before if s in once][-_NEAREST:]),
            (f"{label}, at that time", [s for s in found.within if s in once]),
            (f"{label}, perhaps at that time", [s for s in found.maybe if s in once]),
            (f"{label}, next after that", [s for s in found.after if s in once][:_NEAREST]),
        )
        return tuple(
            KnownView(heading=heading, statements=tuple(map(self._statement, told))) for heading, told in groups if told
        )

    def _once(self, found: Around) -> set[str]:
        """One statement for each fact, the most exactly dated."""
        told = (*found.before, *found.within, *found.maybe, *found.after)
        return {fact.lead.id for fact in facts(self._lookup.order, [self._lookup.assertions[s] for s in told])}

    def _statement(self, identifier: str) -> StatementView:
        return statement_view(self._lookup, self._lookup.assertions[identifier])

    def named(self, identifier: str) -> str:
        """What a statement says, with its date."""
        return self._statement(identifier).in_words


def whichever(views: Sequence[AnswerView]) -> AnswerView | None:
    """The answer that all of several questions have, where it is yes or no; None where there is no such answer."""
    first = views[0]
    if len(views) == 1:
        return first
    if first.answer is Answer.UNKNOWN or any(view.answer is not first.answer for view in views):
        return None
    reasons = {reason.id: reason for view in views for reason in view.reasons}
    return msgspec.structs.replace(
        first,
        question=" Or: ".join(view.question for view in views),
        says="So it is, whichever of these is meant.",
        reasons=tuple(reasons.values()),
        because=listed(dict.fromkeys(view.because for view in views if view.because)),
    )


def _rules(because: Iterable[Constraint]) -> str:
    return listed(dict.fromkeys(_BECAUSE[c.rule] for c in because if c.rule))


def _first(days: Days) -> int:
    assert days[0] is not None
    return days[0]


def _last(days: Days) -> int:
    assert days[1] is not None
    return days[1]
