"""Every word of saying in a line, with who says."""

from bearwitness.reading.speech.cue import Cue
from bearwitness.reading.speech.lines import Line
from bearwitness.reading.speech.phrasal import phrasal_cues
from bearwitness.reading.speech.verbal import verbal_cues
from bearwitness.reading.speech.works import Works


def cues(line: Line, works: Works) -> tuple[Cue, ...]:
    """The cues of the line in order."""
    found = [*verbal_cues(line, works), *phrasal_cues(line, works)]
    return tuple(sorted(found, key=lambda cue: (cue.index, cue.first)))
