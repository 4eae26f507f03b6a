"""English prose about a date, to EDTF: what `in_english` writes, and the usual other ways to say the same."""

import re
from collections.abc import Callable, Iterator

from bearwitness.edtf.days import month_length
from bearwitness.edtf.english.reading_pairs import read_pair, splits
from bearwitness.edtf.english.reading_points import MONTH, is_edtf, qualifier_of, read_point
from bearwitness.edtf.english.reading_years import part_of_years
from bearwitness.edtf.english.termini import first_after, last_before
from bearwitness.edtf.errors import NotReadError
from bearwitness.edtf.forms import Forms
from bearwitness.edtf.parser import parse
from bearwitness.edtf.values import Edtf

_MONTH_ALONE = re.compile(r"-?[0-9]{4}-(?:0[1-9]|1[0-2])")
_SPACE = re.compile(r"\s+")
_COMMAS, _SEMICOLONS = re.compile(r", (?![^(]*\))"), re.compile(r"; (?![^(]*\))")
_UNIT = "(?:year|month|day|season|quarter|third|half)"
_FIXED = {
    "open at both ends": "../..",
    "from an unknown date to an unknown date": "/",
    "from an unknown date": "/..",
    "by an unknown date": "../",
}


_LONGEST = 1000
"""Characters; a list of some seventy days."""


def from_english(text: str) -> Edtf:
    """The value that the words state; whatever `in_english` writes is read back, up to a thousand characters.

    Read besides: "Dec 30, 1890", "ca. 1450", "1450?", "the early 1920s", "the end of March 1921", "until 1930",
    "since 1894", "1894–", "1894–?", "1907-8", "1609 or 1610".  A day and a month in figures (3/4/1907) are not: nobody can
    tell which is which.  Raises NotReadError, an EdtfError, where no date is read; nothing is read from part of the words.
    """
    plain = _SPACE.sub(" ", text.casefold()).strip().replace("—", "–").replace("‒", "–")
    edtf = _read(re.sub(r"(?<=[0-9])\.$", "", plain)) if len(plain) <= _LONGEST else None
    if edtf is None:
        raise NotReadError(text)
    return parse(edtf)


def _read(text: str) -> str | None:
    return next(_readings(text), None)


def _readings(text: str) -> Iterator[str]:
    """Every way to read the text, the best first."""
    point = _FIXED.get(text) or read_point(text)
    if point:
        yield point
    yield from filter(is_edtf, _FORMS.readings(text))
    for edtf in (_list(text, "or"), _list(text, "and"), _span(text)):
        if edtf is not None and is_edtf(edtf):
            yield edtf


def _moment(day: str, clock: str, utc: str | None, shift: str | None) -> str | None:
    date = read_point(day)
    zone = (shift or "Z").replace("−", "-") if utc else ""
    return None if date is None else f"{date}T{clock}{zone}"


def _filled(template: str) -> Callable[[str], str | None]:
    """A reader that puts the EDTF of the words into `template`."""

    def reader(words: str) -> str | None:
        point = read_point(words)
        return None if point is None else template.format(point)

    return reader


def _before(words: str) -> str | None:
    last = last_before(words)
    return None if last is None else f"[..{last}]"


def _after(words: str) -> str | None:
    first = first_after(words)
    return None if first is None else f"[{first}..]"


def _between(words: str) -> str | None:
    """One of the years, months or days between; an interval where the two are not of one precision."""
    for first, last in splits(words, " and "):
        for template in ("[{}..{}]", "{}/{}"):
            edtf = template.format(*read_pair(first, last))
            if is_edtf(edtf):
                return edtf
    return None


def _from(words: str) -> str | None:
    for first, last in splits(words, r",? (?:to|until|till|through) "):
        edtf = "{}/{}".format(*read_pair(first, last))
        if is_edtf(edtf):
            return edtf
    return _filled("{}/..")(words)


def _every(words: str) -> str | None:
    for first, last in splits(words, ",? to "):
        edtf = "{{{}..{}}}".format(*read_pair(first, last))
        if is_edtf(edtf):
            return edtf
    return None


def _span(text: str) -> str | None:
    """Such as "1928–33", "c. 1928–33" (both about), "1928 to 1933"."""
    for separator in (" ?[–-] ?", " (?:to|until|through) "):
        for first, last in splits(text, separator):
            start, end = read_pair(first, last)
            shared = qualifier_of(start) if "–" in separator and not qualifier_of(end) else ""
            edtf = f"{start}/{end}{shared}"
            if is_edtf(edtf):
                return edtf
    return None


def _days_of_month(month: str, first: str, last: str, year: str) -> str | None:
    """Such as "April 3–5, 1921"."""
    return "{}/{}".format(*read_pair(first, f"{last} {month} {year}"))


def _winter(year: str, last: str) -> str | None:
    """Such as "winter 1941–42": of the two winters that touch a year, the one that is meant."""
    start, end = read_pair(year, last)
    return None if start is None or end is None else f"{start}-12/{end}-03"


