"""Two times that the text joins: ranges, and lists whose dates share a year."""

import re
from itertools import pairwise

import msgspec

from bearwitness.reading.times.meaning import Date, DayPart, Event, Meaning, Part, Range, Reference, Shift, Stretch
from bearwitness.reading.times.phrases import Item
from bearwitness.reading.times.tokens import CODE, Line, codes

_TO = codes("dash to until through emdash")
_LISTING = codes("and or comma")
_FROM = codes("from between")
_SIGNS = frozenset(codes("comma dot semicolon colon open close"))
_ABOUT, _AND, _THE, _UNTIL = CODE["about"], CODE["and"], CODE["the"], CODE["until"]
_AT_LEAST = codes("at least")
_JOINTS = {CODE["from"]: (_UNTIL, CODE["to"]), CODE["between"]: (_AND,)}
_COUNTED_FROM = (CODE["from"], CODE["comma"] + CODE["from"])
_IN_A_NAME = re.compile(f"{CODE['cap']}{{1,3}}[{codes('of in')}]")
"""What stands between a month or season and the year of a thing that is named after it ("the May Uprising of 1849")."""
_LONGEST_EVENT = 14
_NEXT_TO = 2


def joined(line: Line, items: list[Item]) -> list[Item]:
    """The items with two that make a range as one ("from April to July 1931", "between 1908 and 1913")."""
    result: list[Item] = []
    for item, following in pairwise([*items, None]):
        if item is None or _is_dated_at_once(item, following):
            continue
        range_ = _range(line, result[-1], item) if result else None
        if range_ is not None:
            result[-1] = range_
            continue
        if result and _lends_year(line, result[-1], item):
            result[-1] = _with_year_of(result[-1], item)
        result.append(item)
    return result


def _is_dated_at_once(item: Item, following: Item | None) -> bool:
    """Whether an event has its date right behind it ("his death in 1950"), which says more than the event."""
    return isinstance(item.meaning, Event) and following is not None and following.first - item.last <= _NEXT_TO


def _range(line: Line, left: Item, right: Item) -> Item | None:
    if isinstance(left.meaning, Stretch) and isinstance(right.meaning, Date):
        return _lasting_from(line, left, right)
    if isinstance(right.meaning, Event) and isinstance(left.meaning, Date) and not left.sides:
        return _up_to_event(line, left, right)
    if isinstance(left.meaning, Shift) and isinstance(right.meaning, Date) and _is_month_alone(right.meaning):
        return _counted_to_month(line, left, right)
    if left.sides or right.sides or not (_is_side(left.meaning) and _is_side(right.meaning)):
        return None
    return _from_one_to_other(line, left, right)


def _is_month_alone(date: Date) -> bool:
    return date.month > 0 and not date.day and date.year is None and date.of is None and not date.pointer


def _counted_to_month(line: Line, left: Item, right: Item) -> Item | None:
    """The month of a year that is counted: "two years ago in March"."""
    shift = left.meaning
    if not isinstance(shift, Shift) or shift.unit != "year" or line.classes[left.last : right.first] != CODE["in"]:
        return None
    return Item(left.first, right.last, msgspec.structs.replace(right.meaning, of=shift))


def _from_one_to_other(line: Line, left: Item, right: Item) -> Item | None:
    between = _between(line, left, right)
    left = _with_era_of(left, right)
    before = line.classes[left.first - 1] if left.first else ""
    if between[:1] in _JOINTS.get(before, ()) and _is_event(between):
        return Item(left.first, right.last, Range(left.meaning, right.meaning), inside=right)
    if between == CODE["or"] and _are_alike(left.meaning, right.meaning):
        return Item(left.first, right.last, Range(left.meaning, right.meaning, either=True), sides=(left, right))
    is_pair = between == _AND and (before in _FROM or _runs_on(left.meaning, right.meaning))
    if is_pair or (len(between) == 1 and between in _TO):
        return Item(left.first, right.last, Range(left.meaning, right.meaning), sides=(left, right))
    return None


