"""What looks like a date and is none: page numbers, prices, counts, verbs that are spelt like months, names.

A refusal is decided by the words beside the figures; what is in doubt is left a date only where a preposition of time
leads it.
"""

from bearwitness.reading.times.meaning import Age, Date, DayPart, Part, Range, Reference, Shift
from bearwitness.reading.times.phrases import Item
from bearwitness.reading.times.tokens import CODE, Line, codes

_LOW, _CAP, _DOT, _PAGE = CODE["low"], CODE["cap"], CODE["dot"], CODE["page"]
_LEADING = codes(
    "in by since until from after before during between to and dash of about circa ca over within through or following"
    " on emdash at"
)
_SMALL = codes("the a of and in on at to")
_TIME_LEADS = codes("at of by")
_THEN_LEADS = codes("by until since before from")
_FIRM = codes("in by since until during after before circa ca about")
_BESIDE_SMALL = codes("dash open dot")
_DAY_LEADS = codes("on of from until since by to and low dash before after comma")
_BEFORE_NUMBER = codes("page money clock")
_AFTER_NUMBER = codes("percent year years days hundred")
_JOINTS = codes("dash slash")
_NUMBERS = codes("n999 number")
_ENDS = frozenset(["", *codes("dot comma semicolon close")])
_COUNTED = frozenset(
    "men women people persons soldiers troops officers prisoners sailors horses guns tanks ships aircraft civilians"
    " workers members delegates copies words pages volumes books letters miles kilometres kilometers metres meters feet"
    " yards acres hectares tons tonnes pounds dollars francs marks roubles rubles guilders livres crowns thalers"
    " florins shillings euros lire pesetas rupees votes seats inhabitants families households houses students pupils"
    " children deaths casualties dead wounded killed km mm cm kg lb m ft strong others items documents sheets"
    " subscribers readers spectators refugees victims sacks cattle sheep authors hours sonnets poems articles visitors"
    " speakers participants jobs".split()
)
_COUNT_LEADS = codes("over under nearly just than least most")
_COLON = CODE["colon"]
_BEFORE_PAGES = codes("close n12 n24 n31 n99 n999")
_STREETS = frozenset(
    "Street St Avenue Ave Road Rd Boulevard Blvd Terrace Lane Drive Square Place Way Court Crescent Row".split()
)
_LONGEST_STREET = 2
"""Words of a street's name after its first, up to the one that says that it is a street."""
_COUNTED_OFF = frozenset(
    "floor storey street avenue edition chapter volume row grade form class round hole attempt ballot vote parallel"
    " meridian place time section article".split()
)
_LONG_UNITS = frozenset({"years", "decades", "months"})
_VERB_MONTHS = frozenset({"March", "May"})
_NAME_MONTHS = frozenset({"April", "June", "August"})
_FIGURES = codes("n12 n24 n31 n99 y4 comma dash apyear")
_ANY_DAY = codes("a each any")
_SOME_DAY = frozenset({"some", "most", "many", "but", "except"})
_DOWNFALL_LEADS = codes("after since before until")
_DAY_WORDS = frozenset({"night", "daytime", "afternoon"})


def is_no_date(line: Line, item: Item, *, early: bool) -> bool:
    """Whether what stands beside a phrase says that it is no time; `early` where a text has years of three figures."""
    first, last, meaning = item.first, item.last, item.meaning
    refused = False
    match meaning:
        case Date():
            refused = _is_too_small(meaning, early=early) or _is_no_calendar_date(line, first, last, meaning)
        case Reference():
            refused = _is_no_reference(meaning, line.classes[first - 1] if first else "") or _is_titled(
                line, first, last
            )
        case Shift() | Age():
            refused = _is_titled(line, first, last)
        case Range():
            refused = _is_glued(line, first) or _is_page_range(line, first)
        case Part(of=Date(month=0, weekday=None, of=None, day=day)) if day:
            is_of_years = not _LONG_UNITS.isdisjoint(map(str.lower, line.words[first:last]))
            refused = meaning.part in ("start", "end") or is_of_years
        case DayPart(of=None):
            refused = line.words[last - 1] not in _DAY_WORDS and not meaning.part[:1].isdigit()
    return refused


def _is_too_small(date: Date, *, early: bool) -> bool:
    """Whether a figure of less than four digits stands where a text has no such years."""
    if early or date.short or date.bc is not None:
        return False
    return date.is_year() and date.year is not None and date.year < 1000


def _is_titled(line: Line, first: int, last: int) -> bool:
    """Whether the words are written as a title is ("Twenty Years After")."""
    words = [
        line.words[at] for at in range(first, last) if line.words[at][0].isalpha() and line.classes[at] not in _SMALL
    ]
    return len(words) > 1 and all(word[0].isupper() and not word.isupper() for word in words)


def _is_no_reference(meaning: Reference, before: str) -> bool:
    if meaning.pointer == "this" and meaning.unit == "day":
        return before == CODE["to"]
    if meaning.unit == "then":
        return not _is_in(before, _THEN_LEADS)
    if meaning.unit in ("time", "period"):
        if meaning.nth or (not meaning.pointer and not _is_in(before, _TIME_LEADS)):
            return True
        return meaning.pointer == "this" and not _is_in(before, _LEADING)
    return not meaning.pointer and not meaning.nth and meaning.of is None


