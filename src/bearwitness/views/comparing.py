"""Sources beside one another: what they state alike, where they differ, who repeats whom, who is silent."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from bearwitness.comparison.agreement import Agreed, Agreement, Standing
from bearwitness.comparison.dependence import Dependence, DependenceKind, dependences
from bearwitness.comparison.differing import (
    Difference,
    DifferenceKind,
    differences,
    same_but_dated_otherwise,
)
from bearwitness.comparison.facts import Fact, facts, told_at
from bearwitness.comparison.limits import limits
from bearwitness.comparison.silences import Silence, silences
from bearwitness.record import BY_NAME, Assertion, Dossier
from bearwitness.views.belonging import is_whole, told_of
from bearwitness.views.dates import printed
from bearwitness.views.lines import Line, line
from bearwitness.views.lookup import Lookup
from bearwitness.views.notes import Note, Words, note, words_around
from bearwitness.views.phrases import phrase
from bearwitness.views.shown import Shown
from bearwitness.views.subject import main_subject
from bearwitness.views.voices import author_of

_KINDS: dict[DifferenceKind, str] = {"date": "the date", "place": "the place", "stance": "whether it is so"}
_WORDS_SHOWN = 3
_WORDS_NAMED = 12
_REASONS = 20


class DependenceView(msgspec.Struct, frozen=True, kw_only=True):
    """Two sources that are not independent, the reason in a sentence, and the words of each."""

    kind: DependenceKind
    first: str
    """The title of a source."""
    second: str
    reason: str
    here: tuple[Words, ...] = ()
    """The words of the first."""
    there: tuple[Words, ...] = ()
    """The words of the second."""


class AgreedView(msgspec.Struct, frozen=True, kw_only=True):
    """A fact that several sources tell, and whether they tell it independently."""

    text: str
    """What all of them say, without what one alone says."""
    standing: Standing
    strands: tuple[tuple[str, ...], ...]
    """Who speaks in the sources that hang together."""
    because: tuple[str, ...] = ()
    """Why some of them may not be independent, a sentence each."""
    notes: tuple[Note, ...]
    """What each says, with its own date and words."""


class DifferenceView(msgspec.Struct, frozen=True, kw_only=True):
    """What sources have instead of one another, side by side."""

    kind: DifferenceKind
    about: str
    """What they differ about: "the date", "the spouse"."""
    remark: str = ""
    """What should be thought of before one of them is called wrong."""
    sides: tuple[Line, ...]


class AgreementView(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is told by two sources or more."""

    agreed: tuple[AgreedView, ...] = ()
    differing: tuple[DifferenceView, ...] = ()
    dependences: tuple[DependenceView, ...] = ()


class SilenceView(msgspec.Struct, frozen=True, kw_only=True):
    """A source that does not tell an event, and why it could be expected to."""

    source: str
    title: str
    who: str
    reason: str
    lacks: tuple[str, ...] = ()
    """Names and words of the event that it does not have near that time."""


class UntoldView(msgspec.Struct, frozen=True, kw_only=True):
    """An event, and the sources that are silent about it."""

    line: Line
    silent: tuple[SilenceView, ...]


class AgreementLists(NamedTuple):
    """The lists of an `AgreementView`, whose things are put into words as they are taken."""

    agreed: Shown[Agreed, AgreedView]
    differing: Shown[Difference, DifferenceView]
    dependences: Shown[Dependence, DependenceView]


def agreement(dossier: Dossier, of: str | None = None) -> AgreementView:
    """What two sources or more tell, alike or differently, and which of them depend on each other.

    Where a person is given, of that life alone.
    """
    lists = agreement_by_lists(dossier, of)
    return AgreementView(
        agreed=tuple(lists.agreed), differing=tuple(lists.differing), dependences=tuple(lists.dependences)
    )


def agreement_by_lists(dossier: Dossier, of: str | None = None) -> AgreementLists:
    """What `agreement` gives, list by list."""
    lookup, person = Lookup(dossier), of or main_subject(dossier)
    told = told_of(dossier.assertions, of) if of is not None else dossier.assertions
    found = facts(lookup.order, (a for a in told if a.status != "rejected" and is_whole(a)))
    found.sort(key=lambda fact: (limits(fact.lead), told_at(lookup.order, fact.lead)))
    depending = dependences(dossier, same_but_dated_otherwise(found))
    return AgreementLists(
        agreed=Shown(tuple(Agreement(dossier, depending).agreed(found)), lambda each: _agreed(lookup, each, person)),
        differing=Shown(differences(found), lambda each: difference_view(lookup, each, person)),
        dependences=Shown(depending, lambda each: _dependence(lookup, each)),
    )


