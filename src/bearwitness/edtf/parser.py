"""From an EDTF string to what it states: ISO 8601-2:2019 as profiled by the Library of Congress, levels 0 to 2.

What is accepted prints as it was written; all else is refused with the place and the reason.  Where the
specification leaves a form open, `docs/edtf-decisions.md` says how it is read here and why.
"""

import re

from bearwitness.edtf.compounds import End, Interval
from bearwitness.edtf.errors import BackwardsError, EmptyError, ImpossibleTimeError, UnexpectedError
from bearwitness.edtf.points import parse_point
from bearwitness.edtf.sets import parse_set
from bearwitness.edtf.spans import is_backwards
from bearwitness.edtf.values import Date, Edtf, Moment, Point

_TIME = re.compile(r"([0-9]{2}):([0-9]{2}):([0-9]{2})(Z|[+-][0-9]{2}(?::[0-9]{2})?)?")
_MINUTES_OF_DAY = 24 * 60


def parse(text: str) -> Edtf:
    """What `text` states; `str` of it is `text` again.

    Raises EdtfError, with the offset and the reason, for every text that is not EDTF of level 0, 1 or 2.  The forms
    of the drafts before 2019 are refused too (`parse_draft` reads them).
    """
    if not text:
        raise EmptyError(text, 0)
    if text[0] in "[{":
        return parse_set(text)
    slash = text.find("/")
    if slash >= 0:
        return _interval(text, slash)
    clock = text.find("T")
    if clock >= 0:
        return _moment(text, clock)
    return parse_point(text, 0, len(text))


def _interval(text: str, slash: int) -> Interval:
    second = text.find("/", slash + 1)
    if second >= 0:
        raise UnexpectedError(text, second, "an interval has one slash")
    start, end = _end(text, 0, slash), _end(text, slash + 1, len(text))
    if not isinstance(start, End) and not isinstance(end, End) and is_backwards(start, end):
        raise BackwardsError(text, slash + 1)
    return Interval(start, end)


def _end(text: str, start: int, end: int) -> Point | End:
    if start == end:
        return End.UNKNOWN
    if text[start:end] == "..":
        return End.OPEN
    clock = text.find("T", start, end)
    if clock >= 0:
        raise UnexpectedError(text, clock, "an interval has no time of day")
    return parse_point(text, start, end)


def _moment(text: str, clock: int) -> Moment:
    date = parse_point(text, 0, clock)
    if not isinstance(date, Date) or date.precision != "day":
        raise UnexpectedError(text, clock, "a time of day follows a day")
    if date.masked or any(date.marks):
        raise UnexpectedError(text, clock, "a time of day follows a day without X and without a qualifier")
    found = _TIME.match(text, clock + 1)
    if found is None:
        raise UnexpectedError(text, clock + 1, "a time of day is written hh:mm:ss")
    if found.end() < len(text):
        raise UnexpectedError(text, found.end(), _after_time(text[found.end()]))
    moment = Moment(date, int(found[1]), int(found[2]), int(found[3]), found[4] or "")
    _check_time(text, found, moment)
    return moment


def _after_time(following: str) -> str:
    if following == ".":
        return "fractions of a second are not written in EDTF"
    if following == "z":
        return "Z is a capital letter"
    return "nothing follows a time of day and its shift"


def _check_time(text: str, found: re.Match[str], moment: Moment) -> None:
    if moment.hour > 23:
        raise ImpossibleTimeError(text, found.start(1), "hours run from 00 to 23")
    if moment.minute > 59:
        raise ImpossibleTimeError(text, found.start(2), "minutes run from 00 to 59")
    if moment.second > 60 or (moment.second == 60 and not _may_leap(moment)):
        raise ImpossibleTimeError(
            text, found.start(3), "seconds run from 00 to 59, or 60 in the last minute of a UTC day"
        )
    if not moment.shift or moment.shift == "Z":
        return
    if int(moment.shift[1:3]) > 23 or moment.shift[4:6] > "59":
        raise ImpossibleTimeError(text, found.start(4), "a time shift is at most 23 hours and 59 minutes")
    if moment.shift_minutes == 0 and moment.shift[0] == "-":
        raise ImpossibleTimeError(text, found.start(4), "a time shift of zero has a plus sign")


def _may_leap(moment: Moment) -> bool:
    """A leap second ends a day of UTC; where the shift is not known, the minute may be any."""
    shift = moment.shift_minutes
    return shift is None or (moment.hour * 60 + moment.minute - shift + 1) % _MINUTES_OF_DAY == 0
