"""Openings of novels with their mentions and chains: LitBank (Bamman, Lewke and Mansoor 2020), where it is at hand.

Only the heads for mentions and chains learn from them.  Every tenth document, by name, is held out and never learned from:
`benchmarks.public` measures on it.
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.lives import ROOT, Gold
from benchmarks.public.litbank import TYPES

from bearwitness.record import (
    Cast,
    Entity,
    Mention,
    MentionForm,
    Reading,
    Source,
    SourceRecord,
    Span,
    divide,
)

FOLDER = ROOT.parent / "shared" / "corpora" / "litbank" / "coref" / "tsv"
HELD_OUT = 10
_FORMS: dict[str, MentionForm] = {"PROP": "name", "NOM": "description", "PRON": "pronoun"}


def novels() -> Iterator[Gold]:
    """The documents to learn from; none where the corpus is not at hand."""
    return (novel(path) for number, path in enumerate(sorted(FOLDER.glob("*.ann"))) if number % HELD_OUT)


def novel(path: Path) -> Gold:
    """An annotated opening: a sentence a line, words parted by blanks; mentions by sentence and word."""
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    source = Source(id=path.stem, title=path.stem, text=text, sha256="0" * 64)
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    chains = {row[1]: row[2] for row in rows if row[0] == "COREF"}
    at = _places(text)
    mentions = [
        Mention(
            Span(at[int(row[2])][int(row[3])].start, at[int(row[4])][int(row[5])].end),
            _FORMS[row[8]],
            TYPES[row[7]],
            chains.get(row[1], row[1]),
        )
        for row in rows
        if row[0] == "MENTION"
    ]
    mentions.sort(key=lambda m: (m.span.start, -m.span.end, m.entity))
    kinds = {mention.entity: mention.type for mention in mentions}
    cast = Cast(tuple(Entity(id=name, type=kind, label=name) for name, kind in kinds.items()), tuple(mentions))
    record = SourceRecord(id=source.id, title=source.title, text=text, sha256=source.sha256)
    return Gold(path.stem, divide(source), cast, (), Reading(source=record, reader="gold"), {})


def _places(text: str) -> list[list[Span]]:
    """Where each word of each line stands."""
    places: list[list[Span]] = []
    start = 0
    for line in text.split("\n"):
        places.append([])
        for word in line.split(" "):
            places[-1].append(Span(start, start + len(word)))
            start += len(word) + 1
    return places
