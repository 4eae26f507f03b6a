"""What a file's properties say is believed where its own words confirm it.

Word processors fill in the name of the computer's owner and the title of the template, so that a property alone
proves nothing.
"""

import re

from bearwitness.sources.draft import Stated

_HEAD, _TAIL = 4000, 2000
_WORD = re.compile(r"\w+")


def confirmed(stated: Stated, text: str) -> Stated:
    """`stated` with the title that stands at the head of `text`, and the author who stands at its head or end."""
    head, ends = _words(text[:_HEAD]), _words(text[:_HEAD] + "\n" + text[-_TAIL:])
    return Stated(
        title=stated.title if _stands_in(stated.title, head) else "",
        author=stated.author if _stands_in(stated.author, ends) else "",
        date=stated.date,
        language=stated.language,
        publisher=stated.publisher,
        kind=stated.kind,
    )


def _stands_in(words: str, text: str) -> bool:
    wanted = _words(words)
    return wanted != "  " and wanted in text


def _words(text: str) -> str:
    """The words of `text` in small letters, a space on either side of each."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
