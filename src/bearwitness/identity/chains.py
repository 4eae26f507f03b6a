"""The cast of a text: who and what it speaks of, by all their names, with every place where it does."""

from collections.abc import Iterable, Sequence

from bearwitness.identity.clusters import Clusters
from bearwitness.identity.drafts import Draft
from bearwitness.identity.quotes import quotes_of
from bearwitness.identity.references import PERSONAL, Reference, references
from bearwitness.identity.resolve import Placed, Resolver
from bearwitness.reading.names import NameSpan
from bearwitness.reading.words import words_of
from bearwitness.record import Cast, Entity, Mention, Name, Prose, content_id


def make_cast(prose: Prose, names: Sequence[NameSpan]) -> Cast:
    """Everybody and everything the prose speaks of, names joined and pronouns resolved where the reading is safe."""
    words = words_of(prose)
    found = references(words, names, prose.text)
    resolver = Resolver(words, quotes_of(prose.text), Clusters(found), prose.text)
    resolver.subject = _subject(prose, found, resolver)
    resolver.author = _author(prose, found, resolver)
    resolver.walk(found)
    return _cast(prose, resolver)


def _subject(prose: Prose, found: Sequence[Reference], resolver: Resolver) -> Draft | None:
    counts: dict[Draft, int] = {}
    for reference in found:
        if reference.name and reference.type == "person":
            for draft in resolver.clusters.bearers(reference)[:1]:
                bonus = 6 if reference.name in prose.source.title else 1
                counts[draft] = counts.get(draft, 0) + bonus
    return max(counts, key=lambda d: (counts[d], -d.order), default=None)


def _author(prose: Prose, found: Sequence[Reference], resolver: Resolver) -> Draft | None:
    byline = prose.source.byline
    if not byline or byline == "unknown":
        return None
    for reference in found:
        if reference.type == "person" and reference.name.casefold() == byline.casefold():
            return resolver.clusters.bearers(reference)[0]
    draft = Draft(type="person", order=len(resolver.drafts))
    draft.add_name(byline)
    resolver.drafts.append(draft)
    return draft


def _cast(prose: Prose, resolver: Resolver) -> Cast:
    live = [d for d in resolver.drafts if d.merged is None and (d.references or d is resolver.author)]
    ids = _ids(prose, live)
    mentions = sorted(_mentions(resolver.placed, ids), key=lambda m: (m.span.start, -m.span.end, m.entity))
    entities = tuple(_entity(prose, draft, ids[draft]) for draft in live)
    subject = resolver.subject.real() if resolver.subject else None
    author = resolver.author.real() if resolver.author else None
    return Cast(entities, tuple(mentions), ids.get(subject) if subject else None, ids.get(author) if author else None)


def _ids(prose: Prose, drafts: Iterable[Draft]) -> dict[Draft, str]:
    taken: dict[tuple[str, str], int] = {}
    ids = {}
    for draft in drafts:
        label = _label(prose, draft)
        number = taken.get((draft.type, label), 0)
        taken[draft.type, label] = number + 1
        ids[draft] = content_id("ent", prose.source.id, draft.type, label, number)
    return ids


def _label(prose: Prose, draft: Draft) -> str:
    if draft.label:
        return draft.label
    described = [r for r in draft.references if r.form == "description"]
    first = (described or draft.references)[0]
    return first.span.of(prose.text)


def _entity(prose: Prose, draft: Draft, identifier: str) -> Entity:
    names = tuple(Name(text, draft.kinds.get(text, "name")) for text in sorted(draft.names))
    anchors = tuple(sorted({prose.anchor(r.span) for r in draft.references}, key=lambda a: (a.start, -a.end)))
    return Entity(id=identifier, type=draft.type, label=_label(prose, draft), names=names, mentions=anchors)


def _mentions(placed: Iterable[Placed], ids: dict[Draft, str]) -> Iterable[Mention]:
    for item in placed:
        draft = item.draft.real()
        yield Mention(item.reference.span, item.reference.form, draft.type, ids[draft])


__all__ = ["PERSONAL", "make_cast"]
