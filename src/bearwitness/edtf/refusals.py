"""The reason for a refusal, found where reading stopped."""

import re

from bearwitness.edtf.errors import EdtfError, SupersededError, UnexpectedError

_SPACE = re.compile(r"\s")
_DIGITS = re.compile(r"[0-9X-]*")
_SUPERSEDED = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"open", ".."),
        (r"unknown", "nothing at all"),
        (r"[ux]{1,4}(?![A-Za-z])", "X"),
        (r"y(?=-?[0-9])", "Y"),
        (r"e(?=[0-9])", "E"),
        (r"p(?=[0-9])", "S"),
        (r"\((?=[0-9uX-]+\))", "a qualifier before the component"),
        (r"\^", "a code of 25 to 32"),
        (r"[?~](?<=\?~|~\?)", "%"),
    )
)
_REASONS = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (r"[?~%](?<=[?~%]{2})|[?~%](?=[?~%])", "one qualifier stands on each side of a component"),
        (r"[?~%]", "a qualifier stands beside a component"),
        (r"[0-9X](?<=-[0-9X]{3})", "a month and a day have two digits, and a span is written with a slash"),
        (r"[0-9X](?<=[0-9X]{5})", "a year of more than four digits begins with Y"),
        (r"[0-9X]", "a year has four digits"),
        (r"-(?=[0-9X])", "a month and a day have two digits"),
        (r"-(?=W)", "weeks are not written in EDTF"),
        (r"-(?<=-[0-9X]{2}-[0-9X]{2}-)", "nothing follows a day"),
        (r"-", "two digits follow a hyphen"),
        (r"–", "a span is written with a slash"),
        (r"/", "a set has no intervals in it: a range is written with two dots"),
        (r",", "only the members of a set are parted by commas"),
        (r"\.\.", "two dots stand beside the slash of an interval, or in a set"),
        (r"\.(?<=[0-9X]\.)", "components are parted by hyphens and have no fractions"),
        (r"E", "E stands after Y and a number, and a positive whole number follows it"),
        (r"s(?=[0-9])", "S is a capital letter"),
        (r"S", "S stands after a year, and a positive whole number follows it"),
        (r"Y", "a whole number follows Y"),
    )
)


def refusal(text: str, start: int, at: int, end: int) -> EdtfError:
    """Why `text[start:end]` is no date, given that reading came as far as `at`."""
    space = _SPACE.search(text, start, end)
    if space:
        return UnexpectedError(text, space.start(), "no white space is allowed")
    digits = _DIGITS.match(text, at, end)
    stop = at if digits is None else digits.end()
    for pattern, instead in _SUPERSEDED:
        if pattern.match(text, stop, end):
            return SupersededError(text, stop, instead)
    for pattern, reason in _REASONS:
        if pattern.match(text, at, end):
            return UnexpectedError(text, at, reason)
    return UnexpectedError(text, at, f"{text[at]!r} is not expected here" if at < end else "the text breaks off")
