"""Which sources say nothing of what others tell, though they cover its time.

To call a source silent is to state something of it, so it is done only where three things hold: the source covers
the time; it states nothing of the kind near that time; and no sentence of it could be about the event, whatever the
reader made of that sentence.  Where any of them is in doubt, nothing is said.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from bearwitness.comparison.facts import Fact, fillers, told_by
from bearwitness.comparison.limits import Bounds, Day, bounds, limits
from bearwitness.comparison.vocabulary import Vocabulary, key_words, skeleton
from bearwitness.edtf import EdtfError, first_and_last
from bearwitness.record import BY_NAME, Assertion, Dossier, Entity, SourceRecord, When

Reason = Literal["told around it", "tells the whole life"]

_NO_EVENTS = frozenset({"kinship", "naming", "association", "membership", "position", "happening", "occupation"})
_NOT_OF_LIFE = frozenset({"publication", "creation", "translation", "position", "naming", "kinship"})
_WHOLE_LIVES = frozenset({"obituary", "encyclopaedia", "biography"})
_LEAST_WORDS = 150
_AROUND = 10 * 366
_A_YEAR = 366
NEAR = 5
"""Years: what a source dates so near to an event may be the event under another date."""
_ANY_YEAR = range(10**5)


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """A source that does not tell a fact, why it could be expected to, and which words it does not have."""

    source: str
    reason: Reason
    before: Assertion | None = None
    """What it tells last before, where it tells around it."""
    after: Assertion | None = None
    """What it tells first after."""
    lacks: tuple[str, ...] = ()
    """Names and words of the event that no sentence of it has near that time."""


class Untold(msgspec.Struct, frozen=True):
    """A fact, and those who are silent about it; never empty."""

    fact: Fact
    silences: tuple[Silence, ...]


def silences(dossier: Dossier, found: Iterable[Fact], person: str) -> tuple[Untold, ...]:
    """The events of the person's life about which a source is silent, in the order of time."""
    told = list(found)
    witnesses = Witnesses(dossier, told, person)
    events = sorted((fact for fact in told if _is_event(fact, person)), key=lambda f: limits(f.lead))
    quiet = ((fact, witnesses.silent(fact)) for fact in events)
    return tuple(Untold(fact, silent) for fact, silent in quiet if silent)


class Witnesses:
    """Every source with what it covers of the person's life, for asking who may tell a fact."""

    def __init__(self, dossier: Dossier, told: Sequence[Fact], person: str) -> None:
        life = _life(told, person)
        stated, speaks_of = _stated(told), _most_told(dossier)
        self._covers = [
            _Cover(source, stated.get(source.id, ()), person, life, tells_most=speaks_of.get(source.id) == person)
            for source in dossier.sources
        ]
        self._entities = {entity.id: entity for entity in dossier.entities}
        self._person = person

    def silent(self, fact: Fact) -> tuple[Silence, ...]:
        """Those who are silent about the fact; () where it has no words to know it by."""
        words = self._words(fact)
        found = (cover.silence(fact, words) for cover in self._covers if words)
        return tuple(silence for silence in found if silence is not None)

    def others(self, fact: Fact) -> tuple[str, ...]:
        """The sources beside its own that tell the fact, or may tell it."""
        words, own = self._words(fact), {told_by(telling) for telling in fact.tellings}
        return tuple(c.source for c in self._covers if c.source not in own and (not words or c.may_tell(fact, words)))

    def alike(self, one: Fact, other: Fact) -> bool:
        """Whether one of the two names nobody beside the person, or both name something alike."""
        first, second = ({skeleton(word) for word in self._words(f, trigger=False)} for f in (one, other))
        return not first or not second or bool(first & second)

    def _words(self, fact: Fact, *, trigger: bool = True) -> tuple[str, ...]:
        """The words of which a sentence about the event has one: names of who takes part and where, what happened."""
        texts = list(_texts(fact, self._entities, self._person))
        texts += [anchor.text for telling in fact.tellings for anchor in telling.evidence[:1] if trigger]
        return tuple(dict.fromkeys(word for text in texts for word in key_words(text)))


