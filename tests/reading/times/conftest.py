from collections.abc import Callable

import pytest

from bearwitness.reading.times import find_times
from bearwitness.record import Source, TimeMention, divide

Finder = Callable[..., tuple[TimeMention, ...]]


@pytest.fixture
def find() -> Finder:
    """The times of a text, read as a source with the date and kind given."""

    def found(text: str, date: str | None = None, kind: str = "text", title: str = "") -> tuple[TimeMention, ...]:
        return find_times(divide(Source(id="s", title=title, text=text, sha256="", date=date, kind=kind)))

    return found
