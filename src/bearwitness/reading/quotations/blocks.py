"""Block quotations: a paragraph set apart, brought in by a colon or marked by its indentation."""

import re
from collections.abc import Iterator

from bearwitness.record.anchor import Span
from bearwitness.record.passages import paragraphs

_REFERENCE = re.compile(r"\s*[(\[][^()\[\]\n]{1,60}[)\]]\.?\s*$")
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*\s*$")
_BRINGS = re.compile(
    r"\b(?:says?|said|writes?|wrote|written|adds?|added|remembers?|recalls?|recalled|remembered|tells?|told|notes?|noted"
    r"|letters?|diary|entry|entries|passage|memoirs?|words?|reads?|replied|replies|answers?|answered|describes?"
    r"|described|explains?|explained|concludes?|concluded|asks?|asked|quotes?|quoted|put it|puts it|puts this|this"
    r"|follows|line|lines|paragraph|verse|poem|seen|observed|observes|reported|reports?|declared|confessed|confesses|argued|argues)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:[-–—•*·▶]\s|\d+[.)]\s|#|[(\[])")
_FIRST = re.compile(r"(?:First|One|The first|Among|These|There)\b")
_LONG = 25
_MARKS = ("“", '"', "„", "«", "‘", "'")
_LONGEST_RUN = 4


def blocks(text: str) -> Iterator[Span]:
    """The words of each block quotation, without the reference that closes it.

    One span a paragraph; paragraphs that end with a semicolon go on into the next.
    """
    found = _joined(text)
    number = 0
    while number < len(found):
        if _indented(text, found[number]):
            yield _bare(text, found[number])
        elif number and _introduces(text, found[number - 1], found[number]) and _may_be_block(text, found[number]):
            run = _run(text, found, number)
            yield from (_bare(text, stretch) for stretch in found[number : number + run])
            number += run - 1
        number += 1


def _joined(text: str) -> list[Span]:
    """The paragraphs, those that go on over a semicolon as one."""
    found: list[Span] = []
    for stretch in paragraphs(text):
        if found and text[found[-1].end - 1] == ";":
            found[-1] = Span(found[-1].start, stretch.end)
        else:
            found.append(stretch)
    return found


def _indented(text: str, stretch: Span) -> bool:
    line_start = text.rfind("\n", 0, stretch.start) + 1
    return stretch.of(text).startswith("> ") or text[line_start : stretch.start].startswith(("    ", "\t"))


def _introduces(text: str, stretch: Span, following: Span) -> bool:
    """Whether the paragraph ends with a colon behind a word of saying, or before a long paragraph."""
    words = stretch.of(text)
    last = re.split(r"(?<=[.!?])\s", words)[-1]
    return words.endswith(":") and (_BRINGS.search(last) is not None or _is_long(following.of(text)))


def _is_long(words: str) -> bool:
    return len(words.split()) >= _LONG and not _FIRST.match(words)


def _may_be_block(text: str, stretch: Span) -> bool:
    words = stretch.of(text)
    if words.startswith(_MARKS) or _ITEM.match(words) or ("\n" in words.strip() and _listed(words)):
        return False
    bare = _bare(text, stretch).of(text)
    return len(bare.split()) >= 5 and bool(_SENTENCE.search(bare))


def _listed(words: str) -> bool:
    return all(_ITEM.match(line.strip()) for line in words.splitlines() if line.strip())


def _run(text: str, found: list[Span], number: int) -> int:
    """How many paragraphs the block has: up to the last of a few that each close with a reference."""
    length = 1
    while (
        length < _LONGEST_RUN
        and number + length < len(found)
        and _REFERENCE.search(found[number + length - 1].of(text))
        and _REFERENCE.search(found[number + length].of(text))
        and _may_be_block(text, found[number + length])
    ):
        length += 1
    return length


def _bare(text: str, stretch: Span) -> Span:
    words = stretch.of(text)
    start = stretch.start + (2 if words.startswith("> ") else 0)
    reference = _REFERENCE.search(words)
    end = stretch.start + reference.start() if reference and reference.start() > 1 else stretch.end
    return Span(start, end)
