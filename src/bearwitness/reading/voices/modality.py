"""How sure the text itself is of what it says, and whether it says that it was not so."""

import re

from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Modality
from bearwitness.record.prose import Prose

_POSSIBLE = re.compile(
    r"\b(?:may|might|could) (?:well |also |even |perhaps )?(?:have|be)\b|\bperhaps\b|\bpossibly\b|\bmaybe\b"
    r"|\bit is (?:just )?possible\b|\bconceivably\b|\bcannot be ruled out\b",
    re.IGNORECASE,
)
_PROBABLE = re.compile(
    r"\bprobably\b|\blikely\b|\bpresumably\b|\bno doubt\b|\bdoubtless\b|\bapparently\b|\bseemingly\b"
    r"|\bin all likelihood\b"
    r"|\bmust have\b|\bseems? to have\b|\bseemed to have\b|\bappears? to have\b|\bit (?:seems|appears)\b"
    r"|\b(?:is|are|was|were) (?:said|thought|believed|supposed|reported|rumoured|reputed|alleged) to (?:have|be)\b"
    r"|\breputedly\b|\breportedly\b|\ballegedly\b|\bsupposedly\b",
    re.IGNORECASE,
)
_UNSURE_NOT = re.compile(r"\b(?:un|not )likely\b|\bimprobabl[ey]\b", re.IGNORECASE)
_NEGATION = re.compile(
    r"\b(?:not|never|neither|nor|no longer|cannot|without|nobody|none|refused to|failed to|declined to|unable to)\b"
    r"|n[’']t\b|\brather than\b|\binstead of\b",
    re.IGNORECASE,
)
_CLAUSE_EDGE = re.compile(
    r"[;:.?!—]|,\s*(?:and|but|or|who|which|where|while|whereas|although|though|because|when|then)\b"
    r"|\b(?:that|because|whether|although|though|while|whereas|since|if|when|but)\b",
    re.IGNORECASE,
)
_LIKELY_THAT = re.compile(r"\b(?:likely|probable|doubtless|seems|appears) (?:enough )?that\s*$", re.IGNORECASE)
_POSSIBLE_THAT = re.compile(r"\b(?:possible|conceivable|may be|might be) that\s*$", re.IGNORECASE)
_NEAR = 40


def modality_at(prose: Prose, span: Span) -> Modality:
    """How sure the clause around `span` is: "possible" ("may have", "perhaps"), "probable" ("must have", "probably").

    "certain" where the clause has no such word.
    """
    place = _clause(prose, span)
    clause, before = place.of(prose.text), prose.text[max(0, place.start - _NEAR) : place.start]
    if _POSSIBLE.search(clause) or _POSSIBLE_THAT.search(before):
        return "possible"
    likely = _PROBABLE.search(clause) or _LIKELY_THAT.search(before)
    return "probable" if likely and not _UNSURE_NOT.search(before + clause) else "certain"


def is_negated(prose: Prose, span: Span) -> bool:
    """Whether the clause says, shortly before `span` or in it, that it was not so ("he never returned")."""
    clause = _clause(prose, span)
    before = Span(max(clause.start, span.start - _NEAR), span.end)
    return _NEGATION.search(before.of(prose.text)) is not None


def _clause(prose: Prose, span: Span) -> Span:
    """The words of the sentence around `span` between the edges of clauses."""
    sentence = prose.sentences[prose.index_at(span.start)].span
    start, end = sentence.start, max(sentence.end, span.end)
    for edge in _CLAUSE_EDGE.finditer(prose.text, sentence.start, span.start):
        start = edge.end()
    following = _CLAUSE_EDGE.search(prose.text, span.end, end)
    return Span(start, following.start() if following else end)
