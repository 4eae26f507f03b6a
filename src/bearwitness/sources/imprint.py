"""Descriptions of books as reviews have them: "*Title*, by Author. Publisher, October 2001, 320 pages, £9.95"."""

import re

from bearwitness.record import ReviewedWork
from bearwitness.sources.dates import date_in, find_date
from bearwitness.sources.draft import words_in
from bearwitness.sources.names import is_name, surname_last

_LONGEST, _SHORT = 70, 8
_SIGNS = 3
_EXTENT = re.compile(
    r"\bpp\.?\s?(?:[ivxlc]+\s?[+,]\s?)?\d{2,4}\b(?![-–]\d)|\b(?:[ivxlc]+\s?[+,]\s?)?\d{2,4}\s?(?:pp?\b|pages\b|pgs\b)",
    re.IGNORECASE,
)
_PRICE = re.compile(r"[£$€]\s?\d|\d(?:[.,]\d\d)?\s?(?:€|£|euros?\b)|\b(?:Kr|Rs|R|CHF|DM|Fr|Ft|zł)\.?\s?\d{2}")
_FORM = re.compile(r"\b(?:hardcover|hardback|hbk|paperback|pbk|softcover|cloth|e-?book|plates|maps)\b", re.IGNORECASE)
_HOUSE = re.compile(
    r"\b(?:press|books|publish(?:ers|ing|ed by)|verlag|[ée]ditions?|edizioni|ediciones|editorial|uitgeverij|house|"
    r"academic)\b|\bUP\b|& (?:Sons|Co|Company)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\*([^*\n]{3,})\*|(?<!\w)_([^_\n]{3,})_(?!\w)|“([^”\n]{3,})”|(?<!\w)‘([A-Z][^’\n]{8,})’(?!\w)")
_BY = re.compile(
    r"(?<!edited)(?<!translated)(?<!published)(?<!introduced)(?<!illustrated),?\s+by\s+(?=[^\W\d_])", re.IGNORECASE
)
_AFTER_TITLE = re.compile(r"^\s*[,.]?\s*by\s+", re.IGNORECASE)
_LEAD = re.compile(r"^(?i:(?:book )?review(?:ed)?(?: of| essay)?\s*[:–—-]?|under review:?|so,?)\s+(?=[^\W\d_a-z])")
_REVIEWER = re.compile(r"^(?P<name>.+?)\s+(?:on|reads|reviews|considers|looks at)\s+(?P<rest>\S.*)$", re.DOTALL)
_REVIEW = re.compile(r"^(?:book )?review(?: of| essay)?\s*(?::|–|—|\bof\b)\s*(?P<rest>\S.+)$", re.IGNORECASE)
_TITLE_END = re.compile(
    r"\s*\(|\.\s+(?=[^\W\d_a-z])|,\s+(?=(?:edited|ed|eds|trans|translated|published)\b)|,\s+(?=[^,.]*\b(?:Press|Books|UP|Verlag)\b)"
)
_ROLE = re.compile(
    r"\b(?:edited|translated|trans|tr|eds?|illustrated|introduc\w+|selected|compiled|foreword|preface)\b", re.IGNORECASE
)
_PUBLISHED_BY = re.compile(r"\bpublished by\s+(?P<house>[^,.;()\d]+)", re.IGNORECASE)
_PLACE_AND_HOUSE = re.compile(r"(?:^|[.,;(]\s*)[^\W\d_][\w .’'/-]*:\s*(?P<house>[^,;()\d:]+?)\s*,\s*(?=[\w ]*\d{4})")
_PART = re.compile(r"[,;()\n]\s*|\.\s+(?=[^\W\d_])")
_ORIGINAL = re.compile(r"^\s*\([^()]*[*_“][^()]*\)")
_EDGES = " .,;:—–-\n"


def is_imprint(text: str) -> bool:
    """Whether a line describes a book for sale: its length or price, beside a date, a form or a publisher.

    Three of these make an imprint; in a line of a few words a length and a date are enough.
    """
    words = words_in(text)
    extent, price = (bool(sign.search(text)) if words <= _LONGEST else False for sign in (_EXTENT, _PRICE))
    if not extent and not price:
        return False
    dated = find_date(text) is not None
    others = dated + bool(_FORM.search(text)) + bool(_HOUSE.search(text))
    return extent + price + others >= _SIGNS or (words <= _SHORT and extent and dated)


