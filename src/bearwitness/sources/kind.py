"""What kind of writing a page is, by the words that such pages have."""

import re

_HEAD, _TAIL, _FIRST, _OPENING = 3000, 1200, 600, 100
_REVIEW = re.compile(r"(?:book )?reviews?\b", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“‘][^\"“”’\n]{2,400}[\"”’]")
_I = re.compile(r"\b(?:I|my|me|we|our)\b")
_SALUTATION = re.compile(r"^(?:my )?(?:very )?dear(?:est)?\b[^.\n]{0,40}[,:!]$", re.IGNORECASE | re.MULTILINE)
_PAPERS = re.compile(
    r"\b(?:finding aid|biographical (?:note|history)|scope and (?:content|gaps)|custodial history|extent:|series \d+:)",
    re.IGNORECASE,
)
_OBITUARY = re.compile(
    r"\b(?:in memoriam|obituary\b(?=\W*$)|who (?:has )?died (?:on|in|of|aged|at|last|yesterday|peacefully)|has died\b|"
    r"(?:is|are) survived by|died (?:in [\w ]{3,40} )?(?:last|on) (?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"was killed on (?:\w+)day|with the death of|carried to the grave|born \w+ \d+,? \d{4}; died)",
    re.IGNORECASE | re.MULTILINE,
)
_LIFE_SPAN = re.compile(r"\([^()]*(?:\bborn\b[^()]*\d{4}|\d{3,4}\??[^()]*[–-]\s?[^()]*\d{3,4})[^()]*\)")
_ENTRY = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ' -]+,[^.]{0,120}?(?:\bb\.|\bborn\b|\(\d{4}\??[–-])|\bb\. (?:c\. )?\d")
_SUBJECT = re.compile(r"(?P<name>[^\W\d_a-z][^(\n.;]{2,60}?) \([^()]*\d{3,4}[^()]*\)")
_NOTES = re.compile(r"(?:\[\d+\]|\[edit\]|\[citation needed\]|^References?\b)", re.MULTILINE)
_MEMOIR = re.compile(r"\b(?:I was born|my (?:father|mother|parents|childhood))\b", re.IGNORECASE)
_MEMOIR_TITLE = re.compile(
    r"\b(?:memoirs?|memories|recollections|autobiograph\w+|notebooks?|diary|diaries|my life)\b", re.IGNORECASE
)
_BIOGRAPHY = re.compile(r"\b(?:a (?:life|biography)|the (?:life|lives)) of\b|\bbiography\b", re.IGNORECASE)
_MEMOIR_SHARE = 0.03


def kind_of(text: str, title: str) -> str:
    """The kind of a page whose prose is `text`, by the first of these that fits; "text" where nothing tells.

    review (by its title alone: see `metadata` for the book described), letter, record, obituary, encyclopaedia,
    memoir, biography.
    """
    head, ends = text[:_HEAD], f"{title}\n{text[:_FIRST]}\n{text[-_TAIL:]}"
    memoir = _is_memoir(head, title)
    tests: tuple[tuple[str, object], ...] = (
        ("review", _REVIEW.match(title)),
        ("letter", _SALUTATION.search(head[:_FIRST])),
        ("record", len(_PAPERS.findall(text)) >= 2),
        ("obituary", _OBITUARY.search(ends) and not _NOTES.search(head)),
        ("encyclopaedia", _ENTRY.search(head[:_FIRST]) or (_LIFE_SPAN.search(_opening(text)) and not memoir)),
        ("memoir", memoir),
        ("biography", _BIOGRAPHY.search(title)),
    )
    return next((kind for kind, fits in tests if fits), "text")


def entry_subject(text: str) -> str:
    """The name with which an entry begins, before the dates of a life; "" where it begins otherwise."""
    found = _SUBJECT.match(text)
    return found.group("name").strip("*_ ") if found is not None else ""


def _opening(text: str) -> str:
    """The first words of the first paragraph that is more than a line."""
    return next((line for line in text.split("\n") if len(line) > _OPENING), "")[: 3 * _OPENING]


def _is_memoir(head: str, title: str) -> bool:
    own = _QUOTED.sub("", head)
    often = len(_I.findall(own)) > _MEMOIR_SHARE * (own.count(" ") + 1)
    return often and bool(_MEMOIR.search(own) or _MEMOIR_TITLE.search(title))
