"""Years as people write them, to the digits of EDTF."""

import re

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
_ORDINAL = rf"(?:[0-9]{{1,3}}(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})"
_NUMBER = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
_ERA = r"ad|ce|bce?|a\.d\.|c\.e\.|b\.c\.(?:e\.)?"
_PLAIN = re.compile(
    rf"(?:the year )?(?:(?:ad|a\.d\.) (?P<after>{_NUMBER})|(?P<number>{_NUMBER})(?: ?(?P<era>{_ERA}))?)"
)
_GAPPED = re.compile(r"(?:the year |astronomical year )?(-?(?:[0-9]|\[\.\]){4,})")
_DECADE = re.compile(r"(?:the )?([0-9]{2,3})0['’]?s")
_DECADE_SPAN = re.compile(r"(?:the )?decade (?:ad )?([0-9]{1,3})0[–-][0-9]{1,3}9")
_CENTURY = re.compile(rf"(?:the )?({_ORDINAL})[ -]century(?: (ad|ce|bce?))?")
_SPAN = re.compile(r"a year from (.+) to (.+)")


def year_digits(text: str) -> str | None:
    """The digits of a year, X where unspecified: "1890", "-0043", "192X", "Y12345"; None where no year is written.

    `text` is in lower case.
    """
    if text == "year unknown":
        return "XXXX"
    plain = _PLAIN.fullmatch(text)
    if plain:
        return _plain(plain)
    gapped = _GAPPED.fullmatch(text)
    if gapped and "[" in text:
        digits = gapped[1].replace("[.]", "X")
        return digits if len(digits.lstrip("-")) == 4 else f"Y{digits}"
    span = _SPAN.fullmatch(text)
    return _masked(*span.groups()) if span else _decade_or_century(text)


def astronomical(year: int) -> str:
    """The digits of an astronomical year, 0 being 1 BC."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


def year_number(text: str) -> int | None:
    """The astronomical year that the text names exactly."""
    digits = year_digits(text)
    return int(digits.lstrip("Y")) if digits is not None and "X" not in digits else None


def _plain(found: re.Match[str]) -> str | None:
    written = found["after"] or found["number"]
    number = int(written.replace(",", ""))
    if "," in written and number < 10_000:  # "1,947" counts something
        return None
    era = "ad" if found["after"] else (found["era"] or "").replace(".", "")
    if era.startswith("b"):
        return astronomical(1 - number) if number else None
    bare = not era and not found[0].startswith("the year") and len(written) < 3
    return None if bare or not number else astronomical(number)


def _decade_or_century(text: str) -> str | None:
    decade = _DECADE.fullmatch(text)
    if decade:
        # "the 1900s" is a century, as "the 1800s" is; the decade is "the decade 1900–1909".
        tens = decade[1].zfill(3)
        return f"{tens[:2]}XX" if tens[2] == "0" else f"{tens}X"
    span = _DECADE_SPAN.fullmatch(text)
    if span:
        return f"{span[1]:0>3}X"
    century = _CENTURY.fullmatch(text)
    if century is None:
        return None
    number = _ordinal(century[1])
    sign = "-" if (century[2] or "").startswith("b") else ""
    return f"{sign}{number - 1:02d}XX" if number else None


def _ordinal(word: str) -> int:
    return int(word[:-2]) if word[0].isdigit() else _ORDINALS.index(word) + 1


def year_range(first: str, last: str) -> tuple[int | None, int | None]:
    """The years that both texts name, where the era may be said of one only: "490" and "481 BC", "AD 50" and "59"."""
    if last.endswith((" bc", " bce")) and "bc" not in first:
        first += " bc"
    if first.startswith("ad ") and last.isdigit():
        last = f"ad {last}"
    return year_number(first), year_number(last)


def _masked(first: str, last: str) -> str | None:
    """The digits of which the years from `first` to `last` are all: 1000 to 1999 is 1XXX."""
    low, high = year_range(first, last)
    return None if low is None or high is None or low > high else mask(low, high)


def mask(low: int, high: int) -> str | None:
    """The digits, with X from the right, that all the years from `low` to `high` fit and no others."""
    sign = "-" if high < 0 else ""
    digits = f"{low if low >= 0 else -high:04d}"
    for hidden in range(1, len(digits) + 1):
        kept = digits[:-hidden]
        ends = int(f"{kept}{'0' * hidden}"), int(f"{kept}{'9' * hidden}")
        if (low, high) == (ends if low >= 0 else (-ends[1], min(-ends[0], -1))):
            return f"{'Y' if len(digits) > 4 else ''}{sign}{kept}{'X' * hidden}"
    return None


_PORTIONS = {
    "early": ((0, 3), (0, 33)),
    "mid": ((4, 6), (34, 66)),
    "late": ((7, 9), (67, 99)),
    "first half": ((0, 4), (0, 49)),
    "second half": ((5, 9), (50, 99)),
}
_PORTION = re.compile(rf"({'|'.join(_PORTIONS)})(?: of| in)?[ -](.+)")


def part_of_years(text: str) -> str | None:
    """The interval of "the early 1920s" (1920 to 1923) or "the late 17th century" (1667 to 1699)."""
    found = _PORTION.fullmatch(text)
    digits = year_digits(found[2]) if found else None
    if found is None or digits is None or digits.count("X") not in (1, 2) or "X" in digits.rstrip("X"):
        return None
    ends = [int(digits.replace("X", figure)) for figure in "09"]
    first, last = _PORTIONS[found[1]][digits.count("X") - 1]
    return f"{astronomical(min(ends) + first)}/{astronomical(min(ends) + last)}"