def named_in_heading(text: str) -> ReviewedWork | None:
    """The book that a heading such as "Review: Title by Author" names."""
    heading = _REVIEW.match(text)
    return None if heading is None else described(heading.group("rest"))


def described(text: str) -> ReviewedWork | None:
    """The book that `text` describes; None where its title cannot be told from the rest."""
    parts = _marked(text) or _by_author(text) or _on_lines(text) or _author_first(text)
    if parts is None:
        return None
    title, author, rest = parts
    publisher, after = _publisher(rest, author)
    return ReviewedWork(title.strip(_EDGES), author, publisher, date_in(after) or date_in(_ORIGINAL.sub("", rest)))


def _marked(text: str) -> tuple[str, str, str] | None:
    """Title, author and the rest, where asterisks, underscores or quotation marks stand round the title."""
    found = _MARKED.search(text)
    if found is None or text[: found.start()].rstrip().endswith("("):
        return None
    title = next(group for group in found.groups() if group)
    before, after = text[: found.start()], text[found.end() :]
    return title, _author_after(after) or _author_before(before), after


def _author_after(text: str) -> str:
    by = _AFTER_TITLE.match(text)
    if by is None and not text.startswith("\n"):
        return ""
    return _name_at(text[by.end() :] if by is not None else text.strip())


def _name_at(text: str) -> str:
    """The name with which `text` begins, up to the first stop that is no initial's; "" where none does."""
    ends = (*(gap.start() for gap in _PART.finditer(text)), len(text))
    return next((name for name in (text[:end].strip(_EDGES) for end in ends) if is_name(name)), "")


def _author_before(text: str) -> str:
    name = _without_lead(text.strip().rsplit("\n", 1)[-1].strip(_EDGES))
    return name if is_name(name) else surname_last(name)


def _by_author(text: str) -> tuple[str, str, str] | None:
    for by in _BY.finditer(text):
        name = _name_at(text[by.end() :])
        if name:
            return _without_lead(text[: by.start()]), name, text[by.end() + len(name) :]
    return None


def _on_lines(text: str) -> tuple[str, str, str] | None:
    """Title and author on lines of their own above the imprint, in either order."""
    lines = text.split("\n")
    at = next((i for i, line in enumerate(lines) if _EXTENT.search(line) or _PRICE.search(line)), 0)
    if at < 2:
        return None
    one, other = lines[at - 2 : at]
    for title, author in ((one, other), (other, one)):
        name = _name_at(author)
        if name:
            return title, name, "\n".join(lines[at:])
    return None


def _author_first(text: str) -> tuple[str, str, str] | None:
    """The parts of "Author, Title (Publisher, year)" and "AUTHOR, First. Title. Place: Publisher, year"."""
    first, _, rest = text.partition(", ")
    author = first if is_name(first) and not _HOUSE.search(first) else ""
    if not author:
        surname, _, rest = text.partition(". ")
        author = surname_last(surname)
    end = _TITLE_END.search(rest)
    return (rest[: end.start()], author, rest[end.start() :]) if author and end is not None else None


def _publisher(text: str, author: str) -> tuple[str, str]:
    """The publisher that the rest of a description names, "" where none, and what stands after it."""
    text = _ORIGINAL.sub("", text)
    found = _PUBLISHED_BY.search(text) or _PLACE_AND_HOUSE.search(text)
    if found is not None:
        return found.group("house").strip(_EDGES), text[found.end("house") :]
    at, best = 0, ("", text)
    for gap in (*_PART.finditer(text), None):
        piece = text[at : gap.start() if gap else len(text)].strip(_EDGES)
        facts = find_date(piece) or _EXTENT.search(piece) or _PRICE.search(piece)
        if facts:
            break
        if piece[:1].isupper() and piece != author and not _ROLE.search(piece) and not _FORM.search(piece):
            best = (piece, text[at + len(piece) :])
        at = gap.end() if gap else at
    return best


def _without_lead(text: str) -> str:
    """`text` without "Review of" or "A Name on" before the book's own title or author."""
    reviewer = _REVIEWER.match(text)
    if reviewer is not None and is_name(reviewer.group("name")):
        return reviewer.group("rest")
    return _LEAD.sub("", text)
