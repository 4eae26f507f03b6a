"""From rules to phrases: the longest matches of a sentence, prefixes put around what follows them, events taken in."""

import re

import msgspec

from bearwitness.reading.times.extents import clause_end, phrase_end
from bearwitness.reading.times.meaning import Date, DayPart, Event, Meaning, Part, Range, Reference, Shift, Stretch
from bearwitness.reading.times.numbers import Fields
from bearwitness.reading.times.rules import RULES
from bearwitness.reading.times.tokens import CODE, Line, codes


class Item(msgspec.Struct, frozen=True):
    """Tokens `first` up to `last` that say something about a time; the sides of a range are items too."""

    first: int
    last: int
    meaning: Meaning
    prefix: bool = False
    sides: tuple["Item", ...] = ()
    inside: "Item | None" = None
    """A time inside the words that is one by itself."""


_WEAK = codes("the a at in on")
_STRONG = "".join(code for code in RULES if code not in _WEAK)
_PLAIN = codes("low cap sign comma dot quote he of and was")
_STARTERS = re.compile(f"[{_STRONG}]|[{_WEAK}](?![{_PLAIN}])")
_OF = CODE["of"]
_SUBJECTS = codes("the he i cap")
_CLAUSE_STARTS = codes("the a his he i cap that this ordones each monthname y4 same last feast")


def phrases(line: Line) -> list[Item]:
    """What the words of a sentence say about times, in order; what happened may hold a date of its own."""
    return _dated_clauses([_reaching(line, item) for item in folded(scan(line))])


def scan(line: Line) -> list[Item]:
    """The longest matches of the rules from left to right, none overlapping another."""
    items: list[Item] = []
    at = 0
    while found := _STARTERS.search(line.classes, at):
        at = found.start()
        item = _longest(line, at)
        if item is not None:
            items.append(item)
        at = at + 1 if item is None else item.last
    return items


def _longest(line: Line, at: int) -> Item | None:
    matches = [(m, rule) for rule in RULES[line.classes[at]] if (m := rule.regex.match(line.classes, at))]
    matches.sort(key=lambda found: -found[0].end())
    for match, rule in matches:
        meaning = rule.build(Fields(match, line))
        if meaning is not None:
            return Item(at, match.end(), meaning, rule.prefix, _sides(match, meaning))
    return None


def _sides(match: "re.Match[str]", meaning: Meaning) -> tuple[Item, ...]:
    """The two sides of a range that one rule found; one token joins them."""
    if not isinstance(meaning, Range) or not {"first", "last"} & set(match.re.groupindex) or meaning.last is None:
        return ()
    assert meaning.first is not None
    joint = match.end("first") if "first" in match.re.groupindex else match.start("last") - 1
    return Item(match.start(), joint, meaning.first), Item(joint + 1, match.end(), meaning.last)


def folded(items: list[Item]) -> list[Item]:
    """The items with every prefix put around the time that follows it at once; other prefixes are dropped.

    A prefix that counts something may still be counted from an event ("the second day of" the siege).
    """
    kept: list[Item] = []
    for item in reversed(items):
        after = kept[-1] if kept and kept[-1].first == item.last else None
        around = _around(item, after) if after is not None else None
        if after is not None and around is not None:
            inside = after if isinstance(item.meaning, Stretch) else None
            kept[-1] = Item(item.first, after.last, around, inside=inside)
        elif not item.prefix or isinstance(item.meaning, Reference | DayPart | Stretch):
            kept.append(item)
    return kept[::-1]


def _around(item: Item, after: Item) -> Meaning | None:
    """What a prefix, or a count that something may follow, says with the time after it; None where nothing."""
    if not item.prefix and not (isinstance(item.meaning, Shift) and item.meaning.open):
        return None
    if isinstance(after.meaning, Stretch) and not isinstance(item.meaning, Part):
        return None
    if isinstance(item.meaning, DayPart) and not _is_day(after.meaning):
        return None
    if isinstance(item.meaning, Part | DayPart | Reference | Stretch | Shift):
        return msgspec.structs.replace(item.meaning, of=after.meaning)
    return None


def _is_day(meaning: Meaning) -> bool:
    if isinstance(meaning, Date):
        return meaning.is_day()
    return isinstance(meaning, Range) or (isinstance(meaning, Reference) and meaning.unit == "day")


def _reaching(line: Line, item: Item) -> Item:
    """The item with the words to its right that say what it belongs to."""
    meaning, end = item.meaning, item.last
    following = line.classes[end : end + 1]
    if isinstance(meaning, Shift) and meaning.open and meaning.of is None:
        is_event = _begins_clause(line, end) and not _is_told_by_had(line, item)
        return _with_event(line, item, clause_end(line, end) if is_event else end)
    if isinstance(meaning, Reference | DayPart | Stretch) and item.prefix and meaning.of is None:
        return _with_event(line, item, phrase_end(line, end))
    if isinstance(meaning, Stretch) and following == _OF:
        return msgspec.structs.replace(item, last=max(end, phrase_end(line, end + 1)))
    if isinstance(meaning, Reference) and meaning.is_bare_time() and following:
        reach = end
        if following == _OF:
            reach = phrase_end(line, end + 1)
        elif following in _SUBJECTS:
            reach = clause_end(line, end)
        return _with_event(line, item, reach)
    return item


def _with_event(line: Line, item: Item, end: int) -> Item:
    """The item up to `end`, and the words it takes in as the event that it is counted from."""
    if end <= item.last or not isinstance(item.meaning, Reference | DayPart | Stretch | Shift):
        return item
    event = Event(line.between(item.last, end))
    return Item(item.first, end, msgspec.structs.replace(item.meaning, of=event))


def _is_told_by_had(line: Line, item: Item) -> bool:
    """Whether a "had" tells what was on the day before ("The night before he had slept badly"), which is no event."""
    return item.first == 0 and line.words[item.last + 1 : item.last + 2] == ["had"]


def _begins_clause(line: Line, at: int) -> bool:
    """Whether what follows "after" is a clause or a name, not a verb that goes on ("the day after saw")."""
    if at >= len(line.words):
        return False
    return line.classes[at] in _CLAUSE_STARTS or line.words[at].endswith("ing")


def _dated_clauses(items: list[Item]) -> list[Item]:
    """The items, each that is counted from an event with the date that the words of the event hold."""
    for at, item in enumerate(items[:-1]):
        inner = items[at + 1]
        if (
            isinstance(item.meaning, Shift | Reference)
            and isinstance(item.meaning.of, Event)
            and inner.last <= item.last
        ):
            dated = msgspec.structs.replace(item.meaning, of=inner.meaning)
            items[at] = msgspec.structs.replace(item, last=inner.last, meaning=dated)
    return items
