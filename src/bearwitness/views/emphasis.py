"""The marks of emphasis that reading texts keep: *words in italics*, and _these_ where a plain text has them so."""

import re
from collections.abc import Iterator

import msgspec

_MARK = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*]{0,198}[^\s*])\*(?![\w*])|(?<![\w_])_(?=[^\s_])([^_]{0,198}[^\s_])_(?![\w_])"
)


class Words(msgspec.Struct, frozen=True):
    """A stretch of a text without its marks of emphasis; `start` and `end` say where it stands in the text."""

    text: str
    start: int
    end: int
    italic: bool = False


def emphasis(text: str) -> Iterator[Words]:
    """The text in stretches, in order, those in italics without their marks; no mark runs over a blank line."""
    at = 0
    for found in _MARK.finditer(text):
        inside = found.lastindex
        if inside is None or "\n\n" in found[0]:
            continue
        if found.start() > at:
            yield Words(text[at : found.start()], at, found.start())
        yield Words(found[inside], *found.span(inside), italic=True)
        at = found.end()
    if at < len(text):
        yield Words(text[at:], at, len(text))


def unmarked(text: str) -> str:
    """The text without its marks of emphasis."""
    return "".join(words.text for words in emphasis(text))
