"""What stands between quotation marks and is no quotation: titles, names, glosses, terms."""

import re

from bearwitness.reading.nouns import word_set
from bearwitness.reading.quotations.marks import Quoted
from bearwitness.record.anchor import Span
from bearwitness.record.prose import Cast

_SMALL = word_set(
    "a an the of and in on at for to de la le les du des von van der den die das und y el los las i from with or vs n"
)
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:entitled|titled|named|nicknamed|alias|signed|signing|signs(?: only)?|dubbed"
    r"|known(?: \w+){0,4} as|name(?: of)?"
    r"|title(?: of)?|(?:the|an?|two|three|of) (?:terms?|words?|verbs?|nouns?|phrase)|codenamed|pseudonym|as in"
    r"|e\.g\.|meaning|means|formerly"
    r"|episode|song|poem|painting|video|inscribed|subtitled|heading|headed|so-called|spelt|spelled|see|the verb"
    r"|under the name(?: of)?|author of|chapter(?: of)?|made out to|appeared in|edited|read as|reads as)"
    r"(?: the| a| an| once| only)?|[=*])[\s,:(]*$",
    re.IGNORECASE,
)
_NAMED_AFTER = re.compile(
    r"[\s,]*(?:construction|theory|affair|movement|principle|effect|episode|award|contest|gang|group|library|memorial"
    r"|form|forms|pact|section|question|problem|trial|case|club|circle|society|party|clique)\b",
    re.IGNORECASE,
)
_JOURNAL = re.compile(r"[,.]?\s*[(\[]?[*_][^*_\n]+[*_](?:,?\s*\d{4}[)\]]|[,.]?\s+(?:no\. |vol\. )?\d+\s*\()")
_SIGNED = re.compile(r"\b(?:signed|inscribed|entitled|titled|headed|subtitled)[\s,:]*$")
_SELF = re.compile(r"\b(?:proclaim|declar|styl)\w* (?:himself|herself|themselves)\s*$|\bclaim\w* to be\s*$")
_TERM = 5
_TITLE = 15
_ARTICLE = 4
_CHARGED = re.compile(
    r"\b(?:expelled|dismissed|arrested|banned|suspended|condemned|convicted|excluded|interned|detained|imprisoned"
    r"|held|classified|denounced)\b[^.;“”\"]*\b(?:for|as an?)\s*$"
)
_GLOSSED = re.compile(r"[(\[]\s*(?:\w+ for )?[*_]*$")
_GLOSS_END = re.compile(r"[*_]*(?:,?\s*(?:c\.\s*)?\d{4}(?:[-–]\d{2,4})?)?\s*[)\]]")
_IN_GLOSS = re.compile(r",\s*\d{4}(?:,[^)\]]*)?[)\]]")


def is_gloss(text: str, quoted: Quoted) -> bool:
    """Whether a bracket holds these words alone ("El Saco (‘The Sack’)"), with at most a year."""
    start, end = quoted.span.start - 1, quoted.span.end + 1
    if not _GLOSSED.search(text[max(0, start - 40) : start]):
        return False
    return bool(_GLOSS_END.match(text, end) or _IN_GLOSS.match(text, end))


def is_cited_title(text: str, quoted: Quoted) -> bool:
    """Whether the words are a title that its journal follows: "“Who Sold It?”, *Panel and Canvas* 12"."""
    words = quoted.span.of(text)
    return words[0].isupper() and len(words.split()) <= _TITLE and bool(_JOURNAL.match(text, quoted.span.end + 1))


def is_name(text: str, quoted: Quoted, cast: Cast) -> bool:
    """Whether the words are a name or a title: a named mention of the cast, or capitals throughout."""
    wide = Span(quoted.span.start - 1, quoted.span.end + 1)
    words = quoted.span.of(text)
    for mention in cast.within(wide):
        begins = mention.span.start <= quoted.span.start + _ARTICLE
        if (
            mention.form == "name"
            and begins
            and _length(mention.span) >= 0.75 * _length(quoted.span)
            and not _lower(words)
        ):
            return True
    return is_capitalised(words)


def is_capitalised(words: str) -> bool:
    """Whether every word that counts begins with a capital, and no sentence stands there."""
    if re.search(r"[.!?…;]\s+\S|;$", words) or (words.endswith(",") and " " in words):
        return False
    counted = [w for w in re.findall(r"[^\W\d_][\w’'.-]*", words) if w.casefold() not in _SMALL]
    return (
        bool(counted)
        and len(counted) <= 9
        and all(w[0].isupper() for w in counted)
        and (len(counted) > 1 or not words.endswith((".", "!", "?")))
    )


def is_term(text: str, quoted: Quoted) -> bool:
    """Whether the words stand as a term, a nickname or a spelling ("the verb ‘to buy’", "the ‘popular front’ pact")."""
    start, end = quoted.span.start - 1, quoted.span.end + 1
    length = len(quoted.span.of(text).split())
    if length > _TERM:
        return (
            length <= _TITLE
            and quoted.span.of(text)[0].isupper()
            and bool(_SIGNED.search(text[max(0, start - 24) : start]))
        )
    return bool(_NAMED_BEFORE.search(text[max(0, start - 48) : start]) or _NAMED_AFTER.match(text, end))


def is_own_title(text: str, quoted: Quoted) -> bool:
    """Whether the words are what somebody proclaims to be: "proclaimed himself “Emperor of these United States”"."""
    return _SELF.search(text[max(0, quoted.span.start - 40) : quoted.span.start - 1]) is not None


def is_charge(text: str, quoted: Quoted) -> bool:
    """Whether the words are what somebody was expelled or arrested for, in the words of those who did it."""
    return _CHARGED.search(text[max(0, quoted.span.start - 110) : quoted.span.start - 1]) is not None


def _lower(words: str) -> bool:
    """Whether the words hold a verb-like small word that a name would not."""
    counted = [w for w in words.split() if w.casefold().strip(",.;") not in _SMALL]
    small = sum(w[0].islower() for w in counted)
    return small >= 2 and small * 2 >= len(counted)


def _length(span: Span) -> int:
    return span.end - span.start
