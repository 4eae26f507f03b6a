"""Sources beside one another as lines for a terminal."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from bearwitness.views.comparing import AgreedView, AgreementView, DependenceView, DifferenceView, UntoldView
from bearwitness.views.lookup import listed
from bearwitness.views.notes import Note, Words
from bearwitness.views.questions import QuestionKind, QuestionView
from bearwitness.views.wording import excerpt, in_marks, quoted
from bearwitness.views.wrapping import Printed, hanging

_HEADINGS: dict[QuestionKind, str] = {
    "asked": "Asked",
    "gap": "Gaps in the life",
    "difference": "What differs",
    "contradiction": "What cannot all be true",
    "one source": "Turns that one source tells alone",
    "undated": "Without a date",
    "identity": "Possibly the same",
    "looked for": "Looked for",
}


def agreement_text(view: AgreementView, width: int = 80) -> list[Printed]:
    """What two sources tell alike, then where they differ, then who depends on whom."""
    lines: list[Printed] = []
    if view.agreed:
        lines += [Printed("Told by two sources or more", "heading")]
        for agreed in view.agreed:
            lines += _agreed(agreed, width)
    if view.differing:
        lines += [*_blank(lines), Printed("Told differently", "heading")]
        for differing in view.differing:
            lines += _differing(differing, width)
    if view.dependences:
        lines += [*_blank(lines), Printed("Signs of dependence", "heading")]
        for dependence in view.dependences:
            lines += _dependence(dependence, width)
    return lines


def silences_text(views: Iterable[UntoldView], width: int = 80) -> list[Printed]:
    """The events with those who tell them and those who do not."""
    lines: list[Printed] = []
    for view in views:
        lines += hanging("", f"{view.line.date}  {view.line.text} — {view.line.who}", width, "line")
        lines += _notes(view.line.notes, width)
        for silent in view.silent:
            lacks = ", ".join(f"“{word}”" for word in silent.lacks)
            said = f"{silent.who}, which {silent.reason}; in no sentence that could be of this time has it {lacks}"
            lines += hanging("    silent: ", said, width)
    return lines


def questions_text(views: Iterable[QuestionView], width: int = 80) -> list[Printed]:
    """The questions under the headings of their kinds."""
    lines: list[Printed] = []
    for kind, group in groupby(views, key=lambda view: view.kind):
        lines += [*_blank(lines), Printed(_HEADINGS[kind], "heading")]
        for view in group:
            lines += hanging("    ", view.question, width, "line")
            lines += _notes(view.notes, width) if kind in ("difference", "gap") else []
    return lines


def _agreed(view: AgreedView, width: int) -> list[Printed]:
    return [*hanging("    ", f"{view.text}: {standing(view)}", width, "line"), *_notes(view.notes, width)]


def standing(view: AgreedView) -> str:
    """How far the sources are independent; what is said of two sources everywhere is said below, once."""
    together = "; ".join(listed(strand) for strand in view.strands if len(strand) > 1)
    if view.standing == "dependent":
        return f"not independent; {'; '.join(view.because)}"
    if view.standing == "doubtful":
        return f"perhaps not independent (signs of dependence, below): {together}"
    return f"no dependence found, but for {together} (below)" if together else "no dependence found"


def _differing(view: DifferenceView, width: int) -> list[Printed]:
    remark = f", {view.remark}" if view.remark else ""
    lines = hanging("    ", f"They differ about {view.about}{remark}:", width, "line")
    for side in view.sides:
        date = f"{side.date}: " if side.date else ""
        lines += hanging("      ", f"{date}{side.text} — {side.who}", width, "line")
        lines += _notes(side.notes, width, dated=False)
    return lines


def _dependence(view: DependenceView, width: int) -> list[Printed]:
    lines = hanging("    ", view.reason, width, "line")
    for title, words in ((view.first, view.here), (view.second, view.there)):
        for each in words:
            lines += hanging("        ", f"{in_marks(quoted(each))} {title}", width, "note")
    return lines


def _notes(notes: Iterable[Note], width: int, *, dated: bool = True) -> list[Printed]:
    lines: list[Printed] = []
    for note in notes:
        date = f"{note.date}: " if dated and note.date else ""
        words = " ".join(_excerpt(each) for each in note.words)
        lines += hanging("        ", f"{date}{words} {note.title}", width, "note")
    return lines


def _excerpt(words: Words) -> str:
    return in_marks(excerpt(words))


def _blank(lines: Sequence[Printed]) -> list[Printed]:
    return [Printed("")] if lines else []
