"""The log of decisions as a person reads it."""

from collections.abc import Callable, Iterable, Mapping

import msgspec

from bearwitness.record import Decision, DecisionKind, ResearchNote
from bearwitness.views.lookup import Lookup, plain
from bearwitness.views.phrases import phrase
from bearwitness.views.wrapping import Printed, hanging


class LogView(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the log: who decided what, when (ISO 8601, UTC)."""

    number: int
    kind: DecisionKind
    subject: str
    other: str
    who: str
    at: str
    text: str
    """What it was about, in words."""
    undone: bool
    """Whether it was taken back."""


def in_words(lookup: Lookup, own: Mapping[str, str] | None = None) -> Callable[[Decision], str]:
    """A function that says what a decision is about; its id where the dossier no longer has it.

    `own` has the names of entries as their sources have them: who is joined to another goes by that one's name.
    """
    names = own if own is not None else {}

    def label(entry: str) -> str:
        return plain(names[entry]) if entry in names else lookup.label(entry)

    def words(decision: Decision) -> str:
        if decision.subject.startswith("n-") and decision.content:
            return plain(msgspec.json.decode(decision.content, type=ResearchNote).text)
        if decision.other:
            return f"{label(decision.subject)} – {label(decision.other)}"
        told = lookup.assertions.get(decision.subject)
        return phrase(lookup, told).text if told is not None else lookup.title_of(decision.subject)

    return words


def log_views(
    lookup: Lookup, log: Iterable[tuple[int, Decision, bool]], own: Mapping[str, str] | None = None
) -> tuple[LogView, ...]:
    """Lines of the log, by their numbers, and whether the decision was taken back; `own` as in `in_words`."""
    words = in_words(lookup, own)
    return tuple(
        LogView(
            number=number,
            kind=decision.kind,
            subject=decision.subject,
            other=decision.other,
            who=plain(decision.who),
            at=decision.at,
            text=words(decision),
            undone=undone,
        )
        for number, decision, undone in log
    )


def log_text(views: Iterable[LogView], width: int) -> list[Printed]:
    """Each line with its number, when, who, what, on what."""
    lines: list[Printed] = []
    for view in views:
        note = " (taken back)" if view.undone else ""
        subject = f"{view.subject} {view.other}".strip()
        said = f"{view.at[:16].replace('T', ' ')}  {view.who}: {view.kind}{note}: {view.text} [{subject}]"
        lines += hanging(f"{view.number:>5}  ", said, width)
    return lines
