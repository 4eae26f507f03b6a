"""Why a text is refused: one class per condition, each with the place and a reason in words.

EdtfError (a ValueError)
├── EmptyError            nothing is written
├── UnexpectedError       a character that no form allows at its place
├── SupersededError       a form of the drafts before 2019
├── ImpossibleDateError   a day, month or year that no calendar has
├── ImpossibleTimeError   a time of day or a time shift that no clock has
├── BackwardsError        an interval or a range that ends before it starts
├── MixedPrecisionError   a range whose ends are not of the same precision
├── TooFarError           a year of more digits than are counted here
├── NotReadError          words in which no date is read
└── DisagreeError         two days that are stated as one and are not
"""


class EdtfError(ValueError):
    """`text` is refused at offset `at` (code points, from 0) for `reason`."""

    def __init__(self, text: str, at: int, reason: str) -> None:
        super().__init__(text, at, reason)
        self.text = text
        self.at = at
        self.reason = reason

    def __reduce__(self) -> tuple[object, ...]:
        # Errors pass between processes; the classes below compose their reason and take other arguments.
        return _restored, (type(self), self.text, self.at, self.reason), self.__dict__

    def __str__(self) -> str:
        return f"{self.text!r} is refused at offset {self.at}: {self.reason}"


def _restored(kind: type[EdtfError], text: str, at: int, reason: str) -> EdtfError:
    error = kind.__new__(kind)
    EdtfError.__init__(error, text, at, reason)
    return error


class EmptyError(EdtfError):
    """Nothing is written."""

    def __init__(self, text: str, at: int) -> None:
        super().__init__(text, at, "a date is expected, and nothing is written")


class UnexpectedError(EdtfError):
    """A character stands where no form allows it."""


class SupersededError(EdtfError):
    """The form was in a draft and is not in the specification of 2019."""

    def __init__(self, text: str, at: int, instead: str) -> None:
        super().__init__(text, at, f"a form of the drafts before 2019 (see parse_draft), now {instead}")


class ImpossibleDateError(EdtfError):
    """No calendar has such a day, month or year."""


class ImpossibleTimeError(EdtfError):
    """No clock shows such a time of day, or no place keeps such a time shift."""


class BackwardsError(EdtfError):
    """The end lies before the start."""

    def __init__(self, text: str, at: int) -> None:
        super().__init__(text, at, "the end lies before the start")


class MixedPrecisionError(EdtfError):
    """The two ends of a range are not of the same precision."""

    def __init__(self, text: str, at: int) -> None:
        super().__init__(text, at, "both ends of a range must have the same precision")


class TooFarError(EdtfError):
    """The year has more digits than are counted here."""

    def __init__(self, text: str, at: int, most: int) -> None:
        super().__init__(text, at, f"a year of more than {most} digits is not counted here")


class NotReadError(EdtfError):
    """The words are no date, or none that is read here."""

    def __init__(self, text: str) -> None:
        super().__init__(text, 0, "no date is read in these words")


class DisagreeError(EdtfError):
    """Two days that are stated as one are not the same day."""

    def __init__(self, text: str, julian: str, gregorian: str) -> None:
        self.julian = julian
        self.gregorian = gregorian
        super().__init__(text, 0, f"{gregorian} (Gregorian) is not the day that {julian} (Julian) is")
