"""What people hold on an issue, as a line: in the source's own verb where the claim follows it, else after a colon."""

import re

from bearwitness.record import Span
from bearwitness.views.lookup import listed
from bearwitness.views.telling import Telling

_HOLDS = {"asserts": "", "denies": "denies", "questions": "questions"}
_REFUSALS = {
    "denies": frozenset({"rejected", "denied", "disputed", "refuted", "repudiated"}),
    "questions": frozenset({"doubted", "questioned"}),
}
"""Verbs that say the stance themselves."""
_PAGE = re.compile(r"\s*[(\[](?:pp?\.|pages?) ?[\divxlc–-]+[)\]]?$", re.IGNORECASE)
_COMMA_INSIDE = re.compile(r",([\"”’]+)$")
_FINITE = re.compile(r"(?:\w+(?:ed|[^s]s)|found|held|thought|saw|told|felt|knew|understood)\b", re.IGNORECASE)
_NOT_HIS_OWN = re.compile(
    r"\b(?:not|never|no|nor|nobody|hardly|to|is|was|are|were|be|been|being)\b|n[’']t\b", re.IGNORECASE
)
_MARKS = " ,:\"“‘'"
_NEAR = 30


def position(t: Telling) -> str:
    """As "On the Fourth International: the timing was all wrong", "Trotsky criticised Serge for taking part"."""
    claim, issues = _tidy(t.words("claim")), listed(t.names("issue"))
    who = "" if t.own else listed(t.all_names("holder"))
    between = _between_verb_and_claim(t) if claim else None
    if between in ("", "that"):
        return " ".join(part for part in (who, t.trigger, between, claim) if part)
    if issues and issues in claim:
        issues = ""
    verb = _HOLDS[t.assertion.stance] if between is None else t.trigger
    about = f"on {issues}" if issues else ""
    head = ", ".join(part for part in (who, about, verb) if part) if about else f"{who} {verb}".strip()
    if claim.startswith("that ") and not about:
        return f"{who} {verb or 'holds'} {claim}".strip()
    return f"{head or 'holds'}: {claim.removeprefix('that ')}" if claim else head or "holds a view"


def _between_verb_and_claim(t: Telling) -> str | None:
    """The "that" or the marks between an active verb and the claim; None where the verb would not read as the source.

    Not where a "not" before the verb turns it round: the line then says by its stance what the holder holds.
    """
    in_its_words = t.assertion.stance == "asserts" or t.trigger.casefold() in _REFUSALS.get(t.assertion.stance, ())
    if len(t.assertion.evidence) < 2 or not in_its_words or _FINITE.match(t.trigger) is None:
        return None
    verb, claim = t.assertion.evidence[:2]
    before = t.lookup.words(verb.source, Span(max(0, verb.start - _NEAR), verb.start))
    if verb.end > claim.start or _NOT_HIS_OWN.search(re.split(r"[.;]", before)[-1]) is not None:
        return None
    between = t.lookup.words(verb.source, Span(verb.end, claim.start)).strip()
    return between if between == "that" or not between.strip(_MARKS) else None


def _tidy(claim: str) -> str:
    """The words of a claim without the page reference that closes them and without half a pair of quotation marks."""
    words = _COMMA_INSIDE.sub(r"\1", _PAGE.sub("", claim).strip())
    odd = words.count('"') % 2
    uneven = words.count("“") != words.count("”")
    return words.strip(('"' if odd else "") + ("“”" if uneven else "") or " ")
