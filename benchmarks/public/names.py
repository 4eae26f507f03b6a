"""Names with their types, as corpora of named entities have them: flat, one type a name."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bearwitness.readers.named import NamedReader
from bearwitness.record import Anchor, Entity, EntityType, Reading, Span
from benchmarks.coreference import Score, added
from benchmarks.public.figures import Figure, figure, matched, read_text
from benchmarks.public.words import printed

_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)


class Named(NamedTuple):
    """A name at its place, with its type; None where the corpus has a type that is none of ours and may hold any."""

    span: Span
    type: EntityType | None


class Labelled(NamedTuple):
    """A text and its annotated names."""

    text: str
    names: list[Named]


def bare(text: str, span: Span) -> Span:
    """A name without the article before it, which corpora include or not."""
    article = _ARTICLE.match(span.of(text))
    return Span(span.start + article.end(), span.end) if article else span


def names_of(reading: Reading) -> set[Named]:
    """The outermost names of a reading: pronouns and descriptions are none, and of "his novel Emma" the name is Emma."""
    text = reading.source.text
    found = {
        Named(bare(text, place), entity.type)
        for entity in reading.entities
        for mention in entity.mentions
        if (place := name_in(entity, mention)) is not None
    }
    return {one for one in found if not any(o.span.covers(one.span) and o.span != one.span for o in found)}


def name_in(entity: Entity, mention: Anchor) -> Span | None:
    """Where a mention has a name of its entity: the longest that it ends with; None where it has none."""
    names = [name.text for name in entity.names if mention.text.endswith(name.text)]
    return Span(mention.end - len(max(names, key=len)), mention.end) if names else None


def scores(labelled: Labelled, found: Iterable[Named]) -> dict[str, Score]:
    """What of the names was found, by type and in all; what was found on words of no type of ours is left aside."""
    gold = {Named(bare(labelled.text, name.span), name.type) for name in labelled.names}
    aside = [name.span for name in gold if name.type is None]
    kept = {name for name in found if not any(span.overlaps(name.span) for span in aside)}
    wanted = gold - {Named(span, None) for span in aside}
    types = sorted({name.type for name in wanted | kept if name.type})
    by_type = {kind: ({n for n in wanted if n.type == kind}, {n for n in kept if n.type == kind}) for kind in types}
    every = {str(kind): matched(set(g), set(f)) for kind, (g, f) in by_type.items()}
    untyped = matched({n.span for n in wanted}, {n.span for n in kept})
    return every | {"all types": matched(set(wanted), set(kept)), "untyped": untyped}


def named_figures(reader: NamedReader, labelled: Sequence[Labelled], types: Sequence[str]) -> dict[str, Figure]:
    """F1 of the names over all texts, in all, of each type, and of their places alone."""
    every: dict[str, list[Score]] = {kind: [] for kind in ("all types", *types, "untyped")}
    for number, one in enumerate(labelled):
        reading = read_text(reader, f"text-{number}", one.text)
        for kind, score in scores(one, names_of(reading)).items():
            every.setdefault(kind, []).append(score)
    return {kind: figure(added(each)) for kind, each in every.items() if each and (kind in types or "type" in kind)}


def column_texts(path: Path, parted: str, types: Mapping[str, EntityType | None]) -> list[Labelled]:
    """The texts of a file of words with labels, one word a line, an empty line between two sentences.

    Labels are B-, I- and O; a stretch of I- without a B- begins one.  Labels that `types` lacks name nothing of ours.
    """
    texts = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split(parted) for line in block.splitlines() if line.strip()]
        if rows:
            texts.append(_labelled([row[0] for row in rows], [row[-1].strip() for row in rows], types))
    return texts


def _labelled(words: list[str], labels: list[str], types: Mapping[str, EntityType | None]) -> Labelled:
    page = printed([words])
    stretches: list[tuple[str, int, int]] = []
    for at, label in enumerate(labels):
        kind = label.partition("-")[2]
        if label.startswith("I-") and stretches and stretches[-1][::2] == (kind, at - 1):
            stretches[-1] = (kind, stretches[-1][1], at)
        elif kind:
            stretches.append((kind, at, at))
    names = [Named(page.span(0, first, last), types[kind]) for kind, first, last in stretches if kind in types]
    return Labelled(page.text, names)
