"""Facts in passages of Wikipedia and of people's own pages: KnowledgeNet (Mesquita et al. 2019, EMNLP).

Facts are pairs of mentions in a passage with a predicate.  Scored as the corpus's own evaluator scores text, with
overlapping spans: an annotated fact is right where one found has its predicate and touches both its mentions; one found
that is no annotated fact's is wrong where its predicate was annotated in the passage.
"""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from bearwitness.readers.named import NamedReader
from bearwitness.record import Assertion, Entity, Reading, Span
from benchmarks.coreference import Score, added
from benchmarks.public.figures import CORPORA, Figure, Part, Task, figure, read_text
from benchmarks.public.names import name_in
from benchmarks.public.predicates import PREDICATES, WAYS, Way

FILE = CORPORA / "knowledge-net" / "train_recovered.jsonl"
FOLDS: dict[Part, tuple[int, ...]] = {"train": (1, 2), "dev": (3,), "test": (4,)}
_ENCLOSED = re.compile(r",\s+")
_SOURCE = "diffbot/knowledge-net, README"


class Fact(NamedTuple):
    """Two mentions with what is said of them."""

    predicate: str
    subject: Span
    object: Span

    def matches(self, other: "Fact") -> bool:
        """Whether both say the same of mentions that touch."""
        return (
            self.predicate == other.predicate
            and self.subject.overlaps(other.subject)
            and self.object.overlaps(other.object)
        )


class Passage(NamedTuple):
    """A passage of a text, the predicates that were annotated in it, and the facts."""

    span: Span
    predicates: frozenset[str]
    facts: tuple[Fact, ...]


class Document(NamedTuple):
    """The passages of a document that the corpus gives, as one text."""

    name: str
    text: str
    passages: tuple[Passage, ...]


def documents(lines: Iterable[str], folds: tuple[int, ...]) -> Iterator[Document]:
    """The documents of these folds; passages that did not follow each other are paragraphs."""
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in lines:
        row = json.loads(line)
        if row["fold"] in folds:
            rows[row["documentId"]].append(row)
    for name in sorted(rows):
        yield _document(name, sorted(rows[name], key=lambda row: row["passageStart"]))


def _document(name: str, rows: list[dict[str, Any]]) -> Document:
    text, passages, end = "", [], None
    for row in rows:
        gap = "" if end is None else " " if row["passageStart"] - end <= 1 else "\n\n"
        at = len(text) + len(gap)
        text += gap + row["passageText"]
        end = row["passageEnd"]
        facts = tuple(
            Fact(
                fact["property"],
                Span(at + fact["subjectStart"], at + fact["subjectEnd"]),
                Span(at + fact["objectStart"], at + fact["objectEnd"]),
            )
            for fact in row["facts"]
        )
        passages.append(Passage(Span(at, len(text)), frozenset(row["annotatedProperties"]), facts))
    return Document(name, text, tuple(passages))


def facts_of(reading: Reading, passage: Span) -> set[Fact]:
    """What a reading states in a passage, as facts between all mentions there of those who take part."""
    entities = {entity.id: entity for entity in reading.entities}
    stated = [a for a in reading.assertions if a.stance == "asserts" and passage.covers(a.evidence[0].span)]
    return {
        Fact(way.predicate, subject, target)
        for assertion in stated
        for way in WAYS
        if way.type == assertion.type and _says(assertion, way, entities)
        for subject in _spans(reading, assertion, way.subject, passage, entities)
        for target in _spans(reading, assertion, way.object, passage, entities)
        if not subject.overlaps(target)
    }


def _says(assertion: Assertion, way: Way, entities: Mapping[str, Entity]) -> bool:
    if way.word is None:
        return True
    words = [
        p.text or entities[p.entity].label for p in assertion.participants if p.role == way.of and (p.text or p.entity)
    ]
    return any(way.word.search(each) for each in words) != way.without


def _spans(
    reading: Reading, assertion: Assertion, role: str, passage: Span, entities: Mapping[str, Entity]
) -> set[Span]:
    if role == "time":
        return _times(reading, assertion, passage)
    whose = [assertion.place] if role == "place" else [p.entity for p in assertion.participants if p.role == role]
    found = {
        (name_in(entities[one], m) or m.span)
        for one in whose
        if one
        for m in entities[one].mentions
        if passage.covers(m.span)
    }
    return found | _enclosing(reading, found)


def _times(reading: Reading, assertion: Assertion, passage: Span) -> set[Span]:
    """The nearest expression of the assertion's time in the passage."""
    value = assertion.time.edtf if assertion.time else None
    there = [t.span for t in reading.times if t.edtf == value and passage.covers(t.span)]
    return set(sorted(there, key=lambda span: abs(span.start - assertion.evidence[0].start))[:1])


def _enclosing(reading: Reading, spans: set[Span]) -> set[Span]:
    """The places that a place is said to lie in: "Vero Beach, Florida"."""
    places = sorted(m.span for e in reading.entities if e.type == "place" for m in e.mentions)
    found: set[Span] = set()
    text = reading.source.text
    known = {span for span in spans if span in places}
    for place in places:
        if any(
            _ENCLOSED.fullmatch(text, before.end, place.start) for before in known | found if before.end < place.start
        ):
            found.add(place)
    return found


def score(passage: Passage, found: Iterable[Fact]) -> dict[str, Score]:
    """The counts of each predicate in a passage, as the corpus's evaluator takes them."""
    left = list(found)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for fact in passage.facts:
        hits = [one for one in found if one.matches(fact)]
        counts[fact.predicate][0 if hits else 2] += 1
        left = [one for one in left if not any(one.matches(hit) for hit in hits)]
    for one in left:
        if one.predicate in passage.predicates:
            counts[one.predicate][1] += 1
    return {name: Score(right, right + wrong, right, right + missed) for name, (right, wrong, missed) in counts.items()}


def measure(reader: NamedReader, part: Part) -> dict[str, Figure]:
    """F1 of all facts, of those whose predicate the ontology knows, and of each predicate."""
    by_predicate: dict[str, list[Score]] = {name: [] for name in PREDICATES}
    with FILE.open(encoding="utf-8") as lines:
        for document in documents(lines, FOLDS[part]):
            reading = read_text(reader, document.name, document.text)
            for passage in document.passages:
                for name, each in score(passage, facts_of(reading, passage.span)).items():
                    by_predicate.setdefault(name, []).append(each)
    sums = {name: added(each) for name, each in by_predicate.items() if each}
    known = added(each for name, each in sums.items() if name in PREDICATES)
    return {"facts": figure(added(sums.values())), "facts that a dossier can state": figure(known)} | {
        name: figure(each) for name, each in sums.items()
    }


TASKS = (
    Task(
        name="knowledge-net",
        corpus="KnowledgeNet",
        folder=FILE,
        parts={"train": "folds 1 and 2", "dev": "fold 3", "test": "fold 4"},
        scored=(
            "Text F1 as the corpus’s evaluator counts it, spans overlapping. `benchmarks/public/predicates.py` says which "
            "assertion is which fact; NATIONALITY, HEADQUARTERS and SUBSIDIARY_OF are nothing that a dossier states, and "
            "all missed. The published figures are of fold 5, whose annotation is not given out, by systems trained for "
            "these predicates."
        ),
        measure=measure,
        peers={"facts": f"baselines 51.8, 55.4, 54.5, 62.1, 68.8 (with BERT), people 87.8 ({_SOURCE})"},
    ),
)
