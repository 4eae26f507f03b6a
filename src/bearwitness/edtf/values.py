"""What an EDTF string states, as frozen values: one type per meaning.

A value keeps how it was written, so that `str` gives back the very string; `==` and `hash` look at what is stated,
so that `?1984` equals `1984?` and `[1667,1668]` equals `[1667..1668]`.  There is no `<`: whether one uncertain date
lies before another is a question with three answers (`questions`).  Values are made by `parse`, which lets through
only what the specification allows.

    Edtf
    ├── Date      a year, month or day; digits may be unspecified (X), components qualified
    ├── Season    a season, quarter, quadrimester or half of a year
    ├── Year      a year by its number alone: beyond four digits, exponential, or with significant digits
    ├── Moment    a day with a time of day
    └── Interval, OneOf, AllOf, of such dates (`compounds`)
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Literal

Mark = Literal["", "?", "~", "%"]
"""Unqualified, uncertain, approximate, or both."""

Meaning = tuple[object, ...]

_SIGNS: tuple[Mark, ...] = ("", "?", "~", "%")
_BITS: dict[str, int] = {sign: bits for bits, sign in enumerate(_SIGNS)}


class Edtf(ABC):
    """What one EDTF string states."""

    __slots__ = ()

    @abstractmethod
    def meaning(self) -> Meaning:
        """What is stated, freed of how it is written: equal for two values exactly where they state the same."""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The qualification of every component, in order, with groups worked out."""
        return ()

    @property
    def uncertain(self) -> bool:
        """Whether any component is marked uncertain (`?` or `%`)."""
        return any(_BITS[mark] & 1 for mark in self.marks)

    @property
    def approximate(self) -> bool:
        """Whether any component is marked approximate (`~` or `%`)."""
        return any(_BITS[mark] & 2 for mark in self.marks)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and isinstance(other, Edtf) and self.meaning() == other.meaning()

    def __hash__(self) -> int:
        return hash(self.meaning())

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"


@dataclass(frozen=True, slots=True)
class Part:
    """A component as written: its digits (X where unspecified) between the qualifiers that touch it.

    `before` qualifies this component alone, `after` this one and all to its left.
    """

    digits: str
    before: str = ""
    after: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.digits}{self.after}"


def _effective(parts: tuple[Part, ...]) -> tuple[Mark, ...]:
    found: list[Mark] = []
    group = 0
    for part in reversed(parts):
        group |= _BITS[part.after]
        found.append(_SIGNS[group | _BITS[part.before]])
    return tuple(reversed(found))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Date(Edtf):
    """A year, a month of a year, or a day: `1890`, `1890-12`, `1890-12-30`, `156X-12-25`, `2004-06-~11`."""

    year: Part
    month: Part | None = None
    day: Part | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The components that are written, from the year on."""
        return tuple(part for part in (self.year, self.month, self.day) if part is not None)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The qualification of year, month and day, as far as they are written."""
        return _effective(self.parts)

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """The finest component that is written, specified or not."""
        return ("year", "month", "day")[len(self.parts) - 1]

    @property
    def masked(self) -> bool:
        """Whether any digit is unspecified."""
        return any("X" in part.digits for part in self.parts)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Year, month and day as numbers, as far as they are written; ValueError where a digit is unspecified."""
        return tuple(int(part.digits) for part in self.parts)

    def meaning(self) -> Meaning:
        """The digits of every component and their qualification."""
        return ("date", tuple(part.digits for part in self.parts), self.marks)

    def __str__(self) -> str:
        return "-".join(map(str, self.parts))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Season(Edtf):
    """A part of a year that is no month: `1921-21` (spring), `2001-34` (second quarter); codes 21 to 41."""

    year: Part
    part: Part

    @property
    def code(self) -> int:
        """Which part of the year: 21 to 41, as the specification numbers them."""
        return int(self.part.digits)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The qualification of the year and of the part."""
        return _effective((self.year, self.part))

    @property
    def masked(self) -> bool:
        """Whether a digit of the year is unspecified."""
        return "X" in self.year.digits

    def meaning(self) -> Meaning:
        """The year, the code and their qualification."""
        return ("season", self.year.digits, self.code, self.marks)

    def __str__(self) -> str:
        return f"{self.year}-{self.part}"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Year(Edtf):
    """A year by its number alone: `Y170000002`, `Y-17E7`, and with significant digits `1950S2`, `Y3388E2S3`.

    `digits` has the sign and no letter; `exponent` and `significant` are 0 where none is written.
    """

    digits: str
    exponent: int = 0
    significant: int = 0
    before: str = ""
    after: str = ""

    @property
    def masked(self) -> bool:
        """Whether any digit is unspecified."""
        return "X" in self.digits

    @property
    def number(self) -> int:
        """The year, or the year it is estimated to be; ValueError where a digit is unspecified."""
        return int(self.digits) * int(10**self.exponent)

    @property
    def range(self) -> tuple[int, int]:
        """The first and last year that it may be: more than one where digits are insignificant or unspecified."""
        if self.masked:
            ends = (int(self.digits.replace("X", "0")), int(self.digits.replace("X", "9")))
        else:
            size = abs(self.number)
            unit = 10 ** max(0, len(str(size)) - self.significant) if self.significant else 1
            low = size // unit * unit
            ends = (low, low + unit - 1) if self.number >= 0 else (-low, -low - unit + 1)
        return min(ends), max(ends)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The qualification of the year."""
        return (_SIGNS[_BITS[self.before] | _BITS[self.after]],)

    def meaning(self) -> Meaning:
        """The number, how many of its digits are significant, and its qualification."""
        return ("year", self.digits if self.masked else self.number, self.significant, self.marks)

    def __str__(self) -> str:
        letter = "Y" if self.exponent or len(self.digits.lstrip("-")) > 4 else ""
        exponent = f"E{self.exponent}" if self.exponent else ""
        significant = f"S{self.significant}" if self.significant else ""
        return f"{self.before}{letter}{self.digits}{exponent}{significant}{self.after}"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Moment(Edtf):
    """A day with a time of day: `1985-04-12T23:20:30Z`.  `shift` is as written: "", "Z", "-04" or "+04:30"."""

    date: Date
    hour: int
    minute: int
    second: int
    shift: str = ""

    @property
    def shift_minutes(self) -> int | None:
        """How far the clock is ahead of UTC; None where the time is local and no shift is given."""
        if not self.shift:
            return None
        if self.shift == "Z":
            return 0
        size = int(self.shift[1:3]) * 60 + int(self.shift[4:6] or 0)
        return -size if self.shift[0] == "-" else size

    def meaning(self) -> Meaning:
        """The day, the time and the shift."""
        return ("moment", self.date.meaning(), self.hour, self.minute, self.second, self.shift_minutes)

    def __str__(self) -> str:
        return f"{self.date}T{self.hour:02d}:{self.minute:02d}:{self.second:02d}{self.shift}"


Point = Date | Season | Year
"""What may stand at an end of an interval and in a set."""
