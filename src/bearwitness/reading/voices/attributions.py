"""What a text lays in whose mouth, as chains of voices."""

from collections.abc import Sequence

import msgspec

from bearwitness.reading.speech.cues import Cue, cues
from bearwitness.reading.speech.lines import Line, lines
from bearwitness.reading.speech.works import Works, works_of
from bearwitness.reading.voices.reach import Scope
from bearwitness.reading.voices.scopes import scope
from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Modality, Quotation, Stance
from bearwitness.record.prose import Attribution, Cast, Prose


class Said(msgspec.Struct, frozen=True):
    """A cue with its reach and its holder, in its line; the chain is not yet known."""

    line: Line
    cue: Cue
    scope: Scope
    holder: str
    stance: Stance
    modality: Modality


def find_attributions(prose: Prose, cast: Cast, quotations: Sequence[Quotation]) -> tuple[Attribution, ...]:
    """What is said by whom, in order: the reach of every cue, and every quotation whose speaker is known.

    Chains nest by place: what stands inside another's words has that other's chain before its own holder.
    """
    works = works_of(prose, cast)
    said = said_in(prose, cast, [q.span for q in quotations], works)
    found = [attributed(one, said, cast) for one in said if one.scope.frame != "noun" or _claims(one.cue)]
    found += _own(said, cast)
    found += [Attribution(q.span, q.span, q.voice) for q in quotations if q.speaker is not None]
    return tuple(sorted(found, key=lambda a: (a.span.start, -a.span.end, a.cue)))


def _claims(cue: Cue) -> bool:
    """Whether a noun behind the verb is itself what is claimed ("the register gives", "accused him of")."""
    return cue.verb is not None and bool(cue.verb.patterns & {"document", "charge"} or cue.verb.stance == "denies")


def _own(said: Sequence[Said], cast: Cast) -> list[Attribution]:
    """What stays the author's inside another's words: asides, brackets, and how people are described.

    "Weissman says that his brother, a printer, left": that there was a brother is not hers to say.
    """
    voice = (cast.author,) if cast.author is not None else ()
    spans = {span for one in said for span in one.scope.apart}
    for one in said:
        spans |= {m.span for m in cast.within(one.scope.span) if m.form != "pronoun" and m.span != one.scope.span}
    return [Attribution(span, span, voice) for span in sorted(spans)]


def attribution_at(attributions: Sequence[Attribution], span: Span) -> Attribution | None:
    """The innermost attribution whose words hold `span`; None where the author speaks."""
    held = [a for a in attributions if a.span.covers(span)]
    return min(held, key=lambda a: (a.span.end - a.span.start, -len(a.voice), a.cue), default=None)


def said_in(prose: Prose, cast: Cast, quotes: Sequence[Span], works: Works) -> tuple[Said, ...]:
    """Every cue of the text that says something, one for each of its holders."""
    found: list[Said] = []
    for line in lines(prose, cast, quotes):
        if prose.sentences[prose.index_at(line.span.start)].heading:
            continue
        every = cues(line, works)
        for cue in every:
            reach = scope(line, cue, every)
            if reach is not None:
                found += [Said(line, cue, reach, holder, *_stand(cue)) for holder in cue.holders]
    return tuple(found)


def attributed(one: Said, every: Sequence[Said], cast: Cast) -> Attribution:
    """The attribution that a cue makes, with the chain of all whose words it stands in."""
    outer = [o for o in every if o.cue.span != one.cue.span and o.scope.span.covers(one.cue.span)]
    if one.scope.frame == "around":
        outer = [o for o in outer if not one.scope.span.covers(o.cue.span)]
    outer.sort(key=lambda o: (o.scope.span.start - o.scope.span.end, o.cue.span))
    return Attribution(
        span=one.scope.span,
        cue=one.cue.span,
        voice=chain(cast.author, [o.holder for o in outer], one.holder),
        stance=one.stance,
        modality=one.modality,
    )


def chain(author: str | None, between: Sequence[str], holder: str) -> tuple[str, ...]:
    """The voices from the author, where known, to the holder, nobody twice in a row or in two places."""
    voices = ([author] if author is not None else []) + [voice for voice in between if voice not in {author, holder}]
    voices = list(dict.fromkeys(voices))
    return tuple(voices) if voices and voices[-1] == holder else (*[v for v in voices if v != holder], holder)


def _stand(cue: Cue) -> tuple[Stance, Modality]:
    if cue.verb is None:
        return "asserts", "certain"
    stance: Stance = cue.verb.stance
    if cue.negated and not cue.verb.patterns & {"call", "as"}:
        stance = "asserts" if stance == "denies" else "denies"
    return stance, cue.verb.modality
