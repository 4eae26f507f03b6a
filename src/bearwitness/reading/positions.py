"""The views that a text says somebody holds, as assertions of the type `position`."""

import re
from collections.abc import Sequence

from bearwitness.reading.nouns import word_set
from bearwitness.reading.speech.lines import lines
from bearwitness.reading.speech.works import works_of
from bearwitness.reading.voices.attributions import Reaches, Said, attributed, reaches, said_in
from bearwitness.reading.voices.nouns import TELLING
from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Assertion, Participant, Quotation
from bearwitness.record.ids import content_id
from bearwitness.record.prose import Cast, Prose

READER = "rules"
_ASKING = word_set("ask inquire enquire wonder know")
_REPORTING = word_set("say tell write report add state")
_NEAR = 60
_REFERENCE = re.compile(r"[\s,;:]*[(\[][^()\[\]]*\d[^()\[\]]*[)\]][\s,;:]*$")

_CLOSES = "”’»“"


def find_positions(prose: Prose, cast: Cast, quotations: Sequence[Quotation]) -> tuple[Assertion, ...]:
    """What people are said to argue, believe, deny or doubt, with holder, issue and claim in the text's words.

    The first anchor is the word that says so, the others the words of the claim.  The issue is the first entity that
    the claim speaks of, one with a name before others.
    """
    said = said_in(prose, lines(prose, cast, [q.span for q in quotations]), works_of(prose, cast))
    every = reaches(said)
    return tuple(_position(prose, cast, one, every) for one in said if _is_view(one, every))


def _is_view(one: Said, every: Reaches) -> bool:
    """Whether the cue states a view: no bare question, and no report whose whole content is another's view."""
    verb = one.cue.verb
    if verb is None:
        return True
    if verb.lemma in _ASKING and one.scope.frame != "quote" and not one.cue.inverted:
        return False
    if one.scope.frame == "noun" and verb.lemma in TELLING:
        return False
    claim = one.scope.claim
    head = Span(claim.start, min(claim.end, claim.start + _NEAR))
    return verb.lemma not in _REPORTING or not every.spoken_in(head, one.cue.span)


def _position(prose: Prose, cast: Cast, one: Said, every: Reaches) -> Assertion:
    voice = attributed(one, every, cast)
    words = [tidied(prose.text, part) for part in one.scope.parts or (one.scope.claim,)]
    claim = " ".join(" ".join(part.of(prose.text).split()) for part in words)
    participants = [Participant("holder", entity=one.holder)]
    issue = _issue(cast, words, one.holder)
    if issue is not None:
        participants.append(Participant("issue", entity=issue))
    participants.append(Participant("claim", text=claim))
    return Assertion(
        id=content_id("a", prose.source.id, "position", one.holder, one.cue.span.start, one.cue.span.end),
        type="position",
        participants=tuple(participants),
        voice=voice.voice,
        stance=voice.stance,
        modality=voice.modality,
        evidence=(prose.anchor(one.cue.span), *(prose.anchor(part) for part in words)),
        reader=READER,
    )


def _issue(cast: Cast, claim: Sequence[Span], holder: str) -> str | None:
    found = [m for part in claim for m in cast.within(part) if m.entity != holder]
    named = (m.entity for m in found if m.form == "name")
    return next(named, found[0].entity if found else None)


def tidied(text: str, span: Span) -> Span:
    """The words without a page reference behind them, and with both marks of a quotation or none at their end."""
    reference = _REFERENCE.search(text[: span.end], span.start)
    end = reference.start() if reference and reference.start() > span.start else span.end
    words = text[span.start : end]
    if words.endswith(tuple(_CLOSES + "\"'")) and not _is_open(words[:-1]):
        return Span(span.start, end - 1)
    closing = text[end : end + 1] in (*_CLOSES, '"') and _is_open(words)
    return Span(span.start, end + 1 if closing else end)


def _is_open(words: str) -> bool:
    """Whether a quotation opens in the words that does not close there."""
    if words.count('"') % 2:
        return True
    return max(words.rfind(mark) for mark in "“«„") > max(words.rfind(mark) for mark in "”»")
