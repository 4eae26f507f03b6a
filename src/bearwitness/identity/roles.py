"""Whose life a text tells, who wrote it, to whom, and which work it reviews."""

import re
from collections import Counter
from collections.abc import Sequence

from bearwitness.identity.drafts import Draft
from bearwitness.identity.reference import Reference
from bearwitness.identity.scene import Scene
from bearwitness.identity.things import is_short_form, key_of
from bearwitness.record import Prose, Source

_DEAR = re.compile(r"\b(?:[Dd]ear|[Dd]earest|[Ll]iebe[rs]?|[Cc]her|[Cc]hère) (?:\w+ )?$")
_TITLE_POINTS = 8
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
    if source.reviewed is None:
        return None
    title = source.reviewed.title
    for reference in references:
        if reference.type == "work" and reference.name:
            same = key_of(reference.name) == key_of(title)
            if same or is_short_form(reference.name, title, "work") or is_short_form(title, reference.name, "work"):
                return scene.clusters.bearers(reference)[0]
    draft = scene.fresh("work")
    draft.add_name(title)
    return draft


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
            bearers = scene.clusters.bearers(reference)
            counts[bearers[0]] += 1
    for draft in list(counts):
        last_names = {name.split()[-1] for name in draft.written}
        if source.reviewed is None and any(name in source.title for name in draft.written):
            counts[draft] += _TITLE_POINTS
        if source.reviewed is not None and any(name in source.reviewed.title for name in last_names):
            counts[draft] += _WORK_POINTS
        if draft is scene.reviewed or (draft is scene.author and not scene.first_person):
            counts[draft] -= _TITLE_POINTS
    best = max(counts, key=lambda d: (counts[d], -d.order), default=None)
    if scene.first_person and source.reviewed is None and scene.author is not None:
        ones = sum(r.pronoun == "1" for r in references)
        if best is None or ones > 2 * counts[best]:
            return scene.author
    return best
