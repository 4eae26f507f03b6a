"""The signs of page furniture in a line: what menus, share lines, appeals, comment forms and notices look like.

"menu" is a row of navigation and "sure" a phrase that no author's prose has; "likely" is furniture at a page's head
or end, and may be prose between; "slight" is what appeals share with ordinary sentences, and counts in company only.
"""

import re
from typing import Literal

from bearwitness.sources.draft import words_in
from bearwitness.sources.phrases import ITEMS, LIKELY, NARRATIVE, OPENINGS, PHRASES, SUPPORT

Sign = Literal["menu", "sure", "likely", "slight", "none"]

_SHORT = 40
"""Words: longer than this, a paragraph is furniture only as an appeal."""
_LONGEST_APPEAL = 150
_SEPARATOR = re.compile(r"\s+[|·•/>»«→‹›–—]+\s+|\s*[|·•»«→↓]+\s*")
_ITEM_WORDS = 5
_SOME, _MANY = 2, 3

_ADDRESS = re.compile(r"\b(?:you|your|yours|we|us|our|ours)\b", re.IGNORECASE)


def sign_of(text: str) -> Sign:
    """The sign of furniture that `text`, a line or paragraph, bears."""
    words = words_in(text)
    if words > _LONGEST_APPEAL:
        return "none"
    if words <= _SHORT:
        if is_menu(text):
            return "menu"
        if OPENINGS.match(text) or PHRASES.search(text):
            return "sure"
        if LIKELY.match(text) and not NARRATIVE.search(text):
            return "likely"
    return _appeal(text)


def is_menu(text: str) -> bool:
    """Whether `text` is a row of short items, two of them or a third such as menus and share lines have."""
    items = [item for item in _SEPARATOR.split(text) if item.strip("[] ")]
    if len(items) < 2 or any(len(item.split()) > _ITEM_WORDS for item in items):
        return False
    known = sum(is_interface(item) for item in items)
    return known >= 2 or known * 3 >= len(items)


def is_interface(item: str) -> bool:
    """Whether an item of a row is a word of menus, share lines, forms or counters, and nothing else."""
    return ITEMS.fullmatch(item.strip()) is not None


def _appeal(text: str) -> Sign:
    """Appeals speak of support and to "you"; the longer the text, the more of both it must have."""
    address = len(_ADDRESS.findall(text))
    support = len({found.lower() for found in SUPPORT.findall(text)}) if address else 0
    if not support:
        return "none"
    company = min(address, support)
    sure = len(PHRASES.findall(text)) if company >= _SOME else 0
    if sure >= _SOME or (sure and company >= _MANY):
        return "sure"
    return "likely" if company >= _SOME and not NARRATIVE.search(text) else "slight"
