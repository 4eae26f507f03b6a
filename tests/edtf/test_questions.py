"""Three-valued questions, and a slow check of them over days.

The oracle knows nothing of the library's arithmetic: it goes through the days of ten years, matches their ISO form
with what is written, lists every beginning and end that something so dated can have had, and asks them all.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bearwitness.edtf import (
    AllOf,
    Answer,
    Circa,
    Date,
    Edtf,
    End,
    Interval,
    OneOf,
    Range,
    after,
    before,
    during,
    overlaps,
    parse,
    same_day,
    same_day_possible,
)

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN
LONG_AGO, FAR_AHEAD = 1, 3_652_059
DAYS = range(date(2000, 1, 1).toordinal(), date(2010, 1, 1).toordinal())
ISO = {day: date.fromordinal(day).isoformat() for day in DAYS}
SPRING = range(date(2004, 1, 1).toordinal(), date(2004, 5, 1).toordinal())
NARROW = Circa(days=2)

World = tuple[int, int]
Question = Callable[[Edtf, Edtf, Circa], Answer]


def matching(point: Date) -> list[int]:
    """The days of the ten years that `point` allows, with two more on each side where it is approximate."""
    pattern = "-".join(part.digits for part in point.parts)
    found = [d for d, iso in ISO.items() if all(p in ("X", c) for p, c in zip(pattern, iso, strict=False))]
    return list(range(found[0] - 2, found[-1] + 3)) if point.approximate else found


def stretches(days: list[int]) -> list[list[int]]:
    result: list[list[int]] = []
    for day in days:
        if result and day == result[-1][-1] + 1:
            result[-1].append(day)
        else:
            result.append([day])
    return result


def ends(member: Date | Range) -> tuple[list[int], list[int]]:
    """The days of the first date of a member and those of its last."""
    if isinstance(member, Date):
        return matching(member), matching(member)
    first = matching(member.first) if isinstance(member.first, Date) else [LONG_AGO]
    return first, matching(member.last) if isinstance(member.last, Date) else [FAR_AHEAD]


def between(first: int, last: int) -> list[int]:
    """The days from `first` to `last`; of those far away only the ends."""
    return [d for d in sorted({first, last, *SPRING}) if first <= d <= last]


def alternatives(value: Edtf) -> list[list[int]]:
    if isinstance(value, OneOf):
        return [stretch for member in value.members for stretch in of_member(member)]
    assert isinstance(value, Date)
    return stretches(matching(value))


def of_member(member: Date | Range) -> list[list[int]]:
    first, last = ends(member)
    return [between(first[0], last[-1])] if isinstance(member, Range) else stretches(first)


def end_days(end: Date | End, far: int) -> list[int]:
    return [*SPRING, far] if isinstance(end, End) else between(matching(end)[0], matching(end)[-1])


def worlds(value: Edtf) -> set[World]:
    """Every beginning and end that something so dated can have had."""
    if isinstance(value, Interval):
        begins, finishes = end_days(value.start, LONG_AGO), end_days(value.end, FAR_AHEAD)
        return {(b, e) for b in begins for e in finishes if b <= e}
    if isinstance(value, AllOf):
        found = [ends(member) for member in value.members]
        first, last = min(f[0] for f, _ in found), max(la[-1] for _, la in found)
        begins = [d for d in between(first, last) if d <= min(f[-1] for f, _ in found)]
        finishes = [d for d in between(first, last) if d >= max(la[0] for _, la in found)]
        return {(b, e) for b in begins for e in finishes if b <= e}
    return {(b, e) for stretch in alternatives(value) for b in stretch for e in stretch if b <= e}


def answer(truths: Iterable[bool]) -> Answer:
    found: set[bool] = set()
    for truth in truths:
        found.add(truth)
        if len(found) == 2:
            return UNKNOWN
    return YES if found == {True} else NO


def slow_before(a: Edtf, b: Edtf) -> Answer:
    return answer(e < f for e in {w[1] for w in worlds(a)} for f in {w[0] for w in worlds(b)})


def slow_overlaps(a: Edtf, b: Edtf) -> Answer:
    other = worlds(b)
    return answer(p <= s and r <= q for p, q in worlds(a) for r, s in other)


def slow_same_day(a: Edtf, b: Edtf) -> Answer:
    other = worlds(b)
    return answer(p == q == r == s for p, q in worlds(a) for r, s in other)


def day(number: int) -> str:
    return (date(2004, 2, 20) + timedelta(number)).isoformat()


DAY = st.integers(0, 20).map(day)
POINT = st.one_of(
    DAY,
    DAY.map(lambda d: f"{d}~"),
    DAY.map(lambda d: f"{d[:8]}~{d[8:]}"),
    DAY.map(lambda d: f"{d[:9]}X"),
    DAY.map(lambda d: f"{d[:8]}X{d[9]}"),
    DAY.map(lambda d: f"2004-0X-{d[8:]}").filter(lambda d: d[8:] != "31"),
    st.sampled_from(["2004-02", "2004-03", "2004-02-XX", "2004-X2-12"]),
)
END = st.one_of(POINT, st.sampled_from(["..", ""]))


def readable(text: str) -> bool:
    try:
        return bool(str(parse(text)))
    except ValueError:
        return False


INTERVAL = st.builds("{}/{}".format, END, END).filter(readable)
MEMBER = st.one_of(POINT, st.builds("{}..{}".format, DAY, DAY))
INSIDE = st.lists(MEMBER, min_size=1, max_size=3).map(",".join)
SET = st.one_of(INSIDE.map("[{}]".format), INSIDE.map("{{{}}}".format)).filter(readable)
BROKEN = DAY.map(lambda d: f"200X{d[4:]}")
VALUE = st.one_of(POINT, BROKEN, INTERVAL, SET).map(parse)


@settings(max_examples=40, deadline=None)
@given(VALUE, VALUE)
def test_before_and_after_agree_with_the_slow_check(a: Edtf, b: Edtf) -> None:
    assert before(a, b, NARROW) is slow_before(a, b)
    assert after(b, a, NARROW) is slow_before(a, b)


@settings(max_examples=40, deadline=None)
@given(VALUE, VALUE)
def test_overlaps_agrees_with_the_slow_check(a: Edtf, b: Edtf) -> None:
    assert overlaps(a, b, NARROW) is slow_overlaps(a, b)


@settings(max_examples=40, deadline=None)
@given(VALUE, VALUE)
def test_same_day_agrees_with_the_slow_check(a: Edtf, b: Edtf) -> None:
    assert same_day(a, b, NARROW) is slow_same_day(a, b)
    assert same_day_possible(a, b, NARROW) is (slow_same_day(a, b) is not NO)


def periods(value: Edtf) -> list[list[list[int]]]:
    """What `value` may be as a period: for each choice the stretches of days of which one has to hold the other."""
    if isinstance(value, Interval):
        return [[list(range(b, e + 1))] for b, e in worlds(value) if b != LONG_AGO and e != FAR_AHEAD]
    if isinstance(value, AllOf):
        days = sorted({day for member in value.members for day in between(ends(member)[0][0], ends(member)[1][-1])})
        return [stretches(days)]
    return [[stretch] for stretch in alternatives(value)]


def slow_during(a: Edtf, b: Edtf) -> Answer:
    choices = [[(s[0], s[-1]) for s in choice] for choice in periods(b)]
    return answer(any(s <= p and q <= e for s, e in choice) for choice in choices for p, q in worlds(a))


EXACT = POINT.filter(lambda text: "~" not in text)
PERIOD = st.one_of(EXACT, st.builds("{}/{}".format, EXACT, EXACT).filter(readable), BROKEN).map(parse)


@settings(max_examples=40, deadline=None)
@given(VALUE, PERIOD)
def test_during_agrees_with_the_slow_check(a: Edtf, b: Edtf) -> None:
    assert during(a, b, NARROW) is slow_during(a, b)


@pytest.mark.parametrize(
    ("question", "a", "b", "expected"),
    [
        (before, "1907", "1908", YES),
        (before, "1907", "1907", UNKNOWN),  # on two days of one year
        (before, "1907-03-02", "1907-03-02", NO),
        (before, "1908", "1907", NO),
        (before, "1907~", "1908", UNKNOWN),  # circa
        (before, "1907?", "1908", YES),  # the statement as it is made
        (before, "../1922", "1923", YES),
        (before, "1922/..", "1930", UNKNOWN),
        (before, "[1667,1670]", "1669", UNKNOWN),
        (after, "1908-03", "1908-02-29", YES),
        (during, "1985-03-02", "1985", YES),
        (during, "1985", "1985-03", UNKNOWN),
        (during, "1984", "1985", NO),
        (during, "1985", "198X", YES),
        (during, "1985-12-25", "198X-12", UNKNOWN),  # it is not known which December
        (during, "1928/1933", "193X", NO),  # it began before
        (during, "1961", "{1960,1962}", NO),
        (during, "1961", "{1960..1962}", YES),
        (during, "1960-12-31/1961-01-01", "{1960,1961}", YES),
        (during, "1922-02", "192X-24", UNKNOWN),
        (overlaps, "XX28", "Y12345", NO),
        (during, "1930", "1928/1933", YES),
        (during, "1928", "1928/1933", UNKNOWN),
        (during, "1921-24", "1921", UNKNOWN),  # the winter may end in 1922
        (overlaps, "1907/1910", "1909/1912", YES),
        (overlaps, "1907/1908", "1908/1909", UNKNOWN),
        (overlaps, "1907/1908", "1909", NO),
        (overlaps, "156X-12-25", "1560-01/1560-11", NO),  # between the Christmases
        (overlaps, "1921-24", "1921-07", NO),
        (same_day, "1890-12-30", "1890-12-30", YES),
        (same_day, "1890-12", "1890-12-30", UNKNOWN),
        (same_day, "1890-XX-13", "1890-12-30", NO),
        (same_day, "XXXX-02-29", "1901-02", NO),
        (same_day, "1985-04-12T23:20:30Z", "1985-04-12", YES),
        (same_day, "1907/1908", "1907", NO),  # it does not end in the year in which it begins
    ],
)
def test_examples(question: Question, a: str, b: str, expected: Answer) -> None:
    assert question(parse(a), parse(b)) is expected  # type: ignore[call-arg]


def test_an_answer_is_neither_true_nor_false() -> None:
    with pytest.raises(TypeError, match="compare it"):
        bool(before(parse("1907"), parse("1908")))