class _Cover:
    """What a source covers of a life, and what words it has."""

    def __init__(
        self, source: SourceRecord, stated: Sequence[Assertion], person: str, life: Bounds | None, *, tells_most: bool
    ) -> None:
        self.source = source.id
        self.stated = stated
        dated = [a for a in stated if _dates_a_life(a, person) and _in(life, limits(a))]
        self.dated = sorted(dated, key=limits)
        self.until = _written(source)
        whole = source.kind in _WHOLE_LIVES and len(source.text.split()) >= _LEAST_WORDS
        self.life = life if whole and tells_most else None
        self.vocabulary = Vocabulary(source)

    def silence(self, fact: Fact, words: tuple[str, ...]) -> Silence | None:
        """The silence of the source about a fact; None where it tells it, may tell it or need not."""
        when = limits(fact.lead)
        if any(told_by(t) == self.source for t in fact.tellings) or when.latest > self.until:
            return None
        if self.may_tell(fact, words):
            return None
        before = max((a for a in self.dated if limits(a).latest < when.earliest), key=_end, default=None)
        after = min((a for a in self.dated if limits(a).earliest > when.latest), key=limits, default=None)
        if before is not None and after is not None and self._close(when, before, after):
            return Silence(source=self.source, reason="told around it", before=before, after=after, lacks=words)
        if self.life is not None and when.within(self.life):
            return Silence(source=self.source, reason="tells the whole life", lacks=words)
        return None

    def may_tell(self, fact: Fact, words: tuple[str, ...]) -> bool:
        """Whether the source states the like, names the year, or has one of the words in a sentence of that time."""
        when = limits(fact.lead)
        if fact.lead.time is None:
            return self.vocabulary.may_speak_of(words, _ANY_YEAR)
        years = range(when.earliest[0] - NEAR, when.latest[0] + NEAR + 1)
        exactly = range(when.earliest[0], when.latest[0] + 1)
        if self.vocabulary.has_year(exactly) or self.vocabulary.may_speak_of(words, years):
            return True
        return any(_could_be(fact.lead, other, years) for other in self.stated)

    def _close(self, when: Bounds, before: Assertion, after: Assertion) -> bool:
        return limits(before).apart(when) <= _AROUND and when.apart(limits(after)) <= _AROUND


def _could_be(lead: Assertion, other: Assertion, years: range) -> bool:
    """Whether another statement may be of the same event: of its type, undated or dated near."""
    if other.type != lead.type or not _mains(lead) & _mains(other):
        return False
    if other.time is None:
        return True
    when = limits(other)
    return when.earliest[0] in years or when.latest[0] in years


def _mains(assertion: Assertion) -> set[str]:
    return set(fillers(assertion, BY_NAME[assertion.type].roles[0].name))


def _is_event(fact: Fact, person: str) -> bool:
    lead = fact.lead
    exact = lead.time is not None and limits(lead).days <= _A_YEAR
    return exact and fact.is_asserted and lead.type not in _NO_EVENTS and person in lead.entities()


def _dates_a_life(assertion: Assertion, person: str) -> bool:
    if assertion.type in _NOT_OF_LIFE or assertion.stance != "asserts" or person not in assertion.entities():
        return False
    return assertion.time is not None and limits(assertion).days <= _A_YEAR


def _life(told: Iterable[Fact], person: str) -> Bounds | None:
    """From the birth to the death, where both are told; None where one is not."""
    ends = {"birth": "person", "death": "person", "killing": "victim"}
    own = [
        f.lead
        for f in told
        if f.lead.type in ends and f.lead.stance == "asserts" and f.lead.time is not None
        if person in fillers(f.lead, ends[f.lead.type])
    ]
    births = [limits(a).earliest for a in own if a.type == "birth"]
    deaths = [limits(a).latest for a in own if a.type != "birth"]
    return Bounds(min(births), max(deaths)) if births and deaths else None


def _in(life: Bounds | None, when: Bounds) -> bool:
    return life is None or when.within(life)


def _written(source: SourceRecord) -> Day:
    """The last day that the source can tell of; that of its own date, the end of time where it has none."""
    try:
        first, last = first_and_last(source.date) if source.date is not None else (None, None)
    except EdtfError:
        first, last = None, None
    return bounds(When("", first, last)).latest


def _stated(told: Iterable[Fact]) -> dict[str, list[Assertion]]:
    """What each source states, in the order of the facts."""
    found: dict[str, list[Assertion]] = {}
    for fact in told:
        for telling in fact.tellings:
            found.setdefault(told_by(telling), []).append(telling)
    return found


def _most_told(dossier: Dossier) -> dict[str, str]:
    """The person whom each source speaks of most, the first of several; a source that speaks of nobody is left out."""
    counts: dict[str, Counter[str]] = {}
    for entity in dossier.entities:
        for mention in entity.mentions if entity.type == "person" else ():
            counts.setdefault(mention.source, Counter())[entity.id] += 1
    return {source: count.most_common(1)[0][0] for source, count in counts.items()}


def _end(assertion: Assertion) -> Day:
    return limits(assertion).latest


def _texts(fact: Fact, entities: Mapping[str, Entity], person: str) -> Iterator[str]:
    for telling in fact.tellings:
        for participant in telling.participants:
            if participant.text is not None:
                yield participant.text
            elif participant.entity is not None and participant.entity != person:
                yield from _names(entities.get(participant.entity))
        if telling.place is not None:
            yield from _names(entities.get(telling.place))


def _names(entity: Entity | None) -> Iterator[str]:
    if entity is not None:
        yield entity.label
        yield from (name.text for name in entity.names)
