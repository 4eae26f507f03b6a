"""Whose life a text tells, who wrote it, to whom, and which work it reviews."""

import re
from collections import Counter
from collections.abc import Sequence

from bearwitness.identity.drafts import Draft
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Scene
from bearwitness.identity.things import key_of
from bearwitness.record import Prose, Source

_DEAR = re.compile(r"\b(?:[Dd]ear|[Dd]earest|[Ll]iebe[rs]?|[Cc]her|[Cc]hère) (?:\w+ )?$")
_BORN = re.compile(r"(?:,[^,.;]{1,40},)? (?:was|had been) born\b|,? \(?(?:b\.|born)\b| \((?:\w+ ){0,2}\d{4}\s?[–-]")
_TITLE_POINTS = 8
_BIRTH_POINTS = 4
_WORK_POINTS = 4


def assign(scene: Scene, prose: Prose, references: Sequence[Reference]) -> None:
    """Fill in subject, author, addressee, reviewed author and reviewed work, as far as the text tells."""
    outside = [r for r in references if scene.quote_at(r.span.start) is None]
    scene.first_person = sum(r.pronoun == "1" for r in outside) > 1
    scene.author = _author(scene, prose.source)
    scene.reviewed = _reviewed_author(scene, prose.source)
    scene.about = _about(scene, prose.source, references)
    scene.addressee = _addressee(scene, references)
    scene.subject = _subject(scene, prose.source, references)


def _author(scene: Scene, source: Source) -> Draft | None:
    """Who is named in the byline, or who says "I"."""
    if source.byline and source.byline != "unknown":
        found = scene.clusters.person(source.byline)
        if found is None:
            found = scene.fresh("person")
            found.add_name(source.byline)
        return found
    return scene.fresh("person") if scene.first_person else None


def _reviewed_author(scene: Scene, source: Source) -> Draft | None:
    if source.reviewed is None or not source.reviewed.author:
        return None
    return scene.clusters.person(source.reviewed.author)


def _about(scene: Scene, source: Source, references: Sequence[Reference]) -> Draft | None:
    """The work reviewed: the name with its title, with or without the subtitle, or a new draft where none has it."""
    if source.reviewed is None:
        return None
    title = source.reviewed.title
    wanted = {key_of(title), key_of(_main(title))}
    for reference in references:
        name = reference.name if reference.type == "work" else ""
        if name and wanted & {key_of(name), key_of(_main(name))}:
            return scene.clusters.bearers(reference)[0]
    draft = scene.fresh("work")
    draft.add_name(title)
    return draft


def _main(title: str) -> str:
    """A title without its subtitle."""
    return re.split(r"(?:[:–—]|\s-)\s", title)[0]


def _addressee(scene: Scene, references: Sequence[Reference]) -> Draft | None:
    for reference in references:
        if reference.name and reference.type == "person":
            before = scene.text[max(0, reference.span.start - 30) : reference.span.start]
            if _DEAR.search(before):
                return scene.clusters.bearers(reference)[0]
    return None


def _subject(scene: Scene, source: Source, references: Sequence[Reference]) -> Draft | None:
    """Who is named most, the title of the text and the titles of lives counting more; a memoir's is its author."""
    counts: Counter[Draft] = Counter()
    for reference in references:
        if reference.name and reference.type == "person":
            born = _BORN.match(scene.text, reference.span.end) is not None
            for draft in scene.clusters.bearers(reference):
                counts[draft] += 1 + born * _BIRTH_POINTS
    for draft in list(counts):
        counts[draft] = _weighed(scene, source, draft, counts[draft])
    best = max(counts, key=lambda d: (counts[d], -d.order), default=None)
    if scene.first_person and source.reviewed is None and scene.author is not None:
        ones = sum(r.pronoun == "1" for r in references)
        if best is None or ones > 2 * counts[best]:
            return scene.author
    return best


def _weighed(scene: Scene, source: Source, draft: Draft, count: int) -> int:
    """The points of a person as the one whose life is told, by the titles and by who writes."""
    if source.reviewed is None:
        named = [name for name in draft.written if name in source.title]
        count += _TITLE_POINTS * any(" " in name for name in named) + _WORK_POINTS * bool(named)
    else:
        count += _WORK_POINTS * any(name.split()[-1] in source.reviewed.title for name in draft.written)
    if draft is scene.reviewed:
        count = count * 2 // 3
    writes = draft is scene.author and not scene.first_person
    return count - _TITLE_POINTS * writes
