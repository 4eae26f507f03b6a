"""How fast a dossier of a million passages is searched, by words and by meaning, in a file and on a server.

python -m benchmarks.search [PASSAGES] [--sqlite | --postgresql]

The passages are sentences of the project's own documents, drawn by chance and with other numbers in them, sixty a
source, written straight into the tables.  Their vectors are those of the sentences, each moved as far again in a
direction of its own, so that no two are the same: to make a million by the encoder takes half an hour of a processor.
"""

import random
import re
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path

import numpy as np
from sqlalchemy import Connection
from tests.readings import source_of

from bearwitness.learned.weights import Values
from bearwitness.meaning.encoder import SIZE, of_length_one
from bearwitness.meaning.passages import Eighths, likeness, vector_of, vectors_of
from bearwitness.store import meanings, rows, schema
from bearwitness.store.access import Writer, open_for_writing
from bearwitness.store.bulk import fill
from bearwitness.store.databases import dialect_of
from bearwitness.store.place import Place
from bearwitness.store.terms import words_of
from benchmarks.meaning import passages, questions
from benchmarks.store import places

A_SOURCE, TOGETHER = 60, 200
ASKED = 92
_MOST_COMPARED = 20
_DIGITS = re.compile(r"\d+")


@cache
def sentences() -> tuple[str, ...]:
    return tuple(passage.text for passage in passages())


@cache
def vectors() -> Eighths:
    return vectors_of(sentences())


@cache
def directions() -> Values:
    """Some directions of chance, of which two make another one."""
    return of_length_one(np.random.default_rng(0).standard_normal((4096, SIZE), dtype=np.float32))


def drawn(number: int) -> list[int]:
    """Which sentences the source of that number has."""
    return random.Random(number).choices(range(len(sentences())), k=A_SOURCE)


def texts(number: int) -> list[str]:
    """The sentences of a source, with other numbers in them."""
    luck = random.Random(-number - 1)
    return [_DIGITS.sub(lambda found: str(luck.randrange(10 ** len(found[0]))), sentences()[k]) for k in drawn(number)]


def moved(number: int) -> Eighths:
    """The vectors of a source's sentences."""
    own = of_length_one(vectors()[drawn(number)].astype(np.float32))
    first, second = np.random.default_rng(number).integers(0, len(directions()), (2, A_SOURCE))
    mixed = own + of_length_one(directions()[first] + directions()[second])
    return np.round(127 * mixed / np.abs(mixed).max(axis=1, keepdims=True)).astype(np.int8)


def identifier(number: int) -> str:
    return f"s{number:07}"


def told(number: int) -> meanings.Told:
    """The passages of a source: one after the other, with a space between."""
    whole = tuple(texts(number))
    starts = accumulate((len(text) + 1 for text in whole[:-1]), initial=0)
    return meanings.Told(identifier(number), tuple(starts), whole)


def passage_rows(source: meanings.Told) -> Iterator[rows.Values]:
    for at, text in zip(source.starts, source.texts, strict=True):
        yield (source.source, at, at + len(text), text, "")


def written(connection: Connection, sources: int) -> None:
    for first in range(0, sources, TOGETHER):
        some = range(first, min(first + TOGETHER, sources))
        heads = (rows.source_row(source_of("", identifier(number)), "rules/1") for number in some)
        passages = [told(number) for number in some]
        pairs = [pair for n in some for pair in meanings.rows_of(passages[n - first], moved(n))]
        fill(connection, schema.sources, heads)
        fill(connection, schema.passages, (row for source in passages for row in passage_rows(source)))
        for table, which in ((schema.signs, 0), (schema.vectors, 1)):
            fill(connection, table, (pair[which] for pair in pairs))
    dialect_of(connection).index_passages(connection)
    dialect_of(connection).settle(connection)


