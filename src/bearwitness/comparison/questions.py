"""What a record leaves open: years of a life without a date, turns that one source alone tells, undated events."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

import msgspec

from bearwitness.comparison.facts import Fact, fillers, told_by
from bearwitness.comparison.limits import FIRST, LAST, Bounds, bounds, limits
from bearwitness.comparison.silences import Witnesses
from bearwitness.record import BY_NAME, Anchor, Dossier, sentence_around

GAP = 3
"""So many whole years without a date make a gap."""
_EXACT = 366
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LONGEST = 30 * 366
_ENDS = frozenset({"death", "killing"})
_TURNS = frozenset(
    {"birth", "death", "killing", "marriage", "expulsion", "arrest", "trial", "sentence", "imprisonment", "release"}
)
_STATES = frozenset(
    {"kinship", "naming", "association", "membership", "position", "happening", "occupation", "residence"}
)
_STRETCHES = frozenset({"education", "occupation", "membership", "residence", "imprisonment"})


class Gap(msgspec.Struct, frozen=True):
    """Years of a life between two facts, the nearest before and after."""

    stretches: tuple[tuple[int, int], ...]
    """The first and the last year of each stretch without a date, in order."""
    before: Fact
    after: Fact


def gaps(dossier: Dossier, found: Iterable[Fact], person: str) -> tuple[Gap, ...]:
    """The years of the person's life of which no source has a date, `GAP` of them at least, in the order of time.

    A year is filled by a statement about the person, by any date in any text, whatever it is a date of, and by its
    mere figures: a gap is told only where there is nothing to look up.  () where the birth or the death is not dated.
    """
    own = [f for f in found if f.lead.time is not None and f.is_asserted and person in f.lead.entities()]
    births = [f for f in own if f.lead.type == "birth" and person in _mains(f)]
    deaths = [f for f in own if f.lead.type in _ENDS and person in _mains(f)]
    if not births or not deaths:
        return ()
    start, end = (min(limits(f.lead).latest[0] for f in births), max(limits(f.lead).earliest[0] for f in deaths))
    filled = {year for when in _dates(dossier, own) for year in range(when.earliest[0], when.latest[0] + 1)}
    filled |= {int(year) for source in dossier.sources for year in _YEAR.findall(source.text)}
    empty = [year for year in range(start + 1, end) if year not in filled]
    long = [_gap(run, own) for run in _runs(empty) if len(run) >= GAP]
    same = groupby(long, key=lambda gap: (gap.before.lead.id, gap.after.lead.id))
    return tuple(_together(tuple(between)) for _, between in same)


def _together(found: tuple[Gap, ...]) -> Gap:
    """One gap of those that lie between the same facts."""
    return msgspec.structs.replace(found[0], stretches=tuple(s for gap in found for s in gap.stretches))


def _gap(years: Sequence[int], own: Sequence[Fact]) -> Gap:
    earlier = [f for f in own if limits(f.lead).latest[0] < years[0]]
    later = [f for f in own if limits(f.lead).earliest[0] > years[-1]]
    before = max(earlier, key=lambda f: (limits(f.lead).latest, limits(f.lead).earliest))
    return Gap(((years[0], years[-1]),), before, min(later, key=lambda f: limits(f.lead)))


def on_one_source(witnesses: Witnesses, found: Iterable[Fact], person: str) -> tuple[Fact, ...]:
    """The turns of the person's life that a single source tells and no other may tell, in the order of time."""
    turns = [f for f in found if f.lead.type in _TURNS and f.is_asserted and person in _mains(f)]
    single = [f for f in turns if len({told_by(telling) for telling in f.tellings}) == 1]
    return tuple(sorted((f for f in single if not witnesses.others(f)), key=lambda f: limits(f.lead)))


def undated(dossier: Dossier, witnesses: Witnesses, found: Iterable[Fact], person: str) -> tuple[Fact, ...]:
    """The events of the person's life that no source dates, neither these nor others of the kind so named.

    What stands in one sentence with a date is left out: the date may be its own.
    """
    dates = _times_in(dossier)
    events = [f for f in found if f.lead.type not in _STATES and f.is_asserted and person in _mains(f)]
    dated = [f for f in events if any(telling.time is not None for telling in f.tellings)]
    return tuple(
        f
        for f in events
        if all(telling.time is None and not dates(telling.evidence[0]) for telling in f.tellings)
        if not any(witnesses.alike(f, other) for other in dated if other.lead.type == f.lead.type)
    )


def _dates(dossier: Dossier, own: Iterable[Fact]) -> Iterable[Bounds]:
    for fact in own:
        when = limits(fact.lead)
        if when.days <= (_LONGEST if fact.lead.type in _STRETCHES else _EXACT):
            yield when
    for time in dossier.times:
        when = bounds(time.when)
        if when.days <= _EXACT:
            yield when
        else:
            yield from (Bounds(end, end) for end in (when.earliest, when.latest) if end not in (FIRST, LAST))


def _times_in(dossier: Dossier) -> Callable[[Anchor], bool]:
    """A function that says whether a sentence around words holds a dated expression."""
    texts = {source.id: source.text for source in dossier.sources}
    starts: dict[str, list[int]] = {}
    for time in sorted(dossier.times, key=lambda t: t.start):
        starts.setdefault(time.source, []).append(time.start)

    def holds(anchor: Anchor) -> bool:
        sentence = sentence_around(texts.get(anchor.source, ""), anchor.start, anchor.end)
        found = starts.get(anchor.source, [])
        at = bisect_left(found, sentence.start)
        return at < len(found) and found[at] < sentence.end

    return holds


def _runs(years: Iterable[int]) -> list[list[int]]:
    """Years in stretches without a break."""
    runs: list[list[int]] = []
    for year in years:
        if runs and runs[-1][-1] == year - 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs


def _mains(fact: Fact) -> list[str]:
    return fillers(fact.lead, BY_NAME[fact.lead.type].roles[0].name)
