"""The words that dates are made of."""

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SEASONS = ("spring", "summer", "autumn", "winter")
_QUARTERS = ("first quarter", "second quarter", "third quarter", "fourth quarter")
_THIRDS = ("early", "mid", "late")
_HALVES = ("first half", "second half")
PARTS = dict(enumerate(_SEASONS * 3 + _QUARTERS + _THIRDS + _HALVES, start=21))
"""What stands for the codes 21 to 41; a quadrimester, a third of a year, is its early, middle or late part."""
THIRDS = {37: "first third", 38: "second third", 39: "last third"}
"""What the quadrimesters are called where no year is named."""
HEMISPHERES = {code: "Northern Hemisphere" if code < 29 else "Southern Hemisphere" for code in range(25, 33)}
UNITS = {21: "season", 25: "season", 29: "season", 33: "quarter", 37: "third", 40: "half"}
"""What one of the parts is called that divide a year in the same way, by the first code of its family."""
QUALIFIERS = {"": "", "?": "probably ", "~": "c. ", "%": "probably c. "}
SOME_TIME_IN = "some time in "
"""Before the end of a span that has the other end in it: "from 17 May 2014 to some time in 2014"."""
PARTIAL = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}


def ordinal_word(number: int) -> str:
    """1st, 2nd, 3rd, 4th … 11th, 21st."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def listed(items: list[str], joiner: str) -> str:
    """Such as "a, b or c", with semicolons where an item has a comma of its own."""
    if len(items) == 1:
        return items[0]
    apart = "; " if any(", " in item for item in items) else ", "
    last = f"; {joiner} " if apart == "; " else f" {joiner} "
    return apart.join(items[:-1]) + last + items[-1]


def year_name(year: int) -> str:
    """A year as one reads it: 1890, AD 79, 44 BC, the year 12,345; the year 0 is 1 BC."""
    if year < 1:
        return f"{1 - year:,} BC" if 1 - year > 9999 else f"{1 - year} BC"
    if year > 9999:
        return f"the year {year:,}"
    return str(year) if year > 999 else f"AD {year}"


def years_between(first: int, last: int) -> str:
    """Such as "1928–33", "1899–1901", "AD 314–328", "490–481 BC", "44 BC – AD 14"."""
    if first > 999 and last < 10_000:
        same_century = first // 100 == last // 100 and first % 100
        return f"{first}–{last % 100:02d}" if same_century else f"{first}–{last}"
    if 0 < first < 1000 and last < 10_000:
        return f"AD {first}–{last}"
    if last < 1:
        return f"{year_name(first).removesuffix(' BC')}–{year_name(last)}"
    return f"{year_name(first)} – {year_name(last)}"
