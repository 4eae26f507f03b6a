"""Which days a season or another part of a year may hold.

A season reaches from the first day that meteorologists give it to the last that astronomers do, since a writer may
mean either: spring is 1 March to 21 June.  The winter (or, in the south, the summer) of a year is either of the two
that touch it: "winter 1921" may be that of 1920/21 or that of 1921/22.  The seasons that the specification calls
independent of location (21 to 24) are read as those of the north.
"""

from bearwitness.edtf.days import month_length, ordinal

Run = tuple[int, int]
"""The first and the last day of a stretch of days."""

_SPRING = ((3, 1), (6, 21))
_SUMMER = ((6, 1), (9, 23))
_AUTUMN = ((9, 1), (12, 22))
_WINTER = ((12, 1), (3, 21))
_NORTH = (_SPRING, _SUMMER, _AUTUMN, _WINTER)
_SOUTH = (_AUTUMN, _WINTER, _SPRING, _SUMMER)
_ENDS = dict(enumerate(_NORTH + _NORTH + _SOUTH, start=21))
_MONTHS = {
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
    37: (1, 4),
    38: (5, 8),
    39: (9, 12),
    40: (1, 6),
    41: (7, 12),
}
CODES = range(21, 42)
_FAMILIES = (range(21, 25), range(25, 29), range(29, 33), range(33, 37), range(37, 40), range(40, 42))


def family(code: int) -> range:
    """The codes that divide a year in the same way as `code` (21 to 41) does."""
    return next(codes for codes in _FAMILIES if code in codes)


def turns_the_year(code: int) -> bool:
    """Whether the part of the year lies on both sides of a New Year: winter, and the summer of the south."""
    return code in _ENDS and _ENDS[code][0] > _ENDS[code][1]


def season_runs(year: int, code: int) -> tuple[Run, ...]:
    """The stretches of days that the part `code` (21 to 41) of a year may mean, ascending."""
    if code in _MONTHS:
        first, last = _MONTHS[code]
        return ((ordinal(year, first, 1), ordinal(year, last, month_length(year, last))),)
    start, end = _ENDS[code]
    if turns_the_year(code):
        return (ordinal(year, 1, 1), ordinal(year, *end)), (ordinal(year, *start), ordinal(year + 1, *end))
    return ((ordinal(year, *start), ordinal(year, *end)),)
