"""Times: every dated expression of a text, with the value in EDTF that a careful reader would give it.

`find_times` is the stage of the reader.  The modules go from words to values: `tokens` and `lexicon` (classes of
words), `rules` (the grammar), `build` (what a match says), `phrases` (matches put together), `story` (where the story
stands), `resolve` (the arithmetic), `mentions` (EDTF).
"""

from bearwitness.reading.times.mentions import mentions
from bearwitness.reading.times.story import told
from bearwitness.record import Prose, TimeMention

__all__ = ["find_times"]


def find_times(prose: Prose) -> tuple[TimeMention, ...]:
    """Every dated expression of the sentences, sorted by place, an outer one before those inside it.

    A value is EDTF (levels 0 to 2); where the words alone do not give it, `reason` says how it was worked out.  What
    no date can be worked out from is left out: bare durations, hours of no known day, "recently".
    """
    return mentions(prose, told(prose))
