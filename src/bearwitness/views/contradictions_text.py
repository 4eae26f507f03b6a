"""Contradictions as lines for a terminal."""

from collections.abc import Iterable, Iterator

from bearwitness.views.contradictions import Against, ContradictionView
from bearwitness.views.lookup import capital
from bearwitness.views.statements import StatementView
from bearwitness.views.wording import excerpt, in_marks, place_in, quoted, short_title
from bearwitness.views.wrapping import Printed, hanging

BETWEEN = "Contradictions between voices"
WITHIN = "Contradictions within one voice"
CAUTION = (
    "One voice seldom contradicts itself: more often the reader has misread a name or a date. Look at the words first."
)


def contradictions_text(views: Iterable[ContradictionView], width: int = 80) -> list[Printed]:
    """Each statement with what it cannot be true together with, and their words."""
    lines: list[Printed] = []
    within: bool | None = None
    for view in views:
        if view.one_voice != within:
            within = view.one_voice
            lines += [*([Printed("")] if lines else []), Printed(WITHIN if within else BETWEEN, "title")]
            lines += hanging("", CAUTION, width) if within else []
        lines += [Printed(""), *_view(view, width)]
    return lines


def _view(view: ContradictionView, width: int) -> Iterator[Printed]:
    yield from hanging("", f"{view.statement.in_words} — {view.statement.who}", width, "heading")
    yield from statement_words(view.statement, None, width)
    several = len(view.against) > 1
    yield Printed(f"  cannot be true together with{' any of these' if several else ''}:")
    before = view.statement
    for number, against in enumerate(view.against, 1):
        yield from _against(against, f"{number:>3}. " if several else "   – ", before, width)
        before = against.others[-1] if against.others else before


def _against(against: Against, lead: str, before: StatementView, width: int) -> Iterator[Printed]:
    for number, other in enumerate(against.others):
        lead_here = lead if number == 0 else "     and "
        yield from hanging(lead_here, f"{other.in_words} — {other.who}", width, "line")
        yield from statement_words(other, before, width)
        before = other
    if against.because:
        yield from hanging("      ", f"{capital(against.because)}.", width)


def statement_words(statement: StatementView, before: StatementView | None, width: int) -> Iterator[Printed]:
    """The sentence of a statement, or a few words of it where the one before stands in the same; its source and id."""
    beside = before is not None and before.is_beside(statement)
    words = " ".join(in_marks(excerpt(each) if beside else quoted(each)) for each in statement.words)
    title = f"{short_title(statement.title)}{place_in(statement)}" if statement.title and not beside else ""
    number = f"[{statement.id}{', accepted' if statement.status == 'accepted' else ''}]"
    yield from hanging("      ", " ".join(p for p in (words, title, number) if p), width, "note")
