"""Openings of novels: who is spoken of, and whose words are quoted.  LitBank, annotated by Bamman and others.

Bamman, Lewke and Mansoor (2020), "An Annotated Dataset of Coreference in English Literature", LREC; Sims and Bamman (2020),
"Measuring Information Propagation in Literary Social Networks", EMNLP (quotations).
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bearwitness.readers.named import NamedReader
from bearwitness.record import EntityType, Reading, Span
from benchmarks.coreference import Chain, Score, added, b_cubed
from benchmarks.public.chained import Compared, Mentioned, chain_figures, found_in
from benchmarks.public.figures import CORPORA, Figure, Part, Task, figure, read_text
from benchmarks.public.words import Printed, printed

FOLDER = CORPORA / "litbank"
TYPES: dict[str, EntityType] = {
    "PER": "person",
    "FAC": "place",
    "GPE": "place",
    "LOC": "place",
    "VEH": "place",
    "ORG": "group",
}
_TENTHS: dict[Part, tuple[int, ...]] = {"train": (1, 2, 3, 4, 6, 7, 8, 9), "dev": (5,), "test": (0,)}
_QUOTES = "“”‘’\"'` "


class Quoted(NamedTuple):
    """Words of direct speech without their marks, and who speaks them, as the corpus calls them."""

    span: Span
    speaker: str


class Opening(NamedTuple):
    """The opening of a novel with who is spoken of, by the corpus's name, and the quotations."""

    name: str
    text: str
    cast: dict[str, Mentioned]
    quotations: list[Quoted]


def openings(part: Part) -> Iterator[Opening]:
    """The documents of a part: the tenths are taken by the order of the names."""
    paths = sorted((FOLDER / "coref" / "tsv").glob("*.ann"))
    return (opening(path) for number, path in enumerate(paths) if number % 10 in _TENTHS[part])


def opening(path: Path) -> Opening:
    """The document whose chains stand at `path`; its quotations stand beside under `quotations`."""
    lines = path.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    page = printed([line.split(" ") for line in lines])
    quotations = path.parents[2] / "quotations" / "tsv" / path.name
    return Opening(path.stem, page.text, _cast(_rows(path), page), list(_quotations(_rows(quotations), page)))


def _rows(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]


def _cast(rows: list[list[str]], page: Printed) -> dict[str, Mentioned]:
    names = {row[1]: row[2] for row in rows if row[0] == "COREF"}
    cast: dict[str, Mentioned] = {}
    for row in rows:
        if row[0] == "MENTION":
            span = _stretch(page, row)
            name = names.get(row[1], row[1])
            before = cast.get(name, Mentioned(TYPES[row[7]], frozenset()))
            cast[name] = before._replace(places=before.places | {(span.start, span.end)})
    return cast


def _quotations(rows: list[list[str]], page: Printed) -> Iterator[Quoted]:
    speakers = {row[1]: row[2] for row in rows if row[0] == "ATTRIB"}
    for row in rows:
        if row[0] == "QUOTE":
            span = _stretch(page, row)
            words = span.of(page.text)
            start = span.start + len(words) - len(words.lstrip(_QUOTES))
            yield Quoted(Span(start, start + len(words.strip(_QUOTES))), speakers[row[1]])


def _stretch(page: Printed, row: list[str]) -> Span:
    first_line, first, last_line, last = (int(cell) for cell in row[2:6])
    return Span(page.places[first_line][first].start, page.places[last_line][last].end)


def measure(reader: NamedReader, part: Part) -> dict[str, Figure]:
    """Speakers as BookNLP scores them, quotations that are found, those whose speaker is right; mentions and chains."""
    read = [(one, read_text(reader, one.name, one.text)) for one in openings(part)]
    types = set(TYPES.values())
    return {
        "speakers: B³": figure(added(speakers(*each) for each in read)),
        "quotations": figure(added(quotations(*each) for each in read)),
        "quotations with their speaker": figure(added(right_speakers(*each) for each in read)),
    } | chain_figures([Compared(list(one.cast.values()), found_in(reading, types)) for one, reading in read])


def speakers(one: Opening, reading: Reading) -> Score:
    """B³ over the annotated quotations; one that is not found, or without a speaker, stands alone."""
    gold: dict[str, set[int]] = {}
    found: dict[str, set[int]] = {}
    for number, quoted in enumerate(one.quotations):
        gold.setdefault(quoted.speaker, set()).add(number)
        found.setdefault(_said_by(quoted.span, reading) or f"nobody {number}", set()).add(number)
    return b_cubed(_chains(gold), _chains(found))


def _chains(groups: dict[str, set[int]]) -> list[Chain]:
    return [frozenset(group) for group in groups.values()]


def _said_by(span: Span, reading: Reading) -> str | None:
    """The speaker of the found quotation that shares most with the annotated one."""
    best = max(reading.quotations, key=lambda q: _shared(q.span, span), default=None)
    return best.speaker if best and _shared(best.span, span) > 0 else None


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def quotations(one: Opening, reading: Reading) -> Score:
    """Quotations that share words with an annotated one, and annotated ones that share words with one found."""
    gold, found = [q.span for q in one.quotations], [q.span for q in reading.quotations]
    return Score(_touching(found, gold), len(found), _touching(gold, found), len(gold))


def _touching(these: Sequence[Span], those: Sequence[Span]) -> int:
    return sum(any(one.overlaps(other) for other in those) for one in these)


def right_speakers(one: Opening, reading: Reading) -> Score:
    """Quotations in the mouth of the right one: the entity that shares most mentions with the annotated speaker."""
    meant = {
        entity.id: _meant(frozenset((m.start, m.end) for m in entity.mentions), one) for entity in reading.entities
    }
    said = [meant.get(_said_by(quoted.span, reading) or "") for quoted in one.quotations]
    right = sum(who == quoted.speaker for who, quoted in zip(said, one.quotations, strict=True))
    return Score(right, sum(who is not None for who in said), right, len(one.quotations))


def _meant(places: frozenset[tuple[int, int]], one: Opening) -> str | None:
    best = max(one.cast, key=lambda name: len(one.cast[name].places & places), default=None)
    return best if best and one.cast[best].places & places else None


TASKS = (
    Task(
        name="litbank",
        corpus="LitBank",
        folder=FOLDER,
        parts={"train": "eight tenths", "dev": "a tenth", "test": "the tenth that is held out"},
        scored=(
            "Speakers are scored by B³ over the annotated quotations, as BookNLP scores them; one that is not found or has "
            "no speaker stands alone. BookNLP’s figure is given the quotations, mentions and chains of the annotation; "
            "here they are found. A quotation is found where it shares words with an annotated one; its speaker is right "
            "where most mentions of both are the same. The corpus has no paragraphs, which dialogue leans on. Mentions of "
            "people, places and groups are right to the letter; chains are scored as in CoNLL 2012. Published figures are "
            "of other tenths."
        ),
        measure=measure,
        peers={
            "speakers: B³": "BookNLP small 86.4, big 89.9 (BookNLP, README)",
            "mentions": "BookNLP small 88.2, big 90.0, with types and without pronouns (BookNLP, README)",
            "chains of two and more: CoNLL": "BookNLP small 76.4, big 79.0 (BookNLP, README); Maverick 78.0 (its README)",
        },
    ),
)
