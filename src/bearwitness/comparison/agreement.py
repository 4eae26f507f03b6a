"""What two sources state alike, and whether they do so independently."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal

import msgspec

from bearwitness.comparison.dependence import Dependence
from bearwitness.comparison.facts import Fact, told_by
from bearwitness.record import Anchor, Assertion, Dossier, Span, sentence_around

Standing = Literal["independent", "doubtful", "dependent"]


class Agreed(msgspec.Struct, frozen=True, kw_only=True):
    """A fact that several sources tell.

    `standing` is "independent" where two of them show no dependence on each other anywhere; "dependent" where all of
    them hang together by the very words that tell the fact, or by a voice that they share for it; "doubtful" between.
    `strands` are the sources that hang together, each source in one strand.
    """

    fact: Fact
    standing: Standing
    strands: tuple[tuple[str, ...], ...]
    because: tuple[Dependence, ...] = ()
    """Every dependence between two of its sources."""
    voices: tuple[str, ...] = ()
    """Whom two of its sources give as the one who says so."""


class Agreement:
    """Looks facts up against the dependences of a dossier's sources."""

    def __init__(self, dossier: Dossier, dependences: Iterable[Dependence]) -> None:
        self._texts = {source.id: source.text for source in dossier.sources}
        self._authors = {source.id: source.author for source in dossier.sources}
        self._sentences: dict[Anchor, Span] = {}
        self._between: dict[frozenset[str], list[Dependence]] = {}
        for dependence in dependences:
            self._between.setdefault(dependence.pair, []).append(dependence)

    def agreed(self, found: Iterable[Fact]) -> Iterator[Agreed]:
        """The facts that two sources or more tell as true."""
        for fact in found:
            tellings = _by_source(fact)
            if len(tellings) > 1 and fact.lead.stance == "asserts" and fact.lead.type != "position":
                yield self._agreed(fact, tellings)

    def _agreed(self, fact: Fact, tellings: Mapping[str, Sequence[Assertion]]) -> Agreed:
        pairs = list(combinations(tellings, 2))
        here = [pair for pair in pairs if self._on_these_words(tellings, *pair)]
        anywhere = [pair for pair in pairs if pair in here or frozenset(pair) in self._between]
        strands = _strands(tellings, anywhere)
        together = len(_strands(tellings, here)) == 1
        return Agreed(
            fact=fact,
            standing="independent" if len(strands) > 1 else "dependent" if together else "doubtful",
            strands=strands,
            because=tuple(d for pair in pairs for d in self._between.get(frozenset(pair), [])),
            voices=tuple(sorted({voice for pair in pairs for voice in self._shared_voices(tellings, *pair)})),
        )

    def _on_these_words(self, tellings: Mapping[str, Sequence[Assertion]], one: str, other: str) -> bool:
        mine, theirs = tellings[one], tellings[other]
        if self._shared_voices(tellings, one, other):
            return True
        for dependence in self._between.get(frozenset((one, other)), []):
            first, second = (mine, theirs) if dependence.first == one else (theirs, mine)
            cites = dependence.kind == "citation" and dependence.work is None and self._meets(first, dependence.here)
            both = self._meets(first, dependence.here) and self._meets(second, dependence.there)
            if cites or (dependence.kind in ("wording", "figure") and both):
                return True
        return False

    def _shared_voices(self, tellings: Mapping[str, Sequence[Assertion]], one: str, other: str) -> set[str]:
        return self._voices(one, tellings[one]) & self._voices(other, tellings[other])

    def _voices(self, source: str, tellings: Iterable[Assertion]) -> set[str]:
        """Who tells it, where the source tells it as somebody else's."""
        return {t.voice[-1] for t in tellings if t.voice and t.voice[-1] != self._authors.get(source)}

    def _meets(self, tellings: Iterable[Assertion], anchors: Iterable[Anchor]) -> bool:
        """Whether the words lie in a sentence that tells it."""
        spans = [anchor.span for anchor in anchors]
        return any(self._sentence(telling.evidence[0]).overlaps(span) for telling in tellings for span in spans)

    def _sentence(self, anchor: Anchor) -> Span:
        if anchor not in self._sentences:
            text = self._texts.get(anchor.source, "")
            self._sentences[anchor] = sentence_around(text, anchor.start, anchor.end)
        return self._sentences[anchor]


def _by_source(fact: Fact) -> dict[str, list[Assertion]]:
    found: dict[str, list[Assertion]] = {}
    for telling in fact.tellings:
        if telling.evidence:
            found.setdefault(told_by(telling), []).append(telling)
    return found


def _strands(sources: Iterable[str], pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """The sources in groups that the pairs hold together."""
    strands = [[source] for source in sources]
    for one, other in pairs:
        first, second = (next(s for s in strands if source in s) for source in (one, other))
        if first is not second:
            first += second
            strands = [s for s in strands if s is not second]
    return tuple(tuple(strand) for strand in strands)
