"""What a region of a page is, by the words that recognition programs and their users call it."""

import re

from bearwitness.sources.layout.sheets import LineRole

_PAGE = re.compile(r"running|header|footer|number|quire|signature-?mark|catch-?word|stamp", re.IGNORECASE)
_NOTE = re.compile(r"foot-?note|end-?note", re.IGNORECASE)
_HEADING = re.compile(r"heading|main-?title|title(?!-?page)|rubric", re.IGNORECASE)


def role_of(name: str) -> LineRole:
    """The role of a region that is called so, such as "page-number", "RunningTitleZone" or "footnote"."""
    if _PAGE.search(name):
        return "page"
    if _NOTE.search(name):
        return "note"
    return "heading" if _HEADING.search(name) else "text"