def _some(unit: str, words: str) -> str | None:
    """Such as "a day in January 1872", "a month in 1872", "a year in the 1860s"."""
    point = read_point(words)
    wanted = {"year": 1, "month": 2, "day": 3}[unit]
    if point is None or not point.lstrip("-").replace("-", "").replace("X", "0").isdigit():
        return None
    missing = wanted - 1 - point.lstrip("-").count("-")
    return None if missing < 0 else point + "-XX" * missing


_TENS_OF_DAYS = {"early": 1, "beginning of": 1, "mid": 11, "middle of": 11, "late": 21, "end of": 21}


def _part_of_month(part: str, words: str) -> str | None:
    """Some ten days of a month: "early March 1921", "the end of March 1921"."""
    month = read_point(words)
    if month is None or not _MONTH_ALONE.fullmatch(month):
        return None
    first = _TENS_OF_DAYS[part]
    last = first + 9 if first < max(_TENS_OF_DAYS.values()) else month_length(int(month[:-3]), int(month[-2:]))
    return f"{month}-{first:02d}/{month}-{last:02d}"


_OR_EARLIER, _OR_LATER = _filled("[..{}]"), _filled("[{}..]")
_FORMS: Forms[str] = Forms(
    (r"(.+), ([0-9]{2}:[0-9]{2}:[0-9]{2})(?: (utc)([+−-][0-9:]+)?)?", _moment),
    (r"(?:the )?((?:early|mid|late|(?:first|second) half(?: of)?)[ -].+)", part_of_years),
    (rf"(?:the )?({'|'.join(_TENS_OF_DAYS)})[ -](.+)", _part_of_month),
    (r"in the course of (.+)", _filled("{0}/{0}")),
    (r"all of (.+)", _filled("{{{}}}")),
    (rf"every {_UNIT} up to (.+)", _filled("{{..{}}}")),
    (rf"every {_UNIT} from (.+) on", _filled("{{{}..}}")),
    (rf"every {_UNIT} from (.+)", _every),
    (r"(?:by|until|till|up to|not later than|no later than) (.+)", _filled("../{}")),
    (r"(?:before|earlier than|prior to) (.+)", _before),
    (r"(?:after|later than) (.+)", _after),
    (r"(?:on|in) or before (.+)", _OR_EARLIER),
    (r"(?:on|in) or after (.+)", _OR_LATER),
    (r"(.+) (?:or (?:earlier|before)|at the latest)", _OR_EARLIER),
    (r"(.+) (?:or (?:later|after)|at the earliest)", _OR_LATER),
    (r"between (.+)", _between),
    (r"from an unknown date to (.+)", _filled("/{}")),
    (r"from (.+?),? to an unknown date", _filled("{}/")),
    (r"from (.+?) on(?:wards?)?", _filled("{}/..")),
    (r"from (.+)", _from),
    (r"(.+?) ?–", _filled("{}/..")),
    (r"(.+?) ?[–-] ?\?", _filled("{}/")),
    (r"\? ?[–-] ?(.+)", _filled("/{}")),
    (r"since (.+)", _filled("{}/..")),
    (r"not before (.+)", _OR_LATER),
    (r"not after (.+)", _OR_EARLIER),
    (r"(?:an? |some )?(day|month|year) in (.+)", _some),
    (rf"({MONTH}) ([0-9]+) ?[–-] ?([0-9]+), (.+)", _days_of_month),
    (r"(?:the )?winter(?: of)? ([0-9]{4}) ?[–/-] ?([0-9]+)", _winter),
    (r"(?:in|on|during|sometime in|some time in) (.+)", read_point),
    (rf"((?:[0-9]{{1,2}} )?{MONTH}(?: [0-9]{{1,2}})?)", lambda words: read_point(f"{words}, year unknown")),
)


def _list(text: str, joiner: str) -> str | None:
    """Such as "1667, 1668 or between 1670 and 1672": one of (or) or all of (and) what is listed."""
    brackets = "[]" if joiner == "or" else "{}"
    text = text.removeprefix("either ")
    for head, last in splits(text, rf"[,;]? {joiner} (?!earlier|later)"):
        apart = _SEMICOLONS if text[len(head)] == ";" else _COMMAS
        items = [*apart.split(head), last]
        members = [_member(item, last, brackets) for item in items]
        if all(members):
            return brackets[0] + ",".join(map(str, members)) + brackets[1]
    return None


def _member(item: str, last: str, brackets: str) -> str | None:
    """A date or a range of a list, with what it leaves to the last one to say."""
    point = read_pair(item, last)[0] if item != last else read_point(item)
    if point is not None:
        return point
    for edtf in filter(is_edtf, _FORMS.readings(item)):
        if edtf[0] == brackets[0] and "," not in edtf:
            return edtf[1:-1]
    return None