def _is_in(code: str, several: str) -> bool:
    """Whether there is a token, and its class is one of several."""
    return code != "" and code in several


def _is_no_calendar_date(line: Line, first: int, last: int, date: Date) -> bool:
    before = line.classes[first - 1] if first else ""
    after = line.classes[last] if last < len(line.classes) else ""
    if date.pointer or date.of is not None:
        is_month = date.month > 0 and not date.day
        return is_month and after == _CAP and line.words[last - 1] in _VERB_MONTHS | _NAME_MONTHS
    if date.is_year():
        return _is_no_year(line, first, last, date)
    if date.month and not date.day and date.year is None:
        return _is_no_month(line, first, before, after)
    if date.day and not date.month and date.weekday is None:
        return _is_no_day(line, first, last, before)
    if date.year is None and not date.day and date.weekday is not None:
        return _is_in(before, _ANY_DAY) or after == CODE["dayparts"] or line.lower(max(0, first - 1)) in _SOME_DAY
    return date.season > 0 and date.year is None and _is_downfall(line, first, last, before)


def _is_downfall(line: Line, first: int, last: int, before: str) -> bool:
    """Whether "fall" is no season: "the fall of", "after the fall", without a preposition or article."""
    if line.lower(last - 1) != "fall":
        return False
    is_the = line.classes[first] == CODE["the"]
    if line.classes[last : last + 1] == CODE["of"] or (is_the and _is_in(before, _DOWNFALL_LEADS)):
        return True
    return not is_the and not _is_in(before, _FIRM)


def _is_no_year(line: Line, first: int, last: int, date: Date) -> bool:
    figure = line.words[last - 1]
    if last - first > 1 or date.short or not figure.isdigit():
        return False
    before = line.classes[first - 1] if first else ""
    after = line.classes[last] if last < len(line.classes) else ""
    if _is_in(before, _BEFORE_NUMBER) or _is_in(after, _AFTER_NUMBER) or _is_glued(line, first):
        return True
    if before == _DOT and first > 1 and line.classes[first - 2] == _PAGE:
        return True
    if len(figure) < 4 and date.bc is None:
        return not (_is_in(before, _FIRM) or _is_in(before, _BESIDE_SMALL)) or after == _LOW
    if after == _LOW and (_is_in(before, _COUNT_LEADS) or (line.lower(last) in _COUNTED and before != CODE["in"])):
        return True
    return (not _is_in(before, _FIRM) and _is_address(line, last)) or _is_page_range(line, first)


def _is_address(line: Line, last: int) -> bool:
    """Whether the figure is the number of a house ("1355 Inwood Terrace")."""
    if line.classes[last : last + 1] != _CAP:
        return False
    return not _STREETS.isdisjoint(line.words[last + 1 : last + 1 + _LONGEST_STREET])


def _is_page_range(line: Line, first: int) -> bool:
    """Whether a colon behind a volume or issue leads the figure, or the one that a dash joins it to ("92: 1087–1101")."""
    if first > 1 and line.classes[first - 1] == CODE["dash"]:
        first -= 2
    return first > 1 and line.classes[first - 1] == _COLON and line.classes[first - 2] in _BEFORE_PAGES


def _is_glued(line: Line, first: int) -> bool:
    """Whether the figure is a piece of a longer number or word (an ISBN, a shelf mark, an aeroplane)."""
    if first == 0 or line.starts[first] != line.ends[first - 1]:
        return False
    if line.classes[first - 1] in (_LOW, _CAP):
        return True
    at, joints = first, 0
    while at > 1 and line.classes[at - 1] in _JOINTS and line.starts[at - 1] == line.ends[at - 2]:
        at, joints = at - 2, joints + 1
    return joints > 1 or (joints == 1 and line.classes[at] in _NUMBERS)


def _is_no_month(line: Line, first: int, before: str, after: str) -> bool:
    if line.classes[first] not in codes("monthname monthabbr") or _is_in(before, _LEADING):
        return False
    if line.classes[first] == CODE["monthabbr"]:
        return True
    word = line.words[first].capitalize()
    is_named = after in (_LOW, _CAP)
    if word in _VERB_MONTHS:
        return not (_is_in(before, codes("the a")) and is_named) and not _is_in(after, _FIGURES)
    return word in _NAME_MONTHS and _CAP in (before, after) and before != CODE["the"]


def _is_no_day(line: Line, first: int, last: int, before: str) -> bool:
    """A day without its month is one only after a preposition, and where no noun follows that it could count."""
    after = line.classes[last] if last < len(line.classes) else ""
    if not _is_in(before, _DAY_LEADS) or (after and line.lower(last) in _COUNTED_OFF):
        return True
    figure = line.classes[first + 1] if line.classes[first] == CODE["the"] else line.classes[first]
    if figure == CODE["nth"]:
        if after == _CAP and before == CODE["on"] and first == 1:
            return False
        return after in (_CAP, CODE["century"]) or (after == _LOW and before == CODE["of"])
    return before != CODE["on"] or after not in _ENDS
