"""Who is who in the annotated corpus: entities, names, mentions and chains of the rules, by genre.

Usage: chains.py [train|dev|test] [--misses] [--bare] [NAME ...]

Documents are read as files, as a user's would be; with --bare their text is taken as it is, byline and title as told.
"""

import sys
from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bearwitness.identity.chains import make_cast
from bearwitness.reading.names import find_names
from bearwitness.record import Prose, Reading, SourceRecord, divide
from bearwitness.sources import read_file
from benchmarks import lives

FIGURES = (
    "entities.p",
    "entities.r",
    "entities.f1",
    "entities.right_type",
    "entities.alias_recall",
    "mentions.p",
    "mentions.r",
    "mentions.f1",
    "mentions.b3",
)


def as_file(gold: lives.Gold) -> Prose:
    """The document read as a user's file: its furniture, headings and byline found, not given."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"{gold.name}.txt"
        path.write_text(gold.prose.text, encoding="utf-8")
        return divide(read_file(path)[0])


def read(gold: lives.Gold) -> Reading:
    """The cast of a document as a reading that has nothing else."""
    prose = gold.prose if "--bare" in sys.argv else as_file(gold)
    source = prose.source
    cast = make_cast(prose, find_names(prose))
    record = SourceRecord(id=source.id, title=source.title, text=source.text, sha256=source.sha256)
    return Reading(source=record, reader="rules", entities=cast.entities)


def main() -> None:
    part = next((a for a in sys.argv[1:] if a in ("train", "dev", "test")), "dev")
    named = [a for a in sys.argv[1:] if "-" in a[1:] and not a.startswith("--")]
    paths = [p for p in lives.documents(part) if not named or p.stem in named]
    results = lives.evaluate(paths, read)
    genres: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for name, figures, misses in results:
        genres[name.split("-")[0]].append(figures)
        if "--misses" in sys.argv and part != "test":
            print(name, *(m for m in misses if "entity" in m[0]), sep="\n  ")
    print(
        f"{part:8}" + "".join(f"{name.replace('entities', 'ent').replace('mentions', 'men'):>14}" for name in FIGURES)
    )
    for genre in [*sorted(genres), "all"]:
        chosen = [f for g, fs in genres.items() if genre in (g, "all") for f in fs]
        total = lives.micro(chosen)
        print(f"{genre:8}" + "".join(f"{total[name]:14.3f}" for name in FIGURES))


if __name__ == "__main__":
    main()
