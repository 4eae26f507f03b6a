"""EDTF values as hypothesis strategies; each draws only what the specification allows."""

from datetime import date

from hypothesis import strategies as st

from bearwitness.edtf import (
    AllOf,
    Date,
    Edtf,
    EdtfError,
    End,
    Interval,
    Moment,
    OneOf,
    Part,
    Range,
    Season,
    Year,
    parse,
)

MARKS = st.sampled_from(["", "", "", "?", "~", "%"])


def masked(digits: str) -> st.SearchStrategy[str]:
    """The digits, some of them unspecified."""
    return st.lists(st.booleans(), min_size=len(digits), max_size=len(digits)).map(
        lambda hidden: "".join("X" if hide and d != "-" else d for hide, d in zip(hidden, digits, strict=True))
    )


def parts(digits: str, *, mask: bool = True, marks: bool = True) -> st.SearchStrategy[Part]:
    """A component, perhaps masked and qualified."""
    written = st.one_of(st.just(digits), masked(digits)) if mask else st.just(digits)
    mark = MARKS if marks else st.just("")
    return st.builds(Part, written, mark, mark)


@st.composite
def dates(
    draw: st.DrawFn,
    first: date = date.min,
    last: date = date.max,
    *,
    mask: bool = True,
    marks: bool = True,
) -> Date:
    """A date that allows at least one day from `first` to `last`; before the year 1 too where no limits are given."""
    day = draw(st.dates(first, last))
    sign = "-" if first == date.min and draw(st.booleans()) and (day.month, day.day) != (2, 29) else ""
    precision = draw(st.integers(1, 3))
    written = (f"{sign}{day.year:04d}", f"{day.month:02d}", f"{day.day:02d}")[:precision]
    return Date(*[draw(parts(digits, mask=mask, marks=marks)) for digits in written])


def seasons() -> st.SearchStrategy[Season]:
    """A part of a year of any kind."""
    years = st.integers(0, 9999).flatmap(lambda year: parts(f"{year:04d}"))
    return st.builds(Season, years, st.integers(21, 41).flatmap(lambda code: parts(str(code), mask=False)))


@st.composite
def years(draw: st.DrawFn) -> Year:
    """A year by its number alone."""
    sign = draw(st.sampled_from(["", "-"]))
    marks = (draw(MARKS), draw(MARKS))
    significant = draw(st.integers(0, 6))
    if draw(st.booleans()):
        digits = str(draw(st.integers(1, 99_999)))
        return Year(sign + digits, draw(st.integers(max(1, 5 - len(digits)), 12)), significant, *marks)
    digits = str(draw(st.integers(10_000, 10**12)))
    if draw(st.booleans()):
        return Year(sign + digits[0] + draw(masked(digits[1:])), 0, 0, *marks)
    four = f"{sign}{draw(st.integers(1, 9999)):04d}"
    return draw(
        st.sampled_from([Year(sign + digits, 0, significant, *marks), Year(four, 0, max(1, significant), *marks)])
    )


def points() -> st.SearchStrategy[Date | Season | Year]:
    """What stands at an end of an interval and in a set."""
    return st.one_of(dates(), seasons(), years())


def moments() -> st.SearchStrategy[Moment]:
    """A day with a time of day."""
    days = dates(mask=False, marks=False).filter(lambda day: day.precision == "day")
    shifts = st.one_of(
        st.sampled_from(["", "Z", "+00", "+00:00"]),
        st.builds("{}{:02d}".format, st.sampled_from("+-"), st.integers(1, 23)),
        st.builds("{}{:02d}:{:02d}".format, st.sampled_from("+-"), st.integers(0, 23), st.integers(1, 59)),
    )
    return st.builds(Moment, days, st.integers(0, 23), st.integers(0, 59), st.integers(0, 59), shifts)


def allowed(value: Edtf) -> bool:
    """Whether the specification has the value: ends in their order, ranges of one precision."""
    try:
        return parse(str(value)) == value
    except EdtfError:
        return False


def intervals(ends: st.SearchStrategy[Date | Season | Year] | None = None) -> st.SearchStrategy[Interval]:
    """An interval whose end does not lie before its start."""
    end = st.one_of(points() if ends is None else ends, st.sampled_from(End))
    return st.builds(Interval, end, end).filter(allowed)


@st.composite
def sets(draw: st.DrawFn, members: st.SearchStrategy[Date | Season | Year] | None = None) -> OneOf | AllOf:
    """A set of dates, with ranges; open ones only at its ends."""
    member = points() if members is None else members
    found = draw(st.lists(member, min_size=1, max_size=4))
    ranges = st.builds(Range, member, member).filter(lambda item: allowed(OneOf((item,))))
    items = [draw(st.one_of(st.just(item), ranges)) for item in found]
    if draw(st.booleans()):
        items.insert(0, Range(None, draw(member)))
    if draw(st.booleans()):
        items.append(Range(draw(member), None))
    return draw(st.sampled_from([OneOf, AllOf]))(tuple(items))


def edtf() -> st.SearchStrategy[Edtf]:
    """A value of any type and level."""
    return st.one_of(points(), moments(), intervals(), sets())
