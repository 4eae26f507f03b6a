"""What a text lays in whose mouth, as chains of voices."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from bearwitness.reading.speech.cue import Cue
from bearwitness.reading.speech.cues import cues
from bearwitness.reading.speech.index import Index, indexed
from bearwitness.reading.speech.lines import Line, lines
from bearwitness.reading.speech.works import Works, works_of
from bearwitness.reading.voices.nouns import TELLING, is_document
from bearwitness.reading.voices.reach import Scope
from bearwitness.reading.voices.scopes import scope
from bearwitness.record.anchor import Span
from bearwitness.record.assertion import Modality, Quotation, Stance
from bearwitness.record.prose import Attribution, Cast, Prose

_REACH = 20_000
"""No words of one speaker are looked for further back than so many characters."""


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
    said = said_in(prose, lines(prose, cast, [q.span for q in quotations]), works)
    every = reaches(said)
    found = [attributed(one, every, cast) for one in said if one.scope.frame != "noun" or _claims(one)]
    found += _own(said, cast)
    found += [Attribution(q.span, q.span, q.voice) for q in quotations if q.speaker is not None]
    return tuple(sorted(found, key=lambda a: (a.span.start, -a.span.end, a.cue)))


def _claims(one: Said) -> bool:
    """Whether a noun behind the verb is itself claimed: "the register gives", "accused him of", "has her enter"."""
    verb = one.cue.verb
    if verb is None:
        return False
    stated = verb.lemma == "have" or ("document" in verb.patterns and is_document(one.line, one.cue))
    dated = one.scope.frame == "noun" and bool(verb.patterns & {"charge", "date"} or verb.lemma in TELLING)
    return stated or dated or verb.stance == "denies"


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
    """The innermost attribution whose words hold `span`; None where none does, so that the author speaks.

    The attributions stand in the order of `find_attributions`.
    """
    end = bisect_right(attributions, span.start, key=lambda a: a.span.start)
    first = bisect_left(attributions, span.start - _REACH, key=lambda a: a.span.start)
    held = [a for a in attributions[first:end] if a.span.covers(span)]
    return min(held, key=lambda a: (a.span.end - a.span.start, -len(a.voice), a.cue), default=None)


def said_in(prose: Prose, laid: Sequence[Line], works: Works) -> tuple[Said, ...]:
    """Every cue of the text that says something, one for each of its holders."""
    found: list[Said] = []
    for line in laid:
        if prose.sentences[prose.index_at(line.span.start)].heading:
            continue
        every = cues(line, works)
        for cue in every:
            reach = scope(line, cue, every)
            if reach is not None:
                found += [Said(line, cue, reach, holder, *_stand(cue)) for holder in cue.holders]
    return tuple(found)


def attributed(one: Said, every: "Reaches", cast: Cast) -> Attribution:
    """The attribution that a cue makes, with the chain of all whose words it stands in."""
    outer = [o for o in every.around(one.cue.span) if o.cue.span != one.cue.span]
    if one.scope.frame == "around":
        outer = [o for o in outer if not one.scope.span.covers(o.cue.span)]
    return Attribution(
        span=one.scope.span,
        cue=one.cue.span,
        voice=chain(cast.author, [o.holder for o in outer], one.holder),
        stance=one.stance,
        modality=one.modality,
    )


class Reaches(msgspec.Struct, frozen=True):
    """All that is said in a text, by where it stands."""

    said: tuple[Said, ...]
    index: Index
    cues: tuple[int, ...]
    """Where the words of saying begin, in order."""

    def around(self, span: Span) -> list[Said]:
        """What is said around `span`, the outermost first."""
        found = [self.said[number] for number in self.index.covering(span)]
        return sorted(found, key=lambda o: (o.scope.span.start - o.scope.span.end, o.cue.span))

    def spoken_in(self, span: Span, own: Span) -> bool:
        """Whether another word of saying than `own` stands in `span`."""
        first = bisect_left(self.cues, span.start)
        inside = self.cues[first : bisect_left(self.cues, span.end)]
        return any(start != own.start for start in inside)


def reaches(said: Iterable[Said]) -> Reaches:
    """Everything that is said, ready to be asked what stands around a place."""
    ordered = tuple(sorted(said, key=lambda o: (o.scope.span, o.cue.span, o.holder)))
    starts = sorted({one.cue.span.start for one in ordered})
    return Reaches(ordered, indexed(one.scope.span for one in ordered), tuple(starts))


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
