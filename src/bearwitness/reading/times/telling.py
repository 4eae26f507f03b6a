"""Dates of the telling, not of what is told: when a work came out, when somebody spoke to the page that the text is on.

"Fitch, whose *Laundry Rebel* appeared in 1934, thought that she had been in Dublin that week": the week is of the story.
"He told this newspaper in July": the July is the last one before the newspaper.
"""

import re

from bearwitness.record import Span

_TELLING = re.compile(
    r"\b(?:denied|claimed|maintained|recalled|argued|insisted|remembered|concluded|believed|reported|stated|asserted|wrote"
    r"|supposed|testified|swore|declared|told|said|noted|repeated|admitted|confessed|interviewed|questioned)"
    r"\b[^.;:]{0,60}\bin $"
)
_OF_A_WORK = re.compile(
    r"\b(?:who|whose|which|whom)\b[^,;:.]{0,80}\b(?:appeared|published|printed|issued|came out)\b[^,;:.]{0,40}\bin $"
)
_RELATIVE = re.compile(r",[^,;:.]{0,20}\b(?:who|whose|which|whom)\b[^,;:.]{0,80}\b(?:in|of) $")
_PAGE = re.compile(
    r"\b(?:this (?:news)?paper|this (?:site|journal|magazine|column|blog|review|bulletin)"
    r"|our (?:(?:last|previous) )?(?:issue|number)|our readers)\b"
)
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


def is_of_page(text: str, sentence: int, at: int) -> bool:
    """Whether the words of a sentence before a date at `at` speak of the page: "told this newspaper in", "our issue of"."""
    return _PAGE.search(text, sentence, at) is not None
