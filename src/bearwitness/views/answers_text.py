"""Answers as lines for a terminal."""

from collections.abc import Iterator

from bearwitness.edtf import Answer
from bearwitness.views.answers import AnswerView
from bearwitness.views.bounds_text import BoundsWriter
from bearwitness.views.contradictions_text import statement_words
from bearwitness.views.lookup import capital
from bearwitness.views.statements import StatementView
from bearwitness.views.wrapping import Printed, hanging

_SAID = {Answer.YES: "Yes", Answer.NO: "No", Answer.UNKNOWN: "Not known"}


def answer_text(view: AnswerView, width: int = 80) -> list[Printed]:
    """The question as it was understood, the answer, its reasons with their words, and what else is known."""
    return list(_lines(view, width))


def _lines(view: AnswerView, width: int) -> Iterator[Printed]:
    yield from hanging("", view.question, width, "title")
    because = f", since {view.because}" if view.because else ""
    answer = f"{_SAID[view.answer]}{because}. " if view.answer is not None else ""
    if answer or view.says:
        yield from (Printed(""), *hanging("", f"{answer}{view.says}".strip(), width, "heading"))
    for statement in view.reasons:
        yield from _statement(statement, width)
    yield from BoundsWriter(width).bounds(view.bounds)
    for group in view.known:
        yield from (Printed(""), *hanging("", capital(group.heading), width, "heading"))
        for statement in group.statements:
            yield from _statement(statement, width)
    if view.answer is None and not view.bounds and not view.known:
        yield from (Printed(""), *hanging("", "Nothing that is stated says.", width))


def _statement(statement: StatementView, width: int) -> Iterator[Printed]:
    yield from hanging("  – ", f"{statement.in_words} — {statement.who}", width, "line")
    yield from statement_words(statement, None, width)
