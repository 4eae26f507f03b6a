"""Years that say when a work came out, or when somebody told what the text tells: the story does not stand in them.

"Fitch, whose *Laundry Rebel* appeared in 1934, thought that she had been in Dublin that week": the week is of the story.
"""

import re

from bearwitness.record import Span

_TELLING = re.compile(
    r"\b(?:denied|claimed|maintained|recalled|argued|insisted|remembered|concluded|believed|reported|stated|asserted|wrote"
    r"|supposed|testified|swore|declared|told|said|noted|repeated|admitted|confessed)\b[^.;:]{0,60}\bin $"
)
_OF_A_WORK = re.compile(
    r"\b(?:who|whose|which|whom)\b[^,;:.]{0,80}\b(?:appeared|published|printed|issued|came out)\b[^,;:.]{0,40}\bin $"
)
_RELATIVE = re.compile(r",[^,;:.]{0,20}\b(?:who|whose|which|whom)\b[^,;:.]{0,80}\b(?:in|of) $")
_MOST = 160
"""Characters: no pattern above reaches farther back."""


def is_of_telling(text: str, sentence: int, year: Span) -> bool:
    """Whether a year belongs to a telling or to a work, or stands in a relative clause that a comma ends.

    `sentence` is where the sentence begins.
    """
    before = text[max(sentence, year.start - _MOST) : year.start]
    if _TELLING.search(before) or _OF_A_WORK.search(before):
        return True
    return text.startswith(",", year.end) and _RELATIVE.search(before) is not None
