"""Dates as records have them: EDTF, English words, figures with full stops, the formal dates of GEDCOM X."""

import re

from bearwitness.edtf import EdtfError, from_english, parse

_FIGURES = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{3,4})")
_MONTH = re.compile(r"(\d{1,2})[./](\d{4})")
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")
_FORMAL = re.compile(r"(A?)([+-]\d{4}(?:-\d\d(?:-\d\d)?)?)?(/?)([+-]\d{4}(?:-\d\d(?:-\d\d)?)?)?(?:T[\d:.Z+-]*)?")
_DAYS, _MONTHS = range(1, 32), range(1, 13)


def edtf_of(words: str) -> str | None:
    """The EDTF value of a date; None where it is none, or might be two ("3/4/1936")."""
    said = words.strip()
    moment = _MOMENT.fullmatch(said)
    for found in (moment[1] if moment is not None else "", said, _figures(said)):
        value = _sound(found)
        if value is not None:
            return value
    try:
        return str(from_english(said)) if said else None
    except EdtfError:
        return None


def span_of(first: str, last: str) -> str | None:
    """The EDTF value of what went on from one date to another, either of which may be unknown ("")."""
    one, other = edtf_of(first) if first else None, edtf_of(last) if last else None
    if one is None and other is None:
        return None
    if one == other or (other is None and not last):
        return one
    return _sound(f"{one or ''}/{other or ''}")


def formal(words: str) -> str | None:
    """The EDTF value of a formal date of GEDCOM X ("A+1936", "+1917-02/+1920"); None where it is recurring, or none."""
    found = _FORMAL.fullmatch(words.strip())
    if found is None or not (found[2] or found[4]):
        return None
    mark = "~" if found[1] else ""
    ends = [f"{end.removeprefix('+')}{mark}" if end else "" for end in (found[2], found[4])]
    return _sound("/".join(ends) if found[3] else ends[0])


def _figures(words: str) -> str:
    """A date in figures, day and month told apart by the full stop or because one of them is no month."""
    month = _MONTH.fullmatch(words)
    if month is not None and int(month[1]) in _MONTHS:
        return f"{month[2]}-{int(month[1]):02d}"
    found = _FIGURES.fullmatch(words)
    if found is None or len(found[3]) != 4:
        return ""
    one, other = int(found[1]), int(found[2])
    if "." in words or (one not in _MONTHS and other in _MONTHS) or one == other:
        day, number = one, other
    elif other not in _MONTHS and one in _MONTHS:
        day, number = other, one
    else:
        return ""
    return f"{found[3]}-{number:02d}-{day:02d}" if day in _DAYS and number in _MONTHS else ""


def _sound(edtf: str) -> str | None:
    try:
        parse(edtf)
    except EdtfError:
        return None
    return edtf