def untold(dossier: Dossier, of: str | None = None) -> tuple[UntoldView, ...]:
    """The events of a life, with the sources that are silent about them, in the order of time.

    The life is that of a person, or else the one told most of.
    """
    lookup, person = Lookup(dossier), of or main_subject(dossier)
    if person is None:
        return ()
    found = facts(lookup.order, told_of(dossier.assertions, person))
    return tuple(
        UntoldView(line=line(lookup, each.fact, person), silent=tuple(_silent(lookup, s) for s in each.silences))
        for each in silences(dossier, found, person)
    )


def difference_view(lookup: Lookup, difference: Difference, person: str | None) -> DifferenceView:
    """A difference with the words of each side."""
    remarks = []
    if not difference.certain:
        remarks.append("if it is one event that they tell")
    if difference.calendars:
        remarks.append("as far apart as the Julian and the Gregorian calendar are")
    return DifferenceView(
        kind=difference.kind,
        about=_KINDS.get(difference.kind, f"the {difference.role}"),
        remark="; ".join(remarks),
        sides=tuple(line(lookup, Fact(side), person) for side in difference.sides),
    )


def speaker(lookup: Lookup, source: str) -> str:
    """Who speaks in the source of that id."""
    return author_of(lookup, lookup.source(source))


def _agreed(lookup: Lookup, each: Agreed, person: str | None) -> AgreedView:
    reasons = [reason_of(lookup, dependence) for dependence in each.because]
    reasons += [f"two of them say so after {lookup.label(voice)}" for voice in each.voices]
    because = tuple(dict.fromkeys(reasons))
    more = len(because) - _REASONS
    tellings = sorted(each.fact.tellings, key=lambda telling: told_at(lookup.order, telling))
    return AgreedView(
        text=phrase(lookup, _in_common(tellings), person).text,
        standing=each.standing,
        strands=tuple(tuple(speaker(lookup, source) for source in strand) for strand in each.strands),
        because=(*because[:_REASONS], *([f"{more} more such sign{'s' if more > 1 else ''}"] if more > 0 else ())),
        notes=tuple(note(lookup, telling) for telling in tellings),
    )


def _in_common(tellings: Sequence[Assertion]) -> Assertion:
    """What all of them say: the first, without the parts and the place that others lack or give differently."""
    first, needed = tellings[0], BY_NAME[tellings[0].type].required
    return msgspec.structs.replace(
        first,
        participants=tuple(
            p for p in first.participants if p.role in needed or all(p in other.participants for other in tellings)
        ),
        place=first.place if all(first.place == other.place for other in tellings) else None,
        duration=None,
    )


def _dependence(lookup: Lookup, each: Dependence) -> DependenceView:
    return DependenceView(
        kind=each.kind,
        first=lookup.title_of(each.first),
        second=lookup.title_of(each.second),
        reason=reason_of(lookup, each),
        here=tuple(words_around(lookup, anchor) for anchor in each.here[:_WORDS_SHOWN]),
        there=tuple(words_around(lookup, anchor) for anchor in each.there[:_WORDS_SHOWN]),
    )


def reason_of(lookup: Lookup, each: Dependence) -> str:
    """Why two sources are not independent, in a sentence without its full stop."""
    first, second = speaker(lookup, each.first), speaker(lookup, each.second)
    if each.kind == "wording":
        more = len(each.words) - _WORDS_NAMED
        words = f"{', '.join(each.words[:_WORDS_NAMED])}{f' and {more} more' if more > 0 else ''}"
        return f"{first} and {second} have the same words in the same order: {words}"
    if each.kind == "figure":
        return f"{first} and {second} alone have this date, against the others"
    work = lookup.label(each.work) if each.work is not None else ""
    if each.kind == "same work":
        return f"{first} and {second} both name {work}, which one of them reviews"
    return f"{first} names {work}" if work else f"{first} says so after {second}"


def _silent(lookup: Lookup, silence: Silence) -> SilenceView:
    if silence.before is not None and silence.after is not None:
        reason = f"tells of {_date(silence.before)} and of {_date(silence.after)}"
    else:
        reason = "tells the whole life"
    return SilenceView(
        source=silence.source,
        title=lookup.title_of(silence.source),
        who=speaker(lookup, silence.source),
        reason=reason,
        lacks=silence.lacks,
    )


def _date(assertion: Assertion) -> str:
    return printed(assertion.time) if assertion.time is not None else ""
