"""Which source repeats another, or goes back to the same writing, and on which words that is said.

Four reasons are known, and each has its words: a passage in the same words; a source that gives another's author as
its voice or names another's title; a work that one reviews and the other names or reviews; a figure that two share
against the others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from bearwitness.comparison.facts import Fact, told_by
from bearwitness.comparison.passages import shared_passages
from bearwitness.comparison.wording import own_words
from bearwitness.identity.spelling import title_key
from bearwitness.record import Anchor, Assertion, Dossier, Entity, anchor_at

DependenceKind = Literal["wording", "citation", "same work", "figure"]


class Dependence(msgspec.Struct, frozen=True, kw_only=True):
    """Two sources that are not independent: why, and on which words of each.

    Of a citation, `first` is the source that cites.  Of the other kinds the order is the dossier's: which of the two
    has it from the other, or both from a third, the words do not say.
    """

    kind: DependenceKind
    first: str
    second: str
    words: tuple[str, ...] = ()
    """The own words in common, of a shared passage."""
    work: str | None = None
    """The id of the work that is cited or that both speak of."""
    here: tuple[Anchor, ...] = ()
    """The words of `first`."""
    there: tuple[Anchor, ...] = ()
    """The words of `second`; () for a citation."""

    @property
    def pair(self) -> frozenset[str]:
        """The two sources."""
        return frozenset((self.first, self.second))


def dependences(dossier: Dossier, differing: Iterable[Sequence[Fact]] = ()) -> tuple[Dependence, ...]:
    """Every dependence between two sources: wordings, then citations, works in common and shared figures.

    `differing` are groups of facts that cannot all be right, for the figures.
    """
    found = (*_wordings(dossier), *_citations(dossier), *_same_works(dossier), *_figures(differing))
    return tuple(dict.fromkeys(found))


def _wordings(dossier: Dossier) -> Iterator[Dependence]:
    texts = {source.id: source.text for source in dossier.sources}
    for first, second, passage in shared_passages(own_words(dossier)):
        yield Dependence(
            kind="wording",
            first=first,
            second=second,
            words=passage.words,
            here=(anchor_at(first, texts[first], passage.first),),
            there=(anchor_at(second, texts[second], passage.second),),
        )


def _citations(dossier: Dossier) -> Iterator[Dependence]:
    """Sources that give another's author as their voice, or name another by its title."""
    authors = {source.id: source.author for source in dossier.sources}
    by_author = {author: source for source, author in authors.items() if author is not None}
    voiced: dict[tuple[str, str], list[Anchor]] = {}
    for assertion in dossier.assertions:
        here = told_by(assertion)
        for voice in assertion.voice:
            there = by_author.get(voice)
            if assertion.status != "rejected" and there not in (None, here) and authors.get(here) != voice:
                voiced.setdefault((here, str(there)), []).append(assertion.evidence[0])
    for (here, there), anchors in voiced.items():
        yield Dependence(kind="citation", first=here, second=there, here=tuple(dict.fromkeys(anchors)))
    for work, there in _works_at_hand(dossier):
        for citing, named in _by_source(work).items():
            if citing != there:
                yield Dependence(kind="citation", first=citing, second=there, work=work.id, here=named)


def _works_at_hand(dossier: Dossier) -> Iterator[tuple[Entity, str]]:
    """The works that are themselves sources of the dossier, known by a title of two words at least."""
    titled = {title_key(source.title): source.id for source in dossier.sources}
    for entity in dossier.entities:
        keys = (title_key(name.text) for name in entity.names if entity.type == "work")
        there = next((titled[key] for key in keys if " " in key and key in titled), None)
        if there is not None:
            yield entity, there


def _same_works(dossier: Dossier) -> Iterator[Dependence]:
    """A work that one source reviews and another names or reviews too."""
    order = {source.id: number for number, source in enumerate(dossier.sources)}
    works = {entity.id: entity for entity in dossier.entities if entity.type == "work" and entity.names}
    for source in dossier.sources:
        work = works.get(source.about) if source.about is not None else None
        if work is None:
            continue
        named = _by_source(work)
        for other, anchors in named.items():
            if other != source.id:
                first, second = sorted((source.id, other), key=lambda s: order.get(s, len(order)))
                words = {other: anchors, source.id: named.get(source.id, ())}
                yield Dependence(
                    kind="same work",
                    first=first,
                    second=second,
                    work=work.id,
                    here=words[first][:1],
                    there=words[second][:1],
                )


def _by_source(entity: Entity) -> dict[str, tuple[Anchor, ...]]:
    """Where each source names the entity by one of its names."""
    names = {name.text.casefold() for name in entity.names}
    found: dict[str, list[Anchor]] = {}
    for mention in entity.mentions:
        if mention.text.strip("*_“”\"' ").casefold() in names:
            found.setdefault(mention.source, []).append(mention)
    return {source: tuple(anchors) for source, anchors in found.items()}


def _figures(differing: Iterable[Sequence[Fact]]) -> Iterator[Dependence]:
    """Two sources alone with a date that more of the others, who agree, contradict."""
    for group in differing:
        sides = [(_tellers(fact), fact) for fact in group]
        most = max((len(tellers) for tellers, _ in sides), default=0)
        for tellers, fact in sides:
            values = {telling.time for telling in fact.tellings}
            if len(tellers) == 2 and most > 2 and len(values) == 1:
                first, second = tellers
                yield Dependence(
                    kind="figure",
                    first=first,
                    second=second,
                    here=(tellers[first].evidence[0],),
                    there=(tellers[second].evidence[0],),
                )


def _tellers(fact: Fact) -> Mapping[str, Assertion]:
    """The first telling of each source that has words for it."""
    found: dict[str, Assertion] = {}
    for telling in fact.tellings:
        if telling.evidence:
            found.setdefault(told_by(telling), telling)
    return found
