"""What is open in a record, as questions to take to the archive."""

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from bearwitness.comparison.differing import differences
from bearwitness.comparison.facts import Fact, facts, told_by
from bearwitness.comparison.questions import Gap, gaps, on_one_source, undated
from bearwitness.comparison.silences import Witnesses
from bearwitness.record import Dossier
from bearwitness.views.belonging import told_of
from bearwitness.views.comparing import DifferenceView, difference_view, speaker
from bearwitness.views.contradictions import contradictions
from bearwitness.views.likeness import Likeness
from bearwitness.views.lines import line
from bearwitness.views.lookup import Lookup, listed
from bearwitness.views.notes import Note
from bearwitness.views.research import asked, looked_for
from bearwitness.views.subject import main_subject

QuestionKind = Literal["asked", "gap", "difference", "contradiction", "one source", "undated", "identity", "looked for"]


class QuestionView(msgspec.Struct, frozen=True, kw_only=True):
    """A question that the sources leave open, and the words that raise it; or what somebody asked, or looked for."""

    kind: QuestionKind
    question: str
    notes: tuple[Note, ...] = ()


def open_questions(dossier: Dossier, alike: Iterable[Likeness] = (), of: str | None = None) -> tuple[QuestionView, ...]:
    """The questions about a life, of what cannot be true together, and of who may be one with whom.

    The life is that of a person, or else the one told most of.

    They come kind by kind, after those that somebody asked and before what was looked for; what is asked as a difference
    of dates is not asked again as a contradiction.
    """
    lookup = Lookup(dossier)
    return (
        *(QuestionView(kind="asked", question=question) for question in asked(lookup)),
        *_of_the_life(lookup, of or main_subject(dossier)),
        *_identities(lookup, alike),
        *(QuestionView(kind="looked for", question=told) for told in looked_for(lookup)),
    )


def _of_the_life(lookup: Lookup, person: str | None) -> Iterator[QuestionView]:
    if person is None:
        return
    dossier = lookup.dossier
    found = facts(lookup.order, told_of(dossier.assertions, person))
    witnesses, differing = Witnesses(dossier, found, person), differences(found)
    contested = {telling.id for each in differing for side in each.sides for telling in side}
    single = [f for f in on_one_source(witnesses, found, person) if f.lead.id not in contested]
    yield from (_gap(lookup, gap, person) for gap in gaps(dossier, found, person))
    yield from (_difference(difference_view(lookup, each, person)) for each in differing)
    yield from _contradictions(dossier, contested)
    yield from (_single(lookup, fact, person) for fact in single if len(dossier.sources) > 1)
    yield from _undated(lookup, undated(dossier, witnesses, found, person), person)


def _gap(lookup: Lookup, gap: Gap, person: str) -> QuestionView:
    before, after = (line(lookup, fact, person) for fact in (gap.before, gap.after))
    years = listed([f"from {first} to {last}" for first, last in gap.stretches])
    return QuestionView(
        kind="gap",
        question=f"What happened {years}? No source has a date in these years; told last before: “{before.text}” "
        f"({before.date}); first after: “{after.text}” ({after.date})",
        notes=(*before.notes[:1], *after.notes[:1]),
    )


def _difference(view: DifferenceView) -> QuestionView:
    sides = " or ".join(f"“{side.text}” ({side.date or 'undated'}, {side.who})" for side in view.sides)
    notes = tuple(note for side in view.sides for note in side.notes)
    remark = f" ({view.remark})" if view.remark else ""
    question = f"Which is right about {view.about}{remark}: {sides}?"
    return QuestionView(kind="difference", question=question, notes=notes)


def _contradictions(dossier: Dossier, contested: Container[str]) -> Iterator[QuestionView]:
    """What cannot be true together, but for two dates that are asked about already."""
    for view in contradictions(dossier):
        for each in view.against:
            statements = (view.statement, *each.others)
            if len(statements) == 2 and all(statement.id in contested for statement in statements):
                continue
            told = "; ".join(f"“{statement.in_words}” ({statement.who})" for statement in statements)
            because = f" ({each.because})" if each.because else ""
            misread = ", or misread by the reader," if view.one_voice else ""
            question = f"Which of these is wrong{misread} as they cannot all be true{because}: {told}?"
            yield QuestionView(kind="contradiction", question=question)


def _single(lookup: Lookup, fact: Fact, person: str) -> QuestionView:
    each = line(lookup, fact, person)
    date = f" ({each.date})" if each.date else ""
    source = speaker(lookup, told_by(fact.lead))
    return QuestionView(
        kind="one source", question=f"Who else tells “{each.text}”{date}? Only {source} does", notes=each.notes[:1]
    )


def _undated(lookup: Lookup, found: Sequence[Fact], person: str) -> Iterator[QuestionView]:
    for fact in found:
        each = line(lookup, fact, person)
        yield QuestionView(kind="undated", question=f"When was “{each.text}”? ({each.who})", notes=each.notes[:1])


def _identities(lookup: Lookup, alike: Iterable[Likeness]) -> list[QuestionView]:
    return [
        QuestionView(
            kind="identity",
            question=f"Is {_told_apart(lookup, each.first)} the same as {_told_apart(lookup, each.second)}? {each.reason}",
        )
        for each in alike
        if lookup.entity(each.first) is not None and lookup.entity(each.second) is not None
    ]


def _told_apart(lookup: Lookup, identifier: str) -> str:
    """The name, with the source that has it."""
    entity = lookup.entity(identifier)
    sources = list(dict.fromkeys(m.source for m in entity.mentions)) if entity is not None else []
    return f"{lookup.label(identifier)} ({speaker(lookup, sources[0])})" if sources else lookup.label(identifier)