def looked_for() -> list[str]:
    """Words that somebody may look for: one to three of a sentence."""
    luck = random.Random(0)
    found = [[word for word, _ in words_of(sentence) if len(word) > 3] for sentence in luck.choices(sentences(), k=400)]
    return [" ".join(luck.sample(words, luck.randint(1, 3))) for words in found if len(words) > 3][:ASKED]


def timed(name: str, task: Callable[[str], object], asked: Sequence[str]) -> None:
    """Prints the median and the 95th percentile of the milliseconds, on the clock and of the processor."""
    wall, busy = [], []
    for words in asked:
        start, begun = time.perf_counter(), time.process_time()
        task(words)
        wall.append(1000 * (time.perf_counter() - start))
        busy.append(1000 * (time.process_time() - begun))
    told = "".join(
        f"  {kind} {statistics.median(taken):7.1f} {statistics.quantiles(taken, n=20)[-1]:7.1f}"
        for kind, taken in (("clock", wall), ("processor", busy))
    )
    print(f"{name:<18}{told}  ms, median and p95 of {len(asked)}", flush=True)


def megabytes() -> float:
    """The most memory that the process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def place(passage: int) -> tuple[str, int]:
    """The source of a passage, and where it starts."""
    number, which = divmod(passage, A_SOURCE)
    return identifier(number), told(number).starts[which]


def found_of_the_likest(connection: Connection, kept: meanings.Meanings, sources: int) -> float:
    """Of the ten passages whose vectors are likest, the share that the search finds."""
    asked = [question.words for question in questions()][:_MOST_COMPARED]
    wanted = np.stack([vector_of(words) for words in asked])
    cosines = np.concatenate([likeness(wanted.T, moved(number)) for number in range(sources)])
    right = 0
    for column, words in enumerate(asked):
        likest = {place(int(k)) for k in np.argpartition(-cosines[:, column], 10)[:10]}
        hits = meanings.like(connection, kept, words, 10)
        right += len(likest & {(hit.sentence.source, hit.sentence.start) for hit in hits})
    return right / (10 * len(asked))


def searched(writer: Writer, sources: int) -> None:
    timed("by words", writer.find, looked_for())
    before, start, begun = megabytes(), time.perf_counter(), time.process_time()
    with writer.snapshot() as now:
        kept = now.meanings()
        taken = 1000 * (time.perf_counter() - start), 1000 * (time.process_time() - begun)
        print(f"signs at hand       clock {taken[0]:7.1f}  processor {taken[1]:7.1f}  ms", end="")
        print(f", {megabytes() - before:.0f} MB more at the most")
        asked = [question.words for question in questions()]
        now.like(kept, asked[0], 10)
        timed("words to a vector", vector_of, asked)
        timed("by meaning", lambda words: now.like(kept, words, 10), asked)
        with writer._engine.connect() as connection:  # noqa: SLF001 - as above
            share = found_of_the_likest(connection, kept, sources)
    print(f"of the ten likest  {share:.3f} are found")


def measured(place: Place, sources: int) -> None:
    with open_for_writing(place) as writer:
        start = time.perf_counter()
        with writer._writing() as connection:  # noqa: SLF001 - no part of the store puts vectors of chance in
            written(connection, sources)
        print(f"written            {time.perf_counter() - start:7.1f} s", flush=True)
        searched(writer, sources)
        if isinstance(place, Path):
            print(f"size               {place.stat().st_size / 1e6:7.0f} MB")


def main() -> None:
    numbers = [int(word) for word in sys.argv[1:] if word.isdecimal()]
    sources = (numbers[0] if numbers else 1_000_000) // A_SOURCE
    begun = time.process_time()
    print(
        f"vectors made       {len(vectors()) / (time.process_time() - begun):7.0f} sentences in a second of a processor"
    )
    with places(sys.argv[1:]) as found:
        for name, place in found:
            print(f"{name}, {sources * A_SOURCE} passages of {sources} sources")
            measured(place, sources)


if __name__ == "__main__":
    main()
