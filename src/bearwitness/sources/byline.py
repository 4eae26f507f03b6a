"""Who wrote the page: bylines at its head, signatures and notes on the author at its end."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from bearwitness.sources.dates import find_date
from bearwitness.sources.draft import words_in
from bearwitness.sources.names import is_name

_BY = re.compile(
    r"^(?:(?:posted|written|published|reviewed|text|words|story|article|essay)\s+)?by[:\s]+(?P<rest>.+)$", re.IGNORECASE
)
_POSTED_BY = re.compile(r"^(?:posted|published|written)\b.{0,40}?\bby\s+(?P<rest>.+)$", re.IGNORECASE)
_DESCRIBED_BY = re.compile(
    r"^(?:described|compiled|prepared|catalogued|written|signed)(?: and \w+)? by\s+(?P<rest>.+)$", re.IGNORECASE
)
_ON = re.compile(r"^(?P<rest>.+?)\s+(?:on|reads|reviews|reviewing|considers|remembers|looks at|writes about)\s+\S")
_END = re.compile(r"\s+(?:on|in|at|for)\b|\s*[,;|·•(]|\s+[—–-]\s")
_PEN_NAME = re.compile(r"[^\W\d_a-z][\w.-]*$|[a-z][a-z\d]{5,}$")
"""One name alone, or the name of an account."""
_CLOSING = re.compile(
    r"(?:^|\b)(?:yours?|ever|faithfully|sincerely|affectionate(?:ly)?|love|regards|greetings|obedient|devoted|respectfully)\b.*,$",
    re.IGNORECASE,
)
_YOUR = re.compile(
    r"^(?i:your) (?:(?:loving|affectionate|old|own|devoted|ever) )*(?P<name>[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)?)$"
)
_POST = re.compile(r"[^*_“\"(:;]{0,40}")
"""What may follow the name in a signature: a post, a place, a date, and no book."""
_NOTE = re.compile(
    r"^(?P<name>[^,’']{5,40}?)(?:[’']s? \S.{2,80}?)? (?:is|was|are|teaches|lives|works|writes|edits|has|published)\b"
)
_BODY = re.compile(
    r"^the .*\b(?:committee|editors?|board|council|branch|society|union|secretariat)\b[^.,;:]*$", re.IGNORECASE
)
_NOTE_LONGEST = 40
_LINE_LONGEST = 14


Line = tuple[int, str]
"""The number of a block and its text."""


class Byline(msgspec.Struct, frozen=True):
    """The author's name as the page gives it, and the number of the block that gives it."""

    name: str
    block: int


def at_head(lines: Sequence[Line], title: int | None = None) -> Byline | None:
    """The byline among the lines above the prose: "by …", "… on …", or a name alone below the title's block."""
    for number, text in lines:
        name = _byline(text) or _dated_name(text)
        if name:
            return Byline(name, number)
    for (above, heading), (number, text) in pairwise(lines):
        if above == title and is_name(text) and not _shares_words(heading, text):
            return Byline(text, number)
    return None


def reviewer(text: str) -> str:
    """The name of the reviewer who stands before the book: "A Name on *Title*"; "" where none does."""
    on = _ON.match(text)
    return on.group("rest") if on is not None and is_name(on.group("rest")) else ""


def at_tail(lines: Sequence[Line], prose: str) -> Byline | None:
    """The signature among the lines below the prose, the last first; the people of the `prose` itself sign no notes."""
    for place in range(len(lines) - 1, -1, -1):
        number, text = lines[place]
        above = lines[place - 1][1] if place else ""
        name = _signature(text, above) or _note(text, prose)
        if name:
            return Byline(name, number)
    return None


def _byline(text: str) -> str:
    if words_in(text) > _LINE_LONGEST:
        return ""
    by = _BY.match(text) or _POSTED_BY.match(text)
    if by is not None:
        return _cut(by.group("rest"))
    return "" if text.endswith(".") else reviewer(text)


def _shares_words(heading: str, name: str) -> bool:
    """Whether the name is that of the heading, and so of the one written about."""
    return not set(heading.casefold().split()).isdisjoint(name.casefold().split())


def _cut(rest: str) -> str:
    """The name that `rest` begins with: what follows it is a date, a place or a post."""
    date = find_date(rest)
    before = rest[: date.start()] if date is not None else rest
    name = _END.split(before)[0].strip(" ,.;:|·•—–-")
    return name if is_name(name) or is_name(name.title()) or _PEN_NAME.match(name) else ""


def _dated_name(text: str) -> str:
    """The name of "A Name — May 3, 2018": lower case is taken too, as some pages have it."""
    date = find_date(text) if words_in(text) <= _LINE_LONGEST else None
    if date is None:
        return ""
    name = text[: date.start()].rstrip()
    return name[:-1].rstrip() if name[-1:] in ("—", "–", "|", "·") and is_name(name[:-1].strip().title()) else ""


def _signature(text: str, above: str) -> str:
    if words_in(text) > _LINE_LONGEST:
        return ""
    described = _DESCRIBED_BY.match(text)
    if described is not None:
        return _cut(described.group("rest"))
    your = _YOUR.match(text)
    if your is not None and not text.endswith(","):
        return your.group("name")
    name, _, post = text.strip(" .—–").partition(",")
    if _CLOSING.search(above) and 0 < len(name.split()) <= 4 and name[0].isupper():
        return name
    if _BODY.match(text):
        return text
    return name if is_name(name) and _POST.fullmatch(post) else ""


def _note(text: str, prose: str) -> str:
    """The name in a note on the author, who is not spoken of in the text itself."""
    found = _NOTE.match(text) if words_in(text) <= _NOTE_LONGEST else None
    if found is None:
        return ""
    name = found.group("name").strip()
    return name if is_name(name) and name not in prose else ""
