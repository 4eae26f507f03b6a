"""Where the story stands when the reader comes to an expression: what "that year" and "a year later" look back to."""

import msgspec

from bearwitness.reading.times.calendar import Dating, Value, ending
from bearwitness.reading.times.lexicon import Pointer
from bearwitness.record import Span


class Point(msgspec.Struct, frozen=True):
    """A time that the text has spoken of, and where; the date of the page has no place in the text."""

    value: Value
    span: Span | None = None
    sentence: int = -1
    aside: bool = False
    """Whether it stands in brackets."""

    @property
    def date(self) -> Dating | None:
        """The time, of a period its end; None where that is open."""
        return ending(self.value)


class Now(msgspec.Struct, frozen=True):
    """Where the story stands.

    `focus` is the time that the story has come to, as finely as it was ever given; `line` the time that it spoke of
    last, `passing` one that the sentence before has gone back to in passing, `before` one that its "had" has gone back
    to, `spoken` the last time of the same sentence, be it beside the story, `near` that of this sentence or the one
    before, `told` the last one outside brackets that no "had" told; `ahead` the next time that the text gives
    with its year, `beyond` the next one of another year than the words at hand; `page` the date of the page.
    """

    focus: Point | None = None
    line: Point | None = None
    passing: Point | None = None
    before: Point | None = None
    spoken: Point | None = None
    near: Point | None = None
    told: Point | None = None
    ahead: Dating | None = None
    beyond: Dating | None = None
    page: Point | None = None
    bc: bool = False
    """Whether small figures are years before Christ."""
    letter: bool = False
    """Whether the text is a letter, which tells of days before its own date."""
    onward: bool = False
    """Whether the time must lie ahead of the focus ("by December")."""
    goes_on: bool = False
    """Whether a season is one of the story as it goes on ("he spent the winter in Italy")."""
    back: bool = False
    """Whether a "had" tells what was past by then ("he had left in January")."""

    @property
    def last(self) -> Point | None:
        """What "then" and "a year later" are counted from: what the sentence spoke of, else what the story did."""
        return self.spoken or self.passing or self.line or self.focus

    @property
    def at(self) -> Dating | None:
        """The time that the story has come to."""
        return None if self.focus is None else self.focus.date

    @property
    def today(self) -> Dating | None:
        """The date of the page."""
        return None if self.page is None else self.page.date

    def base(self, pointer: Pointer) -> Point | None:
        """What a time that is pointed at, or whose year is left out (`pointer` ""), is to be found from."""
        if self.page is not None and pointer in ("this", "last"):
            return self.page
        if pointer == "that":
            return self._pointed_at(pointer) or self.focus or (self.page if self.letter else None)
        if not pointer:
            if self.page is not None and self.letter:
                return self.spoken if _is_told_to_the_month(self.spoken) else self.page
            return self._close() or self.focus or self.page
        return self._pointed_at(pointer) or self.focus or self.page

    def told_to_month(self) -> Dating | None:
        """The time told close by to the month or day, else the one that the story has come to."""
        close = self._close()
        return self.at if close is None else close.date

    def _close(self) -> Point | None:
        """A time of this sentence, or the one before, that is told to the month or day; None where there is none."""
        return next((point for point in (self.spoken, self.near) if _is_told_to_the_month(point)), None)

    def _pointed_at(self, pointer: Pointer) -> Point | None:
        """The last time spoken of; "that summer" is not the summer of a book's year in brackets."""
        if pointer != "that":
            return self.last
        skips = self.spoken is not None and self.spoken.aside
        return (None if skips else self.spoken) or self.passing or self.line

    def is_after_page(self, date: Dating) -> bool:
        """Whether a date begins after the page was written, as far as the page's own date tells."""
        today = self.today
        if today is None or date.year != today.year:
            return today is not None and date.year > today.year
        return today.month > 0 and date.start_month > today.month

    def is_long_past(self) -> bool:
        """Whether the story is told of days long before the page was written."""
        return self.at is not None and self.today is not None and self.today.year - self.at.year > 1


def _is_told_to_the_month(point: Point | None) -> bool:
    """Whether a time close by was told to the month or day, so that a month without a year goes on from it."""
    date = None if point is None or point.aside else point.date
    return date is not None and date.month > 0
