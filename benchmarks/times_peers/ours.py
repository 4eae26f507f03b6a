"""bearwitness.reading.times, the division into sentences not counted."""

from functools import lru_cache

from harness import main

from bearwitness import __version__
from bearwitness.reading.times import find_times
from bearwitness.record import Prose, Source, divide


@lru_cache(maxsize=1)
def divided(text: str) -> Prose:
    return divide(Source(id="speed", title="", text=text, sha256=""))


main(__version__, lambda text: len(find_times(divided(text))))
