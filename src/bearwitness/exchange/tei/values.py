"""Values as TEI has them: dates, languages, words of a closed list, degrees of certainty."""

import re

from bearwitness.edtf import EdtfError, first_and_last
from bearwitness.exchange.ends import Numbers, ends, iso
from bearwitness.exchange.xmlwords import attribute, xml_id
from bearwitness.record import When
from bearwitness.views.lookup import plain

_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*")
_DURATION = re.compile(r"[0-9.,DHMPRSTWYZ/:+-]+")
_CUSTOM = re.compile(r"[A-Za-z0-9\[\]{}.,:/~?%+ -]+")
_NOT_A_WORD = re.compile(r"[^\w.-]+")
_OPEN = ".."
_HIGH, _MEDIUM = 0.8, 0.5


def to(identifier: str) -> str:
    """A pointer to the element of that identifier."""
    return f"#{xml_id(identifier)}"


def attributes(**values: str | None) -> str:
    """Attributes with a space before each, those without a value left out; `_` stands for `:`, `__` for `-`."""
    return "".join(
        f" {name.replace('__', '-').replace('_', ':')}={attribute(value)}"
        for name, value in values.items()
        if value is not None
    )


def word(text: str) -> str:
    """`text` as one word of a list (`teidata.enumerated`); "other" where nothing of it can stand in one."""
    return _NOT_A_WORD.sub("-", plain(text)).strip("-") or "other"


def language(tag: str) -> str | None:
    """The language, where it is a BCP 47 tag."""
    return tag if _LANGUAGE.fullmatch(tag) else None


def certainty(degree: float) -> str:
    """A probability in TEI's three words."""
    return "high" if degree >= _HIGH else "medium" if degree >= _MEDIUM else "low"


def duration(value: str) -> str | None:
    """The duration, where it is written as ISO 8601 writes it."""
    return value if _DURATION.fullmatch(value) else None


def dated(when: When | None) -> str:
    """The attributes of a date: what TEI reads of it, its EDTF value, its days where they are not those of the value."""
    if when is None or not _CUSTOM.fullmatch(when.edtf):
        return ""
    return _readable(when) + attributes(when__custom=when.edtf) + _days(when)


def dated_text(edtf: str | None) -> str:
    """The same for a date that is given by its EDTF value alone."""
    if edtf is None:
        return ""
    try:
        return dated(When(edtf, *first_and_last(edtf)))
    except EdtfError:
        return ""


def _days(when: When) -> str:
    try:
        usual = first_and_last(when.edtf)
    except EdtfError:
        usual = (None, None)
    if usual == (when.earliest, when.latest):
        return ""
    return attributes(notBefore__custom=when.earliest or _OPEN, notAfter__custom=when.latest or _OPEN)


def _readable(when: When) -> str:
    found = ends(when)
    if found.exact and found.point is not None and not found.stretch:
        return _bound("when", found.point)
    if found.exact and found.stretch:
        return _bound("from", found.first) + _bound("to", found.last)
    return _bound("notBefore", found.first) + _bound("notAfter", found.last)


def _bound(name: str, numbers: Numbers | None) -> str:
    """One end; years that W3C dates know no common form of are given as ISO 8601 alone has them."""
    if numbers is None:
        return ""
    common = 1 <= numbers[0] <= 9999
    return f" {name if common else f'{name}-iso'}={attribute(iso(numbers))}"
