"""The frame that Project Gutenberg puts round its editions: a head with title and author, credits, and a licence.

None of it is the author's.  The head says what the book is, the title page below it in which year it came out.
"""

import re
from collections.abc import Sequence

from bearwitness.sources.draft import Block, Draft, Stated, words_in

_START = re.compile(r"^\*{2,3} ?START OF (?:THE|THIS) PROJECT GUTENBERG E-?BOOK", re.IGNORECASE)
_END = re.compile(
    r"^(?:\*{2,3} ?END OF (?:THE|THIS) PROJECT GUTENBERG|End of (?:the )?Project Gutenberg)", re.IGNORECASE
)
_CREDIT = re.compile(
    r"^(?:E-?text prepared|Produced|Note: Project Gutenberg|Transcriber['’]?s [Nn]otes?|Credits|This e-?text was)\b"
)
_FIELD = re.compile(r"(?P<key>Title|Author|Editor):\s*(?P<value>.+)")
_IMPRINT = re.compile(r"^(?:[^\W\d_a-z][^\d]{0,60}[\s,])?(?P<year>1[5-9]\d\d|20[0-2]\d)\.?$")
_IMPRINT_WORDS = 8
_HEAD, _CREDITS, _TITLE_PAGE = 80, 12, 40


def without_edition(draft: Draft) -> Draft:
    """The draft with the frame of the edition as furniture, and what its head states; the same where it has none."""
    blocks = draft.blocks
    start = next((i for i, block in enumerate(blocks[:_HEAD]) if _START.match(block.text)), None)
    if start is None:
        return draft
    end = next((i for i in range(start, len(blocks)) if _END.match(blocks[i].text)), len(blocks))
    framed = {*range(start + 1), *_credits(blocks, start), *range(end, len(blocks))}
    roles = tuple(
        Block(block.text, "furniture" if i in framed else block.role, block.group, block.pages)
        for i, block in enumerate(blocks)
    )
    page = [block.text for i, block in enumerate(blocks[: start + _TITLE_PAGE]) if i not in framed]
    return Draft(roles, _stated(blocks[:start], page, draft.stated), draft.problems)


def _credits(blocks: Sequence[Block], start: int) -> set[int]:
    """Who made the edition, right below its head: each such line with all that stands in its group."""
    near = range(start + 1, min(start + _CREDITS, len(blocks)))
    groups = {blocks[i].group for i in near if _CREDIT.match(blocks[i].text)}
    return {i for i in range(start + 1, len(blocks)) if blocks[i].group in groups}


def _stated(head: Sequence[Block], page: Sequence[str], stated: Stated) -> Stated:
    """Title and author as the head has them, and the year at the foot of the title page."""
    years = [_IMPRINT.match(line) for line in page if words_in(line) <= _IMPRINT_WORDS]
    found = [match for block in head for match in map(_FIELD.match, block.text.split("\n")) if match is not None]
    fields = {match.group("key"): match.group("value").strip() for match in reversed(found)}
    return Stated(
        title=fields.get("Title", stated.title),
        author=fields.get("Author", fields.get("Editor", stated.author)),
        date=stated.date or next((year.group("year") for year in years if year is not None), ""),
        language=stated.language,
        publisher=stated.publisher,
        kind=stated.kind,
    )
