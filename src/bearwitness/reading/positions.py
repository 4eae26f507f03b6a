"""The views that a text says somebody holds, as assertions of the type `position`."""

from collections.abc import Sequence

from bearwitness.reading.speech.lexicon import word_set
from bearwitness.reading.speech.works import works_of
from bearwitness.reading.voices.attributions import Said, attributed, said_in
from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Assertion, Participant, Quotation
from bearwitness.record.ids import content_id
from bearwitness.record.prose import Cast, Prose

READER = "rules"
_ASKING = word_set("ask inquire enquire wonder know")
_REPORTING = word_set("say tell write report add state")
_NEAR = 60


def find_positions(prose: Prose, cast: Cast, quotations: Sequence[Quotation]) -> tuple[Assertion, ...]:
    """What people are said to argue, believe, deny or doubt, with holder, issue and claim in the text's words.

    The first anchor is the word that says so, the second the claim.  The issue is the first entity that the claim
    speaks of.
    """
    said = said_in(prose, cast, [q.span for q in quotations], works_of(prose, cast))
    return tuple(_position(prose, cast, one, said) for one in said if _is_view(one, said))


def _is_view(one: Said, said: Sequence[Said]) -> bool:
    """Whether the cue states a view: no bare question, and no report whose whole content is another's view."""
    verb = one.cue.verb
    if verb is None:
        return True
    if verb.lemma in _ASKING and one.scope.frame != "quote" and not one.cue.inverted:
        return False
    inner = (o for o in said if o.cue.span != one.cue.span and one.scope.claim.covers(o.cue.span))
    return verb.lemma not in _REPORTING or not any(o.cue.span.start < one.scope.claim.start + _NEAR for o in inner)


def _position(prose: Prose, cast: Cast, one: Said, said: Sequence[Said]) -> Assertion:
    voice = attributed(one, said, cast)
    claim = " ".join(one.scope.claim.of(prose.text).split())
    participants = [Participant("holder", entity=one.holder)]
    issue = _issue(cast, one.scope.claim, one.holder)
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
        evidence=(prose.anchor(one.cue.span), prose.anchor(one.scope.claim)),
        reader=READER,
    )


def _issue(cast: Cast, claim: Span, holder: str) -> str | None:
    return next((m.entity for m in cast.within(claim) if m.entity != holder), None)
