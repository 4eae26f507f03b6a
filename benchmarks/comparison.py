"""Sources laid beside one another: how long it takes, and how well dependence is found.

python -m benchmarks.comparison

Speed: everything that `witness show agreement`, `silences` and `open` work out, on a made dossier of 1,000 events in
ten sources.  Dependence: passages of the project's own texts put into a text that tells another life, to the letter,
lightly paraphrased (every fourth word that is not a name replaced or left out), or not at all; seeded.  Beside it,
every pair of two texts of the corpus, none of which depends on another.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from math import comb

from bearwitness.comparison.passages import shared_passages
from bearwitness.comparison.wording import own_words
from bearwitness.record import (
    Assertion,
    Dossier,
    Entity,
    Name,
    Participant,
    SourceRecord,
    When,
    find_anchor,
    sentences,
)
from bearwitness.views.comparing import agreement, untold
from bearwitness.views.questions import open_questions
from benchmarks import lives

SEED = 1812
PAIRS = 200
PASSAGE = 3
"""Sentences of a copied passage."""
OTHER_WORDS = "indeed thereafter notably presently fully earlier certain various further".split()


def made(events: int, sources: int) -> Dossier:
    """A life of so many events, told by so many sources, each fact by one to three of them."""
    dice = random.Random(SEED)
    texts: list[list[str]] = [[] for _ in range(sources)]
    told: list[tuple[int, str, str, int]] = []
    for number in range(events):
        year, place = 1800 + number * 70 // events, f"Town{dice.randrange(200)}"
        for source in dice.sample(range(sources), dice.randint(1, 3)):
            sentence = (
                f"In {year} Ada moved{number} to {place}, as people of {place} told it {dice.random():.6f} times."
            )
            texts[source].append(sentence)
            told.append((source, sentence, place, year))
    records = [
        SourceRecord(id=f"s{n}", title=f"Source {n}", text="\n\n".join(lines), sha256="0" * 64, kind="biography")
        for n, lines in enumerate(texts)
    ]
    places = sorted({place for _, _, place, _ in told})
    entities = [Entity(id=p, type="place", label=p, names=(Name(p),)) for p in places]
    mentions = tuple(
        anchor for r in records for _ in range(9) if (anchor := find_anchor(r.id, r.text, "Ada")) is not None
    )
    ada = Entity(id="ada", type="person", label="Ada", names=(Name("Ada"),), mentions=mentions)
    return Dossier(
        sources=tuple(records),
        entities=(ada, *entities),
        assertions=tuple(_move(records, number, each) for number, each in enumerate(told)),
    )


def _move(records: list[SourceRecord], number: int, told: tuple[int, str, str, int]) -> Assertion:
    source, sentence, place, year = told
    record = records[source]
    anchor = find_anchor(record.id, record.text, sentence)
    assert anchor is not None
    return Assertion(
        id=f"a{number}",
        type="move",
        participants=(Participant("person", entity="ada"), Participant("destination", entity=place)),
        time=When(str(year), f"{year}-01-01", f"{year}-12-31"),
        evidence=(anchor,),
    )


def seconds(work: Callable[[], object]) -> float:
    """The median of five."""
    spent = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        spent.append(time.perf_counter() - start)
    return statistics.median(spent)


def corpus() -> list[Dossier]:
    """Every text of the corpus but those kept for the final measurement, each as a dossier of its own."""
    readings = [lives.load(path).reading for part in ("train", "dev") for path in lives.documents(part)]
    return [
        Dossier(sources=(r.source,), entities=r.entities, quotations=r.quotations, assertions=r.assertions)
        for r in readings
    ]


def together(one: Dossier, other: Dossier) -> Dossier:
    """Two dossiers of one source each as one; entities told apart."""
    return Dossier(
        sources=one.sources + other.sources,
        entities=one.entities + other.entities,
        quotations=one.quotations + other.quotations,
        assertions=one.assertions + other.assertions,
    )


def paraphrased(passage: str, dice: random.Random) -> str:
    """The passage with every fourth word that is no name or number replaced or left out."""
    words = []
    for number, word in enumerate(passage.split()):
        if number % 4 == dice.randrange(4) and word.islower():
            if dice.random() < 0.5:
                words.append(dice.choice(OTHER_WORDS))
        else:
            words.append(word)
    return " ".join(words)


def planted(kind: str, documents: list[Dossier]) -> Iterator[Dossier]:
    """Pairs of texts, a passage of the first put at the end of the second as `kind` says."""
    dice = random.Random(SEED)
    for _ in range(PAIRS):
        first, second = dice.sample(documents, 2)
        source = first.sources[0]
        spans = sentences(source.text)
        at = dice.randrange(max(1, len(spans) - PASSAGE))
        passage = source.text[spans[at].start : spans[min(at + PASSAGE, len(spans)) - 1].end]
        words = {"copied": passage, "paraphrased": paraphrased(passage, dice), "not used": ""}[kind]
        other = second.sources[0]
        text = f"{other.text}\n\n{words}".strip()
        copy = SourceRecord(id=other.id, title=other.title, text=text, sha256=other.sha256, furniture=other.furniture)
        yield together(
            first,
            Dossier(
                sources=(copy,), entities=second.entities, quotations=second.quotations, assertions=second.assertions
            ),
        )


def is_found(dossier: Dossier) -> bool:
    """Whether the two sources are said to share words."""
    return any(True for _ in shared_passages(own_words(dossier)))


def main() -> None:
    dossier = made(1000, 10)
    count = len(dossier.assertions)
    print(f"a dossier of 1,000 events ({count} statements in 10 sources), median of 5")
    for name, work in (
        ("agreement", lambda: agreement(dossier)),
        ("silences", lambda: untold(dossier)),
        ("open", lambda: open_questions(dossier)),
    ):
        print(f"  {name:<12} {seconds(work):.3f} s")

    documents = corpus()
    found = {kind: sum(map(is_found, planted(kind, documents))) for kind in ("copied", "paraphrased", "not used")}
    print(f"\ndependence by wording, {PAIRS} pairs each, a passage of {PASSAGE} sentences, seed {SEED}")
    for kind in ("copied", "paraphrased"):
        print(f"  {kind:<12} recall {found[kind] / PAIRS:.3f}")
    right = found["copied"] + found["paraphrased"]
    print(f"  {'not used':<12} said to depend {found['not used']} of {PAIRS}")
    print(f"  precision    {right / max(1, right + found['not used']):.3f}")

    own = {source: words for document in documents for source, words in own_words(document).items()}
    wrong = len({(first, second) for first, second, _ in shared_passages(own)})
    print(f"\nindependent texts of the corpus: {wrong} of {comb(len(own), 2)} pairs said to depend")


if __name__ == "__main__":
    main()
