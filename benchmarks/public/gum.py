"""Mentions and chains in sixteen kinds of texts: GUM (Zeldes 2017, Language Resources and Evaluation 51).

GUM annotates every noun phrase, down to "the car" and "a walk"; a dossier speaks of people, groups, places and events of a
life.  Compared are the three types that both have of anything named or described: people, organisations and places.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bearwitness.readers.named import NamedReader
from bearwitness.record import EntityType
from benchmarks.public.chained import Compared, Mentioned, chain_figures, found_in, type_figures
from benchmarks.public.figures import CORPORA, Figure, Part, Task, read_text

FOLDER = CORPORA / "gum"
TYPES: dict[str, EntityType] = {"person": "person", "organization": "group", "place": "place"}
_EDGE = re.compile(r"\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)")
"""Where a mention begins, alone or to its end, and where one ends."""


class Annotated(NamedTuple):
    """A text and who is spoken of in it."""

    text: str
    cast: list[Mentioned]


class Word(NamedTuple):
    """A word, what stands before it, and the edges of mentions on it."""

    text: str
    gap: str
    edges: str


def documents(part: Part) -> Iterator[tuple[str, Annotated]]:
    """The documents of a part, by name, as `splits.md` of the corpus has them."""
    splits = (FOLDER / "splits.md").read_text(encoding="utf-8")
    listed = re.search(rf"^## {part}\n(.*?)(?=^## |\Z)", splits, re.MULTILINE | re.DOTALL)
    for name in re.findall(r"GUM_\w+", listed.group(1) if listed else ""):
        yield name, annotated((FOLDER / "dep" / f"{name}.conllu").read_text(encoding="utf-8"))


def annotated(conllu: str) -> Annotated:
    """The text of a CoNLL-U file, and its people, groups and places with all their mentions."""
    text = ""
    begun: dict[str, list[int]] = {}
    kinds: dict[str, str] = {}
    places: dict[str, set[tuple[int, int]]] = {}
    for word in words(conllu):
        start = len(text) + len(word.gap)
        text += word.gap + word.text
        for opened, kind, closed, ended in _EDGE.findall(word.edges):
            if opened:
                kinds[opened] = kind
                begun.setdefault(opened, []).append(start)
            if closed or (ended and begun.get(ended)):
                name = opened or ended
                places.setdefault(name, set()).add((begun[name].pop(), len(text)))
    cast = [Mentioned(TYPES[kinds[name]], frozenset(spans)) for name, spans in places.items() if kinds[name] in TYPES]
    return Annotated(text, cast)


def words(conllu: str) -> Iterator[Word]:
    """The words in order: a blank line before a paragraph, a space before a sentence, else as printed."""
    gap, joined, after = "", 0, ""
    for line in conllu.splitlines():
        if line.startswith("# newpar") and not line.startswith("# newpar_block"):
            gap = "\n\n" if gap else ""
        joined = joined if line else 0
        cells = line.split("\t")
        if len(cells) < 10 or "." in cells[0]:
            continue
        space = "" if "SpaceAfter=No" in cells[9].split("|") else " "
        if "-" in cells[0]:
            joined, after = int(cells[0].partition("-")[2]), space
            continue
        edges = next((cell for cell in cells[9].split("|") if cell.startswith("Entity=")), "")
        yield Word(cells[1], gap, edges)
        number = int(cells[0])
        gap = space if number > joined else after if number == joined else ""


def measure(reader: NamedReader, part: Part) -> dict[str, Figure]:
    """Mentions by type, and chains."""
    types = sorted(set(TYPES.values()))
    compared = [
        Compared(gold.cast, found_in(read_text(reader, name, gold.text), types)) for name, gold in documents(part)
    ]
    return type_figures(compared, types) | chain_figures(compared)


TASKS = (
    Task(
        name="gum",
        corpus="GUM 11.1",
        folder=FOLDER,
        parts={"train": "train documents", "dev": "dev documents", "test": "test documents"},
        scored=(
            "Mentions and chains of people, groups and places, to the letter; all else that the corpus annotates (things, "
            "time, abstract nouns, a walk, a chair) is no part of a dossier and is left out on both sides."
        ),
        measure=measure,
    ),
)
