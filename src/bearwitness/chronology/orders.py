"""The order that a sentence tells of two things: "studied at Beirut before moving to London", "after his release he …".

Only what the words leave no doubt of: "before" or "after" stands right before the words of the one statement, with a
pronoun or an article at most between, and the words of the other stand next to it in the same clause.  How long before
or after is taken too where a number says it ("two years before his arrest"), as a round one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from bearwitness.chronology.constraint import Constraint, in_order
from bearwitness.chronology.days import duration
from bearwitness.chronology.manner import HAPPENINGS
from bearwitness.chronology.statements import ends
from bearwitness.chronology.told import Told
from bearwitness.record import Anchor, Dossier

_SMALL = r"(?:(?:he|she|they|it|his|her|their|its|the|a|an|being|getting|having|had|was|were|been)\s+){0,3}$"
_WITHIN = re.compile(rf"\b(before|after)\s+{_SMALL}")
_COUNTS = "a one two three four five six seven eight nine ten eleven twelve".split()
_AMOUNT = rf"(?P<count>{'|'.join(_COUNTS)}|an|\d{{1,2}})\s+(?P<unit>day|week|month|year)s?\s+"
_LONG = re.compile(rf"(?<!\bthan )(?<!\bleast )(?<!\bwithin )(?<!\bover )(?<!\bunder )\b{_AMOUNT}$", re.IGNORECASE)
"""How long before or after; not what is only a limit ("more than two years before")."""
_LEADING = re.compile(
    rf"(?:^|[.!?][”’\"')\]]*\s+|\n\n)[“‘\"'(]*(?P<amount>(?:about\s+|some\s+)?{_AMOUNT})?"
    rf"(?P<which>before|after)\s+{_SMALL}",
    re.IGNORECASE,
)
_NEW_CLAUSE = re.compile(r"[.!?;:]\s|\n\n|[—–]|\b(?:and|but|or|who|which|whose|while|though|when|not|never|nor)\b")
_SENTENCE_END = re.compile(r"[.!?;]\s|\n\n|[—–]")
_LEAD = 40
_GAP = 80
_NOUNS = frozenset(("occupation", "kinship", "association", "membership", "naming", "position"))
"""What a noun for somebody tells ("after the town clerk had been convicted") is not what comes before or after."""


def orders(dossier: Dossier, statements: Iterable[Told]) -> Iterator[Constraint]:
    """What begins no later than what, because one sentence says so: by the statement that is put before or after."""
    texts = {source.id: source.text for source in dossier.sources}
    for (one, at), (other, next_at) in _neighbours(statements):
        text = texts.get(at.source, "")
        gap = text[at.end : next_at.start]
        if len(gap) <= _GAP and one.id != other.id and not {one.assertion.type, other.assertion.type} & _NOUNS:
            yield from _within(one, other, gap)
            yield from _leading(one, other, gap, text[max(0, at.start - _LEAD) : at.start])


def _within(one: Told, other: Told, gap: str) -> Iterator[Constraint]:
    """As "died soon after his release"."""
    found = _WITHIN.search(gap)
    if found is None or _NEW_CLAUSE.search(gap[: found.start()]) is not None:
        return
    first, second = (one, other) if found[1] == "before" else (other, one)
    amount = _LONG.search(gap[: found.start()])
    yield from _apart(first, second, _length(amount), one.id)


def _leading(one: Told, other: Told, gap: str, before: str) -> Iterator[Constraint]:
    """As "After his release he moved to Paris"."""
    found = _LEADING.search(before)
    if found is None or _SENTENCE_END.search(gap) is not None:
        return
    first, second = (other, one) if found["which"].lower() == "before" else (one, other)
    yield from _apart(first, second, _length(found) if found["amount"] else None, other.id)


def _length(amount: re.Match[str] | None) -> str | None:
    """An amount of time as an ISO 8601 duration."""
    if amount is None:
        return None
    count = amount["count"].lower()
    number = count if count.isdigit() else max(1, _COUNTS.index(count)) if count in _COUNTS else 1
    return f"P{number}{amount['unit'][0].upper()}"


def _apart(first: Told, second: Told, length: str | None, statement: str) -> Iterator[Constraint]:
    """The one begins no later than the other; so long before it, where both are told of a day or some days."""
    begin, later = ends(first)[0][0], ends(second)[0][0]
    apart = duration(length)
    if apart is None or "state" in {HAPPENINGS[told.assertion.type].manner for told in (first, second)}:
        yield in_order(begin, later, statement)
        return
    (least_months, least_days), (most_months, most_days) = apart
    yield Constraint(earlier=begin, later=later, months=least_months, days=least_days, statement=statement)
    yield Constraint(earlier=later, later=begin, months=-most_months, days=-most_days, statement=statement)


def _neighbours(statements: Iterable[Told]) -> Iterator[tuple[tuple[Told, Anchor], tuple[Told, Anchor]]]:
    """The statements that follow one another in a text, each with its words; those on the same words not told apart."""
    by_source: Mapping[str, list[tuple[Told, Anchor]]] = defaultdict(list)
    for told in statements:
        for anchor in told.assertion.evidence:
            by_source[anchor.source].append((told, anchor))
    for found in by_source.values():
        found.sort(key=lambda pair: (pair[1].start, pair[1].end, pair[0].id))
        yield from (pair for pair in pairwise(found) if pair[0][1].end <= pair[1][1].start)
