"""Years in English, with digits that are not specified."""

from bearwitness.edtf.english.words import ordinal_word, year_name, years_between

UNKNOWN_YEAR = "year unknown"


def span_of_years(first: int, last: int) -> str:
    """Such as "1900 to 1999", "490 to 481 BC", "1 BC to AD 999"."""
    names = [year_name(year).removeprefix("the year ") for year in (first, last)]
    if last < 1:
        names[0] = names[0].removesuffix(" BC")
    elif first > 0 and last < 1000:
        names[1] = names[1].removeprefix("AD ")
    return " to ".join(names)


def lacking(digits: str) -> str:
    """Digits with a gap for each that is unspecified, as editors of inscriptions print it: 19[.]4."""
    return digits.replace("X", "[.]")


def masked_year(digits: str) -> str:
    """A year of which digits are unspecified: "the 1920s", "19th century", "a year from 1000 to 1999", "19[.]4"."""
    first, last = sorted((int(digits.replace("X", "0")), int(digits.replace("X", "9"))))
    if digits[0] == "-":
        last = min(last, -1)
    hidden = len(digits) - len(digits.rstrip("X"))
    if "X" in digits.rstrip("X"):
        return f"astronomical year {lacking(digits)}" if digits[0] == "-" else lacking(digits)
    if hidden == 1:
        return _decade(first, last)
    if hidden == 2:
        return _century(last)
    return UNKNOWN_YEAR if digits == "XXXX" else f"a year from {span_of_years(first, last)}"


def _decade(first: int, last: int) -> str:
    if first < 0:
        return f"a year from {span_of_years(first, last)}"
    if first % 100 and first > 100:
        return f"the {first}s"
    return f"the decade {years_between(first, last)}" if first else "a year from 1 BC to AD 9"


def _century(year: int) -> str:
    number = abs(year) // 100 + 1
    era = " BC" if year < 0 else (" AD" if number < 5 else "")
    return f"{ordinal_word(number)} century{era}"


def of_year(digits: str) -> str:
    """What follows a month or a season: " 1890", " in the 1560s", ", in a year from 1000 to 1999"; "" for XXXX."""
    if "X" not in digits:
        return f" {year_name(int(digits))}"
    phrase = masked_year(digits)
    if phrase == UNKNOWN_YEAR:
        return ""
    if phrase.startswith("a year"):
        return f", in {phrase}"
    if phrase.startswith("the "):
        return f" in {phrase}"
    if "century" in phrase:
        return f" in the {phrase}"
    return f", {phrase}" if phrase.startswith("astronomical") else f" {phrase}"
