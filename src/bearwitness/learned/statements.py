"""What the text states: triggers and types, who takes part, when, where, and who says so."""

import re
from collections.abc import Sequence
from typing import NamedTuple, cast

import msgspec
import numpy as np

from bearwitness.learned.certainty import Signs
from bearwitness.learned.grammar import excluded
from bearwitness.learned.heads import PairHead, SpanHead, shares
from bearwitness.learned.labels import MODALITIES, STANCES, TYPES
from bearwitness.learned.pairs import Spans, argument_pairs
from bearwitness.learned.parts import Limits, Part, chosen, likeliest, parts_of, takers_in
from bearwitness.learned.ruled import Ruled
from bearwitness.learned.tokens import Tokens
from bearwitness.learned.triggers import Trigger, as_spans, find_triggers
from bearwitness.learned.weights import Values
from bearwitness.reader import Findings
from bearwitness.reading.assertions.factual import Standing, standing_of
from bearwitness.reading.assertions.items import Layers
from bearwitness.reading.voices import attribution_at
from bearwitness.record import BY_NAME, Assertion, AssertionType, Modality, Participant, Span, Stance, When, content_id

LIKELY = 0.15
"""Words that state something with less of a chance are not looked at further."""


_OWNER = 60
"""Characters before a noun within which its owner stands."""
_OWNS = re.compile(r"(?:his|her|their|its|my|our) |[^.,;:]*[’']s? ")
_ONLY_WHEN = re.compile(
    r"\b(?:at the time of|after|before|until|since|upon) (?:his|her|their|\S+[’']s?) $", re.IGNORECASE
)
_CLAUSE = 60
"""Characters behind the words of a statement within which a time of their clause begins."""
_MARKS = re.compile(r"[,;:.?!()—“”\"]")
_SPOUSES = frozenset(["wife", "husband", "widow", "widower"])


class Heads(msgspec.Struct, frozen=True):
    """The heads that statements need; `standing` is a weight and a bias."""

    trigger: SpanHead
    argument: PairHead
    standing: tuple[Values, Values]


class Stated(NamedTuple):
    """A statement, its certainty not yet given, and what speaks for it."""

    assertion: Assertion
    signs: Signs


def find_statements(
    found: Findings, tokens: Tokens, words: Values, heads: Heads, limits: Limits | None = None
) -> list[Stated]:
    """The statements of every type in the order of their triggers."""
    ruled = Ruled(found)
    dated = _dated_words(found, tokens)
    likely = find_triggers(words, heads.trigger, LIKELY)
    triggers = [each for each in likely if each.first not in dated and _stands_free(found, tokens, each)]
    spoken, takers = as_spans(triggers), takers_in(found, tokens, ruled)
    spans = [tokens.span(t.first, t.last) for t in triggers]
    pairs = argument_pairs(tokens, spoken, takers, ruled.roles(spans, [t.kind for t in triggers]))
    given = shares(heads.argument.scores(words, spoken, takers, pairs))
    given[excluded(tokens, spoken, takers, pairs)] = 0
    standings = _standings(words, spoken, heads.standing)
    bounds = np.searchsorted(pairs.left, np.arange(len(triggers) + 1))
    stating = _Stating(found, ruled, limits if limits is not None else Limits())
    stated = []
    for k, (trigger, span) in enumerate(zip(triggers, spans, strict=True)):
        at = slice(int(bounds[k]), int(bounds[k + 1]))
        parts = parts_of(takers, pairs.right[at], given[at])
        stated.append(stating.of(trigger, span, parts, standings[k]))
    return [one for one in stated if one is not None]


def _dated_words(found: Findings, tokens: Tokens) -> set[int]:
    """The words within dates: what happens there is what is counted from ("a year after his birth").

    The first is none of them: a date in a bracket may itself say that somebody was born on it.
    """
    touched = [tokens.at(time.span) for time in found.times]
    return {word for words in touched if words for word in range(words[0] + 1, words[1] + 1)}


def _stands_free(found: Findings, tokens: Tokens, trigger: Trigger) -> bool:
    """Whether words lie within one sentence that is no heading."""
    first, last = (int(tokens.sentences[word]) for word in (trigger.first, trigger.last))
    return first == last and not found.prose.sentences[first].heading


def _standings(words: Values, spoken: Spans, head: tuple[Values, Values]) -> list[Standing]:
    if not len(spoken):
        return []
    weight, bias = head
    scores = np.concatenate([words[spoken.first], words[spoken.last]], axis=1) @ weight.T + bias
    stances = scores[:, : len(STANCES)].argmax(axis=1).tolist()
    modalities = scores[:, len(STANCES) :].argmax(axis=1).tolist()
    return [
        Standing(cast("Stance", STANCES[s]), cast("Modality", MODALITIES[m]))
        for s, m in zip(stances, modalities, strict=True)
    ]


def _hedged(standing: Standing, ruled: Standing | None) -> Standing | None:
    """How the network has it, but for a denial or a doubt that only the rules see.

    None where the network sees a fact and the rules see none, only what is wished, feared or supposed.
    """
    if standing.stance != "asserts":
        return standing
    if ruled is None:
        return None
    return Standing(ruled.stance, ruled.modality if standing.modality == "certain" else standing.modality)


