"""The cast as the learned reader sees it: its own mentions and chains, with the names that the rules know of each."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import msgspec

from bearwitness.learned.labels import MENTIONS
from bearwitness.learned.pairs import Spans
from bearwitness.learned.tokens import Tokens
from bearwitness.reading.nouns import word_set
from bearwitness.reading.speech.lexicon import PREPOSITIONS
from bearwitness.record import Anchor, Cast, Entity, EntityType, Mention, MentionForm, Name, Prose, Span, content_id

_ARTICLES = frozenset(["The", "A", "An"])
_MARKS = "*_“‘\"'"
_PARTING = PREPOSITIONS | word_set("and or but nor s who whom whose that which to wife husband widow")


class Spoken(NamedTuple):
    """A mention of a chain, and whom the rules take it for (a number of their cast, or -1)."""

    span: Span
    type: EntityType
    form: MentionForm
    whom: int


def cast_of(prose: Prose, ruled: Cast, tokens: Tokens, mentions: Spans, chain: Sequence[int]) -> Cast:
    """A cast with an entity for each chain.

    A chain is whom the rules take most of its names for, if no other chain has more of those; it keeps that id, label
    and names.  The subject, the author and the work reviewed stay in the cast though nothing in the text should mean them.
    """
    joined = called_twice(tokens, mentions, called_by_trade(tokens, mentions, chain))
    chained = _meant(_chained(tokens, mentions, joined))
    known = _known(ruled, chained)
    strangers = [_entity(prose, spoken, None) for number, spoken in chained.items() if number not in known]
    named = iter(_numbered(strangers, (entity.id for entity in ruled.entities)))
    entities = [
        _entity(prose, spoken, known[number]) if number in known else next(named) for number, spoken in chained.items()
    ]
    found = [
        Mention(one.span, one.form, entity.type, entity.id)
        for entity, spoken in zip(entities, chained.values(), strict=True)
        for one in spoken
    ]
    ids = {entity.id for entity in entities}
    kept = [e for e in ruled.entities if e.id in (ruled.subject, ruled.author, ruled.about) and e.id not in ids]
    return Cast(
        (*entities, *(_without_mentions(entity) for entity in kept)),
        tuple(sorted(found, key=lambda m: (m.span.start, -m.span.end, m.entity))),
        ruled.subject,
        ruled.author,
        ruled.about,
    )


def called_by_trade(tokens: Tokens, mentions: Spans, chain: Sequence[int]) -> tuple[int, ...]:
    """The chains, with those joined of a person's name and of the same name behind a trade: "American author Jack London".

    The word before the name is in small letters, so that "Mrs. Jack London" is another; nothing between parts the two.
    """
    joined = list(chain)
    ends: dict[int, list[int]] = {}
    for k in range(len(mentions)):
        if MENTIONS[int(mentions.label[k])][0] == "person":
            ends.setdefault(int(mentions.last[k]), []).append(k)
    for same_end in ends.values():
        for outer, inner in pairwise(same_end):
            if joined[outer] != joined[inner] and _is_trade(
                tokens, int(mentions.first[outer]), int(mentions.first[inner])
            ):
                joined = [joined[inner] if number == joined[outer] else number for number in joined]
    return tuple(joined)


def _is_trade(tokens: Tokens, start: int, name: int) -> bool:
    before = tokens.texts[start:name]
    return bool(before) and before[-1].islower() and all(w.isalpha() and w not in _PARTING for w in before)


def called_twice(tokens: Tokens, mentions: Spans, chain: Sequence[int]) -> tuple[int, ...]:
    """The chains, with those joined of "the Communist International (Comintern)" and of the names within it."""
    joined = list(chain)
    for outer in range(len(mentions)):
        first, last = int(mentions.first[outer]), int(mentions.last[outer])
        bracket = last - 1 - tokens.texts[first:last][::-1].index("(") if "(" in tokens.texts[first:last] else 0
        if tokens.texts[last] == ")" and bracket > first:
            parts = {(first, bracket - 1), (first + 1, bracket - 1), (bracket + 1, last - 1)}
            for inner in _within(mentions, outer, parts):
                joined = [joined[outer] if number == joined[inner] else number for number in joined]
    return tuple(joined)


def _within(mentions: Spans, outer: int, parts: Collection[tuple[int, int]]) -> Iterator[int]:
    """The mentions behind `outer` that are of its type and cover one of the parts."""
    for inner in range(outer + 1, len(mentions)):
        if mentions.first[inner] > mentions.last[outer]:
            return
        alike = MENTIONS[int(mentions.label[inner])][0] == MENTIONS[int(mentions.label[outer])][0]
        if alike and (int(mentions.first[inner]), int(mentions.last[inner])) in parts:
            yield inner


def _meant(chained: dict[int, list[Spoken]]) -> dict[int, list[Spoken]]:
    """The chains without those of "this" and "it" alone, which mean nobody and nothing that has a name or a description."""
    return {
        number: spoken
        for number, spoken in chained.items()
        if any(one.form != "pronoun" or one.whom >= 0 for one in spoken)
    }


def _chained(tokens: Tokens, mentions: Spans, chain: Sequence[int]) -> dict[int, list[Spoken]]:
    chained: dict[int, list[Spoken]] = {}
    for k, number in enumerate(chain):
        kind, form = MENTIONS[mentions.label[k]]
        span = tokens.span(int(mentions.first[k]), int(mentions.last[k]))
        chained.setdefault(number, []).append(Spoken(span, kind, form, int(mentions.whom[k])))
    return chained


def _known(ruled: Cast, chained: dict[int, list[Spoken]]) -> dict[int, Entity]:
    """Whom the rules take each chain for: a name counts for more than any number of other words."""
    votes = Counter[tuple[int, int]]()
    for number, spoken in chained.items():
        for one in spoken:
            if 0 <= one.whom < len(ruled.entities):
                votes[number, one.whom] += 1000 if one.form == "name" else 1
    known: dict[int, Entity] = {}
    taken: set[int] = set()
    for (number, whom), _ in sorted(votes.items(), key=lambda vote: (-vote[1], vote[0])):
        if number not in known and whom not in taken:
            known[number] = ruled.entities[whom]
            taken.add(whom)
    return known


def _entity(prose: Prose, spoken: Sequence[Spoken], known: Entity | None) -> Entity:
    anchors = tuple(sorted({prose.anchor(one.span) for one in spoken}, key=lambda a: (a.start, -a.end)))
    kind = Counter(one.type for one in spoken).most_common(1)[0][0]
    if known is not None:
        return Entity(
            id=known.id, type=kind, label=known.label, names=known.names, mentions=anchors, same_as=known.same_as,
            point=known.point if kind == "place" else None,
        )  # fmt: skip
    names = _names(prose, spoken)
    label = max((name.text for name in names), key=lambda text: (len(text.split()), len(text), text), default="")
    label = label or _first_words(anchors)
    return Entity(
        id=content_id("ent", prose.source.id, kind, label, 0), type=kind, label=label, names=names, mentions=anchors
    )


def _names(prose: Prose, spoken: Sequence[Spoken]) -> tuple[Name, ...]:
    """What somebody whom the rules do not know is called: mentions that begin with a capital letter.

    An article begins no name but the title of a work: "The Gall and the Vitriol", not "A verse treatise".
    """
    written = {(" ".join(one.span.of(prose.text).split()), one.type) for one in spoken if one.form == "name"}
    return tuple(Name(text) for text, kind in sorted(written) if text[0].isupper() and _is_called(text, kind))


def _is_called(text: str, kind: EntityType) -> bool:
    article, _, rest = text.partition(" ")
    return article not in _ARTICLES or (kind == "work" and rest.lstrip(_MARKS)[:1].isupper())


def _first_words(anchors: Sequence[Anchor]) -> str:
    return " ".join(anchors[0].text.split())


def _numbered(entities: list[Entity], taken: Iterable[str]) -> list[Entity]:
    """Entities whom the rules do not know, told apart by number from those of `taken` and from each other."""
    used = Counter(taken)
    numbered = []
    for entity in entities:
        again = used[entity.id]
        used[entity.id] += 1
        numbered.append(msgspec.structs.replace(entity, id=f"{entity.id}-{again}") if again else entity)
    return numbered


def _without_mentions(entity: Entity) -> Entity:
    return msgspec.structs.replace(entity, mentions=())