def _with_era_of(left: Item, right: Item) -> Item:
    """The left side of a range with the era that the right one names ("from 1200 to 400 BC")."""
    first, last = left.meaning, right.meaning
    if not (isinstance(first, Date) and isinstance(last, Date)) or first.bc is not None or not last.bc:
        return left
    return msgspec.structs.replace(left, meaning=msgspec.structs.replace(first, bc=True))


def _lasting_from(line: Line, left: Item, right: Item) -> Item | None:
    """A duration with its beginning: "thirty years from 1922", "eight years, from 1938"."""
    stretch = left.meaning
    if not isinstance(stretch, Stretch) or stretch.count is None or stretch.pointer or stretch.nth:
        return None
    if line.classes[left.last : right.first] not in _COUNTED_FROM:
        return None
    end = Shift(count=stretch.count, unit=stretch.unit, sign=1, of=right.meaning)
    return Item(left.first, right.last, Range(right.meaning, end), inside=right)


def _up_to_event(line: Line, left: Item, right: Item) -> Item | None:
    """From a date to an event: "between 1921 and his death", "from 1950 until his retirement"."""
    before = line.classes[left.first - 1] if left.first else ""
    if _between(line, left, right) not in _JOINTS.get(before, ()):
        return None
    return Item(left.first, right.last, Range(left.meaning, right.meaning), sides=(left, right))


def _are_alike(left: Meaning, right: Meaning) -> bool:
    """Whether the two are years, or two days: one of them is the date, nobody knows which."""
    if not (isinstance(left, Date) and isinstance(right, Date)):
        return False
    return (left.is_year() and right.is_year()) or (left.day > 0 and right.day > 0)


def _between(line: Line, left: Item, right: Item) -> str:
    """The classes of the tokens between two items, articles, an "about" and an "at least" left out."""
    return line.classes[left.last : right.first].replace(_THE, "").replace(_ABOUT, "").replace(_AT_LEAST, "")


def _is_event(between: str) -> bool:
    """Whether "until" is parted from the date by words of what ended then ("until his retirement in")."""
    return 1 < len(between) < _LONGEST_EVENT and not set(between) & _SIGNS


def _is_side(meaning: Meaning) -> bool:
    return isinstance(_inmost(meaning), Date | Reference | Shift)


def _runs_on(left: Meaning, right: Meaning) -> bool:
    """Whether "and" joins two decades or two months that stand for one run ("the late 80s and early 90s")."""
    first, second = _inmost(left), _inmost(right)
    if not (isinstance(first, Date) and isinstance(second, Date)) or first.day or second.day:
        return False
    if first.years == 10 and second.years == 10:
        return True
    return first.month > 0 and first.year is None and second.month == first.month + 1


def _lends_year(line: Line, left: Item, right: Item) -> bool:
    """Whether the left of two dates in one list has its year from the right one ("in April and June 1955")."""
    between = _between(line, left, right)
    is_listed = len(between) == 1 and between in _LISTING
    if not (is_listed or _IN_A_NAME.fullmatch(between)) or left.sides or right.sides:
        return False
    first, second = _inmost(left.meaning), _inmost(right.meaning)
    if not (isinstance(first, Date) and isinstance(second, Date)) or first.of is not None or first.pointer:
        return False
    return first.year is None and second.year is not None and _is_in_year(first) and _is_in_year(second)


def _is_in_year(date: Date) -> bool:
    return bool(date.month or date.season)


def _with_year_of(left: Item, right: Item) -> Item:
    return msgspec.structs.replace(left, meaning=_put_inside(left.meaning, _inmost(right.meaning)))


def _put_inside(meaning: Meaning, whole: Meaning) -> Meaning:
    if isinstance(meaning, Part | DayPart) and meaning.of is not None:
        return msgspec.structs.replace(meaning, of=_put_inside(meaning.of, whole))
    return msgspec.structs.replace(meaning, of=whole) if isinstance(meaning, Date) else meaning


def _inmost(meaning: Meaning) -> Meaning:
    while isinstance(meaning, Part | DayPart) and meaning.of is not None:
        meaning = meaning.of
    return meaning