class _Stating:
    """Makes assertions of what the heads say of a text."""

    def __init__(self, found: Findings, ruled: Ruled, limits: Limits) -> None:
        self.found, self.ruled, self.limits = found, ruled, limits
        self.layers = Layers(found.prose, found.cast, tuple(sorted(found.times, key=lambda t: (t.start, -t.end))))

    def of(self, trigger: Trigger, span: Span, parts: Sequence[Part], standing: Standing) -> Stated | None:
        kind = cast("AssertionType", TYPES[trigger.kind])
        taking = chosen(kind, self._without_owner(kind, span, parts), self.limits)
        known = self.ruled.stated(span, kind)
        hedged = _hedged(standing, self._standing_by_rules(span, known))
        if taking is None or hedged is None or (known is None and self._is_spouse(span)):
            return None
        required = [part.chance for part in taking if part.role in BY_NAME[kind].required]
        signs = Signs(
            trigger.chance, min(required, default=taking[0].chance), 0.0 if known is None else known.certainty
        )
        return Stated(self._assertion(kind, span, self._participants(kind, span, taking, known), parts, hedged), signs)

    def _without_owner(self, kind: AssertionType, span: Span, parts: Sequence[Part]) -> Sequence[Part]:
        """Those who may take part: "his nurse" is not what he is."""
        if kind != "occupation":
            return parts
        owners = self._owners(span)
        return [part for part in parts if part.role != "person" or self._entity(part) not in owners]

    def _owners(self, span: Span) -> set[str]:
        """Whose the words at `span` are said to be, right before them: "his", "Herzen’s"."""
        text, before = self.found.prose.text, Span(max(0, span.start - _OWNER), span.start)
        near = ((m.entity, text[m.span.start : span.start].casefold()) for m in self.found.cast.within(before))
        return {entity for entity, words in near if _OWNS.fullmatch(words)}

    def _standing_by_rules(self, span: Span, known: Assertion | None) -> Standing | None:
        if known is not None:
            return Standing(known.stance, known.modality)
        return standing_of(self.layers, self.found.prose.index_at(span.start), span)

    def _is_spouse(self, span: Span) -> bool:
        """Whether words are a noun whose bearer the rules find exactly: another's wife is no wedding."""
        return span.of(self.found.prose.text).casefold() in _SPOUSES

    def _participants(
        self, kind: AssertionType, span: Span, taking: Sequence[Part], known: Assertion | None
    ) -> tuple[Participant, ...]:
        """Those chosen, and the words in roles that take words, which only the rules find.

        Where the rules have the same people, theirs are the roles; a kinship is the rules' own ("his son", "the wife of
        his friend"), as their word for it says who is whose.
        """
        order = [role.name for role in BY_NAME[kind].roles]
        people = [Participant(part.role, self._entity(part)) for part in sorted(taking, key=lambda part: part.whom)]
        if known is not None and (kind == "kinship" or self._is_spouse(span)):
            return known.participants
        if known is not None and set(known.entities()) == {p.entity for p in people}:
            return known.participants
        worded = [] if known is None else [p for p in known.participants if p.entity is None]
        return tuple(sorted((*people, *worded), key=lambda p: order.index(p.role)))

    def _assertion(
        self,
        kind: AssertionType,
        span: Span,
        participants: tuple[Participant, ...],
        parts: Sequence[Part],
        standing: Standing,
    ) -> Assertion:
        known = self.ruled.stated(span, kind)
        place = likeliest(parts, "place", self.limits.place)
        where = None if place is None else self._entity(place)
        where = None if where in {p.entity for p in participants} else where
        names = [(p.role, p.entity, p.text) for p in participants]
        return Assertion(
            id=content_id("a", self.found.prose.source.id, kind, span.start, span.end, where or "", *names),
            type=kind,
            participants=participants,
            time=self._when(span, parts, known),
            duration=None if known is None else known.duration,
            place=where,
            voice=self._voice(span, parts),
            stance=standing.stance,
            modality=standing.modality,
            evidence=(self.found.prose.anchor(span),),
        )

    def _when(self, span: Span, parts: Sequence[Part], known: Assertion | None) -> When | None:
        """The time that the head sees, else that of the rules if it stands behind the words in their clause."""
        time = likeliest(parts, "time", self.limits.time)
        if time is not None or known is None or known.time is None:
            return None if time is None else self.ruled.when(time.whom)
        behind = Span(span.end, min(span.end + _CLAUSE, len(self.found.prose.text)))
        near = [t for t in self.layers.times_from(behind) if t.edtf == known.time.edtf]
        close = near and not _MARKS.search(self.found.prose.text, span.end, near[0].start)
        return known.time if close else None

    def _voice(self, span: Span, parts: Sequence[Part]) -> tuple[str, ...]:
        """The chain as the rules have it, unless the head takes somebody else for the holder; a voice is never lost.

        What only says when something was ("argued that at the time of his death he was") is the author's to know.
        """
        author = self.found.cast.author
        own = () if author is None else (author,)
        if _ONLY_WHEN.search(self.found.prose.text, max(0, span.start - _OWNER), span.start):
            return own
        part = likeliest(parts, "voice", self.limits.voice)
        holder = None if part is None else self._entity(part)
        said = attribution_at(self.found.attributions, span)
        if said is not None and (holder is None or said.voice[-1:] == (holder,)):
            return said.voice
        return own if holder is None or holder == author else (*own, holder)

    def _entity(self, part: Part) -> str:
        return self.found.cast.entities[part.whom].id
