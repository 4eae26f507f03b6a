"""The frozen cast made of the drafts of a walk: ids from content, labels, names, mentions in order."""

import re
from collections.abc import Iterable, Sequence

from bearwitness.identity.drafts import Draft
from bearwitness.identity.people import without_title
from bearwitness.identity.scene import Placed, Scene
from bearwitness.reading.gazetteer import town
from bearwitness.record import Cast, Entity, Mention, Name, Prose, content_id

_ARTICLE = re.compile(r"^(?:the|an?|this|that|h(?:is|er)|its?s?|their|m[ey]|our|your|whose) ", re.IGNORECASE)


def frozen(prose: Prose, scene: Scene) -> tuple[Cast, dict[str, Draft]]:
    """The cast, and whose each id is."""
    kept = (scene.author, scene.reviewed, scene.about)
    live = [d for d in scene.drafts if d.merged is None and (d.references or d in kept)]
    ids = _ids(prose, live)
    mentions = sorted(_mentions(scene.placed, ids), key=lambda m: (m.span.start, -m.span.end, m.entity))
    entities = tuple(_entity(prose, draft, ids[draft]) for draft in live)
    subject, author, about = (ids.get(d.real()) if d else None for d in (scene.subject, scene.author, scene.about))
    cast = Cast(entities, tuple(dict.fromkeys(mentions)), subject, author, about)
    return cast, {identifier: draft for draft, identifier in ids.items()}


def _ids(prose: Prose, drafts: Sequence[Draft]) -> dict[Draft, str]:
    """Ids from the source, the type and the label; drafts of one label are numbered in their order."""
    taken: dict[tuple[str, str], int] = {}
    ids = {}
    for draft in drafts:
        label = _label(prose, draft)
        number = taken.get((draft.type, label), 0)
        taken[draft.type, label] = number + 1
        ids[draft] = content_id("ent", prose.source.id, draft.type, label, number)
    return ids


def _label(prose: Prose, draft: Draft) -> str:
    """The best name, or the words of the first description, the first mention where there is none."""
    if draft.label:
        return draft.label
    described = [r for r in draft.references if r.form == "description"]
    first = [*described, *draft.references][0]
    return " ".join(first.span.of(prose.text).split())


def _entity(prose: Prose, draft: Draft, identifier: str) -> Entity:
    names = tuple(Name(text, draft.kinds.get(text, "name")) for text in sorted(_spelled(draft)))
    if not names:
        names = _described_names(prose, draft)
    anchors = sorted({prose.anchor(r.span) for r in draft.references}, key=lambda a: (a.start, -a.end))
    label = _label(prose, draft)
    found = town(label) if draft.type == "place" else None
    return Entity(
        id=identifier,
        type=draft.type,
        label=label,
        names=names,
        mentions=tuple(anchors),
        same_as=(found.link,) if found is not None else (),
        point=found.point if found is not None else None,
    )


def _spelled(draft: Draft) -> set[str]:
    """The names as written, full names of people also without their titles."""
    bare = {without_title(name) for name in draft.names} if draft.type == "person" else set()
    return set(draft.names) | {name for name in bare if " " in name}


def _described_names(prose: Prose, draft: Draft) -> tuple[Name, ...]:
    """Descriptions that hold a name, for what has no other: "Jesuit college at Braunsberg", "Tennant’s agent"."""
    found = {}
    for reference in draft.references:
        words = _ARTICLE.sub("", " ".join(reference.span.of(prose.text).split()))
        if reference.form == "description" and any(letter.isupper() for letter in words):
            found[words] = Name(words, "epithet" if draft.type == "person" else "name")
    return tuple(found[words] for words in sorted(found))


def _mentions(placed: Iterable[Placed], ids: dict[Draft, str]) -> Iterable[Mention]:
    for item in placed:
        draft = item.real
        yield Mention(item.reference.span, item.reference.form, draft.type, ids[draft])
