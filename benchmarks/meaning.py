"""How well passages are found by what they are about: search by meaning beside full-text search, on one set of questions.

python -m benchmarks.meaning

`corpora/queries/lives.txt` has what scholars may look for in the project's own documents, in words of their own, and the
passages that answer it; it was written before any search was tried.  Every other question was used to choose the
settings (tune), the rest were not (check).  The sentence encoder in full precision, as its makers run it, is a peer
where the package `sentence-transformers` and the folder $ENCODER with its model are there.
"""

import importlib.util
import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import msgspec
import numpy as np

from bearwitness.meaning.passages import likeness, vector_of, vectors_of
from bearwitness.store.search import prose
from bearwitness.store.terms import words_of
from benchmarks import lives

QUERIES = Path(__file__).resolve().parent.parent / "corpora" / "queries" / "lives.txt"
SEEN = 10
_FUSED, _DEPTH = 20, 100
Search = Callable[[str], Sequence[int]]
"""What gives the numbers of passages, the best first."""


class Passage(msgspec.Struct, frozen=True):
    """A sentence of a document."""

    document: str
    text: str


class Question(msgspec.Struct, frozen=True):
    """What somebody looks for, and the numbers of the passages that answer it."""

    words: str
    answers: frozenset[int]


@cache
def passages() -> tuple[Passage, ...]:
    """Every passage of the documents of the repository, in their order."""
    sources = [lives.load(path).reading.source for path in sorted(lives.FOLDERS[0].glob("*.life"))]
    return tuple(Passage(source.id, span.of(source.text)) for source in sources for span in prose(source))


def questions() -> list[Question]:
    """The questions; ValueError where an answer is not in exactly one passage of its document."""
    found: list[tuple[str, set[int]]] = []
    for line in QUERIES.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            document, _, words = line.strip().partition(" ")
            found[-1][1].add(_the_passage(document, words))
        else:
            found.append((line, set()))
    return [Question(words, frozenset(answers)) for words, answers in found]


def _the_passage(document: str, words: str) -> int:
    places = [k for k, p in enumerate(passages()) if p.document == document and words in " ".join(p.text.split())]
    if len(places) != 1:
        raise ValueError(f"{document} has {len(places)} passages with “{words}”")
    return places[0]


def figures(asked: Sequence[Question], search: Search) -> dict[str, float]:
    """Means over the questions: recall among five and ten, how many have an answer among five, reciprocal rank."""
    total = Counter[str]()
    for question in asked:
        best = list(search(question.words))[:SEEN]
        for seen in (5, 10):
            right = len(question.answers.intersection(best[:seen]))
            total[f"recall@{seen}"] += right / min(len(question.answers), seen)
        total["answered@5"] += not question.answers.isdisjoint(best[:5])
        total["MRR"] += next((1 / rank for rank, each in enumerate(best, 1) if each in question.answers), 0)
    return {name: value / len(asked) for name, value in total.items()}


def by_words(*, every: bool) -> Search:
    """Full-text search as a dossier has it; passages that have some of the words do as well unless `every` is asked."""
    index = sqlite3.connect(":memory:")
    index.execute("CREATE VIRTUAL TABLE search USING fts5(text, tokenize='unicode61 remove_diacritics 2')")
    index.executemany("INSERT INTO search(rowid, text) VALUES (?, ?)", enumerate(p.text for p in passages()))

    def search(words: str) -> Sequence[int]:
        query = (" " if every else " OR ").join(f'"{word}"' for word, _ in words_of(words))
        best = f"SELECT rowid FROM search WHERE search MATCH ? ORDER BY bm25(search), rowid LIMIT {_DEPTH}"
        return [row[0] for row in index.execute(best, (query,))]

    return search


def by_meaning() -> Search:
    """Search by meaning with every passage looked at, none left out by its signs."""
    texts: dict[str, list[str]] = {}
    for passage in passages():
        texts.setdefault(passage.document, []).append(passage.text)
    vectors = np.concatenate([vectors_of(sentences) for sentences in texts.values()])
    return lambda words: np.argsort(-likeness(vector_of(words), vectors), kind="stable")[:_DEPTH].tolist()


def together(*searches: Search) -> Search:
    """Several searches, their lists made one by reciprocal rank."""

    def search(words: str) -> Sequence[int]:
        worth = Counter[int]()
        for each in searches:
            for rank, passage in enumerate(each(words), 1):
                worth[passage] += 1 / (_FUSED + rank)  # type: ignore[assignment]
        return sorted(worth, key=lambda passage: (-worth[passage], passage))

    return search


def by_the_whole_encoder(folder: str) -> Search:
    """The encoder as its makers run it, sentence by sentence."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - a peer that most have not

    model = SentenceTransformer(folder, device="cpu")
    vectors = model.encode([p.text for p in passages()], normalize_embeddings=True)
    return lambda words: np.argsort(-(vectors @ model.encode([words], normalize_embeddings=True)[0])).tolist()


def searches() -> dict[str, Search]:
    """The searches by name."""
    some, meaning = by_words(every=False), by_meaning()
    found = {
        "all the words": by_words(every=True),
        "some of the words (bm25)": some,
        "meaning": meaning,
        "meaning and bm25": together(meaning, some),
    }
    folder = os.environ.get("ENCODER")
    if folder and importlib.util.find_spec("sentence_transformers"):
        found["whole encoder"] = by_the_whole_encoder(folder)
    return found


def main() -> None:
    asked = questions()
    answers = sum(len(question.answers) for question in asked)
    print(f"{len(asked)} questions with {answers} answers among {len(passages())} passages")
    peers = searches()
    for part, chosen in (("tune", asked[::2]), ("check", asked[1::2])):
        for name, search in peers.items():
            print(f"{part:<6} {name:<26}" + "".join(f"  {k} {v:.3f}" for k, v in figures(chosen, search).items()))


if __name__ == "__main__":
    main()
